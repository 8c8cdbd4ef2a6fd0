#include <algorithm>

#include "kiosk/law/outcome.h"

namespace kiosk::law {

namespace {
using std::chrono::days;
using std::chrono::sys_days;

bool is_weekend(sys_days day)
{
    const std::chrono::weekday weekday{day};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

bool listed(const std::vector<base::Day>& list, sys_days day)
{
    return std::find(list.begin(), list.end(), base::Day{day}) != list.end();
}

bool is_worked(sys_days day, const Holidays& holidays)
{
    if (listed(holidays.worked, day)) return true;
    return !is_weekend(day) && !listed(holidays.off, day);
}

/// Mondays to Fridays after `from` through `last`.
int weekdays_between(sys_days from, sys_days last)
{
    const auto count = (last - from).count();
    int weekdays = static_cast<int>(count / 7 * 5);
    for (auto day = last - days{count % 7} + days{1}; day <= last; day += days{1})
        if (!is_weekend(day)) ++weekdays;
    return weekdays;
}
}  // namespace

int working_days_between(base::Day today, base::Day last, const Holidays& holidays)
{
    const sys_days from{today}, to{last};
    if (to <= from) return 0;
    int count = weekdays_between(from, to);
    const auto inside = [&](base::Day day) { return sys_days{day} > from && sys_days{day} <= to; };
    for (const auto day : holidays.off)
        if (inside(day) && !is_weekend(sys_days{day}) && !listed(holidays.worked, sys_days{day})) --count;
    for (const auto day : holidays.worked)
        if (inside(day) && is_weekend(sys_days{day})) ++count;
    return count;
}

base::Day add_working_days(base::Day start, int count, const Holidays& holidays)
{
    sys_days day{start};
    for (int left = std::min(count, 10'000); left > 0;) {
        day += days{1};
        if (is_worked(day, holidays)) --left;
    }
    return base::Day{day};
}

}  // namespace kiosk::law
