#include "kiosk/register/by_month.h"

#include <algorithm>

namespace kiosk::registry {

std::vector<MonthCount> by_month(std::span<const Entry> entries, const Period& period, std::string_view unit)
{
    constexpr std::size_t months_max = 24;
    std::vector<MonthCount> out;
    for (auto month = std::chrono::year_month{period.from.year(), period.from.month()};
         out.size() < months_max && month / std::chrono::day{1} <= period.to; month += std::chrono::months{1}) {
        const Period days{std::max(base::Day{month / std::chrono::day{1}}, period.from),
                          std::min(base::Day{month / std::chrono::last}, period.to)};
        const auto figures = unit.empty() ? count(entries, days) : count(entries, days, unit);
        out.push_back({days, figures.at(Figure::fresh), figures.at(Figure::finished)});
    }
    return out;
}

}  // namespace kiosk::registry
