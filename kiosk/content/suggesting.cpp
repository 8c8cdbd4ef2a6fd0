#include "kiosk/content/suggesting.h"

#include <algorithm>
#include <array>

#include "kiosk/text/fold.h"

namespace kiosk::content {

namespace {
enum class Fit { whole, inside, other_name, none };

/// Words that say what kind of place it is: the name begins after them.
std::string_view without_kind(std::string_view folded)
{
    for (const std::string_view kind : {"xa ", "phuong ", "thi tran "})
        if (folded.starts_with(kind)) return folded.substr(kind.size());
    return folded;
}

bool begins_a_word(std::string_view words, std::string_view part)
{
    for (auto at = words.find(part); at != std::string_view::npos; at = words.find(part, at + 1))
        if (at == 0 || words[at - 1] == ' ' || words[at - 1] == '-') return true;
    return false;
}

struct Found {
    Fit fit = Fit::none;
    std::size_t name = 0;   ///< place in `folded`
};

Found found_in(const Suggestion& entry, std::string_view part)
{
    const std::string_view own = entry.folded.front();
    if (own.starts_with(part) || without_kind(own).starts_with(part)) return {Fit::whole, 0};
    if (begins_a_word(own, part)) return {Fit::inside, 0};
    for (std::size_t i = 1; i < entry.folded.size(); ++i)
        if (begins_a_word(entry.folded[i], part)) return {Fit::other_name, i};
    return {};
}

std::vector<Fitting> fitting_part(const SuggestionList& list, std::string_view before, std::string_view part, std::size_t most)
{
    const auto wanted = text::folded(part);
    std::array<std::vector<Fitting>, 3> by_fit;
    if (wanted.empty()) return {};
    for (const auto& entry : list.entries) {
        const auto found = found_in(entry, wanted);
        if (found.fit == Fit::none) continue;
        by_fit[static_cast<std::size_t>(found.fit)].push_back(
            {&entry, found.name == 0 ? std::string{} : entry.also[found.name - 1], std::string{before} + entry.words});
    }
    std::vector<Fitting> out;
    for (auto& group : by_fit)
        for (auto& one : group)
            if (out.size() < most) out.push_back(std::move(one));
    return out;
}
}  // namespace

std::vector<Fitting> fitting(const SuggestionList& list, std::string_view typed, std::size_t most)
{
    const auto comma = typed.rfind(',');
    auto from = comma == std::string_view::npos ? 0 : comma + 1;
    while (from < typed.size()) {
        if (typed[from] == ' ') {
            ++from;
            continue;
        }
        if (auto found = fitting_part(list, typed.substr(0, from), typed.substr(from), most); !found.empty()) return found;
        const auto blank = typed.find(' ', from);
        // After a comma the whole part is the name; a card's "Tỉnh Bốn" is not searched for what begins with "bon".
        if (blank == std::string_view::npos || comma != std::string_view::npos) break;
        from = blank;
    }
    return {};
}

}  // namespace kiosk::content
