#include "kiosk/text/letter.h"

#include <array>

namespace kiosk::text {

namespace {

struct Vowel {
    char32_t base;
    Mark mark;
    std::u32string_view small;  ///< in the order of Tone
    std::u32string_view capital;
};

constexpr std::array<Vowel, 12> vowels{{
    {U'a', Mark::none, U"aáàảãạ", U"AÁÀẢÃẠ"},
    {U'a', Mark::breve, U"ăắằẳẵặ", U"ĂẮẰẲẴẶ"},
    {U'a', Mark::hat, U"âấầẩẫậ", U"ÂẤẦẨẪẬ"},
    {U'e', Mark::none, U"eéèẻẽẹ", U"EÉÈẺẼẸ"},
    {U'e', Mark::hat, U"êếềểễệ", U"ÊẾỀỂỄỆ"},
    {U'i', Mark::none, U"iíìỉĩị", U"IÍÌỈĨỊ"},
    {U'o', Mark::none, U"oóòỏõọ", U"OÓÒỎÕỌ"},
    {U'o', Mark::hat, U"ôốồổỗộ", U"ÔỐỒỔỖỘ"},
    {U'o', Mark::horn, U"ơớờởỡợ", U"ƠỚỜỞỠỢ"},
    {U'u', Mark::none, U"uúùủũụ", U"UÚÙỦŨỤ"},
    {U'u', Mark::horn, U"ưứừửữự", U"ƯỨỪỬỮỰ"},
    {U'y', Mark::none, U"yýỳỷỹỵ", U"YÝỲỶỸỴ"},
}};

}  // namespace

TonedLetter taken_apart(char32_t point)
{
    if (point == U'đ' || point == U'Đ') return {{U'd', Mark::bar, point == U'Đ'}, Tone::none};
    for (const auto& vowel : vowels) {
        if (const auto at = vowel.small.find(point); at != vowel.small.npos)
            return {{vowel.base, vowel.mark, false}, static_cast<Tone>(at)};
        if (const auto at = vowel.capital.find(point); at != vowel.capital.npos)
            return {{vowel.base, vowel.mark, true}, static_cast<Tone>(at)};
    }
    if (point >= U'A' && point <= U'Z') return {{point - U'A' + U'a', Mark::none, true}, Tone::none};
    return {{point, Mark::none, false}, Tone::none};
}

char32_t put_together(const Letter& letter, Tone tone)
{
    if (letter.mark == Mark::bar) return letter.capital ? U'Đ' : U'đ';
    for (const auto& vowel : vowels)
        if (vowel.base == letter.base && vowel.mark == letter.mark)
            return (letter.capital ? vowel.capital : vowel.small)[static_cast<std::size_t>(tone)];
    return letter.capital ? letter.base - U'a' + U'A' : letter.base;
}

bool is_vowel(const Letter& letter) { return std::u32string_view{U"aeiouy"}.find(letter.base) != std::u32string_view::npos; }

bool may_carry(char32_t base, Mark mark)
{
    switch (mark) {
    case Mark::none: return true;
    case Mark::hat: return base == U'a' || base == U'e' || base == U'o';
    case Mark::horn: return base == U'o' || base == U'u';
    case Mark::breve: return base == U'a';
    case Mark::bar: return base == U'd';
    }
    return false;
}

}  // namespace kiosk::text
