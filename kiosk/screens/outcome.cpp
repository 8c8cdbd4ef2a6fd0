#include "kiosk/law/outcome.h"

#include <algorithm>

#include "kiosk/screens/article.h"
#include "kiosk/screens/pages.h"
#include "kiosk/screens/papers.h"

namespace kiosk::screens {

namespace {
using law::JudgedGround;
using law::Verdict;
using State = JudgedGround::State;

constexpr std::size_t possible_shown_max = 3;

law::Facts told(const View& view) { return visit::facts_of(view.library.guide.check, view.session.check); }

/// Those whose conditions are met stand first: they say most of this person.
std::vector<const JudgedGround*> grounds_in(const law::Outcome& outcome, State state)
{
    std::vector<const JudgedGround*> out;
    for (const auto& ground : outcome.grounds)
        if (ground.state == state) out.push_back(&ground);
    std::stable_partition(out.begin(), out.end(), [](const JudgedGround* ground) { return ground->conditions_met; });
    return out;
}

/// The matter itself lies outside of what the law pays for, whatever group the person belongs to.
bool is_outside(const law::Outcome& outcome)
{
    return std::any_of(outcome.scope.begin(), outcome.scope.end(),
                       [](const law::ScopeRule* rule) { return rule->effect == law::ScopeRule::Effect::none_found; });
}

bool any_met(const law::Outcome& outcome)
{
    return std::any_of(outcome.grounds.begin(), outcome.grounds.end(),
                       [](const JudgedGround& one) { return one.state == State::met; });
}

/// Yes, perhaps, or "staff will look at it with you": there is no fourth answer.
Blocks verdict(const View& view, const law::Outcome& outcome)
{
    const auto& words = view.words;
    if (is_outside(outcome))
        return {badge("badge", words("outcome.badge"), Tone::teal, "support_agent"), heading("title", words("outcome.outside")),
                lead("lead", words("outcome.outside_lead"))};
    switch (outcome.verdict) {
    case Verdict::eligible:
        return {badge("badge", words("outcome.badge"), Tone::green, "check_circle"), heading("title", words("outcome.yes"))};
    case Verdict::maybe:
        return {badge("badge", words("outcome.badge"), Tone::gold, "help"), heading("title", words("outcome.perhaps")),
                lead("lead", any_met(outcome) ? words("outcome.elsewhere_lead") : words("outcome.perhaps_lead"))};
    case Verdict::none_found: break;
    }
    return {badge("badge", words("outcome.badge"), Tone::teal, "support_agent"), heading("title", words("outcome.staff")),
            lead("lead", words("outcome.staff_lead"))};
}

Blocks warnings(const View& view, const law::Outcome& outcome)
{
    Blocks out;
    for (const auto* rule : outcome.urgent)
        out.push_back(notice("urgent." + rule->reason, view.words.given("urgent." + rule->reason, rule->words), Tone::lotus,
                             "priority_high"));
    for (const auto* rule : outcome.scope) {
        out.push_back(
            notice("scope." + rule->reason, view.words.given("scope." + rule->reason, rule->words), Tone::gold, "info"));
        out.push_back(citation_card(view, "scope." + rule->reason + ".law", rule->citation));
    }
    if (outcome.rules && !outcome.rules->confirmed)
        out.push_back(notice("unconfirmed", unconfirmed_words(view, *outcome.rules), Tone::gold, "warning"));
    return out;
}

/// For staff who preview a day: which rules these are.
Blocks rules_in_words(const View& view, const law::Outcome& outcome)
{
    if (!view.preview || !outcome.rules) return {};
    const auto day = view.words.date(outcome.rules->in_force_from);
    const auto rules = fmt::arg("rules", outcome.rules->id);
    const auto from = fmt::arg("from", day);
    return {quiet("preview.rules", outcome.rules->confirmed ? view.words("preview.rules", rules, from)
                                                            : view.words("preview.rules_unconfirmed", rules, from))};
}

Blocks buttons(const View& view)
{
    const auto& words = view.words;
    return {
        side_button("others", words("outcome.others"), intent::WentTo{{Screen::outcome, "others"}}),
        side_button("again", words("outcome.again"), intent::StartedAgain{}, "replay"),
        commit_button("ask", words("outcome.ask"), intent::AskedForHelp{}),
    };
}

Page outcome_without_rules(const View& view)
{
    const auto& words = view.words;
    return standard_page(view, "outcome",
                         {
                             badge("badge", words("outcome.badge"), Tone::teal, "support_agent"),
                             heading("title", words("outcome.staff")),
                             lead("lead", words("outcome.no_rules")),
                             main_button("ask", words("outcome.ask"), intent::AskedForHelp{}),
                         });
}
}  // namespace

/// What the answers come to today: every ground that is met, or could be, with its law and papers. Staff decide.
Page outcome_page(const View& view)
{
    const auto facts = told(view);
    const auto outcome = law::judge(view.library.rules, facts, view.today());
    if (!outcome) return outcome_without_rules(view);
    auto blocks = rules_in_words(view, *outcome);
    append(blocks, verdict(view, *outcome));
    append(blocks, warnings(view, *outcome));
    // "The law gives you this right because:" stands right before the reasons.
    if (outcome->verdict == Verdict::eligible) blocks.push_back(lead("lead", view.words("outcome.yes_lead")));

    const bool met = any_met(*outcome);
    auto shown = grounds_in(*outcome, met ? State::met : State::possible);
    if (!met && shown.size() > possible_shown_max) shown.resize(possible_shown_max);
    std::vector<const law::Ground*> to_prove;
    if (is_outside(*outcome) && !met) shown.clear();  // what may fit other matters helps nobody with this one
    if (met && is_outside(*outcome))
        blocks.push_back(heading("of_other_matters", view.words("outcome.of_other_matters"), 2));
    else if (!shown.empty() && !met)
        blocks.push_back(heading("possible", view.words("outcome.possible"), 2));
    for (const auto* ground : shown) {
        append(blocks, ground_blocks(view, *ground, facts));
        to_prove.push_back(ground->ground);
    }
    blocks.push_back(quiet("staff_decide", view.words("outcome.staff_decide")));
    blocks.push_back(papers_card(view, to_prove));
    append(blocks, buttons(view));
    return standard_page(view, "outcome", std::move(blocks));
}

/// All other grounds, how each stands and why: nothing is hidden because it seemed not to fit.
Page other_grounds_page(const View& view)
{
    const auto& words = view.words;
    const auto facts = told(view);
    const auto outcome = law::judge(view.library.rules, facts, view.today());
    if (!outcome) return outcome_without_rules(view);
    Blocks blocks{heading("title", words("others.title")), quiet("lead", words("others.lead"))};
    const auto part = [&](State state, const std::string& id, Line title) {
        const auto grounds = grounds_in(*outcome, state);
        if (grounds.empty()) return;
        blocks.push_back(heading(id, std::move(title), 2));
        for (const auto* ground : grounds) append(blocks, ground_blocks(view, *ground, facts));
    };
    part(State::met, "met", words("others.met"));
    part(State::possible, "possible", words("others.possible"));
    part(State::not_met, "not_met", words("others.not_met"));
    blocks.push_back(side_button("back", words("others.back"), intent::WentBack{}, "arrow_back"));
    blocks.push_back(main_button("ask", words("outcome.ask"), intent::AskedForHelp{}));
    return standard_page(view, "outcome.others", std::move(blocks));
}

}  // namespace kiosk::screens
