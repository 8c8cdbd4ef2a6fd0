#pragma once
/// Single values of `settings.yaml`, each checked, or refused with what was expected. Private to the reading of settings.
#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <charconv>
#include <initializer_list>
#include <string>
#include <string_view>

#include "kiosk/content/parts_of_day.h"
#include "kiosk/law/rules.h"

namespace kiosk::content {

/// The first fault ends the reading. yaml-cpp reports by exception; this one carries ours up to read_settings and no further.
struct Refused {
    int line;
    std::string expected;
};

[[noreturn]] void refuse(const YAML::Node&, std::string expected);
int line_of(const YAML::Node&);
/// A map with known keys only, each of them once, each with a value but those that may be left empty.
void check_keys(const YAML::Node& map, std::initializer_list<std::string_view> known,
                std::initializer_list<std::string_view> may_be_empty = {});
std::string text_in(const YAML::Node&);
bool yes_or_no_in(const YAML::Node&);
/// One line that fits beside a bell on the desk.
std::string short_name_in(const YAML::Node&);
/// Letters A-Z and digits, as they stand in codes and register numbers.
std::string code_in(const YAML::Node&, std::size_t letters_max);
std::string language_in(const YAML::Node&);
law::Words words_in(const YAML::Node&);

/// A telephone number as people write it.
std::string phone_in(const YAML::Node&);

/// {morning: "07:30-11:30", …}: a part left out keeps its usual hours.
PartsOfDay parts_of_day_in(const YAML::Node&);

/// In decimal figures, whatever zeros lead.
template <class Value>
Value value_in(const YAML::Node& node, Value least, Value most)
{
    Value value{};
    const auto text = node.IsScalar() ? node.Scalar() : std::string{};
    const auto [stopped, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || fault != std::errc{} || stopped != text.data() + text.size() || !(value >= least && value <= most))
        refuse(node, fmt::format("expected a number from {} to {}", least, most));
    return value;
}

}  // namespace kiosk::content
