#include "kiosk/register/count.h"

#include "kiosk/register/figure_rules.h"

namespace kiosk::registry {

namespace {
void put_in(Figures& figures, const Entry& entry, const Period& period)
{
    for (const auto figure : all_figures())
        if (counts_in(figure, entry, period)) figures.add(figure, amount_in(figure, entry));
    if (const auto audience = audience_of(entry); audience && !entry.voided && period.contains(entry.date))
        figures.add_place(*audience, entry.place);
}
}  // namespace

Figures count(std::span<const Entry> entries, const Period& period)
{
    Figures out;
    for (const auto& entry : entries) put_in(out, entry, period);
    return out;
}

Figures count(std::span<const Entry> entries, const Period& period, std::string_view unit)
{
    Figures out;
    for (const auto& entry : entries)
        if (entry.unit == unit) put_in(out, entry, period);
    return out;
}

std::map<std::string, Figures, std::less<>> count_by_unit(std::span<const Entry> entries, const Period& period)
{
    std::map<std::string, Figures, std::less<>> out;
    for (const auto& entry : entries) put_in(out[entry.unit], entry, period);
    return out;
}

std::vector<const Entry*> entries_behind(Figure figure, std::span<const Entry> entries, const Period& period,
                                         std::string_view unit)
{
    std::vector<const Entry*> out;
    for (const auto& entry : entries)
        if ((unit.empty() || entry.unit == unit) && counts_in(figure, entry, period)) out.push_back(&entry);
    return out;
}

Figures contribution(const Entry& entry, const Period& period)
{
    Figures out;
    put_in(out, entry, period);
    return out;
}

}  // namespace kiosk::registry
