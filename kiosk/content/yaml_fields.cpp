#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>

#include "kiosk/content/library.h"
#include "kiosk/content/yaml.h"

namespace kiosk::content {

namespace {
const std::vector<Yaml> no_items;
constexpr std::size_t words_bytes_max = 2000;
constexpr int number_max = 1'000'000;

/// A button whose label is a blank has none.
bool says_nothing(std::string_view words) { return words.find_first_not_of(" \t\n") == std::string_view::npos; }
}  // namespace

YamlFields::YamlFields(const Yaml& node, std::string_view file, Faults& faults) : node_(node), file_(file), faults_(faults)
{
    if (node.kind != Yaml::Kind::map) faults_.add(file_, node.line, "expected `key: value` lines");
}

const Yaml* YamlFields::find(std::string_view key)
{
    asked_.emplace_back(key);
    for (std::size_t i = 0; i < node_.keys.size() && i < node_.items.size(); ++i)
        if (node_.keys[i].text == key) return &node_.items[i];
    return nullptr;
}

int YamlFields::line_of(std::string_view key)
{
    for (const auto& one : node_.keys)
        if (one.text == key) return one.line;
    return node_.line;
}

const Yaml* YamlFields::wanted(std::string_view key, Yaml::Kind kind, const char* expected, bool required)
{
    const auto* node = find(key);
    if (!node && !required) return nullptr;
    if (node && node->kind == kind) return node;
    if (is_map()) fault(key, fmt::format("{}: {}", key, expected));
    return nullptr;
}

std::string YamlFields::text(std::string_view key)
{
    const auto* node = wanted(key, Yaml::Kind::text, "words are expected", true);
    if (node && says_nothing(node->text)) fault(key, fmt::format("{}: words are expected", key));
    return node ? node->text : std::string{};
}

std::string YamlFields::text_or(std::string_view key, std::string_view otherwise)
{
    const auto* node = wanted(key, Yaml::Kind::text, "words are expected", false);
    return node ? node->text : std::string{otherwise};
}

std::optional<base::Day> YamlFields::day(std::string_view key)
{
    const auto* node = wanted(key, Yaml::Kind::text, "a date is expected, YYYY-MM-DD", true);
    if (!node) return std::nullopt;
    const auto day = base::parse_day(node->text);
    if (day) return *day;
    fault(key, fmt::format("{}: {}", key, day.error().detail));
    return std::nullopt;
}

std::optional<base::Day> YamlFields::day_if_any(std::string_view key) { return find(key) ? day(key) : std::nullopt; }

std::optional<int> YamlFields::whole_number(std::string_view key)
{
    const auto* node = wanted(key, Yaml::Kind::text, "a whole number is expected", false);
    if (!node) return std::nullopt;
    int value = 0;
    const auto* end = node->text.data() + node->text.size();
    const auto [stopped, problem] = std::from_chars(node->text.data(), end, value);
    const bool whole = stopped == end && problem != std::errc::invalid_argument && !node->text.starts_with('-');
    if (whole && problem == std::errc{} && value <= number_max) return value;
    fault(key, whole ? fmt::format("{}: at most {} is expected", key, number_max)
                     : fmt::format("{}: a whole number is expected", key));
    return std::nullopt;
}

bool YamlFields::flag(std::string_view key, bool otherwise)
{
    const auto* node = wanted(key, Yaml::Kind::text, "true or false is expected", false);
    if (!node) return otherwise;
    if (node->text == "true" || node->text == "yes") return true;
    if (node->text == "false" || node->text == "no") return false;
    fault(key, fmt::format("{}: true or false is expected", key));
    return otherwise;
}

std::optional<std::size_t> YamlFields::one_of(std::string_view key, const std::vector<std::string_view>& words)
{
    const auto expected = fmt::format("one of {} is expected", fmt::join(words, ", "));
    const auto* node = wanted(key, Yaml::Kind::text, expected.c_str(), true);
    if (!node) return std::nullopt;
    const auto it = std::find(words.begin(), words.end(), node->text);
    if (it != words.end()) return static_cast<std::size_t>(it - words.begin());
    fault(key, fmt::format("{}: {}", key, expected));
    return std::nullopt;
}

std::vector<std::string> YamlFields::texts(std::string_view key, std::size_t most)
{
    std::vector<std::string> found;
    for (const auto& item : list(key, most)) {
        if (item.kind == Yaml::Kind::text && !says_nothing(item.text))
            found.push_back(item.text);
        else
            faults_.add(file_, item.line, fmt::format("{}: a list of words is expected", key));
    }
    return found;
}

const std::vector<Yaml>& YamlFields::list(std::string_view key, std::size_t most)
{
    const auto* node = wanted(key, Yaml::Kind::list, "a list is expected", false);
    if (!node || node->items.size() <= most) return node ? node->items : no_items;
    fault(key, fmt::format("{}: at most {} entries are expected", key, most));
    return no_items;
}

law::Words YamlFields::words(std::string_view key, const PackInfo& pack)
{
    law::Words found;
    const auto* node = wanted(key, Yaml::Kind::map, "words by language are expected, {vi: …, en: …}", true);
    if (!node) return found;
    YamlFields fields{*node, file_, faults_};
    for (const auto& language : pack.languages) {
        const auto* words = fields.find(language);
        if (words && words->kind == Yaml::Kind::text && words->text.size() > words_bytes_max)
            faults_.add(file_, words->line, fmt::format("{}: longer than {} bytes", key, words_bytes_max));
        else if (words && words->kind == Yaml::Kind::text && !says_nothing(words->text))
            found[language] = words->text;
        else if (words || !pack.is_partial(language))
            faults_.add(file_, node->line, fmt::format("{}: the words in \"{}\" are missing", key, language));
    }
    fields.done();
    return found;
}

bool YamlFields::confirmed() { return one_of("state", {"confirmed", "unconfirmed"}).value_or(1) == 0; }

void YamlFields::done()
{
    for (const auto& key : node_.keys)
        if (std::find(asked_.begin(), asked_.end(), key.text) == asked_.end())
            faults_.add(file_, key.line, fmt::format("{}: unknown key; known here: {}", key.text, fmt::join(asked_, ", ")));
}

}  // namespace kiosk::content
