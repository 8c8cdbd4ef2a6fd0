#include "kiosk/base/utf8.h"

#include "kiosk/base/bytes.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace kiosk::base {

namespace {
struct Free {
    void operator()(utf8proc_uint8_t* p) const { std::free(p); }
};

Result<std::string> mapped(std::string_view text, int options)
{
    utf8proc_uint8_t* raw = nullptr;
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &raw, static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, Free> owned{raw};
    if (size < 0) return failure(ErrorKind::invalid_input, "not valid UTF-8");
    std::string out{reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size)};
    wipe(raw, static_cast<std::size_t>(size));
    return out;
}

/// Calls back with every code point and the bytes it took. False at the first broken one.
template <class Take>
bool walk(std::string_view text, Take take)
{
    const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    auto left = static_cast<utf8proc_ssize_t>(text.size());
    while (left > 0) {
        utf8proc_int32_t point = 0;
        const auto used = utf8proc_iterate(at, left, &point);
        if (used <= 0) return false;
        take(static_cast<char32_t>(point), static_cast<std::size_t>(used));
        at += used;
        left -= used;
    }
    return true;
}
}  // namespace

bool valid_utf8(std::string_view text)
{
    return walk(text, [](char32_t, std::size_t) {});
}

Result<std::string> nfc(std::string_view text)
{
    if (text.empty()) return std::string{};
    return mapped(text, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
}

bool is_nfc(std::string_view text)
{
    const auto composed = nfc(text);
    return composed && *composed == text;
}

std::string nfd(std::string_view text)
{
    if (text.empty()) return {};
    auto out = mapped(text, UTF8PROC_DECOMPOSE | UTF8PROC_STABLE);
    return out ? std::move(*out) : std::string{};
}

std::vector<char32_t> code_points(std::string_view text)
{
    std::vector<char32_t> out;
    out.reserve(text.size());
    while (!text.empty()) {
        utf8proc_int32_t point = 0;
        const auto used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                           static_cast<utf8proc_ssize_t>(text.size()), &point);
        out.push_back(used > 0 ? static_cast<char32_t>(point) : U'\uFFFD');
        text.remove_prefix(used > 0 ? static_cast<std::size_t>(used) : 1);
    }
    return out;
}

std::string utf8(char32_t point)
{
    utf8proc_uint8_t buffer[4];
    const auto used = utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), buffer);
    return {reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(used)};
}

std::string utf8(const std::vector<char32_t>& points)
{
    std::string out;
    for (const auto point : points) out += utf8(point);
    return out;
}

namespace {
template <class Map>
std::string each(std::string_view text, Map map)
{
    std::string out;
    out.reserve(text.size());
    for (const auto point : code_points(text)) out += utf8(static_cast<char32_t>(map(static_cast<utf8proc_int32_t>(point))));
    return out;
}
}  // namespace

std::string lower(std::string_view text) { return each(text, utf8proc_tolower); }
std::string upper(std::string_view text) { return each(text, utf8proc_toupper); }

namespace {
std::vector<std::size_t> letter_starts(std::string_view text)
{
    std::vector<std::size_t> starts;
    utf8proc_int32_t state = 0;
    utf8proc_int32_t before = -1;
    std::size_t at = 0;
    walk(text, [&](char32_t point, std::size_t used) {
        const auto now = static_cast<utf8proc_int32_t>(point);
        if (before < 0 || utf8proc_grapheme_break_stateful(before, now, &state)) starts.push_back(at);
        before = now;
        at += used;
    });
    return starts;
}
}  // namespace

std::size_t letters_in(std::string_view text) { return letter_starts(text).size(); }

bool has_letter_or_digit(std::string_view text)
{
    const auto points = code_points(text);
    return std::any_of(points.begin(), points.end(), [](char32_t point) {
        const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
        return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;  // letters, marks, numbers
    });
}

std::string without_last_letter(std::string_view text)
{
    const auto starts = letter_starts(text);
    return starts.empty() ? std::string{} : std::string{text.substr(0, starts.back())};
}

namespace {
bool is_bidi(char32_t point)
{
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) || point == 0x200E || point == 0x200F ||
           point == 0x061C;
}
bool is_control(char32_t point) { return point < 0x20 || (point >= 0x7F && point < 0xA0); }
}  // namespace

std::string without_controls(std::string_view text, bool keep_line_feeds)
{
    std::string out;
    out.reserve(text.size());
    walk(text, [&](char32_t point, std::size_t) {
        const bool control = is_control(point) || point == 0xFEFF;
        if (is_bidi(point) || (control && !(keep_line_feeds && point == U'\n'))) return;
        out += utf8(point);
    });
    return out;
}

std::string with_blanks_for_controls(std::string_view text, bool keep_line_feeds)
{
    constexpr char32_t line_separator = 0x2028, paragraph_separator = 0x2029, zero_width_blank = 0x200B, word_joiner = 0x2060,
                       soft_hyphen = 0xAD, byte_order_mark = 0xFEFF;
    std::string out;
    out.reserve(text.size());
    bool line_end = false, gap = false, after_return = false;
    walk(text, [&](char32_t point, std::size_t) {
        const bool second_half = after_return && point == U'\n';
        after_return = point == U'\r';
        if (second_half || is_bidi(point) || point == zero_width_blank || point == word_joiner || point == soft_hyphen ||
            point == byte_order_mark)
            return;
        const bool ends_line = point == U'\n' || point == U'\r' || point == line_separator || point == paragraph_separator;
        if (ends_line && keep_line_feeds) {
            while (!out.empty() && out.back() == ' ') out.pop_back();
            out += '\n';
            gap = false, line_end = true;
        } else if (ends_line || is_control(point)) {
            gap = true;
        } else if (gap && point == U' ') {
            return;
        } else {
            if (gap && !out.empty() && out.back() != ' ' && !line_end) out += ' ';
            gap = line_end = false;
            out += utf8(point);
        }
    });
    return out;
}

std::string with_vietnamese_d(std::string_view text)
{
    return each(text, [](utf8proc_int32_t point) {
        switch (point) {
        case 0xD0:
        case 0x189: return utf8proc_int32_t{0x110};
        case 0xF0:
        case 0x256: return utf8proc_int32_t{0x111};
        default: return point;
        }
    });
}

bool can_be_seen(std::string_view text)
{
    const auto points = code_points(text);
    return std::any_of(points.begin(), points.end(), [](char32_t point) {
        switch (utf8proc_category(static_cast<utf8proc_int32_t>(point))) {
        case UTF8PROC_CATEGORY_ZS:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CF: return false;
        default: return point != 0x115F && point != 0x1160 && point != 0x3164 && point != 0xFFA0;  // fillers of Hangul
        }
    });
}

}  // namespace kiosk::base
