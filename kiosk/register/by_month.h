#pragma once
/// New and finished cases month by month, for the chart of a report. A month that the period cuts counts its days inside alone.
#include <span>
#include <vector>

#include "kiosk/register/count.h"

namespace kiosk::registry {

struct MonthCount {
    Period days;
    std::int64_t fresh = 0, finished = 0;
};
/// At most 24 months, the first ones; `unit` empty: all units.
std::vector<MonthCount> by_month(std::span<const Entry>, const Period&, std::string_view unit = {});

}  // namespace kiosk::registry
