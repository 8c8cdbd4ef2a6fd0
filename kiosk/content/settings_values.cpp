#include "kiosk/content/settings_values.h"

#include <algorithm>
#include <set>
#include <span>
#include <vector>

#include "kiosk/base/utf8.h"
#include "kiosk/content/settings_keys.h"

namespace kiosk::content {

int line_of(const YAML::Node& node) { return node.Mark().line + 1; }

void refuse(const YAML::Node& node, std::string expected) { throw Refused{line_of(node), std::move(expected)}; }

namespace {
std::string all_of(std::span<const std::string_view> names)
{
    std::string out;
    for (const auto name : names) out += (out.empty() ? "" : ", ") + std::string{name};
    return out;
}

void check_names(const YAML::Node& map, std::span<const std::string_view> known, std::span<const std::string_view> may_be_empty)
{
    const auto holds = [](std::span<const std::string_view> keys, const std::string& key) {
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    };
    if (!map.IsMap()) refuse(map, "expected `key: value` lines with the keys " + all_of(known));
    std::set<std::string, std::less<>> seen;
    for (const auto& entry : map) {
        if (!entry.first.IsScalar() || !holds(known, entry.first.Scalar()))
            refuse(entry.first, "unknown key; expected one of " + all_of(known));
        if (!seen.insert(entry.first.Scalar()).second) refuse(entry.first, "this key stands twice");
        // Here, since yaml-cpp places a value that is missing at what follows.
        if (entry.second.IsNull() && !holds(may_be_empty, entry.first.Scalar()))
            refuse(entry.first, "expected a value; without the line the usual one holds");
    }
}
}  // namespace

void check_keys(const YAML::Node& map, std::initializer_list<std::string_view> known,
                std::initializer_list<std::string_view> may_be_empty)
{
    check_names(map, {known.begin(), known.size()}, {may_be_empty.begin(), may_be_empty.size()});
}

void check_keys(const YAML::Node& map, std::span<const SettingKey> keys)
{
    std::vector<std::string_view> known, may_be_empty;
    for (const auto& key : keys) {
        known.push_back(key.name);
        if (key.may_be_empty) may_be_empty.push_back(key.name);
    }
    check_names(map, known, may_be_empty);
}

std::string text_in(const YAML::Node& node)
{
    if (node.IsNull()) return {};
    if (!node.IsScalar()) refuse(node, "expected a text");
    auto clean = base::nfc(base::without_controls(node.Scalar(), true));
    if (!clean) refuse(node, "expected text in UTF-8");
    return std::move(*clean);
}

bool yes_or_no_in(const YAML::Node& node)
{
    bool value = false;
    if (!node.IsScalar() || !YAML::convert<bool>::decode(node, value)) refuse(node, "expected yes or no");
    return value;
}

std::string short_name_in(const YAML::Node& node)
{
    constexpr std::size_t letters_max = 20;
    const auto name = text_in(node);
    if (name.empty() || base::letters_in(name) > letters_max || name.find('\n') != name.npos || name.size() > 60)
        refuse(node, fmt::format("expected a name of 1 to {} letters", letters_max));
    return name;
}

std::string code_in(const YAML::Node& node, std::size_t letters_max)
{
    const auto code = text_in(node);
    const auto fits = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    if (code.empty() || code.size() > letters_max || !std::all_of(code.begin(), code.end(), fits))
        refuse(node, fmt::format("expected 1 to {} letters A-Z or digits", letters_max));
    return code;
}

std::string phone_in(const YAML::Node& node)
{
    const auto phone = text_in(node);
    const auto digits = std::count_if(phone.begin(), phone.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!phone.empty() && (digits == 0 || phone.size() > 60))
        refuse(node, "expected a telephone number, such as 0209 3873 111, or \"\"");
    return phone;
}

std::string language_in(const YAML::Node& node)
{
    const auto language = text_in(node);
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
    if (language.size() < 2 || language.size() > 8 || !std::all_of(language.begin(), language.end(), fits))
        refuse(node, "expected the short name of a language, such as vi");
    return language;
}

law::Words words_in(const YAML::Node& node)
{
    if (!node.IsMap()) refuse(node, "expected the words by language: {vi: \"…\", en: \"…\"}");
    law::Words words;
    for (const auto& entry : node)
        if (!words.emplace(language_in(entry.first), text_in(entry.second)).second)
            refuse(entry.first, "this language stands twice");
    return words;
}

}  // namespace kiosk::content
