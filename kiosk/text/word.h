#pragma once
/// Where words begin and end in typed text, and a word as letters with one tone.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/text/letter.h"
#include "kiosk/text/typing.h"

namespace kiosk::text {

struct Word {
    std::vector<Letter> letters;
    Tone tone = Tone::none;
};

/// Letters and digits; everything else stands between words.
bool belongs_to_word(char32_t);
/// Byte offset at which the last word begins; the size of the text when it ends between words.
std::size_t last_word_begin(std::string_view text);

/// None when two letters carry tones: then it is no Vietnamese word.
std::optional<Word> word_of(std::string_view nfc);
/// With the tone where it belongs; without one when it can stand nowhere.
std::string written(const Word&, TonePlacement);

/// A word longer than this is never composed. Seven letters, marks and tones with room for undoing.
constexpr std::size_t word_keys_max = 20;

}  // namespace kiosk::text
