#include "kiosk/text/id_card.h"

#include <algorithm>
#include <vector>

#include "kiosk/base/utf8.h"
#include "kiosk/text/incoming.h"

namespace kiosk::text {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::size_t bytes_max = 1024;
constexpr std::size_t letters_max = 120;

bool all_digits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string_view> fields_of(std::string_view code)
{
    std::vector<std::string_view> fields;
    for (;;) {
        const auto bar = code.find('|');
        fields.push_back(code.substr(0, bar));
        if (bar == std::string_view::npos) return fields;
        code.remove_prefix(bar + 1);
    }
}

std::optional<base::Day> day_of(std::string_view ddmmyyyy)
{
    if (ddmmyyyy.size() != 8 || !all_digits(ddmmyyyy)) return std::nullopt;
    const auto text = std::string{ddmmyyyy};
    const auto day = base::parse_day(text.substr(4) + "-" + text.substr(2, 2) + "-" + text.substr(0, 2));
    return day ? std::optional{*day} : std::nullopt;
}

std::string single_blanks(std::string_view text)
{
    std::string out;
    for (const char c : text)
        if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

/// Letters of any script, blanks and what stands in names; a digit or a sign is no name.
bool is_a_name(const std::string& name)
{
    if (name.empty() || base::letters_in(name) > letters_max) return false;
    const auto points = base::code_points(name);
    return std::all_of(points.begin(), points.end(), [](char32_t point) {
        return point == U' ' || point == U'\'' || point == U'-' || point == U'.' || (point >= U'A' && point <= U'Z') || (point >= U'a' && point <= U'z') ||
               (point >= 0xC0 && point < 0x2000);   // Vietnamese ends at U+1EF9; beyond lie signs that nobody sees
    });
}
}  // namespace

base::Result<IdCard> id_card(std::string_view bytes)
{
    if (bytes.size() > bytes_max) return failure(ErrorKind::too_large, "longer than the code of an ID card");
    while (!bytes.empty() && (bytes.back() == '\n' || bytes.back() == '\r')) bytes.remove_suffix(1);
    const auto wrong = failure(ErrorKind::invalid_input, "not the code of an ID card");
    const auto code = incoming(bytes);
    if (!code || base::without_controls(*code) != *code) return wrong;
    const auto fields = fields_of(*code);
    if (fields.size() < 6 || fields[0].size() != 12 || !all_digits(fields[0])) return wrong;
    if (!all_digits(fields[1]) || fields[1].size() > 12) return wrong;
    IdCard card{std::string{fields[0]}, single_blanks(fields[2]), day_of(fields[3]), std::string{fields[4]}, single_blanks(fields[5])};
    if (!is_a_name(card.name)) return wrong;
    if (!fields[3].empty() && !card.born) return wrong;
    if (card.sex != "Nam" && card.sex != "Nữ") card.sex.clear();
    if (base::letters_in(card.address) > 2 * letters_max) return wrong;
    return card;
}

}  // namespace kiosk::text
