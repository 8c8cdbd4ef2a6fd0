#pragma once
/// Where in typed words the name of an entry may stand: the hamlet, house or street before it, its kind word, and the district
/// and province behind it. Pure; leaves comparing the name itself to `suggesting`.
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "kiosk/content/typed_words.h"

namespace kiosk::content {

/// Words behind the name. A district says which of two places of the same name is meant.
struct Behind {
    std::vector<std::uint32_t> districts;  ///< places in `Address::districts` that were named
    bool province = false;                 ///< named, or a district of the same name
    bool unfinished = false;               ///< its last word is still being typed
};

/// Words [first, end) that may be a name; what is taken in its place begins at word `from`.
struct Stretch {
    std::size_t from = 0, first = 0, end = 0;
    std::optional<std::uint32_t> kind;  ///< the kind word before it
    /// Nothing but a blank parts it from the words before: they may be the beginning of the same name.
    bool loose = false;
    bool after_smaller = false;  ///< those words begin with "thôn", "tổ" or a number
    std::optional<Behind> behind;
};

/// Every stretch that may be a name. Without an address in the list: what stands after the last sign or kind word, to the end.
std::vector<Stretch> stretches(const SuggestionList&, std::span<const TypedWord>);

}  // namespace kiosk::content
