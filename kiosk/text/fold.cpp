#include "kiosk/text/fold.h"

#include "kiosk/base/utf8.h"

namespace kiosk::text {

namespace {
bool combines(char32_t point) { return point >= 0x300 && point <= 0x36F; }
bool is_blank(char32_t point)
{
    return point <= U' ' || point == 0xA0 || (point >= 0x2000 && point <= 0x200B) || point == 0x202F || point == 0x3000;
}

/// The letters with a bar through them: đ, and the ð and ɖ that other tables hold in its place.
bool is_barred_d(char32_t point) { return point == U'đ' || point == U'ð' || point == U'ɖ'; }
}  // namespace

char32_t folded_letter(char32_t point) { return is_barred_d(point) ? U'd' : point; }

std::string folded(std::string_view words)
{
    std::string out;
    bool blank_due = false;
    for (auto point : base::code_points(base::lower(base::nfd(words)))) {
        if (is_blank(point)) {
            blank_due = !out.empty();
            continue;
        }
        if (combines(point)) continue;
        if (blank_due) out += ' ';
        blank_due = false;
        out += base::utf8(folded_letter(point));
    }
    return out;
}

std::string sounded(std::string_view word)
{
    struct Alike {
        std::string_view written, as;
    };
    // The longer first: "tr" is no t, "gi" before a vowel no g.
    static constexpr Alike onsets[] = {{"tr", "ch"}, {"gi", "d"}, {"l", "n"}, {"s", "x"}, {"r", "d"}};
    std::string out;
    for (const auto& onset : onsets) {
        if (!word.starts_with(onset.written)) continue;
        // Of a lone "gi" the i is the vowel.
        const bool vowel_follows = word.size() > 2 && std::string_view{"aeiouy"}.find(word[2]) != std::string_view::npos;
        out = onset.as;
        word.remove_prefix(onset.written == "gi" && !vowel_follows ? 1 : onset.written.size());
        break;
    }
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool kh = word[i] == 'k' && i + 1 < word.size() && word[i + 1] == 'h';
        out += word[i] == 'k' && !kh ? 'c' : word[i] == 'y' ? 'i' : word[i];
    }
    return out;
}

}  // namespace kiosk::text
