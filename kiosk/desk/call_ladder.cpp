#include "kiosk/desk/call_ladder.h"

#include "kiosk/desk/request_clocks.h"
#include "kiosk/desk/request_words.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
bool in_vain(const flow::HistoryEntry& entry) { return entry.what == "called" && !entry.undone; }

/// "thứ Sáu 20/11 lúc 10:15 · Lý Minh Châu"
std::string when_and_who(const View& view, const flow::HistoryEntry& entry)
{
    const auto at = base::local(entry.at);
    const auto day = at.day == view.today ? view.say.words("desk.clock.today")
                                          : small_weekday(view.say, at.day) + " " + text::short_date(at.day);
    return dotted({entry.day_only ? day : day + " " + text::time_of_day(at), entry.who});
}

page::Line outcome_line(const View& view, const flow::HistoryEntry& entry)
{
    const auto id = "desk.call." + flow::one_of(entry.fields, "outcome");
    return view.say.line(view.world.library.has_words(id) ? id : "desk.call.not_reached");
}

page::Rung now_rung(const View& view, const flow::OpenedRequest& request, int number)
{
    const auto hours = safe_hours_of(view, request);
    page::Rung out;
    out.number = number;
    if (hours.open) {
        out.state = page::Rung::State::now;
        out.line = view.say.line("desk.safe.now");
        if (!hours.any_time) out.below = Say::as_is(hours_to_call(clock_view(view, false), hours).until);
        return out;
    }
    if (!hours.today_over) {
        out.state = page::Rung::State::now;
        const auto words = hours_to_call(clock_view(view, false), hours);
        out.line = Say::as_is(capitalised(words.left));
        out.below = Say::as_is(words.until);
        return out;
    }
    const auto next = next_try(view, request);
    const auto part = next.part.empty() ? std::string{} : view.say.option("contact.times", next.part);
    out.state = page::Rung::State::now;
    out.line = Say::as_is(capitalised(small_weekday(view.say, next.day)) + " " + text::short_date(next.day) +
                          (part.empty() ? "" : ", " + part));
    return out;
}

page::Rung later_rung(const View& view, const flow::OpenedRequest& request, int number)
{
    const auto next = next_try(view, request);
    const auto day = small_weekday(view.say, next.day) + " " + text::short_date(next.day);
    const auto part = next.part.empty() ? std::string{} : ", " + view.say.option("contact.times", next.part);
    page::Rung out;
    out.number = number;
    out.line = number <= tries_max ? view.say.line("desk.ladder.if_needed", {{"when", day + part}}) : page::Line{};
    out.below = number == tries_max ? view.say.line("desk.ladder.then_head") : page::Line{};
    return out;
}
}  // namespace

Blocks ladder_blocks(const View& view, const flow::QueuedRequest& row, const Request& request)
{
    const bool before_a_case = !flow::ended(row.stage) && row.stage != visit::Stage::accepted;
    if (!before_a_case || request.whole->phone_to_call().empty()) return {};
    Blocks out;
    int number = 1;
    for (const auto& entry : request.history) {
        if (entry.what == "called_reached" && !entry.undone) return {};
        if (!in_vain(entry)) continue;
        page::Rung rung{number, outcome_line(view, entry), Say::as_is(when_and_who(view, entry)), page::Rung::State::done};
        out.push_back(shown("ladder." + std::to_string(number++), Area::rail, rung));
    }
    if (number <= tries_max) {
        out.push_back(shown("ladder." + std::to_string(number), Area::rail, now_rung(view, *request.whole, number)));
        ++number;
    } else {
        out.push_back(shown("ladder.head", Area::rail,
                            page::Paragraph{view.say.line("desk.ladder.head_decides"), page::Paragraph::Style::body, {}}));
        return out;
    }
    for (; number <= tries_max; ++number)
        out.push_back(shown("ladder." + std::to_string(number), Area::rail, later_rung(view, *request.whole, number)));
    return out;
}

}  // namespace kiosk::desk
