#include "kiosk/register/report_csv.h"

#include "kiosk/register/csv_text.h"

namespace kiosk::registry {

namespace {
template <class Cell>
std::string row_of_all(const std::string& name, const Report& report, Cell cell)
{
    std::vector<std::string> cells{name};
    for (const auto& part : report.units) cells.push_back(cell(part));
    cells.push_back(cell(report.total));
    return csv_line(cells);
}

bool any_estimate(const Report& report, std::string_view key)
{
    bool any = report.total.estimate.contains(key);
    for (const auto& part : report.units) any = any || part.estimate.contains(key);
    return any;
}
}  // namespace

std::string written_csv(const Report& report)
{
    std::string out{byte_order_mark};
    out += row_of_all("figure", report,
                      [](const UnitReport& part) { return part.unit.empty() ? std::string{"total"} : part.unit; });
    out += row_of_all("from", report, [&](const UnitReport&) { return base::iso(report.period.from); });
    out += row_of_all("to", report, [&](const UnitReport&) { return base::iso(report.period.to); });
    for (const auto figure : all_figures()) {
        if (figure == Figure::appraised_passed) continue;
        const std::string key{key_of(figure)};
        out += row_of_all(key, report, [&](const UnitReport& part) {
            const auto value = part.figures.value(figure);
            return value ? std::to_string(*value) : std::string{};
        });
        if (!any_estimate(report, key)) continue;
        out += row_of_all("estimated." + key, report, [&](const UnitReport& part) {
            const auto found = part.estimate.find(key);
            return found == part.estimate.end() ? std::string{} : std::to_string(found->second);
        });
    }
    out += row_of_all("closed_on", report,
                      [](const UnitReport& part) { return part.closed_on ? base::iso(*part.closed_on) : std::string{}; });
    out += row_of_all("corrections", report, [](const UnitReport& part) { return std::to_string(part.corrections); });
    return out;
}

}  // namespace kiosk::registry
