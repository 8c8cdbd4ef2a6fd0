#include "kiosk/law/outcome.h"

#include <algorithm>

#include "kiosk/law/judging.h"

namespace kiosk::law {

namespace {
using State = JudgedGround::State;

/// A fact that stands in several conditions of a ground shows the first, which the rule makes the widest.
std::vector<JudgedCondition> conditions_of(const Ground& ground, const Facts& facts)
{
    std::vector<JudgedCondition> judged;
    for (const auto& alternatives : ground.all)
        for (const auto& condition : alternatives.any) {
            const auto same = [&](const JudgedCondition& one) { return one.fact == condition.fact; };
            if (std::none_of(judged.begin(), judged.end(), same))
                judged.push_back({condition.fact, truth_of(condition, facts)});
        }
    return judged;
}

/// What nobody has confirmed is "possible" at best.
State state_of(const Ground& ground, const Snapshot& rules, const Facts& facts)
{
    switch (truth_of(ground.all, facts)) {
    case Truth::no: return State::not_met;
    case Truth::unknown: return State::possible;
    case Truth::yes: break;
    }
    return sure(rules, ground) ? State::met : State::possible;
}

Verdict by_grounds(const std::vector<JudgedGround>& grounds)
{
    auto verdict = Verdict::none_found;
    for (const auto& ground : grounds) {
        if (ground.state == State::met) return Verdict::eligible;
        if (ground.state == State::possible) verdict = Verdict::maybe;
    }
    return verdict;
}

Verdict bounded(Verdict verdict, const std::vector<const ScopeRule*>& scope)
{
    for (const auto* rule : scope) {
        if (rule->effect == ScopeRule::Effect::none_found) return Verdict::none_found;
        if (verdict == Verdict::eligible) verdict = Verdict::maybe;
    }
    return verdict;
}

/// A day that has passed counts as close: staff have to look at a deadline just missed at once as well.
bool is_urgent(const UrgencyRule& rule, const Facts& facts, base::Day today, const Holidays& holidays)
{
    if (!rule.date_fact) return truth_of(rule.all, facts) == Truth::yes;
    const auto written = facts.known(*rule.date_fact);
    if (!written) return false;
    const auto day = base::parse_day(*written);
    return day && working_days_between(today, *day, holidays) < rule.working_days_below;
}
}  // namespace

std::string_view name_of(Verdict verdict)
{
    switch (verdict) {
    case Verdict::eligible: return "eligible";
    case Verdict::maybe: return "maybe";
    case Verdict::none_found: return "none_found";
    }
    return "maybe";
}

base::Result<Outcome> judge(const RuleBook& book, const Facts& facts, base::Day today)
{
    const auto found = in_force(book, today);
    if (!found) return tl::unexpected(found.error());
    const Snapshot& rules = **found;

    Outcome outcome;
    outcome.rules = &rules;
    for (const auto& ground : rules.grounds)
        outcome.grounds.push_back({&ground, state_of(ground, rules, facts), conditions_of(ground, facts)});
    for (const auto& rule : rules.scope)
        if (truth_of(rule.all, facts) == Truth::yes) outcome.scope.push_back(&rule);
    for (const auto& rule : rules.urgency)
        if (is_urgent(rule, facts, today, book.holidays)) outcome.urgent.push_back(&rule);

    outcome.verdict = bounded(by_grounds(outcome.grounds), outcome.scope);
    if (!rules.confirmed && outcome.verdict == Verdict::none_found) outcome.verdict = Verdict::maybe;
    outcome.next_fact = next_fact(book, rules, facts);
    outcome.facts_left = facts_left(book, rules, facts);
    return outcome;
}

}  // namespace kiosk::law
