#include <algorithm>

#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/acts/of_case.h"
#include "kiosk/flow/clocks.h"
#include "kiosk/text/written.h"

namespace kiosk::desk::acts {

namespace {
/// The value of a new one; anything else is the id of one that stands already.
constexpr std::string_view a_new_one = "new";

std::vector<Option> which_days(const Doing& doing)
{
    std::vector<Option> out = choices(doing, "desk.schedule", {"new"});
    for (const auto& one : case_of(doing).scheduled) {
        if (one.state != "set") continue;
        Option option;
        option.value = one.id;
        option.line = Say::as_is(
            dotted({text::short_date(one.on) + (one.at.empty() ? "" : " " + one.at), one.hearing ? one.place : one.words}));
        out.push_back(std::move(option));
    }
    return out;
}

bool is_new(const Draft& draft)
{
    const auto which = draft.one("hearing");
    return which.empty() || which == a_new_one;
}
bool is_known(const Draft& draft) { return !is_new(draft); }
bool is_hearing(const Draft& draft) { return is_new(draft) && draft.one("what") != "limit"; }
bool is_limit(const Draft& draft) { return is_new(draft) && draft.one("what") == "limit"; }
bool runs_by_rule(const Draft& draft) { return is_limit(draft) && !draft.one("rule").empty() && draft.one("rule") != "none"; }
bool has_own_day(const Draft& draft) { return is_new(draft) ? !runs_by_rule(draft) : draft.one("state") == "set"; }
bool has_any(const Doing& doing) { return which_days(doing).size() > 1; }

std::vector<Option> hearing_or_limit(const Doing& doing) { return choices(doing, "desk.schedule.what", {"hearing", "limit"}); }
std::vector<Option> rules_of_limit(const Doing& doing)
{
    return choices(doing, "desk.schedule.rule", {"none", "change_provider", "complaint"});
}
std::vector<Option> what_came_of_it(const Doing& doing)
{
    return choices(doing, "desk.schedule.state", {"put_off", "done", "set", "off"});
}

constexpr Field schedule_fields[] = {
    {.name = "hearing", .label = "desk.schedule.which", .options = which_days, .look = Field::Look::list, .shown_now = has_any},
    {.name = "state", .label = "desk.schedule.state", .options = what_came_of_it, .shown = is_known, .needed = true},
    {.name = "what", .label = "desk.schedule.what", .options = hearing_or_limit, .shown = is_new, .needed = true},
    {.name = "rule", .label = "desk.schedule.rule", .options = rules_of_limit, .shown = is_limit, .needed = true},
    {.name = "asked_on", .kind = Field::Kind::day, .label = "desk.schedule.asked_on", .shown = runs_by_rule, .needed = true},
    {.name = "on", .kind = Field::Kind::day, .label = "desk.schedule.on", .shown = has_own_day, .needed = true},
    {.name = "at", .kind = Field::Kind::hour, .label = "desk.schedule.at", .shown = has_own_day},
    {.name = "place", .kind = Field::Kind::text, .label = "desk.schedule.place", .shown = is_hearing},
    {.name = "words", .kind = Field::Kind::text, .label = "desk.schedule.words", .lines = 2}};

void begin_schedule(Draft& draft, const Doing& doing)
{
    draft.choose("hearing", std::string{a_new_one});
    draft.choose("what", "hearing");
    draft.choose("rule", "none");
    begin_today(draft, doing, "asked_on");
}

/// Of a limit that runs by a rule its last day is counted, not typed.
void write_down_day(flow::StaffDecision& decision, const Doing& doing)
{
    const auto& draft = doing.draft;
    if (is_new(draft)) decision.fields["state"] = {"set"};
    if (!runs_by_rule(draft)) {
        if (is_limit(draft)) decision.fields.erase("rule");
        return;
    }
    const auto& library = doing.view.world.library;
    const auto asked = text::typed_day(draft.text("asked_on"));
    const auto* rule = content::clock_on(library.clocks, draft.one("rule"), doing.view.today);
    if (!asked || !asked->whole() || rule == nullptr) return;
    const auto began = *base::parse_time(base::iso(asked->day) + "T08:00");
    const auto due = flow::due_after(*rule, began, library.rules.holidays) - std::chrono::seconds{1};
    decision.fields["on"] = {base::iso(base::local_day(due))};
}

/// Of a hearing alone: what else is noted is the centre's own work.
std::string schedule_note(const Doing& doing)
{
    const auto& draft = doing.draft;
    const auto& say = doing.to_citizen;
    if (is_hearing(draft)) {
        const auto typed = draft.text("on");
        if (typed.empty()) return {};
        return say.words("desk.note.hearing", {{"day", day_to_citizen(doing, typed)},
                                               {"at", draft.text("at").empty() ? "" : " " + draft.text("at")},
                                               {"place", draft.text("place").empty() ? "" : ", " + draft.text("place")}});
    }
    const auto all = case_of(doing).scheduled;
    const auto known = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == draft.one("hearing"); });
    if (known == all.end() || !known->hearing) return {};
    const auto day = text::date(known->on, say.language());
    if (draft.one("state") == "put_off") return say.words("desk.note.hearing_put_off", {{"day", day}});
    if (draft.one("state") == "set" && !draft.text("on").empty())
        return say.words("desk.note.hearing", {{"day", day_to_citizen(doing, draft.text("on"))},
                                               {"at", draft.text("at").empty() ? "" : " " + draft.text("at")},
                                               {"place", known->place.empty() ? "" : ", " + known->place}});
    return {};
}
}  // namespace

constinit const Act scheduled{.act = flow::StaffAct::scheduled,
                              .name = "schedule",
                              .key = "Ctrl+H",
                              .fields = schedule_fields,
                              .begin = begin_schedule,
                              .note = schedule_note,
                              .write_down = write_down_day,
                              .icon = "event"};

}  // namespace kiosk::desk::acts
