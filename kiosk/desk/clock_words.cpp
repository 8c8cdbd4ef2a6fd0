#include "kiosk/desk/clock_words.h"

#include <algorithm>

#include "kiosk/desk/request_words.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using std::chrono::minutes;
using std::chrono::sys_days;

namespace {
constexpr auto nearly_due = minutes{60};

page::Tone tone_of(const ClockView& view, bool pressing)
{
    return view.urgent || pressing ? page::Tone::lotus : page::Tone::teal;
}

float share_of(double left, double whole) { return whole <= 0 ? 0.0F : static_cast<float>(std::clamp(left / whole, 0.0, 1.0)); }

int days_between(base::Day from, base::Day to) { return static_cast<int>((sys_days{to} - sys_days{from}).count()); }

bool is_weekend(base::Day day)
{
    const std::chrono::weekday weekday{sys_days{day}};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

base::Day day_after(base::Day day, int by) { return base::Day{sys_days{day} + std::chrono::days{by}}; }

bool is_working(base::Day day, const law::Holidays& holidays)
{
    return law::working_days_between(day_after(day, -1), day, holidays) > 0;
}

/// Days off that are no weekend, from tomorrow to the last day: "24/11".
std::string days_off(const ClockView& view, base::Day last)
{
    constexpr int days_max = 30;
    std::string out;
    const auto today = base::local_day(view.now);
    for (int by = 1; by <= std::min(days_between(today, last), days_max); ++by) {
        const auto day = day_after(today, by);
        if (is_weekend(day) || is_working(day, view.holidays)) continue;
        out += (out.empty() ? "" : ", ") + text::short_date(day);
    }
    return out;
}

std::string counted_words(const Say& say, const char* id, int count)
{
    const auto one = std::string{id} + ".one";
    if (count == 1 && say.library().has_words(one)) return say.words(one);
    return say.words(id, {{"count", std::to_string(count)}});
}

ClockWords today_words(const ClockView& view)
{
    ClockWords out;
    out.left = view.say.words("desk.clock.today");
    out.until = view.say.words("desk.clock.today.until");
    out.whole = view.say.words("desk.clock.today.whole");
    constexpr float last_day = 0.08F;
    out.gauge = {last_day, tone_of(view, false)};
    return out;
}
}  // namespace

std::string short_weekday(const Say& say, base::Day day)
{
    const std::chrono::weekday weekday{sys_days{day}};
    return say.words("desk.weekday." + std::to_string(weekday.c_encoding())) + " " + text::short_date(day);
}

std::string small_weekday(const Say& say, base::Day day)
{
    auto name = text::weekday(day, say.language());
    // "Chủ nhật" is a name; the others are written small inside of a sentence.
    if (say.language() == "vi" && name.starts_with("Th")) name.front() = 't';
    return name;
}

std::string span_words(const Say& say, minutes span)
{
    const auto hours = span.count() / 60, rest = span.count() % 60;
    if (hours == 0) return say.words("desk.clock.minutes", {{"minutes", std::to_string(rest)}});
    const auto two = (rest < 10 ? "0" : "") + std::to_string(rest);
    return say.words("desk.clock.hours", {{"hours", std::to_string(hours)}, {"minutes", two}});
}

ClockWords minutes_left(const ClockView& view, base::WallTime from, base::WallTime to)
{
    const auto left = std::chrono::floor<minutes>(to - view.now);
    const auto at = text::time_of_day(base::local(to));
    const bool other_day = base::local_day(to) != base::local_day(view.now);
    const auto until = other_day ? at + " " + text::short_date(base::local_day(to)) : at;
    ClockWords out;
    if (left < minutes{0}) {
        out.past = true;
        out.left = view.say.words("desk.clock.past", {{"span", span_words(view.say, -left)}});
        out.until = view.say.words("desk.clock.promised", {{"day", until}});
        out.whole = out.left;
        out.gauge = {1, page::Tone::red};
        return out;
    }
    out.left = span_words(view.say, left);
    out.until = view.say.words("desk.clock.to", {{"time", until}});
    out.whole = view.say.words("desk.clock.left", {{"span", out.left}});
    out.gauge = {share_of(static_cast<double>((to - view.now).count()), static_cast<double>((to - from).count())),
                 tone_of(view, left < nearly_due)};
    return out;
}

ClockWords past_since(const ClockView& view, base::Day last)
{
    ClockWords out;
    out.past = true;
    const auto days = std::max(1, law::working_days_between(last, base::local_day(view.now), view.holidays));
    out.left = view.say.words("desk.clock.past", {{"span", counted_words(view.say, "desk.clock.days", days)}});
    out.until = view.say.words("desk.clock.promised", {{"day", short_weekday(view.say, last)}});
    out.whole = out.left;
    out.gauge = {1, page::Tone::red};
    return out;
}

ClockWords working_days_left(const ClockView& view, base::Day from, base::Day last)
{
    const auto today = base::local_day(view.now);
    if (sys_days{last} < sys_days{today}) return past_since(view, last);
    const auto left = law::working_days_between(today, last, view.holidays);
    if (left == 0) return today_words(view);
    ClockWords out;
    const auto date = text::short_date(last), off = days_off(view, last);
    out.left = counted_words(view.say, "desk.clock.days", left);
    out.until = view.say.words("desk.clock.working", {{"day", date}});
    out.whole = counted_words(view.say, "desk.clock.working.whole", left);
    if (!off.empty()) out.whole += view.say.words("desk.clock.off", {{"days", off}});
    const auto whole = std::max(left, law::working_days_between(from, last, view.holidays));
    out.gauge = {share_of(left, whole), tone_of(view, false)};
    return out;
}

ClockWords days_left(const ClockView& view, base::Day from, base::Day last)
{
    const auto today = base::local_day(view.now);
    const int left = days_between(today, last);
    if (left < 0) {
        auto out = past_since(view, last);
        out.left = view.say.words("desk.clock.past", {{"span", counted_words(view.say, "desk.clock.days", -left)}});
        out.whole = out.left;
        return out;
    }
    if (left == 0) return today_words(view);
    ClockWords out;
    auto name = small_weekday(view.say, last);
    out.left = counted_words(view.say, "desk.clock.days", left);
    out.until = name + " " + text::short_date(last);
    out.whole = view.say.words("desk.clock.left", {{"span", out.left}});
    auto before = last;
    for (int by = 0; by < 14 && !is_working(before, view.holidays); ++by) before = day_after(before, -1);
    if (before != last && sys_days{before} >= sys_days{today})
        out.whole +=
            view.say.words("desk.clock.better", {{"day", small_weekday(view.say, before) + " " + text::short_date(before)}});
    out.gauge = {share_of(left, std::max(left, days_between(from, last))), tone_of(view, false)};
    return out;
}

ClockWords event_on(const ClockView& view, base::Day day, const std::string& name)
{
    const auto today = base::local_day(view.now);
    ClockWords out;
    const int away = days_between(today, day);
    out.past = away < 0;
    const auto words = small_weekday(view.say, day);
    out.left = away == 0 ? view.say.words("desk.clock.today") : away == 1 ? view.say.words("desk.clock.tomorrow") : words;
    constexpr int week = 7;
    if (away > week || away < 0) out.left = text::short_date(day);
    out.until = away > week || away < 0 ? name : name + " " + text::short_date(day);
    out.whole = capitalised(name) + " " + words + " " + text::short_date(day);
    return out;
}

SafeHours safe_hours(const std::vector<std::string>& parts, const content::PartsOfDay& hours, base::WallTime now)
{
    SafeHours out;
    std::vector<content::PartOfDay> chosen;
    for (const auto& part : parts) {
        if (const auto* named = content::part_named(hours, part))
            chosen.push_back(*named);
        else if (part == "any_time")
            return out;
    }
    if (chosen.empty()) return out;
    out.any_time = false;
    std::sort(chosen.begin(), chosen.end(), [](const auto& one, const auto& other) { return one.from < other.from; });
    // Parts that touch are one: in the morning and at noon.
    std::vector<content::PartOfDay> joined;
    for (const auto& part : chosen) {
        if (!joined.empty() && part.from <= joined.back().to)
            joined.back().to = std::max(joined.back().to, part.to);
        else
            joined.push_back(part);
    }
    const auto local = base::local(now);
    const int minute = local.hour * 60 + local.minute;
    const auto at = [&](int of_day) { return now + minutes{of_day - minute} - std::chrono::seconds{local.second}; };
    out.open = false;
    for (const auto& part : joined) {
        if (minute >= part.to) continue;
        out.today = part;
        out.open = minute >= part.from;
        if (out.open)
            out.closes = at(part.to);
        else
            out.opens = at(part.from);
        return out;
    }
    out.today_over = true;
    return out;
}

ClockWords hours_to_call(const ClockView& view, const SafeHours& hours)
{
    ClockWords out;
    if (hours.any_time || hours.today_over) return out;
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    const auto clock = [&](int minute) { return two(minute / 60) + ":" + two(minute % 60); };
    const auto from = clock(hours.today.from), to = clock(hours.today.to);
    if (!hours.open) {
        out.left = view.say.words("desk.clock.from", {{"time", from}});
        out.until = view.say.words("desk.clock.call_between", {{"from", from}, {"to", to}});
        out.whole = view.say.words("desk.clock.call_later", {{"from", from}, {"to", to}});
        return out;
    }
    const auto opened = *hours.closes - minutes{hours.today.to - hours.today.from};
    out = minutes_left(view, opened, *hours.closes);
    out.until = view.say.words("desk.clock.call_to", {{"time", to}});
    out.whole = view.say.words("desk.clock.call_left", {{"span", out.left}});
    return out;
}

}  // namespace kiosk::desk
