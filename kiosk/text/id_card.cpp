#include "kiosk/text/id_card.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "kiosk/base/utf8.h"
#include "kiosk/text/incoming.h"

namespace kiosk::text {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::size_t bytes_max = 1024;
constexpr int oldest_year = 1900;

bool all_digits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string_view> fields_of(std::string_view code)
{
    std::vector<std::string_view> fields;
    for (;;) {
        const auto bar = code.find('|');
        fields.push_back(without_frame(code.substr(0, bar)));
        if (bar == std::string_view::npos) return fields;
        code.remove_prefix(bar + 1);
    }
}

/// "23111961" or "23/11/1961" (also with dots and dashes) as eight digits; empty: neither.
std::string eight_digits(std::string_view printed)
{
    std::string digits{printed};
    if (printed.size() == 10 && printed[2] == printed[5] &&
        std::string_view{"/.-"}.find(printed[2]) != std::string_view::npos) {
        digits.erase(5, 1);
        digits.erase(2, 1);
    }
    return digits.size() == 8 && all_digits(digits) ? digits : std::string{};
}

/// Takes what is printed of a birth date. False: that is no date at all, so the code is damaged or another one.
bool take_birth(IdCard& card, std::string_view printed)
{
    if (printed.empty()) return true;
    const bool year_alone = printed.size() == 4 && all_digits(printed);
    const auto digits = year_alone ? std::string{"0000"}.append(printed) : eight_digits(printed);
    if (digits.empty()) return false;
    const auto day = digits.substr(0, 2), month = digits.substr(2, 2), year = digits.substr(4);
    if (std::stoi(year) < oldest_year) {
        card.birth_unread = std::stoi(digits) != 0;
        return true;
    }
    const auto written = month == "00" ? year : day == "00" ? month + "/" + year : day + "/" + month + "/" + year;
    if (const auto born = typed_day(written)) card.born = *born;
    return card.born.has_value();
}

void take_sex(IdCard& card, std::string_view printed)
{
    const auto small = base::lower(printed);
    card.sex = small == "nam" ? "Nam" : small == "nữ" || small == "nu" ? "Nữ" : "";
    card.sex_unread = card.sex.empty() && !printed.empty();
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
    const auto points = base::code_points(name);
    return !name.empty() && std::all_of(points.begin(), points.end(), [](char32_t point) {
        const bool apostrophe = point == U'\'' || point == 0x2018 || point == 0x2019;
        return point == U' ' || apostrophe || point == U'-' || point == U'.' || (point >= U'A' && point <= U'Z') ||
               (point >= U'a' && point <= U'z') ||
               (point >= 0xC0 && point < 0x2000);  // Vietnamese ends at U+1EF9; beyond lie signs that nobody sees
    });
}
}  // namespace

std::string_view without_frame(std::string_view bytes)
{
    const auto frames = [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; };
    while (!bytes.empty() && frames(bytes.front())) bytes.remove_prefix(1);
    while (!bytes.empty() && frames(bytes.back())) bytes.remove_suffix(1);
    return bytes;
}

base::Result<IdCard> id_card(std::string_view bytes)
{
    if (bytes.size() > bytes_max) return failure(ErrorKind::too_large, "longer than the code of an ID card");
    const auto wrong = failure(ErrorKind::invalid_input, "not the code of an ID card");
    const auto code = incoming(without_frame(bytes));
    if (!code) return wrong;
    const auto fields = fields_of(*code);
    for (const auto field : fields)
        if (base::without_controls(field) != field) return wrong;
    if (fields.size() < 6 || fields[0].size() != 12 || !all_digits(fields[0])) return wrong;
    IdCard card;
    card.number = fields[0];
    card.name = single_blanks(fields[2]);
    if (!is_a_name(card.name) || !take_birth(card, fields[3])) return wrong;
    take_sex(card, fields[4]);
    card.address = single_blanks(fields[5]);
    return card;
}

}  // namespace kiosk::text
