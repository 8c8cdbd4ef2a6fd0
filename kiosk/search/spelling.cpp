#include "kiosk/search/spelling.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::search {

namespace {
using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array<std::string_view, 30> onsets{"ngh", "ng", "nh", "gh", "gi", "ch", "tr", "th", "ph", "kh",
                                                  "qu",  "b",  "c",  "d",  "g",  "h",  "k",  "l",  "m",  "n",
                                                  "p",   "r",  "s",  "t",  "v",  "x",  "f",  "j",  "w",  "z"};
/// Beginnings that are mistaken for each other, either way.
constexpr std::array<Pair, 18> like_onsets{{{"l", "n"},
                                            {"tr", "ch"},
                                            {"s", "x"},
                                            {"d", "gi"},
                                            {"r", "d"},
                                            {"r", "gi"},
                                            {"v", "d"},
                                            {"v", "gi"},
                                            {"k", "c"},
                                            {"g", "gh"},
                                            {"ng", "ngh"},
                                            {"f", "ph"},
                                            {"z", "d"},
                                            {"z", "gi"},
                                            {"j", "gi"},
                                            {"w", "qu"},
                                            {"l", "nh"},
                                            {"k", "kh"}}};
/// Endings likewise. The first are one sound written in two ways.
constexpr std::array<Pair, 12> like_rhymes{{{"y", "i"},
                                            {"uy", "ui"},
                                            {"ieu", "yeu"},
                                            {"an", "ang"},
                                            {"at", "ac"},
                                            {"uon", "uong"},
                                            {"uot", "uoc"},
                                            {"in", "inh"},
                                            {"it", "ich"},
                                            {"en", "enh"},
                                            {"uu", "uou"},
                                            {"ieu", "uou"}}};

void add_new(std::vector<Spelling>& spellings, std::string_view plain, std::string spelling, int changes)
{
    const auto same = [&](const Spelling& one) { return one.plain == spelling; };
    if (spelling != plain && std::none_of(spellings.begin(), spellings.end(), same))
        spellings.push_back({std::move(spelling), changes});
}

template <class Pairs>
std::vector<std::string_view> alike(const Pairs& pairs, std::string_view part)
{
    std::vector<std::string_view> found{part};
    for (const auto& [one, other] : pairs) {
        if (one == part) found.push_back(other);
        if (other == part) found.push_back(one);
    }
    return found;
}
}  // namespace

std::vector<Spelling> spellings_like(std::string_view plain)
{
    constexpr std::size_t letters_max = 7;  // no syllable has more
    if (plain.size() < 2 || plain.size() > letters_max) return {};
    const auto onset_at = std::find_if(onsets.begin(), onsets.end(), [&](auto onset) { return plain.starts_with(onset); });
    auto onset = onset_at == onsets.end() ? std::string_view{} : *onset_at;
    if (onset.size() == plain.size()) onset = plain.substr(0, plain.size() - 1);  // "gi": g and i
    const auto rhyme = plain.substr(onset.size());
    std::vector<Spelling> spellings;
    const auto like_onset = alike(like_onsets, onset);
    const auto like_rhyme = alike(like_rhymes, rhyme);
    for (const auto one : like_onset) add_new(spellings, plain, std::string{one}.append(rhyme), 1);
    for (const auto one : like_rhyme) add_new(spellings, plain, std::string{onset}.append(one), 1);
    for (const auto beginning : like_onset)
        for (const auto end : like_rhyme) add_new(spellings, plain, std::string{beginning}.append(end), 2);
    return spellings;
}

}  // namespace kiosk::search
