#include "kiosk/register/by_month.h"

#include <algorithm>

#include "kiosk/register/figure_rules.h"

namespace kiosk::registry {

std::vector<MonthCount> by_month(std::span<const Entry> entries, const Period& period, std::string_view unit)
{
    constexpr std::size_t months_max = 24;
    std::vector<MonthCount> out;
    for (auto month = std::chrono::year_month{period.from.year(), period.from.month()};
         out.size() < months_max && month / std::chrono::day{1} <= period.to; month += std::chrono::months{1}) {
        const Period days{std::max(base::Day{month / std::chrono::day{1}}, period.from),
                          std::min(base::Day{month / std::chrono::last}, period.to)};
        MonthCount counted{days, 0, 0};
        for (const auto& entry : entries) {
            if (!unit.empty() && entry.unit != unit) continue;
            if (counts_in(Figure::fresh, entry, days)) ++counted.fresh;
            if (counts_in(Figure::finished, entry, days)) ++counted.finished;
        }
        out.push_back(counted);
    }
    return out;
}

}  // namespace kiosk::registry
