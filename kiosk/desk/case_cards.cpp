#include "kiosk/desk/case_cards.h"

#include <algorithm>

#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/case_view.h"
#include "kiosk/desk/clocks_told.h"
#include "kiosk/desk/request_words.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
using CaseStop = page::Rung::State;

bool is_case(const flow::QueuedRequest& row)
{
    return row.stage == visit::Stage::accepted || row.stage == visit::Stage::finished;
}

// -- stages --------------------------------------------------------------------------------------------------------
void add_stop(page::Stages& stages, const CaseView& of, const char* words, const std::string& below, bool done)
{
    stages.stops.push_back({of.say().line(words), Say::as_is(below), done ? CaseStop::done : CaseStop::later});
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
        add_stop(stages, of, "desk.case.appointed", any ? short_day(file.providers.front().decided_on) : "", any);
        if (file.providers.size() > 1)
            add_stop(stages, of, "desk.case.changed", short_day(file.providers.back().decided_on), true);
    }
    const auto hearing = std::find_if(file.scheduled.rbegin(), file.scheduled.rend(), [](const auto& one) {
        return one.hearing && one.state != "off" && one.state != "put_off";
    });
    if (hearing != file.scheduled.rend())
        add_stop(stages, of, "desk.case.hearing", text::short_date(hearing->on),
                 hearing->state == "done" || file.end.has_value());
    add_stop(stages, of, "desk.case.end", file.end ? text::short_date(file.end->on) : "", file.end.has_value());
    add_stop(stages, of, "desk.case.hand_over",
             file.handed_over ? short_day(file.handed_over)
             : file.end       ? due_words(of, "hand_over", file.end->on)
                              : "",
             file.handed_over.has_value());
    add_stop(stages, of, "desk.case.appraised",
             file.appraisal ? of.say().words("desk.case.points", {{"points", std::to_string(file.appraisal->total)}}) : "",
             file.appraisal.has_value());
    add_stop(stages, of, "desk.case.archive", file.end ? due_words(of, "archive", file.end->on) : "", false);
    const auto now =
        std::find_if(stages.stops.begin(), stages.stops.end(), [](const auto& stop) { return stop.state == CaseStop::later; });
    if (now != stages.stops.end()) now->state = CaseStop::now;
    return shown("case.stages", Area::detail, stages);
}

// -- cards ---------------------------------------------------------------------------------------------------------
Block provider_card(const CaseView& of)
{
    const auto& say = of.say();
    auto out = case_card(of, "case.provider", say.line("desk.case.provider"), {}, &acts::appointed);
    const auto& all = of.file.providers;
    if (all.empty()) add_quiet_words(out, "case.provider.none", say.words("desk.case.provider.none"));
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
        if (!one->why.empty()) add_quiet_words(out, id + ".why", say.words("desk.case.why", {{"why", one->why}}));
    }
    return out;
}

Block days_card(const CaseView& of)
{
    const auto& say = of.say();
    auto out = case_card(of, "case.days", say.line("desk.case.days"), {}, &acts::scheduled);
    if (of.file.scheduled.empty()) add_quiet_words(out, "case.days.none", say.words("desk.case.days.none"));
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

/// What a body told, first of all.
Blocks notice_card(const CaseView& of)
{
    if (!of.request.whole || !of.request.whole->notice) return {};
    const auto& notice = *of.request.whole->notice;
    const auto& say = of.say();
    auto out = case_card(of, "case.notice", say.line("desk.case.notice"), {}, &acts::answered_body);
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
