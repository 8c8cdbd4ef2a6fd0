#include "kiosk/text/written.h"

#include <fmt/format.h>

#include <array>

#include "kiosk/text/phone_number.h"

namespace kiosk::text {

namespace {

constexpr std::array<std::string_view, 7> weekdays_vi{"Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư",
                                                      "Thứ Năm",  "Thứ Sáu", "Thứ Bảy"};
constexpr std::array<std::string_view, 7> weekdays_en{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> months_en{"January", "February", "March",     "April",   "May",      "June",
                                                     "July",    "August",   "September", "October", "November", "December"};

unsigned day_of(base::Day day) { return static_cast<unsigned>(day.day()); }
unsigned month_of(base::Day day) { return static_cast<unsigned>(day.month()); }
int year_of(base::Day day) { return static_cast<int>(day.year()); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string weekday(base::Day day, std::string_view language)
{
    const auto index = std::chrono::weekday{std::chrono::sys_days{day}}.c_encoding();
    return std::string{(language == "en" ? weekdays_en : weekdays_vi)[index]};
}

std::string date(base::Day day, std::string_view language)
{
    if (language == "en") return fmt::format("{} {} {}", day_of(day), months_en.at(month_of(day) - 1), year_of(day));
    return fmt::format("{:02}/{:02}/{:04}", day_of(day), month_of(day), year_of(day));
}

std::string short_date(base::Day day) { return fmt::format("{:02}/{:02}", day_of(day), month_of(day)); }

std::string weekday_date(base::Day day, std::string_view language)
{
    return weekday(day, language) + ' ' + date(day, language);
}

std::string time_of_day(const base::LocalTime& time) { return fmt::format("{:02}:{:02}", time.hour, time.minute); }

std::string number(long long value, std::string_view language)
{
    auto out = fmt::format("{}", value);
    const auto first = static_cast<std::size_t>(value < 0 ? 1 : 0);
    for (auto at = out.size(); at > first + 3;) {
        at -= 3;
        out.insert(at, 1, language == "en" ? ',' : '.');
    }
    return out;
}

std::string phone(std::string_view text)
{
    for (const char c : text)
        if (!is_digit(c) && c != ' ' && c != '.' && c != '-' && c != '+') return std::string{text};
    const auto number = national_phone(text);
    const std::string_view all{number};
    const auto parts = [&](std::size_t first, std::size_t second) {
        return fmt::format("{} {} {}", all.substr(0, first), all.substr(first, second), all.substr(first + second));
    };
    const bool hotline = all.starts_with("1800") || all.starts_with("1900");
    if (hotline && all.size() == 8) return fmt::format("{} {}", all.substr(0, 4), all.substr(4));
    if (all.size() == 10 && all.starts_with('0') && !all.starts_with("02")) return parts(4, 3);      // mobiles: 0912 345 678
    if (all.size() == 11 && (all.starts_with("024") || all.starts_with("028"))) return parts(3, 4);  // 024 3936 0000
    if (all.size() == 11 && all.starts_with("02")) return parts(4, 3);  // land lines: 0209 387 0000
    return std::string{text};
}

std::string secret(std::string_view eight_letters)
{
    if (eight_letters.size() != 8) return std::string{eight_letters};
    return fmt::format("{}-{}", eight_letters.substr(0, 4), eight_letters.substr(4));
}

base::Result<TypedDay> typed_day(std::string_view text)
{
    const auto refused = [] {
        return base::failure(base::ErrorKind::invalid_input, "a day is written day/month/year, or as a year alone");
    };
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    std::array<std::string, 3> parts;
    std::size_t part = 0;
    for (const char c : text) {
        if (is_digit(c))
            parts[part] += c;
        else if ((c == '/' || c == '.' || c == '-' || c == ' ') && !parts[part].empty() && part < 2)
            ++part;
        else
            return refused();
    }
    if (part == 0 && parts[0].size() == 8) parts = {parts[0].substr(0, 2), parts[0].substr(2, 2), parts[0].substr(4)}, part = 2;
    const auto value_of = [](const std::string& digits) { return std::stoi(digits); };
    TypedDay typed;
    if (part == 0 && parts[0].size() == 4) {
        typed.year_only = true;
        parts = {"1", "1", parts[0]};
    } else if (part == 1 && parts[0].size() <= 2 && parts[1].size() == 4) {
        typed.month_only = true;
        parts = {"1", parts[0], parts[1]};
    } else if (part != 2 || parts[0].empty() || parts[0].size() > 2 || parts[1].size() > 2 || parts[2].size() != 4) {
        return refused();
    }
    typed.day = base::Day{std::chrono::year{value_of(parts[2])}, std::chrono::month{static_cast<unsigned>(value_of(parts[1]))},
                          std::chrono::day{static_cast<unsigned>(value_of(parts[0]))}};
    if (!typed.day.ok() || year_of(typed.day) < 1900)
        return base::failure(base::ErrorKind::invalid_input, "there is no such day");
    return typed;
}

}  // namespace kiosk::text
