#include "kiosk/desk/request_clocks.h"

#include "kiosk/desk/drawers.h"
#include "kiosk/desk/request_words.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

namespace {
bool is_urgent_by(const flow::OpenedRequest& request, std::string_view reason)
{
    for (const auto& each : request.urgent)
        if (each == reason) return true;
    return false;
}

/// The nearest day that makes a request urgent: a hearing, the end of a limitation.
std::optional<std::pair<base::Day, std::string>> nearest_day(const View& view, const flow::OpenedRequest& request)
{
    std::optional<std::pair<base::Day, std::string>> out;
    for (const auto* fact : {"court_date", "limitation_date"}) {
        const auto day = base::parse_day(request.facts.known(fact).value_or(""));
        if (!day || std::chrono::sys_days{*day} < std::chrono::sys_days{view.today}) continue;
        if (!out || std::chrono::sys_days{*day} < std::chrono::sys_days{out->first}) out = {*day, fact};
    }
    return out;
}

bool promised(const flow::QueuedRequest& row)
{
    using visit::Stage;
    return row.answer_by.ok() && (row.stage == Stage::received || row.stage == Stage::claimed || row.stage == Stage::called);
}

ClockWords promise(const View& view, const flow::QueuedRequest& row, bool urgent)
{
    return working_days_left(clock_view(view, urgent), row.day, row.answer_by);
}

/// Somebody in danger, or held: at once, whatever was promised.
ClockWords at_once(const View& view, const flow::OpenedRequest& request)
{
    ClockWords out;
    out.left = view.say.words("desk.clock.call_now");
    out.until = view.say.words("desk.row.sent", {{"time", when_words(view, request.sent_at)}});
    out.whole = out.left;
    out.gauge = {1, page::Tone::lotus};
    return out;
}

ClockWords urgent_clock(const View& view, const flow::QueuedRequest& row, const flow::OpenedRequest& request)
{
    if (is_urgent_by(request, "in_danger_now") || is_urgent_by(request, "held_now")) return at_once(view, request);
    const auto hours = hours_to_call(clock_view(view, true), safe_hours_of(view, request));
    if (!hours.empty() && row.stage != visit::Stage::waiting) return hours;
    const auto day = nearest_day(view, request);
    if (day) return working_days_left(clock_view(view, true), row.day, day->first);
    return promised(row) ? promise(view, row, true) : ClockWords{};
}
}  // namespace

ClockView clock_view(const View& view, bool urgent)
{
    return {view.say, view.world.now, view.world.library.rules.holidays, urgent};
}

SafeHours safe_hours_of(const View& view, const flow::OpenedRequest& request)
{
    return safe_hours(request.contact.times, view.world.parts_of_day, view.world.now);
}

ClockWords row_clock(const View& view, const flow::QueuedRequest& row, const flow::OpenedRequest* request)
{
    const auto group = group_of(row, view.today);
    if (request != nullptr && group == Group::urgent) return urgent_clock(view, row, *request);
    if (!promised(row)) {
        ClockWords out;
        if (flow::ended(row.stage) || row.stage == visit::Stage::accepted || row.stage == visit::Stage::waiting) {
            out.left = view.say.words("desk.stage." + std::string{visit::name_of(row.stage)});
            out.until = view.say.words("desk.row.sent", {{"time", text::short_date(row.day)}});
        }
        return out;
    }
    auto out = promise(view, row, group == Group::urgent);
    if (request == nullptr || group == Group::late) return out;
    const auto hours = safe_hours_of(view, *request);
    if (group == Group::today && !hours.any_time && !hours.today_over)
        out.until = hours_to_call(clock_view(view, false), hours).until;
    return out;
}

std::vector<RequestClock> request_clocks(const View& view, const flow::QueuedRequest& row, const flow::OpenedRequest& request)
{
    std::vector<RequestClock> out;
    const bool at_work = !flow::ended(row.stage) && row.stage != visit::Stage::accepted;
    if (!at_work) return out;
    for (const auto* fact : {"court_date", "limitation_date"}) {
        const auto day = base::parse_day(request.facts.known(fact).value_or(""));
        if (!day || std::chrono::sys_days{*day} < std::chrono::sys_days{view.today}) continue;
        auto words = working_days_left(clock_view(view, true), row.day, *day);
        const auto name = view.say.words("desk.clock." + std::string{fact});
        words.until = name + " " + small_weekday(view.say, *day) + " " + text::short_date(*day);
        out.push_back({std::move(words), view.say.line("desk.source.at_once"), fact});
    }
    if (auto hours = hours_to_call(clock_view(view, row.urgent), safe_hours_of(view, request)); !hours.empty()) {
        hours.left = hours.whole;
        out.push_back({std::move(hours), {}, "safe_hours"});
    }
    if (promised(row)) {
        auto words = promise(view, row, false);
        const auto day = small_weekday(view.say, row.answer_by) + " " + text::short_date(row.answer_by);
        if (!words.past) words.whole = view.say.words("desk.clock.answer", {{"day", day}});
        words.until = view.say.words("desk.source.promise");
        out.push_back({std::move(words), {}, "promise"});
    }
    return out;
}

NextTry next_try(const View& view, const flow::OpenedRequest& request)
{
    NextTry out;
    out.day = law::add_working_days(view.today, 1, view.world.library.rules.holidays);
    for (const auto& part : request.contact.times) {
        const auto* hours = content::part_named(view.world.parts_of_day, part);
        if (hours == nullptr) continue;
        if (!out.part.empty() && hours->from >= out.from_minute) continue;
        out.part = part;
        out.from_minute = hours->from;
    }
    return out;
}

}  // namespace kiosk::desk
