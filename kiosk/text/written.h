#pragma once
/// How dates, numbers, phones and codes are written for a reader. Languages: "vi" and "en"; any other is written as "vi".
#include <string>
#include <string_view>

#include "kiosk/base/clock.h"

namespace kiosk::text {

std::string weekday(base::Day, std::string_view language);       ///< "Thứ Hai", "Monday"
std::string date(base::Day, std::string_view language);          ///< "23/11/2026" in vi, "23 November 2026" in en
std::string short_date(base::Day);                               ///< "23/11"
std::string weekday_date(base::Day, std::string_view language);  ///< "Thứ Hai 23/11/2026", "Monday 23 November 2026"
std::string time_of_day(const base::LocalTime&);                 ///< "09:42"
std::string number(long long, std::string_view language);        ///< "1.389" in vi, "1,389" in en
std::string phone(std::string_view digits);          ///< "0912 345 678", also of +84…; what is no phone number stays as it is
std::string secret(std::string_view eight_letters);  ///< "K7M4-2QXD"
/// A day typed as "23/11/2026", "23.11.2026", "23112026"; only a year "1961" (then 1 January and `year_only`); or a month of a
/// year "9/1961" (then its first day and `month_only`).
struct TypedDay {
    base::Day day{};
    bool year_only = false;
    bool month_only = false;
    bool whole() const { return !year_only && !month_only; }
    /// No more than was typed: "1961", "1961-09", "1961-09-05".
    std::string iso() const { return base::iso(day).substr(0, year_only ? 4 : month_only ? 7 : 10); }
    bool operator==(const TypedDay&) const = default;
};
base::Result<TypedDay> typed_day(std::string_view);

}  // namespace kiosk::text
