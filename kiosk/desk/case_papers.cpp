#include "kiosk/desk/case_view.h"

#include <algorithm>

#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/acts/allowed.h"
#include "kiosk/desk/shortcuts.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

std::string short_day(std::optional<base::Day> day)
{
    return day && day->ok() && *day != base::Day{} ? text::short_date(*day) : std::string{};
}

/// A head with the act that changes what stands below, where this person may do it.
Block case_card(const CaseView& of, const std::string& id, page::Line title, page::Line aside, const Act* act)
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

void add_quiet_words(Block& to, const std::string& id, std::string words)
{
    if (words.empty()) return;
    to.inside.push_back(
        shown(id, Area::detail, page::Paragraph{Say::as_is(std::move(words)), page::Paragraph::Style::quiet, {}}));
}

Blocks result_card(const CaseView& of)
{
    if (!of.file.end) return {};
    const auto& say = of.say();
    auto out = case_card(of, "case.result", say.line("desk.case.result"), say.line("desk.end.counted_once"));
    const auto& end = *of.file.end;
    out.inside.push_back(shown(
        "case.result.end", Area::detail,
        page::Row{Say::as_is(text::short_date(end.on)), say.line("desk.end." + end.reason), {}, page::Row::Weight::strong}));
    if (!end.why.empty()) add_quiet_words(out, "case.result.why", say.words("desk.case.why", {{"why", end.why}}));
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
    add_quiet_words(out, "case.result.source", of.words(of.rules->criteria_source));
    return {std::move(out)};
}

Blocks opinion_card(const CaseView& of)
{
    if (of.rules == nullptr || !of.rules->asks_opinion(of.file.entry.form)) return {};
    if (of.file.opinion.empty() && !of.file.end) return {};
    const auto& say = of.say();
    auto out =
        case_card(of, "case.opinion", say.line("desk.case.opinion"), of.line(of.rules->opinion_source), &acts::gave_opinion);
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
    auto out = case_card(of, "case.file", say.line("desk.case.file", {{"form", form}}), of.line(of.rules->papers_source),
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
            tick.middle = Say::as_is(short_day(known->second.on)), tick.right = Say::as_is(known->second.pages);
        ticks.push_back(Block{"case.paper." + paper->id, Area::detail, tick, {}, true, state == "present", {}});
    }
    const auto all = std::to_string(papers.size());
    add_quiet_words(out, "case.file.count",
                    missing == 0 ? say.words("desk.case.file.whole", {{"all", all}})
                                 : say.words("desk.case.file.count", {{"missing", std::to_string(missing)}, {"all", all}}));
    add(out.inside, std::move(ticks));
    return {std::move(out)};
}

Blocks quality_card(const CaseView& of)
{
    if (of.rules == nullptr || (!of.file.end && !of.file.appraisal)) return {};
    const auto& say = of.say();
    auto out =
        case_card(of, "case.quality", say.line("desk.case.quality"), of.line(of.rules->appraisal_source), &acts::appraised);
    if (!of.file.appraisal) {
        add_quiet_words(out, "case.quality.none", say.words("desk.case.no_grade"));
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
    if (of.file.entry.form == "TV") add_quiet_words(out, "case.quality.advice", of.words(of.rules->advice_source));
    return {std::move(out)};
}

}  // namespace kiosk::desk
