#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/call_ladder.h"
#include "kiosk/desk/request_clocks.h"
#include "kiosk/text/written.h"

namespace kiosk::desk::acts {

namespace {
constexpr std::string_view who_answered[] = {"reached", "other", "no_answer", "busy", "wrong", "later"};

/// The person was spoken to, if only to be told when to call again.
bool is_reached(const Draft& draft) { return draft.one("outcome") == "reached" || draft.one("outcome") == "later"; }
bool is_not_reached(const Draft& draft) { return !draft.one("outcome").empty() && !is_reached(draft); }
bool calls_again(const Draft& draft) { return is_not_reached(draft) || draft.one("outcome") == "later"; }

std::vector<Option> answers(const Doing& doing)
{
    std::vector<Option> out;
    for (const auto who : who_answered)
        out.push_back(
            {std::string{who}, doing.view.say.line("desk.call." + std::string{who}), {}, "desk.call." + std::string{who}});
    return out;
}

/// What to say to whoever is on the line now.
page::Line advice_on_the_line(const Doing& doing)
{
    const auto outcome = doing.draft.one("outcome");
    const auto& may_say = doing.request.contact.say_who;
    if (outcome == "other") {
        const bool open = may_say == "yes";
        return doing.view.say.line(open ? "desk.call.advice.other_open" : "desk.call.advice.other");
    }
    if (outcome == "wrong") return doing.view.say.line("desk.call.advice.wrong");
    if (outcome == "no_answer" || outcome == "busy") return doing.view.say.line("desk.call.advice.no_message");
    return {};
}

void suggest_next_try(Draft& draft, const Doing& doing)
{
    const auto next = next_try(doing.view, doing.request);
    draft.texts["next_day"] = text::date(next.day, "vi");
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    if (next.from_minute > 0) draft.texts["next_hour"] = two(next.from_minute / 60) + ":" + two(next.from_minute % 60);
}

page::Line which_try(const Doing& doing)
{
    const auto number = doing.row.tries + 2;
    return number > tries_max ? doing.view.say.line("desk.ladder.then_head") : page::Line{};
}

constexpr Field call_fields[] = {
    {.name = "outcome", .label = "desk.call.who", .options = answers, .needed = true, .advice = advice_on_the_line},
    {.name = "next_day",
     .kind = Field::Kind::day,
     .label = "desk.call.next_day",
     .shown = calls_again,
     .hint = "desk.call.next_hint",
     .aside = which_try},
    {.name = "next_hour", .kind = Field::Kind::hour, .label = "desk.call.next_hour", .shown = calls_again},
    {.name = "note", .kind = Field::Kind::text, .label = "desk.note_for_colleagues", .lines = 2},
    {.name = "words", .kind = Field::Kind::words, .label = "desk.dialog.add_words", .shown = is_not_reached}};

/// After its end a request is only called about when its holder told something since.
bool is_open_or_asks(const flow::QueuedRequest& row, const std::string&)
{
    return !flow::ended(row.stage) || row.messages_unanswered > 0;
}

bool call_comes_next(const flow::QueuedRequest& row)
{
    return row.stage == visit::Stage::claimed || row.stage == visit::Stage::called || flow::ended(row.stage);
}

std::string call_note(const Doing& doing)
{
    if (!is_not_reached(doing.draft)) return {};
    const auto day = text::short_date(base::local_day(doing.view.world.now));
    return with_words(doing.to_citizen.words("desk.note.not_reached", {{"day", day}}), doing.draft.words);
}

void write_down_call(flow::StaffDecision& decision, const Doing& doing) { decision.reached = is_reached(doing.draft); }

std::string_view called_button(const flow::QueuedRequest&) { return "called"; }
}  // namespace

constinit const Act called{.act = flow::StaffAct::called,
                           .name = "call",
                           .key = "F6",
                           .fields = call_fields,
                           .has_sense = is_open_or_asks,
                           .comes_next = call_comes_next,
                           .button = called_button,
                           .begin = suggest_next_try,
                           .note = call_note,
                           .write_down = write_down_call,
                           .icon = "call"};

}  // namespace kiosk::desk::acts
