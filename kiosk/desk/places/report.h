#pragma once
/// The report of any period: figures, identities, charts or the period before beside them, and the rows behind each figure.
#include <memory>
#include <optional>
#include <string>

#include "kiosk/desk/places/place.h"
#include "kiosk/desk/rows_window.h"
#include "kiosk/flow/register_book.h"

namespace kiosk::desk {

struct ReportCount;

struct Report {
    std::string span = "half1";  ///< month, quarter, half1, half2, year, days
    int year = 0, part = 0;      ///< 0: the newest that is over; of a month 1 to 12, of a quarter 1 to 4
    /// Of the span `days`: the last two days that read. What is being typed stands beside it until it reads.
    std::optional<registry::Period> days{};
    std::string from, to;  ///< as typed; empty: as `days` has it
    std::string focus;     ///< from, to; empty: no field has the keyboard
    std::string wrong;     ///< from, to, order: why the days do not read
    std::string unit;      ///< empty: all
    std::string figure = "cases";
    bool compared = false;  ///< the period before instead of charts
    RowsWindow rows;
    std::shared_ptr<const ReportCount> count;  ///< none: the register was not read yet
    std::string said;                          ///< where an export lies
};
registry::Period period_of(const Report&, base::Day today);

void take(Report&, Session&, const Intent&, const World&);
Blocks blocks_of(const Report&, const View&);
/// None: the place has no use for the key here.
std::optional<Intent> intent_of(const Report&, const Key&);
bool writing(const Report&);

}  // namespace kiosk::desk
