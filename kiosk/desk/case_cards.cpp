#include "kiosk/desk/case_cards.h"

#include <algorithm>

#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/acts/allowed.h"
#include "kiosk/desk/acts/of_case.h"
#include "kiosk/desk/clocks_told.h"
#include "kiosk/desk/request_words.h"
#include "kiosk/desk/shortcuts.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;
using State = page::Rung::State;

namespace {
/// What the cards read from.
struct CaseView {
    const View& view;
    const flow::QueuedRequest& row;
    const Request& request;
    flow::CaseFile file;
    const content::CaseRules* rules;

    const Say& say() const { return view.say; }
    std::string words(const law::Words& words) const { return std::string{content::in_language(words, view.say.language())}; }
    page::Line line(const law::Words& given) const { return Say::as_is(words(given)); }
};

bool is_case(const flow::QueuedRequest& row)
{
    return row.stage == visit::Stage::accepted || row.stage == visit::Stage::finished;
}

std::string day_or_nothing(std::optional<base::Day> day)
{
    return day && day->ok() && *day != base::Day{} ? text::short_date(*day) : std::string{};
}

/// A head with the act that changes what stands below, where this person may do it.
Block card(const CaseView& of, const std::string& id, page::Line title, page::Line aside = {}, const Act* act = nullptr)
{
    auto out = shown(id, Area::detail, page::Panel{});
    page::CardHead head{std::move(title), std::move(aside)};
    if (act != nullptr && allowed(act->act, of.row, of.view.session)) {
        head.aside = of.say().line("desk.act." + std::string{act->name});
        head.key = shown_key(of.view, act->key);
        out.inside.push_back(control(id + ".head", Area::detail, head, intent::ChoseAct{act->act}));
    } else {
        out.inside.push_back(shown(id + ".head", Area::detail, head));
    }
    return out;
}

void add_quiet(Block& to, const std::string& id, std::string words)
{
    if (words.empty()) return;
    to.inside.push_back(
        shown(id, Area::detail, page::Paragraph{Say::as_is(std::move(words)), page::Paragraph::Style::quiet, {}}));
}

// -- stages --------------------------------------------------------------------------------------------------------
void add_stop(page::Stages& stages, const CaseView& of, const char* words, const std::string& below, bool done)
{
    stages.stops.push_back({of.say().line(words), Say::as_is(below), done ? State::done : State::later});
}

std::string due_words(const CaseView& of, std::string_view rule, base::Day began)
{
    const auto& library = of.view.world.library;
    const auto* limit = content::clock_on(library.clocks, rule, of.view.today);
    if (limit == nullptr) return {};
    const auto at = *base::parse_time(base::iso(began) + "T00:00");
    const auto last = base::local_day(flow::due_after(*limit, at, library.rules.holidays) - std::chrono::seconds{1});
    const auto day = last.year() == of.view.today.year() ? text::short_date(last) : text::date(last, "vi");
    return of.say().words("desk.case.by", {{"day", day}});
}

Block stages_of(const CaseView& of)
{
    const auto& file = of.file;
    page::Stages stages;
    add_stop(stages, of, "desk.case.request", text::short_date(of.row.day), true);
    add_stop(stages, of, "desk.case.accepted", file.accepted_at ? when_words(of.view, *file.accepted_at) : "", true);
    if (file.entry.form != "TV") {
        const bool any = !file.providers.empty();
        add_stop(stages, of, "desk.case.appointed", any ? day_or_nothing(file.providers.front().decided_on) : "", any);
        if (file.providers.size() > 1)
            add_stop(stages, of, "desk.case.changed", day_or_nothing(file.providers.back().decided_on), true);
    }
    const auto hearing = std::find_if(file.scheduled.rbegin(), file.scheduled.rend(), [](const auto& one) {
        return one.hearing && one.state != "off" && one.state != "put_off";
    });
    if (hearing != file.scheduled.rend())
        add_stop(stages, of, "desk.case.hearing", text::short_date(hearing->on),
                 hearing->state == "done" || file.end.has_value());
    add_stop(stages, of, "desk.case.end", file.end ? text::short_date(file.end->on) : "", file.end.has_value());
    add_stop(stages, of, "desk.case.hand_over",
             file.handed_over ? day_or_nothing(file.handed_over)
             : file.end       ? due_words(of, "hand_over", file.end->on)
                              : "",
             file.handed_over.has_value());
    add_stop(stages, of, "desk.case.appraised",
             file.appraisal ? of.say().words("desk.case.points", {{"points", std::to_string(file.appraisal->total)}}) : "",
             file.appraisal.has_value());
    add_stop(stages, of, "desk.case.archive", file.end ? due_words(of, "archive", file.end->on) : "", false);
    const auto now =
        std::find_if(stages.stops.begin(), stages.stops.end(), [](const auto& stop) { return stop.state == State::later; });
    if (now != stages.stops.end()) now->state = State::now;
    return shown("case.stages", Area::detail, stages);
}

// -- cards ---------------------------------------------------------------------------------------------------------
Block provider_card(const CaseView& of)
{
    const auto& say = of.say();
    auto out = card(of, "case.provider", say.line("desk.case.provider"), {}, &acts::appointed);
    const auto& all = of.file.providers;
    if (all.empty()) add_quiet(out, "case.provider.none", say.words("desk.case.provider.none"));
    for (auto one = all.rbegin(); one != all.rend(); ++one) {
        const auto kind = one->kind.empty() ? std::string{} : say.words("desk.provider." + one->kind);
        const auto from = say.words("desk.case.provider.from", {{"day", text::short_date(one->decided_on)}});
        const auto decision =
            one->decision.empty() ? std::string{} : say.words("desk.case.decision", {{"number", one->decision}});
        const auto id = "case.provider." + std::to_string(out.inside.size());
        out.inside.push_back(shown(id, Area::detail,
                                   page::Row{Say::as_is(one->name),
                                             Say::as_is(dotted({kind, from, decision})),
                                             {},
                                             one == all.rbegin() ? page::Row::Weight::strong : page::Row::Weight::normal}));
        if (!one->why.empty()) add_quiet(out, id + ".why", say.words("desk.case.why", {{"why", one->why}}));
    }
    return out;
}

Block days_card(const CaseView& of)
{
    const auto& say = of.say();
    auto out = card(of, "case.days", say.line("desk.case.days"), {}, &acts::scheduled);
    if (of.file.scheduled.empty()) add_quiet(out, "case.days.none", say.words("desk.case.days.none"));
    auto all = of.file.scheduled;
    std::sort(all.begin(), all.end(), [](const auto& one, const auto& other) { return one.on < other.on; });
    for (const auto& one : all) {
        const auto what = one.hearing        ? one.place.empty() ? say.words("desk.schedule.what.hearing") : one.place
                          : one.rule.empty() ? say.words("desk.schedule.what.limit")
                                             : say.words("desk.schedule.rule." + one.rule);
        const auto state = one.state == "set" ? std::string{} : say.words("desk.case.state." + one.state);
        out.inside.push_back(shown("case.day." + std::to_string(out.inside.size()), Area::detail,
                                   page::Row{Say::as_is(short_weekday(say, one.on) + (one.at.empty() ? "" : " " + one.at)),
                                             Say::as_is(dotted({what, one.words, state})),
                                             {},
                                             one.state == "set" ? page::Row::Weight::strong : page::Row::Weight::normal}));
    }
    return out;
}

Blocks result_card(const CaseView& of)
{
    if (!of.file.end) return {};
    const auto& say = of.say();
    auto out = card(of, "case.result", say.line("desk.case.result"), say.line("desk.end.counted_once"));
    const auto& end = *of.file.end;
    out.inside.push_back(shown(
        "case.result.end", Area::detail,
        page::Row{Say::as_is(text::short_date(end.on)), say.line("desk.end." + end.reason), {}, page::Row::Weight::strong}));
    if (!end.why.empty()) add_quiet(out, "case.result.why", say.words("desk.case.why", {{"why", end.why}}));
    if (of.rules == nullptr || end.reason != "done") return {std::move(out)};
    for (const auto& criterion : of.rules->criteria) {
        const bool met = std::find(end.criteria.begin(), end.criteria.end(), criterion.id) != end.criteria.end();
        if (met)
            out.inside.push_back(Block{"case.criterion." + criterion.id,
                                       Area::detail,
                                       page::Tick{of.line(criterion.words), {}, {}, {}},
                                       {},
                                       true,
                                       true,
                                       {}});
    }
    add_quiet(out, "case.result.source", of.words(of.rules->criteria_source));
    return {std::move(out)};
}

Blocks opinion_card(const CaseView& of)
{
    if (of.rules == nullptr || !of.rules->asks_opinion(of.file.entry.form)) return {};
    if (of.file.opinion.empty() && !of.file.end) return {};
    const auto& say = of.say();
    auto out = card(of, "case.opinion", say.line("desk.case.opinion"), of.line(of.rules->opinion_source), &acts::gave_opinion);
    for (const auto* subject : {"attitude", "responsibility", "skill", "satisfied"}) {
        const auto given = of.file.opinion.find(subject);
        if (given == of.file.opinion.end()) continue;
        const auto id = "desk.opinion." + given->second;
        const auto words = of.view.world.library.has_words(id) ? say.words(id) : given->second;
        out.inside.push_back(shown(
            "case.opinion." + std::string{subject}, Area::detail,
            page::Row{say.line("desk.opinion." + std::string{subject}), Say::as_is(words), {}, page::Row::Weight::normal}));
    }
    return {std::move(out)};
}

Blocks file_card(const CaseView& of)
{
    if (of.rules == nullptr || of.file.entry.form.empty()) return {};
    const auto& say = of.say();
    const auto papers = of.rules->papers_of(of.file.entry.form);
    const auto form = say.words("desk.form." + of.file.entry.form);
    auto out = card(of, "case.file", say.line("desk.case.file", {{"form", form}}), of.line(of.rules->papers_source),
                    &acts::checked_file);
    std::size_t missing = 0;
    Blocks ticks;
    for (const auto* paper : papers) {
        const auto known = of.file.file.find(paper->id);
        const auto state = known == of.file.file.end() ? std::string{} : known->second.state;
        page::Tick tick;
        tick.line = of.line(paper->words);
        if (state == "missing") tick.state = page::Tick::State::missing;
        if (state == "not_needed") tick.state = page::Tick::State::not_needed;
        if (state == "missing" || state.empty()) ++missing;
        if (state.empty())
            tick.middle = say.line("desk.case.file.not_checked");
        else if (state != "present")
            tick.middle = say.line("desk.paper." + state);
        else
            tick.middle = Say::as_is(day_or_nothing(known->second.on)), tick.right = Say::as_is(known->second.pages);
        ticks.push_back(Block{"case.paper." + paper->id, Area::detail, tick, {}, true, state == "present", {}});
    }
    const auto all = std::to_string(papers.size());
    add_quiet(out, "case.file.count",
              missing == 0 ? say.words("desk.case.file.whole", {{"all", all}})
                           : say.words("desk.case.file.count", {{"missing", std::to_string(missing)}, {"all", all}}));
    add(out.inside, std::move(ticks));
    return {std::move(out)};
}

Blocks quality_card(const CaseView& of)
{
    if (of.rules == nullptr || (!of.file.end && !of.file.appraisal)) return {};
    const auto& say = of.say();
    auto out = card(of, "case.quality", say.line("desk.case.quality"), of.line(of.rules->appraisal_source), &acts::appraised);
    if (!of.file.appraisal) {
        add_quiet(out, "case.quality.none", say.words("desk.case.no_grade"));
        return {std::move(out)};
    }
    const auto& appraisal = *of.file.appraisal;
    const auto points = [&](const content::CaseScore& score) {
        const auto found = appraisal.scores.find(score.code);
        return found == appraisal.scores.end() ? 0 : found->second;
    };
    for (const auto& part : of.rules->appraisal) {
        int sum = 0;
        for (const auto& score : part.scores) sum += points(score);
        out.inside.push_back(
            shown("case.part." + part.code, Area::detail, page::Score{part.code, of.line(part.words), sum, part.most()}));
        for (const auto& score : part.scores)
            out.inside.push_back(shown(
                "case.score." + score.code, Area::detail,
                page::Score{score.code, of.line(of.rules->words_of(score, of.file.entry.form)), points(score), score.most}));
    }
    const auto grade = std::find_if(of.rules->grades.begin(), of.rules->grades.end(),
                                    [&](const auto& one) { return one.id == appraisal.grade; });
    out.inside.push_back(shown("case.grade", Area::detail,
                               page::Pair{say.line("desk.appraise.sum", {{"points", std::to_string(appraisal.total)}}),
                                          grade == of.rules->grades.end() ? page::Line{} : of.line(grade->words)}));
    if (of.file.entry.form == "TV") add_quiet(out, "case.quality.advice", of.words(of.rules->advice_source));
    return {std::move(out)};
}

/// What a body told, first of all.
Blocks notice_card(const CaseView& of)
{
    if (!of.request.whole || !of.request.whole->notice) return {};
    const auto& notice = *of.request.whole->notice;
    const auto& say = of.say();
    auto out = card(of, "case.notice", say.line("desk.case.notice"), {}, &acts::answered_body);
    const auto put = [&](const char* field, const std::string& value) {
        if (value.empty()) return;
        out.inside.push_back(shown(
            std::string{"case.notice."} + field, Area::detail,
            page::Row{say.line(std::string{"desk.label.notice."} + field), Say::as_is(value), {}, page::Row::Weight::normal}));
    };
    put("form", notice.form);
    put("body", notice.body);
    put("sender", dotted({notice.sender, text::phone(notice.sender_phone)}));
    put("received_at", notice.received_at == base::WallTime{} ? ""
                                                              : when_words(of.view, notice.received_at) + " " +
                                                                    text::short_date(base::local_day(notice.received_at)));
    put("role", of.view.world.library.has_words("desk.notice.role." + notice.role)
                    ? say.words("desk.notice.role." + notice.role)
                    : notice.role);
    put("place_held", notice.place_held);
    put("about", notice.about);
    put("number", notice.number);
    return {std::move(out)};
}

void add_met(Blocks& out, const CaseView& of, const char* id, std::optional<base::Day> day)
{
    if (!day) return;
    page::Limit met;
    met.met = true;
    met.line = of.say().line(id, {{"day", text::short_date(*day)}});
    out.push_back(shown(std::string{id}, Area::rail, met));
}

CaseView case_view(const View& view, const flow::QueuedRequest& row, const Request& request)
{
    return {view, row, request, flow::case_file(request.history),
            content::case_rules_on(view.world.library.case_rules, view.today)};
}
}  // namespace

Blocks case_blocks(const View& view, const flow::QueuedRequest& row, const Request& request)
{
    Blocks out;
    if (!request.whole) return out;
    const auto of = case_view(view, row, request);
    if (!is_case(row)) return notice_card(of);
    out.push_back(stages_of(of));
    add(out, notice_card(of));
    out.push_back(provider_card(of));
    out.push_back(days_card(of));
    add(out, result_card(of));
    add(out, opinion_card(of));
    add(out, file_card(of));
    add(out, quality_card(of));
    return out;
}

Blocks case_clock_blocks(const View& view, const flow::QueuedRequest& row, const Request& request)
{
    Blocks out;
    if (!request.whole || (!is_case(row) && !request.whole->notice)) return out;
    const auto of = case_view(view, row, request);
    const auto& library = view.world.library;
    auto clocks = flow::clocks_of(row, &*request.whole, &of.file, {library.clocks, library.rules.holidays, view.world.now});
    flow::sort_by_pressing(clocks, view.world.now);
    for (const auto& clock : clocks) {
        const auto words = told(view, clock);
        page::Limit limit;
        limit.gauge = words.words.gauge;
        limit.line = Say::as_is(dotted({words.what.words, words.words.whole}));
        limit.until = Say::as_is(words.words.until);
        limit.source = words.source;
        out.push_back(shown("case.clock." + std::to_string(out.size()), Area::rail, limit));
    }
    add_met(out, of, "desk.case.met.appointed",
            of.file.providers.empty() ? std::nullopt : std::optional{of.file.providers.front().decided_on});
    add_met(out, of, "desk.case.met.papers", of.file.papers_due_by ? of.file.papers_came : std::nullopt);
    add_met(out, of, "desk.case.met.answered_body", of.file.answered_body);
    add_met(out, of, "desk.case.met.handed_over", of.file.handed_over);
    if (out.empty()) return out;
    out.insert(out.begin(), shown("case.clocks.head", Area::rail, page::CardHead{view.say.line("desk.rail.clocks"), {}}));
    out.push_back(shown("rail.line.case_clocks", Area::rail, page::Divider{}));
    return out;
}

}  // namespace kiosk::desk
