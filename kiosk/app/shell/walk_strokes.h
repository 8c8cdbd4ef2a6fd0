#pragma once
/// Vietnamese text -> the keys of the on-screen keyboard that write it: letters as printed on keys and one tone key a word, or
/// the strokes of Telex or VNI.
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/text/typing.h"

namespace kiosk::app::walk {

struct Stroke {
    enum class Kind { letter, tone, space } kind = Kind::letter;
    std::string letter;  ///< "n", "Ơ"; for a tone one of s f r x j
};

/// The tone comes last in its word, as the keyboard's hints teach it. NFC text in.
std::vector<Stroke> strokes_of(std::string_view text, text::TypingWay = text::TypingWay::mark_keys);

}  // namespace kiosk::app::walk
