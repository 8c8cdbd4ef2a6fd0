#pragma once
/// Vietnamese text -> the keys of the on-screen keyboard that write it: letters as printed on keys, one tone key a word.
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::app::walk {

struct Stroke {
    enum class Kind { letter, tone, space } kind = Kind::letter;
    std::string letter;   ///< "n", "Ơ"; for a tone one of s f r x j
};

/// The tone comes last in its word, as the keyboard's hints teach it. NFC text in.
std::vector<Stroke> strokes_of(std::string_view text);

}  // namespace kiosk::app::walk
