#pragma once
/// The figures of a report (A1 to A13, B1 to B4 of the half-year report, and what is derived from them), as one value that can
/// be added up. Leaves to its neighbours: which entries count (figure_rules.h), what they are called on paper (content).
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "kiosk/register/entry.h"

namespace kiosk::registry {

enum class Figure {
    visits,     ///< persons received
    questions,  ///< simple questions; no part of the cases (Circular 12/2018 Art. 8(2))
    cases,      ///< accepted up to the last day and not ended before the first
    persons,    ///< of those cases
    carried_over,
    fresh,  ///< "new": accepted in the period
    finished,
    finished_TGTT,
    finished_TV,
    finished_DDNTT,
    open_at_end,
    appraised_TGTT,
    appraised_passed,          ///< of these graded "đạt" or better; no key of its own in JSON
    appraised_passed_percent,  ///< whole; none when none was appraised
    accepted_TGTT,
    referred_TGTT,
    general_points,
    general_communes,
    general_people,
    disability_points,
    disability_communes,
    disability_people,
    women_points,
    women_communes,
    women_people,
    leaflets,
    stopped  ///< not continued or stayed
};
inline constexpr std::size_t figures_count = static_cast<std::size_t>(Figure::stopped) + 1;

/// "new", "outreach.women.points": the way to it in JSON.
std::string_view key_of(Figure);
std::optional<Figure> figure_named(std::string_view key);
std::span<const Figure> all_figures();

class Figures {
public:
    /// None: `appraised_passed_percent` of no appraisal.
    std::optional<std::int64_t> value(Figure) const;
    std::int64_t at(Figure figure) const { return value(figure).value_or(0); }
    void add(Figure, std::int64_t amount);  ///< nothing to communes and percentages, which are derived
    /// Places are told apart without regard to letter size and blanks.
    void add_place(Audience, std::string_view place);
    const std::set<std::string>& places(Audience of) const { return places_[static_cast<std::size_t>(of)]; }
    Figures& operator+=(const Figures&);
    bool operator==(const Figures&) const = default;

private:
    std::array<std::int64_t, figures_count> counts_{};
    std::array<std::set<std::string>, audiences.size()> places_;
};

/// Figures that staff typed for the days that are not over yet, by key. Never computed, never added to what was counted.
using Estimate = std::map<std::string, std::int64_t, std::less<>>;

}  // namespace kiosk::registry
