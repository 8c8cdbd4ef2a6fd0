#include "kiosk/visit/typed_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "kiosk/law/outcome.h"
#include "kiosk/text/written.h"

namespace kiosk::visit {

namespace {
using std::chrono::days;
using std::chrono::sys_days;

constexpr std::size_t digits_max = 8, month_and_year_max = 6;
constexpr int oldest_year = 1900;
constexpr std::chrono::years far_ahead{5};
/// A day without its year that is further away is more likely one that has just passed.
constexpr days soon{270};

bool is_a_digit(char c) { return c >= '0' && c <= '9'; }
std::size_t digits_in(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_a_digit));
}

std::vector<std::string> parts_of(std::string_view text)
{
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == '/')
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

/// What is written of a date, not judged yet.
struct WrittenDate {
    std::optional<int> day, month, year;
    bool short_year = false;  ///< two digits
};

int number_in(std::string_view digits)
{
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

WrittenDate of_digits(const std::string& digits)
{
    const auto two = [&](std::size_t at) { return number_in(digits.substr(at, 2)); };
    if (digits.size() == 4) return {{}, {}, number_in(digits)};
    if (digits.size() == 8) return {two(0), two(2), number_in(digits.substr(4))};
    if (digits.size() != 6) return {};
    const int year = number_in(digits.substr(2));
    if (two(0) <= 12 && year >= oldest_year) return {{}, two(0), year};
    return {two(0), two(2), two(4), true};
}

/// Empty: it cannot be taken apart, or is not complete yet.
WrittenDate written_date(std::string_view text)
{
    auto parts = parts_of(text);
    if (parts.size() > 1 && parts.back().empty()) parts.pop_back();
    if (std::any_of(parts.begin(), parts.end(), [](const auto& part) { return part.empty(); })) return {};
    if (parts.size() == 1) return of_digits(parts[0]);
    const auto& last = parts.back();
    if (parts.size() == 3 && (last.size() == 4 || last.size() == 2))
        return {number_in(parts[0]), number_in(parts[1]), number_in(last), last.size() == 2};
    if (parts.size() != 2) return {};
    if (last.size() <= 2) return {number_in(parts[0]), number_in(last), {}};
    if (last.size() == 4) return {{}, number_in(parts[0]), number_in(last)};
    if (last.size() == month_and_year_max)
        return {number_in(parts[0]), number_in(last.substr(0, 2)), number_in(last.substr(2))};
    return {};
}

std::string written_as_kept(const WrittenDate& date)
{
    if (date.short_year) return {};
    if (date.day && date.month && date.year) return fmt::format("{:02}/{:02}/{:04}", *date.day, *date.month, *date.year);
    if (date.day && date.month) return fmt::format("{:02}/{:02}", *date.day, *date.month);
    if (date.month && date.year) return fmt::format("{:02}/{:04}", *date.month, *date.year);
    return date.year ? fmt::format("{:04}", *date.year) : std::string{};
}

base::Day day_from(int year, int month, int day)
{
    return base::Day{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                     std::chrono::day{static_cast<unsigned>(day)}};
}

std::string kept_day(base::Day day) { return text::date(day, "vi"); }

bool is_birth(const Question& question) { return question.path.ends_with(".birth"); }
bool is_visit(const Question& question) { return question.path.ends_with(".come_back_on"); }

bool clock_stands_wrong(const Calendar& calendar)
{
    return calendar.rules && !calendar.rules->snapshots.empty() &&
           sys_days{calendar.today} < sys_days{calendar.rules->snapshots.front().in_force_from};
}

/// Today, or the earliest day that it can be.
base::Day today_at_least(const Calendar& calendar)
{
    return clock_stands_wrong(calendar) ? calendar.rules->snapshots.front().in_force_from : calendar.today;
}

/// The next such day, today included; nothing for a day that no year has.
std::optional<base::Day> next_such_day(int day, int month, base::Day today)
{
    constexpr int leap_years_apart = 8;
    for (int year = static_cast<int>(today.year()), last = year + leap_years_apart; year <= last; ++year)
        if (const auto found = day_from(year, month, day); found.ok() && sys_days{found} >= sys_days{today}) return found;
    return std::nullopt;
}

/// The year that two digits stand for: of a birth one that is over, of a day to come one that is not.
int whole_year(const Question& question, int two_digits, base::Day today)
{
    const int now = static_cast<int>(today.year()), century = now / 100 * 100;
    return is_birth(question) && century + two_digits > now ? century - 100 + two_digits : century + two_digits;
}

Trouble with_offer(Trouble trouble, const Question& question, base::Day day, const Calendar& calendar)
{
    // What is offered must stand.
    if (day.ok() && date_trouble(question, kept_day(day), calendar).empty()) trouble.offer = kept_day(day);
    return trouble;
}

/// What is wrong whatever is asked: no such month, no such day in it.
Trouble impossible_part(const Question& question, const WrittenDate& date, const Calendar& calendar)
{
    if ((date.day && *date.day == 0) || (date.month && *date.month == 0)) return is_birth(question) ? "date_birth" : "date";
    if (date.month && *date.month > 12) {
        Trouble trouble = "no_month";
        trouble.month = *date.month;
        // As some write it: the month first.
        const bool swapped = date.day && date.year && *date.day <= 12;
        return swapped ? with_offer(trouble, question, day_from(*date.year, *date.day, *date.month), calendar) : trouble;
    }
    if (!date.day || !date.month) return {};
    constexpr int some_leap_year = 2028;
    const auto year = std::chrono::year{date.year.value_or(some_leap_year)};
    const int last = static_cast<int>(static_cast<unsigned>((year / static_cast<int>(*date.month) / std::chrono::last).day()));
    if (*date.day <= last) return {};
    Trouble trouble = date.year ? "no_day" : "no_day_ever";
    trouble.month = *date.month;
    trouble.year = date.year.value_or(0);
    trouble.count = last;
    return trouble;
}

Trouble birth_trouble(const WrittenDate& date, const Calendar& calendar)
{
    if (!date.year) return "birth_year";
    Trouble trouble;
    trouble.year = *date.year;
    if (*date.year < oldest_year) trouble.id = "birth_old";
    const sys_days earliest{day_from(*date.year, date.month.value_or(1), date.day.value_or(1))};
    if (earliest > sys_days{today_at_least(calendar)} && !clock_stands_wrong(calendar)) trouble.id = "birth_ahead";
    return trouble.empty() ? Trouble{} : trouble;
}

/// The centre is closed that day.
Trouble day_off_trouble(base::Day day, const Calendar& calendar)
{
    const base::Day before{sys_days{day} - days{1}};
    if (!calendar.rules || law::working_days_between(before, day, calendar.rules->holidays) > 0) return {};
    Trouble trouble = "day_off";
    trouble.day = day;
    trouble.offer = kept_day(law::add_working_days(day, 1, calendar.rules->holidays));
    return trouble;
}

Trouble coming_trouble(const Question& question, const WrittenDate& date, std::string_view text, const Calendar& calendar)
{
    const auto today = today_at_least(calendar);
    if (!date.day || !date.month) {
        // "3011": a year alone is no day to come, but these digits may be one.
        const bool four = digits_in(text) == 4 && text.size() == 4;
        const auto meant = four ? next_such_day(number_in(text.substr(0, 2)), number_in(text.substr(2)), today) : std::nullopt;
        return meant ? with_offer("date_whole", question, *meant, calendar) : Trouble{"date_whole"};
    }
    auto day =
        date.year ? day_from(*date.year, *date.month, *date.day) : next_such_day(*date.day, *date.month, today).value_or(today);
    if (!date.year && sys_days{day} > sys_days{today} + soon) return with_offer("date_whole", question, day, calendar);
    if (sys_days{day} < sys_days{today}) return "date_past";
    if (clock_stands_wrong(calendar)) return "clock_wrong";
    if (sys_days{day} > sys_days{today} + far_ahead) return "date_far";
    return is_visit(question) ? day_off_trouble(day, calendar) : Trouble{};
}
}  // namespace

std::string with_date_letter(std::string text, char letter)
{
    const auto parts = parts_of(text);
    const auto& last = parts.back();
    if (is_a_digit(letter)) {
        constexpr std::array<std::size_t, 3> longest{digits_max, month_and_year_max, 4};
        const bool fits =
            digits_in(text) < digits_max && parts.size() <= longest.size() && last.size() < longest[parts.size() - 1];
        return fits ? text + letter : text;
    }
    const bool stroke = letter == '/' || letter == '.' || letter == '-' || letter == ' ';
    const bool first = parts.size() == 1;
    if (!stroke || last.empty() || parts.size() > 2 || last.size() > (first ? 4U : 2U)) return text;
    // "3" and a stroke make "03/": people write 3/1/2026. After "3011" it parts the day off as well.
    if (last.size() % 2 == 1) text.insert(text.size() - 1, 1, '0');
    if (first && text.size() == 4) text.insert(2, 1, '/');
    return text + '/';
}

bool is_full_date(std::string_view text)
{
    const auto parts = parts_of(text);
    return digits_in(text) >= digits_max || (parts.size() == 3 && parts.back().size() == 4) ||
           (parts.size() == 2 && parts.back().size() == month_and_year_max);
}

std::string shown_date(std::string_view text)
{
    const auto parts = parts_of(text);
    // Four digits may become a year alone.
    if (parts.size() == 1 && text.size() > 4)
        return fmt::format("{}/{}/{}", text.substr(0, 2), text.substr(2, 2), text.substr(4));
    if (parts.size() == 2 && parts.back().size() > 4)
        return fmt::format("{}/{}/{}", parts[0], parts[1].substr(0, 2), parts[1].substr(2));
    return std::string{text};
}

std::string kept_date(std::string_view text)
{
    auto written = written_as_kept(written_date(text));
    return written.empty() ? shown_date(text) : written;
}

std::string kept_date(const Question& question, std::string_view text, const Calendar& calendar)
{
    const auto date = written_date(text);
    if (is_birth(question) || date.year || !date.day || !date.month) return kept_date(text);
    const auto next = next_such_day(*date.day, *date.month, today_at_least(calendar));
    return next ? kept_day(*next) : kept_date(text);
}

Trouble date_trouble(const Question& question, std::string_view text, const Calendar& calendar)
{
    auto date = written_date(text);
    if (!date.month && !date.year) return is_birth(question) ? "date_birth" : "date";
    const bool short_year = date.short_year;
    if (short_year) date.year = whole_year(question, *date.year, today_at_least(calendar));
    if (auto wrong = impossible_part(question, date, calendar); !wrong.empty()) return wrong;
    if (short_year) return with_offer("date_year", question, day_from(*date.year, *date.month, *date.day), calendar);
    return is_birth(question) ? birth_trouble(date, calendar) : coming_trouble(question, date, text, calendar);
}

}  // namespace kiosk::visit
