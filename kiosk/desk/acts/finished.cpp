#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/acts/of_case.h"

namespace kiosk::desk::acts {

namespace {
/// A case ends when it is done, not continued or stayed by law: Circular 12/2018, Article 10.
std::vector<Option> ends_of_case(const Doing& doing) { return choices(doing, "desk.end", {"done", "not_continued", "stayed"}); }

bool is_done(const Draft& draft) { return draft.one("end") == "done"; }
bool is_not_done(const Draft& draft) { return !draft.one("end").empty() && !is_done(draft); }

std::vector<Option> criteria_met(const Doing& doing)
{
    std::vector<Option> out;
    const auto* rules = rules_of(doing);
    if (rules == nullptr) return out;
    for (const auto* criterion : rules->criteria_of(field_id_of(doing, case_of(doing).entry.field))) {
        Option option;
        option.value = criterion->id;
        option.line = Say::as_is(std::string{content::in_language(criterion->words, doing.view.say.language())});
        out.push_back(std::move(option));
    }
    return out;
}

page::Line counted_once(const Doing& doing) { return doing.view.say.line("desk.end.counted_once"); }

constexpr Field finish_fields[] = {
    {.name = "end", .label = "desk.end.which", .options = ends_of_case, .needed = true},
    {.name = "ended_on", .kind = Field::Kind::day, .label = "desk.end.on", .needed = true},
    {.name = "criteria",
     .kind = Field::Kind::several,
     .label = "desk.end.criteria",
     .options = criteria_met,
     .shown = is_done,
     .look = Field::Look::list,
     .hint = "desk.end.criteria.hint",
     .aside = counted_once},
    {.name = "why", .kind = Field::Kind::text, .label = "desk.end.why", .shown = is_not_done, .needed = true, .lines = 3},
    {.name = "words", .kind = Field::Kind::words, .label = "desk.dialog.add_words"}};

void begin_end(Draft& draft, const Doing& doing)
{
    draft.choose("end", "done");
    begin_today(draft, doing, "ended_on");
}

bool finish_comes_next(const flow::QueuedRequest&) { return true; }

std::string finish_note(const Doing& doing)
{
    const auto& say = doing.to_citizen;
    const auto end = doing.draft.one("end");
    if (end.empty()) return {};
    if (is_done(doing.draft)) return with_words(say.words("desk.note.finished"), doing.draft.words);
    auto note = say.words("desk.note." + end, {{"why", doing.draft.text("why")}});
    return with_words(with_words(std::move(note), doing.draft.words),
                      end == "not_continued" ? say.words("desk.note.complain") : "");
}
}  // namespace

constinit const Act finished{.act = flow::StaffAct::finished,
                             .name = "finish",
                             .key = "F8",
                             .fields = finish_fields,
                             .comes_next = finish_comes_next,
                             .begin = begin_end,
                             .note = finish_note,
                             .icon = "task_alt"};

}  // namespace kiosk::desk::acts
