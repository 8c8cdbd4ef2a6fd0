#include "kiosk/base/clock.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "kiosk/base/try.h"

namespace kiosk::base {

namespace {
constexpr std::chrono::hours utc_offset{7};

std::optional<int> number(std::string_view text, std::size_t at, std::size_t digits)
{
    if (text.size() < at + digits) return std::nullopt;
    int value = 0;
    const char* first = text.data() + at;
    for (std::size_t i = 0; i < digits; ++i)
        if (first[i] < '0' || first[i] > '9') return std::nullopt;
    std::from_chars(first, first + digits, value);
    return value;
}
}  // namespace

WallTime SystemClock::wall() const { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

SteadyTime SystemClock::steady() const { return std::chrono::steady_clock::now(); }

LocalTime local(WallTime time)
{
    const auto shifted = time + utc_offset;
    const auto midnight = std::chrono::floor<std::chrono::days>(shifted);
    const std::chrono::hh_mm_ss clock{shifted - midnight};
    return {Day{midnight}, static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
            static_cast<int>(clock.seconds().count())};
}

Day local_day(WallTime time) { return local(time).day; }

Result<Day> parse_day(std::string_view text)
{
    const auto year = number(text, 0, 4);
    const auto month = number(text, 5, 2);
    const auto day = number(text, 8, 2);
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !year || !month || !day)
        return failure(ErrorKind::invalid_input, fmt::format("a date is written YYYY-MM-DD"));
    const Day value{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                    std::chrono::day{static_cast<unsigned>(*day)}};
    if (!value.ok()) return failure(ErrorKind::invalid_input, "there is no such day");
    return value;
}

std::string iso(Day day)
{
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

std::string iso(WallTime time)
{
    const auto at = local(time);
    return fmt::format("{}T{:02}:{:02}:{:02}", iso(at.day), at.hour, at.minute, at.second);
}

Result<WallTime> parse_time(std::string_view text)
{
    constexpr auto wanted = "a time is written YYYY-MM-DDTHH:MM or YYYY-MM-DDTHH:MM:SS";
    auto offset = utc_offset;
    if (text.ends_with('Z')) {
        offset = std::chrono::hours{0};
        text.remove_suffix(1);
    } else if (text.ends_with("+07:00")) {
        text.remove_suffix(6);
    }
    if ((text.size() != 16 && text.size() != 19) || (text[10] != 'T' && text[10] != ' ') || text[13] != ':')
        return failure(ErrorKind::invalid_input, wanted);
    const auto day = TRY(parse_day(text.substr(0, 10)));
    const auto hour = number(text, 11, 2);
    const auto minute = number(text, 14, 2);
    auto second = std::optional<int>{0};
    if (text.size() == 19) second = text[16] == ':' ? number(text, 17, 2) : std::nullopt;
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59)
        return failure(ErrorKind::invalid_input, wanted);
    return WallTime{std::chrono::sys_days{day}} + std::chrono::hours{*hour} + std::chrono::minutes{*minute} +
           std::chrono::seconds{*second} - offset;
}

}  // namespace kiosk::base
