#include "kiosk/law/outcome.h"

#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/law/age.h"
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

/// A day that has passed counts as close: staff have to look at a deadline just missed at once as well. So does a day that
/// somebody says there is and that nobody knows, or that this clock cannot judge.
bool is_close(const UrgencyRule& rule, const Facts& facts, const Now& now, const Holidays& holidays)
{
    if (!facts.was_asked(*rule.date_fact)) return false;
    const auto written = facts.known(*rule.date_fact);
    if (written == "absent") return false;
    if (!written || now.clock_is_behind()) return true;
    const auto day = base::parse_day(*written);
    return !day || working_days_between(now.today, *day, holidays) < rule.working_days_below;
}

bool is_urgent(const UrgencyRule& rule, const Facts& facts, const Now& now, const Holidays& holidays)
{
    return rule.date_fact ? is_close(rule, facts, now, holidays) : truth_of(rule.all, facts) == Truth::yes;
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

std::vector<const UrgencyRule*> urgent_now(const RuleBook& book, const Facts& told, const Now& now)
{
    std::vector<const UrgencyRule*> urgent;
    if (book.snapshots.empty()) return urgent;
    const auto facts = with_age_by_birth(told, now.today);
    const auto found = in_force(book, now.today);
    // A day no rules reach is a clock gone wrong; what cannot wait then is judged by the rules nearest to it, dates as
    // unjudgeable.
    const bool early = now.today < book.snapshots.front().in_force_from;
    const auto& rules = found ? **found : early ? book.snapshots.front() : book.snapshots.back();
    auto judged_at = now;
    if (!found) judged_at.newest_stored = base::Day{std::chrono::sys_days{now.today} + std::chrono::days{1}};
    for (const auto& rule : rules.urgency)
        if (is_urgent(rule, facts, judged_at, book.holidays)) urgent.push_back(&rule);
    return urgent;
}

base::Result<Outcome> judge(const RuleBook& book, const Facts& told, const Now& now)
{
    const auto found = TRY(in_force(book, now.today));
    const Snapshot& rules = *found;
    const auto facts = with_age_by_birth(told, now.today);

    Outcome outcome;
    outcome.rules = &rules;
    for (const auto& ground : rules.grounds)
        outcome.grounds.push_back(
            {&ground, state_of(ground, rules, facts), truth_of(ground.all, facts) == Truth::yes, conditions_of(ground, facts)});
    for (const auto& rule : rules.scope)
        if (truth_of(rule, facts) == Truth::yes) outcome.scope.push_back(&rule);
    outcome.urgent = urgent_now(book, facts, now);

    outcome.verdict = bounded(by_grounds(outcome.grounds), outcome.scope);
    if (!rules.confirmed && outcome.verdict == Verdict::none_found) outcome.verdict = Verdict::maybe;
    outcome.next_fact = next_fact(book, rules, facts);
    outcome.facts_left = facts_left(book, rules, facts);
    return outcome;
}

}  // namespace kiosk::law
