#pragma once
/// A span of days, both ends inside. Days are those of Viet Nam: what happened at 23:59 is of the day before midnight.
#include <string>
#include <string_view>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"

namespace kiosk::registry {

struct Period {
    base::Day from{}, to{};
    bool contains(base::Day day) const { return from <= day && day <= to; }
    bool operator==(const Period&) const = default;
};

/// invalid_input: no days, or the last before the first.
base::Result<Period> period_of(base::Day from, base::Day to);
Period month_of(int year, int month);      ///< 1 … 12
Period quarter_of(int year, int quarter);  ///< 1 … 4
Period half_of(int year, int half);        ///< 1, 2
Period year_of(int year);
/// "2022-06", "2022-Q2", "2022-H1", "2022". invalid_input: none of these.
base::Result<Period> period_named(std::string_view);
/// Its name, when it has one: the words above; else "2022-01-01/2022-03-05".
std::string name_of(const Period&);
/// The period of the same length before it: the month before, the half-year before; of a free span as many days.
Period before(const Period&);

}  // namespace kiosk::registry
