#include "kiosk/content/pack_letters.h"

#include <algorithm>
#include <string>

#include "kiosk/base/utf8.h"

namespace kiosk::content {

namespace {
bool has_stray_controls(std::string_view text)
{
    std::string plain{text};
    std::replace(plain.begin(), plain.end(), '\t', ' ');
    return base::without_controls(plain, true) != plain;
}

bool is_private(char32_t point) { return (point >= 0xE000 && point <= 0xF8FF) || point >= 0xF0000; }
bool ends_line(char32_t point) { return point == 0x2028 || point == 0x2029; }
/// Soft hyphen, blank of no width, word joiner.
bool is_invisible(char32_t point) { return point == 0xAD || point == 0x200B || point == 0x2060; }
}  // namespace

std::optional<WrongLetter> wrong_letter_in(std::string_view text)
{
    // Nearly all of a pack's lines in English and keys.
    if (std::all_of(text.begin(), text.end(), [](char c) { return (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t'; }))
        return std::nullopt;
    if (!base::valid_utf8(text)) return WrongLetter{"not valid UTF-8"};
    if (!base::is_nfc(text)) return WrongLetter{"letters are not in composed form (NFC)"};
    if (has_stray_controls(text)) return WrongLetter{"holds a control character or a hidden direction mark"};
    const auto points = base::code_points(text);
    if (std::any_of(points.begin(), points.end(), is_private))
        return WrongLetter{"holds a letter of private use, which no font shows alike"};
    if (std::any_of(points.begin(), points.end(), ends_line)) return WrongLetter{"holds a hidden end of line (U+2028, U+2029)"};
    if (std::any_of(points.begin(), points.end(), is_invisible))
        return WrongLetter{"holds an invisible letter (soft hyphen, blank of no width)", true};
    return std::nullopt;
}

}  // namespace kiosk::content
