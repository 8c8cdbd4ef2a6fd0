#pragma once
/// One letter of a Vietnamese word taken apart: base, mark (part of the letter) and tone (part of the syllable).
/// Knows single letters only; what a word may be is syllable.h.
#include <optional>
#include <string_view>
#include <vector>

namespace kiosk::text {

enum class Mark { none, hat, horn, breve, bar };  ///< â, ơ, ă, đ
enum class Tone { none, sac, huyen, hoi, nga, nang };

struct Letter {
    char32_t base = 0;  ///< small a-z for letters of the alphabet, anything else as it is
    Mark mark = Mark::none;
    bool capital = false;
    bool operator==(const Letter&) const = default;
};

struct TonedLetter {
    Letter letter;
    Tone tone = Tone::none;
};

/// Takes a composed (NFC) letter apart. What is no Vietnamese letter keeps its code point as base.
TonedLetter taken_apart(char32_t);
char32_t put_together(const Letter&, Tone = Tone::none);

bool is_vowel(const Letter&);
/// Can the base carry the mark: hat on a e o, horn on o u, breve on a, bar on d.
bool may_carry(char32_t base, Mark);

}  // namespace kiosk::text
