#include "kiosk/register/period.h"

#include <fmt/format.h>

#include <charconv>

namespace kiosk::registry {

namespace {
using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

/// So many months from the first of one.
Period months_from(int of_year, int first_month, int months)
{
    const auto last = year{of_year} / month{static_cast<unsigned>(first_month + months - 1)} / std::chrono::last;
    return {base::Day{year{of_year}, month{static_cast<unsigned>(first_month)}, day{1}}, base::Day{last}};
}

std::optional<int> digits_of(std::string_view text, std::size_t many)
{
    int value = 0;
    if (text.size() != many) return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
    return value;
}

int months_in(const Period& period)
{
    for (const int months : {1, 3, 6, 12}) {
        const auto first = static_cast<int>(static_cast<unsigned>(period.from.month()));
        if ((first - 1) % months == 0 && period == months_from(static_cast<int>(period.from.year()), first, months))
            return months;
    }
    return 0;
}
}  // namespace

base::Result<Period> period_of(base::Day from, base::Day to)
{
    if (!from.ok() || !to.ok()) return base::failure(base::ErrorKind::invalid_input, "days are expected, as 2022-06-30");
    if (to < from)
        return base::failure(base::ErrorKind::invalid_input,
                             "the last day " + base::iso(to) + " lies before the first, " + base::iso(from));
    return Period{from, to};
}

Period month_of(int of_year, int month) { return months_from(of_year, month, 1); }
Period quarter_of(int of_year, int quarter) { return months_from(of_year, 3 * quarter - 2, 3); }
Period half_of(int of_year, int half) { return months_from(of_year, 6 * half - 5, 6); }
Period year_of(int of_year) { return months_from(of_year, 1, 12); }

base::Result<Period> period_named(std::string_view name)
{
    const auto of_year = digits_of(name.substr(0, 4), 4);
    const auto rest = name.substr(std::min<std::size_t>(4, name.size()));
    if (of_year && *of_year >= 2000 && *of_year <= 2100) {
        if (rest.empty()) return year_of(*of_year);
        if (rest.starts_with("-H") || rest.starts_with("-Q")) {
            const auto part = digits_of(rest.substr(2), 1).value_or(0);
            if (rest[1] == 'H' && part >= 1 && part <= 2) return half_of(*of_year, part);
            if (rest[1] == 'Q' && part >= 1 && part <= 4) return quarter_of(*of_year, part);
        } else if (rest.starts_with('-')) {
            const auto month = digits_of(rest.substr(1), 2).value_or(0);
            if (month >= 1 && month <= 12) return month_of(*of_year, month);
        }
    }
    return base::failure(base::ErrorKind::invalid_input, "a period is expected, as 2022-06, 2022-Q2, 2022-H1 or 2022");
}

std::string name_of(const Period& period)
{
    const int of_year = static_cast<int>(period.from.year());
    const auto first = static_cast<int>(static_cast<unsigned>(period.from.month()));
    switch (months_in(period)) {
    case 1: return fmt::format("{:04}-{:02}", of_year, first);
    case 3: return fmt::format("{:04}-Q{}", of_year, (first + 2) / 3);
    case 6: return fmt::format("{:04}-H{}", of_year, (first + 5) / 6);
    case 12: return fmt::format("{:04}", of_year);
    default: return base::iso(period.from) + "/" + base::iso(period.to);
    }
}

Period before(const Period& period)
{
    if (const int months = months_in(period); months > 0) {
        const auto first = std::chrono::year_month{period.from.year(), period.from.month()} - std::chrono::months{months};
        return months_from(static_cast<int>(first.year()), static_cast<int>(static_cast<unsigned>(first.month())), months);
    }
    const auto length = std::chrono::sys_days{period.to} - std::chrono::sys_days{period.from} + std::chrono::days{1};
    return {base::Day{std::chrono::sys_days{period.from} - length}, base::Day{std::chrono::sys_days{period.to} - length}};
}

}  // namespace kiosk::registry
