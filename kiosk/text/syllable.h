#pragma once
/// What a Vietnamese syllable may look like, and where its tone stands. Every written Vietnamese word is one syllable:
/// onset (may be empty) + rhyme. Source: the inventory of onsets and rhymes of the national script, with the finals of place
/// names in use (Đắk Lắk) and loan words (xoong).
#include <cstddef>
#include <optional>
#include <span>

#include "kiosk/text/letter.h"
#include "kiosk/text/typing.h"

namespace kiosk::text {

/// How far letters are a Vietnamese syllable.
enum class Fit {
    impossible,  ///< nothing that could be added makes it one
    possible,    ///< marks or letters are still missing
    accepted,    ///< can stand as it is, or is the last step before
};

struct Syllable {
    Fit fit = Fit::impossible;
    std::size_t rhyme_begin = 0;  ///< letters before it are the onset ("qu", "gi" as a whole)
};

Syllable syllable_of(std::span<const Letter>);
/// Rhymes that end in c ch k p t carry only sắc and nặng, or no tone yet.
bool may_carry(std::span<const Letter>, Tone);
/// Place of the tone in letters that are at least possible and hold a vowel; none otherwise.
std::optional<std::size_t> tone_place(std::span<const Letter>, TonePlacement);

}  // namespace kiosk::text
