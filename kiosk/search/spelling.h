#pragma once
/// How one syllable is written by people who hear it another way: l and n, tr and ch, s and x, d, gi, r and v, i and y,
/// c and k, endings that sound alike in the South, f, j, w and z of the telephone. By rule, for any syllable. Pure; leaves
/// which of them is a known word to whoever asks.
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::search {

struct Spelling {
    std::string plain;
    int changes = 1;  ///< 2 when beginning and end are both others
};

/// Other spellings of a syllable without marks, the likeliest first, never itself. At most some twenty; many are no words.
std::vector<Spelling> spellings_like(std::string_view plain);

}  // namespace kiosk::search
