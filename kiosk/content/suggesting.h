#pragma once
/// Which entries of a list fit what somebody has typed so far. Pure; leaves how they are shown to `screens`, and where in an
/// address a name may stand to `address`.
///
/// Found by the beginning of any word, with or without tones and marks, blanks, dashes and apostrophes: "cho", "chợ m", "xa
/// dinh", "gia-rai" and "dinh h" all find their entry. In an address the hamlet before the name stays, the district behind it
/// goes. What is no name of the list finds nothing: a last syllable alone never does. Letters written by ear (Na Rỳ, Chàng Xá)
/// and strokes that nobody composed (phucs loocj) count when the letters as they stand find nothing.
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/content/library.h"

namespace kiosk::content {

struct Fitting {
    const Suggestion* entry = nullptr;  ///< lives in the list
    std::string other_name;             ///< the name by which it was found, when that is none of its words and may be shown
    std::string typing;                 ///< what the field holds when it is taken
    bool whole = false;                 ///< a whole name was typed: where several are, each of them may be meant
};

/// Best first: whole names, then names that begin so, then words inside. Empty for an empty field.
std::vector<Fitting> fitting(const SuggestionList&, std::string_view typed, std::size_t most);

}  // namespace kiosk::content
