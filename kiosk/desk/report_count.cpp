#include "kiosk/desk/report_count.h"

#include "kiosk/register/count.h"

namespace kiosk::desk {

namespace {
registry::UnitReport part_in(const RegisterTold& told, const registry::Period& period, const std::string& unit)
{
    auto counted = registry::report_of(told.entries, period, told.books);
    return unit.empty() ? std::move(counted.total) : registry::part_of(counted, unit);
}

void find_rows(ReportCount& out)
{
    out.behind.clear();
    const auto& entries = out.told->entries;
    for (const auto* entry : registry::entries_behind(out.figure, entries, out.period, out.unit))
        out.behind.push_back(static_cast<std::size_t>(entry - entries.data()));
}
}  // namespace

std::shared_ptr<const ReportCount> counted_report(const std::shared_ptr<const ReportCount>& before, const ToldRegister& told,
                                                  const registry::Period& period, const std::string& unit,
                                                  registry::Figure figure)
{
    const bool same = before && before->told == told && before->period == period && before->unit == unit;
    if (same && before->figure == figure) return before;
    auto out = std::make_shared<ReportCount>();
    if (same) {
        *out = *before;
    } else {
        out->told = told;
        out->period = period;
        out->unit = unit;
        out->part = part_in(*told, period, unit);
        out->former = part_in(*told, registry::before(period), unit);
        out->now = unit.empty() ? registry::count(told->entries, period) : registry::count(told->entries, period, unit);
        out->months = registry::by_month(told->entries, period, unit);
    }
    out->figure = figure;
    find_rows(*out);
    return out;
}

}  // namespace kiosk::desk
