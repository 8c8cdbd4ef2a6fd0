#pragma once
/// The report of a period by unit and in all. A book that was closed for exactly this period gives the figures that were told
/// then; what came later is counted beside them as corrections. Any other span counts entries by their days.
/// Leaves to its neighbours: reading entries and books (flow), how it is written (report_json.h, report_csv.h, paper).
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kiosk/register/count.h"

namespace kiosk::registry {

/// A book as it was closed. `unit` empty: of all units.
struct ClosedBook {
    std::string unit;
    Period period;
    base::Day closed_on{};
    Figures figures;
    Estimate estimate;
    std::int64_t corrections = 0;  ///< entries that would change a figure of it now
};

struct UnitReport {
    std::string unit;  ///< empty: all
    Figures figures;
    Estimate estimate;
    std::optional<base::Day> closed_on;
    std::int64_t corrections = 0;
};

struct Report {
    Period period;
    std::vector<UnitReport> units;  ///< by name
    UnitReport total;
};

/// `units`: those to be told of even if they have no entry yet. `estimate` is what staff typed for the whole; of a closed book
/// its own.
Report report_of(std::span<const Entry>, const Period&, std::span<const ClosedBook> books = {},
                 std::span<const std::string> units = {}, const Estimate& estimate = {});
/// The part of one unit; zeros for a unit that has no entry.
UnitReport part_of(const Report&, std::string_view unit);

}  // namespace kiosk::registry
