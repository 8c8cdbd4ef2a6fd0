#include "kiosk/text/word.h"

#include "kiosk/base/utf8.h"
#include "kiosk/text/syllable.h"

namespace kiosk::text {

bool belongs_to_word(char32_t point)
{
    if (point < 0x80)
        return (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z') || (point >= U'0' && point <= U'9');
    const bool mark_or_blank = (point >= 0x80 && point <= 0xBF) || (point >= 0x2000 && point <= 0x206F) ||
                               (point >= 0x3000 && point <= 0x303F) || point == U'×' || point == U'÷' || point == 0xFFFD;
    return !mark_or_blank;
}

std::size_t last_word_begin(std::string_view text)
{
    auto begin = text.size();
    while (begin > 0) {
        auto at = begin - 1;
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
        const auto points = base::code_points(text.substr(at, begin - at));
        if (points.size() != 1 || !belongs_to_word(points.front())) break;
        begin = at;
    }
    return begin;
}

std::optional<Word> word_of(std::string_view nfc)
{
    Word word;
    for (const auto point : base::code_points(nfc)) {
        const auto [letter, tone] = taken_apart(point);
        if (tone != Tone::none && word.tone != Tone::none) return std::nullopt;
        if (tone != Tone::none) word.tone = tone;
        word.letters.push_back(letter);
    }
    return word;
}

std::string written(const Word& word, TonePlacement placement)
{
    const auto place = word.tone == Tone::none ? std::nullopt : tone_place(word.letters, placement);
    std::string out;
    for (std::size_t i = 0; i < word.letters.size(); ++i)
        out += base::utf8(put_together(word.letters[i], place == i ? word.tone : Tone::none));
    return out;
}

}  // namespace kiosk::text
