#pragma once
/// Numbers of cases in unit, form and year: a file may bring its own, the others are given in order of the days, one above the
/// highest. What is missing in between stays missing and is named. Leaves to its neighbour (record) giving them for good.
#include <compare>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "kiosk/register/csv_reader.h"

namespace kiosk::registry {

struct SeriesOfCases {
    std::string unit;
    Form form = Form::TGTT;
    int year = 0;
    auto operator<=>(const SeriesOfCases&) const = default;
};
using TakenNumbers = std::map<SeriesOfCases, std::set<std::int64_t>>;

SeriesOfCases series_of(const Entry&);
/// Of all cases among them, void ones too: a number is never given again.
TakenNumbers taken_by(const std::vector<Entry>&);

struct Gap {
    SeriesOfCases series;
    std::int64_t first = 0, last = 0;
};
/// "TT.TGTT 2022: 5 to 7" or "TT.TGTT 2022: 5".
std::string written(const Gap&);

/// Puts a fault in place of each row whose number is taken, in the record or by a row before it, then orders the rows as they
/// are to be recorded: those that bring a number as in the file, then all others by day; each case has its number. Yields the
/// gaps that its series have then.
std::vector<Gap> give_numbers(ReadRegister&, const TakenNumbers&);

}  // namespace kiosk::registry
