#include "kiosk/law/judging.h"

#include <algorithm>

namespace kiosk::law {

namespace {
bool holds(const std::vector<std::string>& values, std::string_view value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}
}  // namespace

Truth truth_for(const Condition& condition, std::string_view value)
{
    if (holds(condition.open_value, value)) return Truth::unknown;
    if (!condition.least && !condition.below) return holds(condition.any_value, value) ? Truth::yes : Truth::no;
    const auto span = span_of(value);
    if (!span) return Truth::unknown;
    if (condition.least && span->most < *condition.least) return Truth::no;
    if (condition.below && span->least >= *condition.below) return Truth::no;
    if (condition.least && span->least < *condition.least) return Truth::unknown;
    if (condition.below && span->most >= *condition.below) return Truth::unknown;
    return Truth::yes;
}

Truth truth_of(const Condition& condition, const Facts& facts)
{
    const auto value = facts.known(condition.fact);
    return value ? truth_for(condition, *value) : Truth::unknown;
}

Truth truth_of(const Alternatives& alternatives, const Facts& facts)
{
    auto truth = Truth::no;
    for (const auto& condition : alternatives.any) {
        const auto one = truth_of(condition, facts);
        if (one == Truth::yes) return Truth::yes;
        if (one == Truth::unknown) truth = Truth::unknown;
    }
    return truth;
}

Truth truth_of(const std::vector<Alternatives>& all, const Facts& facts)
{
    if (all.empty()) return Truth::no;
    auto truth = Truth::yes;
    for (const auto& alternatives : all) {
        const auto one = truth_of(alternatives, facts);
        if (one == Truth::no) return Truth::no;
        if (one == Truth::unknown) truth = Truth::unknown;
    }
    return truth;
}

Truth truth_of(const ScopeRule& rule, const Facts& facts)
{
    if (truth_of(rule.unless, facts) == Truth::yes) return Truth::no;
    return truth_of(rule.all, facts);
}

bool can_be_sure(const Ground& ground)
{
    const auto by_some_answer = [](const Condition& one) { return !one.any_value.empty() || one.least || one.below; };
    return std::all_of(ground.all.begin(), ground.all.end(), [&](const Alternatives& alternatives) {
        return std::any_of(alternatives.any.begin(), alternatives.any.end(), by_some_answer);
    });
}

bool sure(const Snapshot& rules, const Ground& ground) { return rules.confirmed || ground.carried; }

}  // namespace kiosk::law
