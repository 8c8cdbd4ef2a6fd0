#pragma once
/// Which entries of a list fit what somebody has typed so far. Pure; leaves how they are shown to `screens`.
///
/// Found by the beginning of any word, with or without tones and marks: "cho", "chợ m", "xa dinh" and "dinh h" all find
/// their commune. Only the last part of the field is looked at: what stands after the last comma, or without a comma the
/// last words, so that a hamlet may stand before the commune and stays there.
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/content/library.h"

namespace kiosk::content {

struct Fitting {
    const Suggestion* entry = nullptr;   ///< lives in the list
    std::string other_name;              ///< the name by which it was found, when that is none of its words
    std::string typing;                  ///< what the field holds when it is taken
};

/// Best first: whole names that begin so, then words inside, then other names. Empty for an empty field.
std::vector<Fitting> fitting(const SuggestionList&, std::string_view typed, std::size_t most);

}  // namespace kiosk::content
