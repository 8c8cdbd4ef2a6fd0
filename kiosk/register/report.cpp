#include "kiosk/register/report.h"

#include <algorithm>

namespace kiosk::registry {

namespace {
const ClosedBook* book_of(std::span<const ClosedBook> books, const Period& period, std::string_view unit)
{
    const auto found = std::find_if(books.begin(), books.end(),
                                    [&](const ClosedBook& each) { return each.period == period && each.unit == unit; });
    return found == books.end() ? nullptr : &*found;
}

void take_over(UnitReport& part, const ClosedBook& book)
{
    part.figures = book.figures;
    part.estimate = book.estimate;
    part.closed_on = book.closed_on;
    part.corrections = book.corrections;
}

/// Closed when all its units are; then on the day of the last.
void add_up(UnitReport& total, const std::vector<UnitReport>& units)
{
    bool all_closed = !units.empty();
    for (const auto& unit : units) {
        total.figures += unit.figures;
        total.corrections += unit.corrections;
        for (const auto& [key, amount] : unit.estimate) total.estimate[key] += amount;
        all_closed = all_closed && unit.closed_on;
        if (unit.closed_on && (!total.closed_on || *unit.closed_on > *total.closed_on)) total.closed_on = unit.closed_on;
    }
    if (!all_closed) total.closed_on.reset();
}
}  // namespace

Report report_of(std::span<const Entry> entries, const Period& period, std::span<const ClosedBook> books,
                 std::span<const std::string> units, const Estimate& estimate)
{
    Report out{period, {}, {}};
    auto counted = count_by_unit(entries, period);
    for (const auto& unit : units) counted.try_emplace(unit);
    for (const auto& book : books)
        if (book.period == period && !book.unit.empty()) counted.try_emplace(book.unit);
    for (auto& [unit, figures] : counted) {
        UnitReport part{unit, std::move(figures), {}, {}, 0};
        if (const auto* book = book_of(books, period, unit)) take_over(part, *book);
        out.units.push_back(std::move(part));
    }
    if (const auto* book = book_of(books, period, ""))
        take_over(out.total, *book);
    else
        add_up(out.total, out.units);
    for (const auto& [key, amount] : estimate)
        if (!out.total.closed_on) out.total.estimate[key] = amount;
    return out;
}

UnitReport part_of(const Report& report, std::string_view unit)
{
    for (const auto& part : report.units)
        if (part.unit == unit) return part;
    return {std::string{unit}, {}, {}, {}, 0};
}

}  // namespace kiosk::registry
