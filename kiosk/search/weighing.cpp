#include "kiosk/search/weighing.h"

#include <algorithm>
#include <numeric>

namespace kiosk::search {

namespace {
/// An idle or frequent word tells something where it is part of a search term: "bị can", "mất đất".
constexpr double telling_in_term = 1.2;
/// Of what a whole question tells, this much has to speak for a document of which no search term was typed.
constexpr double share_min = 0.15;
/// Beside a much better one, the rest is noise.
constexpr double of_best_min = 0.15;
/// The strength from which a search term counts as typed, and not as a guess.
constexpr double whole_min = 0.4;
}  // namespace

void Weighing::add(std::uint32_t document, std::size_t from, std::size_t to, double strength, bool whole)
{
    auto& evidence = evidence_[document];
    evidence.points.resize(telling_.size());
    for (auto place = from; place < std::min(to, telling_.size()); ++place) {
        const auto points =
            static_cast<float>(strength * (whole ? std::max(telling_[place], telling_in_term) : telling_[place]));
        evidence.points[place] = std::max(evidence.points[place], points);
    }
    evidence.whole = evidence.whole || (whole && strength >= whole_min);
}

std::vector<Weighing::Weighed> Weighing::found(std::size_t most) const
{
    const auto all = std::accumulate(telling_.begin(), telling_.end(), 0.0);
    std::vector<Weighed> found;
    double best = 0;
    for (const auto& [document, evidence] : evidence_) {
        const auto score = std::accumulate(evidence.points.begin(), evidence.points.end(), 0.0);
        if (!evidence.whole && score < share_min * all) continue;
        found.push_back({document, score});
        best = std::max(best, score);
    }
    std::erase_if(found, [&](const Weighed& one) { return one.score < of_best_min * best; });
    const auto better = [](const Weighed& a, const Weighed& b) {
        return a.score != b.score ? a.score > b.score : a.document < b.document;
    };
    const auto kept = std::min(most, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(), better);
    found.resize(kept);
    return found;
}

}  // namespace kiosk::search
