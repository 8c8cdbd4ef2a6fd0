#include "kiosk/register/figures.h"

#include <algorithm>

#include "kiosk/base/utf8.h"

namespace kiosk::registry {

namespace {
constexpr std::array<std::string_view, figures_count> figure_keys{"visits",
                                                                  "questions",
                                                                  "cases",
                                                                  "persons",
                                                                  "carried_over",
                                                                  "new",
                                                                  "finished",
                                                                  "finished_TGTT",
                                                                  "finished_TV",
                                                                  "finished_DDNTT",
                                                                  "open_at_end",
                                                                  "appraised_TGTT",
                                                                  "appraised_passed",
                                                                  "appraised_passed_percent",
                                                                  "accepted_TGTT",
                                                                  "referred_TGTT",
                                                                  "outreach.general.points",
                                                                  "outreach.general.communes",
                                                                  "outreach.general.people",
                                                                  "outreach.disability.points",
                                                                  "outreach.disability.communes",
                                                                  "outreach.disability.people",
                                                                  "outreach.women.points",
                                                                  "outreach.women.communes",
                                                                  "outreach.women.people",
                                                                  "leaflets",
                                                                  "stopped"};

constexpr auto figure_list = [] {
    std::array<Figure, figures_count> out{};
    for (std::size_t i = 0; i < figures_count; ++i) out[i] = static_cast<Figure>(i);
    return out;
}();

std::optional<Audience> communes_of(Figure figure)
{
    switch (figure) {
    case Figure::general_communes: return Audience::general;
    case Figure::disability_communes: return Audience::disability;
    case Figure::women_communes: return Audience::women;
    default: return std::nullopt;
    }
}

/// Small letters, one blank between words.
std::string told_apart_by(std::string_view place)
{
    std::string out;
    for (const char each : base::lower(base::nfc(place).value_or(std::string{place}))) {
        if (each != ' ' && each != '\t')
            out += each;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}
}  // namespace

std::string_view key_of(Figure figure) { return figure_keys[static_cast<std::size_t>(figure)]; }

std::optional<Figure> figure_named(std::string_view key)
{
    const auto found = std::find(figure_keys.begin(), figure_keys.end(), key);
    if (found == figure_keys.end()) return std::nullopt;
    return static_cast<Figure>(found - figure_keys.begin());
}

std::span<const Figure> all_figures() { return figure_list; }

std::optional<std::int64_t> Figures::value(Figure figure) const
{
    if (const auto audience = communes_of(figure)) return static_cast<std::int64_t>(places(*audience).size());
    if (figure != Figure::appraised_passed_percent) return counts_[static_cast<std::size_t>(figure)];
    const auto appraised = at(Figure::appraised_TGTT);
    if (appraised == 0) return std::nullopt;
    return (200 * at(Figure::appraised_passed) + appraised) / (2 * appraised);
}

void Figures::add(Figure figure, std::int64_t amount)
{
    if (!communes_of(figure) && figure != Figure::appraised_passed_percent) counts_[static_cast<std::size_t>(figure)] += amount;
}

void Figures::add_place(Audience of, std::string_view place)
{
    if (auto words = told_apart_by(place); !words.empty()) places_[static_cast<std::size_t>(of)].insert(std::move(words));
}

Figures& Figures::operator+=(const Figures& other)
{
    for (std::size_t i = 0; i < figures_count; ++i) counts_[i] += other.counts_[i];
    for (std::size_t i = 0; i < places_.size(); ++i) places_[i].insert(other.places_[i].begin(), other.places_[i].end());
    return *this;
}

}  // namespace kiosk::registry
