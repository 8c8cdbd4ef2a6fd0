#pragma once
/// Tones and marks on words that are no Vietnamese syllable: Blốt, Hnú, Zàng, Jủa, Arất. By rule, for the names of peoples that
/// no inventory of syllables holds; Vietnamese words are syllable.h's. The last vowels of a word are those that change.
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/text/letter.h"
#include "kiosk/text/typing.h"

namespace kiosk::text {

/// The word with this tone instead of its own; the tone it has already is taken off. None: no letters alone, or no vowel.
std::optional<std::string> toned_by_rule(std::string_view word, Tone, TonePlacement);
/// The word after a letter was added: a tone on its last vowels stands where it then belongs.
std::optional<std::string> settled_by_rule(std::string_view word, TonePlacement);

/// Strokes of Telex or VNI as a word. None where they may be a foreign word or a code: Telex letters with vowels in two places
/// ("Maria"), an r behind several consonants, with which names end ("Ksor"), hỏi, ngã or huyền before c k p t ("Mark").
std::optional<std::string> composed_by_rule(std::string_view strokes, Method, TonePlacement);

}  // namespace kiosk::text
