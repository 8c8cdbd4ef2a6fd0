/// Entering a request into the register: everything on one form, with suggestions, the number that comes next, the sentence the
/// citizen will read and what follows. With papers that come later it is the acceptance at once of Article 30(4).
#include <algorithm>

#include "kiosk/desk/acts/acceptance.h"
#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/request_words.h"
#include "kiosk/text/written.h"

namespace kiosk::desk::acts {

namespace {
/// Register forms (Circular 12/2018): taking part in proceedings, advice, representation outside proceedings.
constexpr std::string_view register_forms[] = {"TGTT", "TV", "DDNTT"};
/// Fields of law the register is kept by; the draft holds these ids, the register their Vietnamese words.
constexpr std::string_view register_fields[] = {"criminal", "civil",          "family", "land",
                                                "labour",   "administrative", "social", "other"};
constexpr std::string_view who_asks[] = {"self", "body", "other"};
constexpr std::string_view paper_states[] = {"original", "copy", "later"};
constexpr std::string_view at_once_reasons[] = {"court_date", "limitation_date", "defence", "head"};
constexpr int usual_days = 5, hard_area_days = 10;

template <std::size_t Count>
std::vector<Option> options_of(const Doing& doing, const std::string_view (&values)[Count], const std::string& words)
{
    std::vector<Option> out;
    for (const auto value : values) out.push_back({std::string{value}, doing.view.say.line(words + std::string{value})});
    return out;
}

std::vector<Option> forms_of_register(const Doing& doing) { return options_of(doing, register_forms, "desk.form."); }
std::vector<Option> fields_of_register(const Doing& doing) { return options_of(doing, register_fields, "desk.field."); }
std::vector<Option> who_may_ask(const Doing& doing) { return options_of(doing, who_asks, "desk.asked_by."); }
std::vector<Option> states_of_paper(const Doing& doing) { return options_of(doing, paper_states, "desk.paper."); }

/// The last one is the head's alone.
std::vector<Option> reasons_at_once(const Doing& doing)
{
    const auto& session = doing.view.session;
    auto out = options_of(doing, at_once_reasons, "desk.at_once.");
    out.back().missing =
        !flow::stage_after(doing.row.stage, flow::StaffAct::accepted_at_once, session.role, session.powers).has_value();
    if (out.back().missing) out.back().below = doing.view.say.line("desk.at_once.head_only");
    return out;
}

/// The suggested ones, or all of the rules in force when wanted or none is suggested.
std::vector<std::string> grounds_to_choose(const Doing& doing)
{
    constexpr std::size_t suggested_max = 6;
    std::vector<std::string> out;
    for (const auto& ground : doing.request.grounds)
        if (out.size() < suggested_max) out.push_back(ground.id);
    if (!doing.draft.all_options && !out.empty()) return out;
    const auto rules = law::in_force(doing.view.world.library.rules, doing.view.today);
    if (!rules) return out;
    for (const auto& ground : (*rules)->grounds)
        if (std::find(out.begin(), out.end(), ground.id) == out.end()) out.push_back(ground.id);
    return out;
}

std::vector<Option> grounds_with_sources(const Doing& doing)
{
    std::vector<Option> out;
    const auto& say = doing.view.say;
    for (const auto& ground : grounds_to_choose(doing)) {
        const auto* known = ground_named(doing.view.world.library.rules, ground);
        const auto cited =
            known == nullptr ? std::string{} : std::string{content::in_language(known->citation.words, say.language())};
        out.push_back({ground, Say::as_is(capitalised(say.ground(ground))), {}, {}, Say::as_is(cited)});
    }
    return out;
}

std::vector<Option> papers_to_see(const Doing& doing)
{
    std::vector<Option> out;
    for (const auto& paper : papers_of_category(doing)) out.push_back({std::to_string(out.size() + 1), Say::as_is(paper)});
    return out;
}

std::vector<Option> days_for_papers(const Doing& doing)
{
    std::vector<Option> out;
    for (const int days : {usual_days, hard_area_days}) {
        const auto day = papers_due(doing, days);
        const auto words = text::weekday(day, doing.view.say.language()) + " " + text::short_date(day);
        out.push_back({std::to_string(days), doing.view.say.line("desk.papers_due." + std::to_string(days), {{"day", words}})});
    }
    return out;
}

page::Line how_many_are_met(const Doing& doing)
{
    const auto met = std::count_if(doing.request.grounds.begin(), doing.request.grounds.end(),
                                   [](const flow::SuggestedGround& ground) { return ground.met; });
    return met == 0 ? page::Line{} : doing.view.say.line("desk.accept.by_answers", {{"count", std::to_string(met)}});
}

bool has_papers(const Doing& doing) { return !papers_of_category(doing).empty(); }
bool accepts_at_once(const Draft& draft) { return draft.has("at_once", "yes"); }

/// What comes later must be said at once, with why.
bool acceptance_is_whole(const Draft& draft)
{
    const bool later = std::any_of(draft.chosen.begin(), draft.chosen.end(), [](const auto& item) {
        return item.first.starts_with("papers.") && item.second == std::vector<std::string>{"later"};
    });
    if (!later && !accepts_at_once(draft)) return true;
    return accepts_at_once(draft) && !draft.one("why").empty() && !draft.one("papers_days").empty();
}

void suggest_entry(Draft& draft, const flow::OpenedRequest& request)
{
    draft.choose("form", form_suggested(request));
    if (const auto field = field_suggested(request.area); !field.empty()) draft.choose("field", std::string{field});
    if (!request.grounds.empty() && request.grounds.front().met) draft.choose("category", request.grounds.front().id);
    draft.choose("asked_by", "self");
}

void suggest_at_once(Draft& draft, const Doing& doing)
{
    const auto why = at_once_suggested(doing);
    if (why.empty()) return;
    draft.choose("at_once", "yes");
    draft.choose("why", why);
    const bool hard = doing.request.facts.known("lives_in_very_hard_area") == "yes";
    draft.choose("papers_days", std::to_string(hard ? hard_area_days : usual_days));
}

constexpr Field accept_fields[] = {
    {.name = "form", .label = "desk.accept.form", .options = forms_of_register, .needed = true},
    {.name = "field", .label = "desk.accept.field", .options = fields_of_register, .needed = true},
    {.name = "category",
     .label = "desk.accept.category",
     .options = grounds_with_sources,
     .needed = true,
     .all_words = "desk.accept.all_grounds",
     .look = Field::Look::list,
     .aside = how_many_are_met},
    {.name = "papers",
     .kind = Field::Kind::each,
     .label = "desk.accept.papers",
     .options = papers_to_see,
     .states = states_of_paper,
     .shown_now = has_papers},
    {.name = "asked_by", .label = "desk.accept.referred", .options = who_may_ask, .needed = true},
    {.name = "at_once", .kind = Field::Kind::tick, .label = "desk.accept.at_once", .hint = "desk.source.at_once"},
    {.name = "why",
     .label = "desk.accept.why_at_once",
     .options = reasons_at_once,
     .shown = accepts_at_once,
     .look = Field::Look::list},
    {.name = "papers_days",
     .label = "desk.accept.papers_due",
     .options = days_for_papers,
     .shown = accepts_at_once,
     .hint = "desk.source.papers_due"}};

bool accept_comes_next(const flow::QueuedRequest&) { return true; }

std::string papers_in_a_row(const std::vector<std::string>& papers)
{
    std::string out;
    for (const auto& paper : papers) out += (out.empty() ? "" : "; ") + paper;
    return out;
}

std::string accept_note(const Doing& doing)
{
    auto note = doing.to_citizen.words("desk.note.accepted");
    const auto days = doing.draft.one("papers_days");
    if (!accepts_at_once(doing.draft) || days.empty()) return note;
    const auto day = text::date(papers_due(doing, std::stoi(days)), doing.request.language);
    const auto papers = papers_in_a_row(papers_later(doing));
    return papers.empty() ? note
                          : note + " " + doing.to_citizen.words("desk.note.papers_until", {{"papers", papers}, {"day", day}});
}

void write_down_entry(flow::StaffDecision& decision, const Doing& doing)
{
    const auto& draft = doing.draft;
    const Say register_words{doing.view.world.library, "vi"};
    decision.entry = flow::RegisterEntry{draft.one("form"), register_words.words("desk.field." + draft.one("field")),
                                         draft.one("category"), draft.one("asked_by") == "body"};
    if (!accepts_at_once(draft)) return;
    if (draft.one("why") == "head") decision.act = flow::StaffAct::accepted_at_once;
    if (auto later = papers_later(doing); !later.empty()) decision.fields["papers_due"] = std::move(later);
    if (const auto days = draft.one("papers_days"); !days.empty())
        decision.fields["papers_due_by"] = {base::iso(papers_due(doing, std::stoi(days)))};
}
}  // namespace

constinit const Act accepted{.act = flow::StaffAct::accepted,
                             .name = "accept",
                             .key = "F8",
                             .fields = accept_fields,
                             .comes_next = accept_comes_next,
                             .suggest = suggest_entry,
                             .begin = suggest_at_once,
                             .enough = acceptance_is_whole,
                             .note = accept_note,
                             .write_down = write_down_entry,
                             .rail = 566,
                             .foot = acceptance_foot,
                             .then = flow::StaffAct::appointed,
                             .icon = "assignment_turned_in"};

}  // namespace kiosk::desk::acts
