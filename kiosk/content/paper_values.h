#pragma once
/// What is written into the places of an official paper. Filled by `flow`, by answers at the desk, drawn by `paper`.
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

struct PaperValues {
    using Texts = std::map<std::string, std::string, std::less<>>;

    Texts one;     ///< words by place; empty: a dotted line on paper
    Texts chosen;  ///< of a place with options: the value, beside its words in `one`
    std::map<std::string, std::vector<Texts>, std::less<>> many;  ///< rows by name; each by place

    std::string_view of(std::string_view place) const
    {
        const auto found = one.find(place);
        return found == one.end() ? std::string_view{} : std::string_view{found->second};
    }
    /// What a box is ticked by.
    std::string_view value_of(std::string_view place) const
    {
        const auto found = chosen.find(place);
        return found == chosen.end() ? of(place) : std::string_view{found->second};
    }
    /// Says the place, or do the rows of that name say, anything?
    bool says(std::string_view name) const
    {
        const auto rows = many.find(name);
        return !of(name).empty() || (rows != many.end() && !rows->second.empty());
    }
};

}  // namespace kiosk::content
