#include "kiosk/law/judging.h"

#include <algorithm>

namespace kiosk::law {

namespace {
/// Which facts may still be asked, and what a question could make of a rule. The clauses of a rule are looked at one by
/// one: two that share a fact could only make this ask once too often, never too seldom.
class Asking {
public:
    Asking(const RuleBook& book, const Facts& facts) : book_(book), facts_(facts) {}

    bool can_become(const std::vector<Alternatives>& all, Truth wanted) const
    {
        const auto clause_can = [&](const Alternatives& one) { return can_become(one, wanted); };
        return wanted == Truth::yes ? std::all_of(all.begin(), all.end(), clause_can)
                                    : std::any_of(all.begin(), all.end(), clause_can);
    }

    /// In the book's order, the first fact that is open in one of the rules.
    std::optional<std::string> first_open(const std::vector<const std::vector<Alternatives>*>& rules) const
    {
        for (const auto& askable : book_.askable) {
            if (facts_.was_asked(askable.fact)) continue;
            for (const auto* rule : rules)
                if (is_open_in(askable.fact, *rule)) return askable.fact;
        }
        return std::nullopt;
    }

private:
    bool can_become(const Alternatives& alternatives, Truth wanted) const
    {
        const auto one_can = [&](const Condition& one) { return can_become(one, wanted); };
        return wanted == Truth::yes ? std::any_of(alternatives.any.begin(), alternatives.any.end(), one_can)
                                    : std::all_of(alternatives.any.begin(), alternatives.any.end(), one_can);
    }

    bool can_become(const Condition& condition, Truth wanted) const
    {
        if (truth_of(condition, facts_) == wanted) return true;
        const auto* values = values_to_ask(condition.fact);
        return values && std::any_of(values->begin(), values->end(),
                                     [&](const std::string& value) { return truth_for(condition, value) == wanted; });
    }

    const std::vector<std::string>* values_to_ask(std::string_view fact) const
    {
        if (facts_.was_asked(fact)) return nullptr;
        for (const auto& askable : book_.askable)
            if (askable.fact == fact) return &askable.values;
        return nullptr;
    }

    bool is_open_in(std::string_view fact, const std::vector<Alternatives>& all) const
    {
        for (const auto& alternatives : all) {
            if (truth_of(alternatives, facts_) != Truth::unknown) continue;
            for (const auto& condition : alternatives.any)
                if (condition.fact == fact && truth_of(condition, facts_) == Truth::unknown) return true;
        }
        return false;
    }

    const RuleBook& book_;
    const Facts& facts_;
};

struct Bounds {
    bool none_found = false;
    bool at_most_maybe = false;
};

Bounds bounds_of(const Snapshot& rules, const Facts& facts)
{
    Bounds bounds;
    for (const auto& rule : rules.scope)
        if (truth_of(rule, facts) == Truth::yes)
            (rule.effect == ScopeRule::Effect::none_found ? bounds.none_found : bounds.at_most_maybe) = true;
    return bounds;
}

/// Scope is asked last: it matters only to somebody for whom a ground is met or may be. Whom a bound never limits is asked
/// before the bound itself.
std::optional<std::string> next_scope_fact(const Snapshot& rules, const Facts& facts, const Asking& asking, bool met)
{
    std::vector<std::vector<Alternatives>> open;
    for (const auto& rule : rules.scope) {
        const bool matters = rule.effect == ScopeRule::Effect::none_found || met;
        if (!matters || truth_of(rule, facts) != Truth::unknown || !asking.can_become(rule.all, Truth::yes)) continue;
        auto clauses = rule.all;
        if (!rule.unless.any.empty()) clauses.push_back(rule.unless);
        open.push_back(std::move(clauses));
    }
    std::vector<const std::vector<Alternatives>*> rows;
    for (const auto& clauses : open) rows.push_back(&clauses);
    return asking.first_open(rows);
}

/// What cannot wait changes no verdict. It is asked only of somebody to whom a part of it already applies: an accused person.
std::optional<std::string> next_urgent_fact(const Snapshot& rules, const Facts& facts, const Asking& asking)
{
    std::vector<const std::vector<Alternatives>*> open;
    for (const auto& rule : rules.urgency) {
        const bool begun = std::any_of(rule.all.begin(), rule.all.end(),
                                       [&](const Alternatives& one) { return truth_of(one, facts) == Truth::yes; });
        if (begun && truth_of(rule.all, facts) == Truth::unknown && asking.can_become(rule.all, Truth::yes))
            open.push_back(&rule.all);
    }
    return asking.first_open(open);
}
}  // namespace

std::optional<std::string> next_fact(const RuleBook& book, const Snapshot& rules, const Facts& facts)
{
    const Asking asking{book, facts};
    if (auto fact = next_urgent_fact(rules, facts, asking)) return fact;
    const auto bounds = bounds_of(rules, facts);
    if (bounds.none_found) return std::nullopt;

    std::vector<const std::vector<Alternatives>*> can_be_met;
    std::vector<const std::vector<Alternatives>*> can_be_possible;  // met as nobody has confirmed it
    std::vector<const std::vector<Alternatives>*> can_only_fail;
    bool possible = false;        // a ground nobody has confirmed is met
    bool stays_possible = false;  // whatever is answered, one ground remains a "perhaps"
    for (const auto& ground : rules.grounds) {
        const auto truth = truth_of(ground.all, facts);
        if (truth == Truth::no) continue;
        if (truth == Truth::yes && sure(rules, ground)) return next_scope_fact(rules, facts, asking, !bounds.at_most_maybe);
        if (truth == Truth::yes) possible = true;
        if (!asking.can_become(ground.all, Truth::no)) stays_possible = true;
        const bool reaches_yes = !bounds.at_most_maybe && asking.can_become(ground.all, Truth::yes);
        (!reaches_yes ? can_only_fail : sure(rules, ground) ? can_be_met : can_be_possible).push_back(&ground.all);
    }
    if (const auto fact = asking.first_open(can_be_met)) return fact;
    if (possible) return next_scope_fact(rules, facts, asking, false);
    if (const auto fact = asking.first_open(can_be_possible)) return fact;
    if (!stays_possible)
        if (const auto fact = asking.first_open(can_only_fail)) return fact;
    const bool nothing_fits = can_be_met.empty() && can_be_possible.empty() && can_only_fail.empty();
    return nothing_fits ? std::nullopt : next_scope_fact(rules, facts, asking, false);
}

int facts_left(const RuleBook& book, const Snapshot& rules, Facts facts)
{
    int count = 0;
    while (const auto fact = next_fact(book, rules, facts)) {
        const auto askable = std::find_if(book.askable.begin(), book.askable.end(),
                                          [&](const RuleBook::Askable& one) { return one.fact == *fact; });
        facts.set(*fact, askable->values.empty() ? "unknown" : askable->values.back());
        ++count;
    }
    return count;
}

}  // namespace kiosk::law
