#include "kiosk/content/open_hours.h"

#include <optional>
#include <string_view>
#include <vector>

#include "kiosk/law/outcome.h"

namespace kiosk::content {

namespace {

bool is_digit(std::string_view text, std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; }

/// "7:30" as minutes of the day, and where it ends; none: no time begins here.
std::optional<int> time_at(std::string_view text, std::size_t& at)
{
    std::size_t end = at;
    int hour = 0, minute = 0;
    while (is_digit(text, end) && end < at + 2) hour = hour * 10 + (text[end++] - '0');
    if (end == at || end >= text.size() || (text[end] != ':' && text[end] != 'h')) return std::nullopt;
    if (!is_digit(text, end + 1) || !is_digit(text, end + 2)) return std::nullopt;
    minute = (text[end + 1] - '0') * 10 + (text[end + 2] - '0');
    if (hour > 24 || minute > 59) return std::nullopt;
    at = end + 3;
    return hour * 60 + minute;
}

std::vector<int> times_in(std::string_view text)
{
    std::vector<int> out;
    for (std::size_t at = 0; at < text.size();) {
        const bool begins = is_digit(text, at) && (at == 0 || !is_digit(text, at - 1));
        const auto time = begins ? time_at(text, at) : std::nullopt;
        if (time)
            out.push_back(*time);
        else
            ++at;
    }
    return out;
}

/// On a day off nobody sits here, unless the words name that day of the week.
bool is_open_day(std::string_view hours, const law::Holidays& holidays, base::Day day)
{
    const auto before = base::Day{std::chrono::sys_days{day} - std::chrono::days{1}};
    if (law::working_days_between(before, day, holidays) > 0) return true;
    const std::chrono::weekday weekday{std::chrono::sys_days{day}};
    const auto named = [&](std::string_view one, std::string_view other) {
        return hours.find(one) != hours.npos || hours.find(other) != hours.npos;
    };
    if (weekday == std::chrono::Saturday) return named("Thứ Bảy", "thứ Bảy");
    return weekday == std::chrono::Sunday && named("Chủ nhật", "Chủ Nhật");
}

}  // namespace

bool staff_can_come(const Settings& settings, const law::Holidays& holidays, base::WallTime now)
{
    if (!settings.staff_here) return false;
    const auto hours = in_language(settings.opening_hours, "vi");
    const auto times = times_in(hours);
    if (times.size() < 2) return true;
    const auto local = base::local(now);
    if (!is_open_day(hours, holidays, local.day)) return false;
    const int minute = local.hour * 60 + local.minute;
    for (std::size_t at = 0; at + 1 < times.size(); at += 2)
        if (minute >= times[at] && minute < times[at + 1]) return true;
    return false;
}

}  // namespace kiosk::content
