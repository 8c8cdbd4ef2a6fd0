/// rules/*.yaml -> RuleBook. A rule stands once with the days it is in force; snapshots are put together from that.
#include <fmt/format.h>

#include "kiosk/content/rule_files.h"

namespace kiosk::content {

namespace {
using FactKind = law::RuleBook::FactKind;

void read_facts(RuleFiles& rules)
{
    for (const auto& [file, node] : rules.all("facts")) {
        YamlFields fields{*node, file, rules.faults()};
        if (!fields.is_map()) continue;
        FactKind fact;
        fact.fact = fields.text("fact");
        fact.kind = fields.find("kind")
                        ? static_cast<FactKind::Kind>(fields.one_of("kind", {"word", "number", "day", "birth"}).value_or(0))
                        : FactKind::Kind::word;
        const auto values = fields.texts("values");
        const bool asked = fields.flag("asked", true);
        if (fact.kind == FactKind::Kind::word) fact.values = values;
        if (values.empty() && (fact.kind == FactKind::Kind::word || asked))
            fields.fault("values", "values: the possible answers are expected, the usual one last");
        for (const auto& value : values) {
            if (value == "unknown") fields.fault("values", "values: `unknown` is always possible and not listed");
            if (fact.kind == FactKind::Kind::number && !law::span_of(value))
                fields.fault("values", "values: numbers or spans like \"16..17\" are expected");
        }
        if (rules.fact(fact.fact)) fields.fault("fact", fmt::format("the fact {} is named a second time", fact.fact));
        fields.done();
        if (asked) rules.book().askable.push_back({fact.fact, values});
        rules.book().facts.push_back(std::move(fact));
    }
}

law::Condition read_condition(RuleFiles& rules, YamlFields& fields)
{
    law::Condition condition;
    condition.fact = fields.text("fact");
    condition.any_value = fields.texts("is");
    condition.open_value = fields.texts("open");
    condition.least = fields.whole_number("from");
    condition.below = fields.whole_number("below");
    fields.done();
    const auto* fact = rules.fact(condition.fact);
    if (!fact) {
        fields.fault("fact", fmt::format("the fact {} is not listed under facts:", condition.fact));
        return condition;
    }
    const bool by_number = condition.least || condition.below;
    const bool by_word = !condition.any_value.empty() || !condition.open_value.empty();
    if (by_number != (fact->kind == FactKind::Kind::number) || by_number == by_word)
        fields.fault("fact",
                     fmt::format("{}: expected `is: [words]` or `open: [words]` for a word, `from:` or `below:` for a number",
                                 condition.fact));
    if (condition.least && condition.below && *condition.least >= *condition.below)
        fields.fault("below", "below: is not above from");
    for (const auto* values : {&condition.any_value, &condition.open_value})
        for (const auto& value : *values)
            if (fact->kind == FactKind::Kind::word &&
                std::find(fact->values.begin(), fact->values.end(), value) == fact->values.end())
                fields.fault("is", fmt::format("the fact {} has no value {}", condition.fact, value));
    return condition;
}

law::Alternatives read_alternatives(RuleFiles& rules, const std::string& file, const Yaml& node)
{
    law::Alternatives alternatives;
    YamlFields fields{node, file, rules.faults()};
    if (!fields.is_map()) return alternatives;
    if (fields.find("use")) {
        const auto name = fields.text("use");
        if (const auto* named = rules.condition(name))
            alternatives = *named;
        else
            fields.fault("use", fmt::format("no condition is named {} under conditions:", name));
        fields.done();
    } else if (fields.find("any")) {
        for (const auto& one : fields.list("any", 30)) {
            YamlFields each{one, file, rules.faults()};
            if (each.is_map()) alternatives.any.push_back(read_condition(rules, each));
        }
        fields.done();
    } else {
        alternatives.any.push_back(read_condition(rules, fields));
    }
    if (alternatives.any.empty()) rules.faults().add(file, node.line, "at least one condition is expected");
    return alternatives;
}

std::vector<law::Alternatives> read_all(RuleFiles& rules, const std::string& file, YamlFields& fields)
{
    std::vector<law::Alternatives> all;
    for (const auto& node : fields.list("all", 20)) all.push_back(read_alternatives(rules, file, node));
    return all;
}

void read_conditions(RuleFiles& rules)
{
    for (const auto& [file, node] : rules.all("conditions")) {
        YamlFields fields{*node, file, rules.faults()};
        if (!fields.is_map()) continue;
        const auto id = fields.text("id");
        law::Alternatives alternatives;
        for (const auto& one : fields.list("any", 30)) {
            YamlFields each{one, file, rules.faults()};
            if (each.is_map()) alternatives.any.push_back(read_condition(rules, each));
        }
        if (alternatives.any.empty()) fields.fault("any", "any: at least one condition is expected");
        fields.done();
        rules.name_condition(id, std::move(alternatives), file, node->line);
    }
}

void read_papers(RuleFiles& rules)
{
    for (const auto& [file, node] : rules.all("papers")) {
        YamlFields fields{*node, file, rules.faults()};
        if (!fields.is_map()) continue;
        const auto id = fields.text("id");
        law::Paper paper{fields.words("words", rules.pack()), fields.confirmed()};
        fields.done();
        rules.name_paper(id, std::move(paper), file, node->line);
    }
}

/// A rule's days, its words and its citation: what grounds, scope and urgency have in common.
template <class Rule>
InForce<Rule> read_common(RuleFiles& rules, const std::string& file, YamlFields& fields)
{
    InForce<Rule> one;
    one.file = file;
    one.line = fields.line();
    one.from = fields.day_if_any("from");
    one.to = fields.day_if_any("to");
    one.rule.words = fields.words("words", rules.pack());
    one.rule.citation = rules.cited(fields.text("citation"), file, fields.line_of("citation"));
    one.rule.all = read_all(rules, file, fields);
    return one;
}

void read_grounds(RuleFiles& rules)
{
    for (const auto& [file, node] : rules.all("grounds")) {
        YamlFields fields{*node, file, rules.faults()};
        if (!fields.is_map()) continue;
        auto one = read_common<law::Ground>(rules, file, fields);
        one.rule.id = fields.text("id");
        if (one.rule.all.empty()) fields.fault("all", "all: at least one condition is expected");
        for (const auto& paper : fields.texts("papers", 12)) {
            if (const auto* named = rules.paper(paper))
                one.rule.papers.push_back(*named);
            else
                fields.fault("papers", fmt::format("no paper is named {} under papers:", paper));
        }
        if (one.rule.papers.empty())
            fields.fault("papers", "papers: at least one is expected, if only \"any other lawful paper\"");
        fields.done();
        rules.grounds.push_back(std::move(one));
    }
}

void read_bounds(RuleFiles& rules)
{
    for (const auto& [file, node] : rules.all("scope")) {
        YamlFields fields{*node, file, rules.faults()};
        if (!fields.is_map()) continue;
        auto one = read_common<law::ScopeRule>(rules, file, fields);
        one.rule.reason = fields.text("reason");
        const auto effect = fields.one_of("effect", {"none_found", "at_most_maybe"});
        one.rule.effect = effect == 0u ? law::ScopeRule::Effect::none_found : law::ScopeRule::Effect::at_most_maybe;
        if (one.rule.all.empty()) fields.fault("all", "all: at least one condition is expected");
        for (const auto& row : fields.list("unless", 30)) {
            YamlFields each{row, file, rules.faults()};
            if (each.is_map()) one.rule.unless.any.push_back(read_condition(rules, each));
        }
        fields.done();
        rules.scope.push_back(std::move(one));
    }
    for (const auto& [file, node] : rules.all("urgency")) {
        YamlFields fields{*node, file, rules.faults()};
        if (!fields.is_map()) continue;
        auto one = read_common<law::UrgencyRule>(rules, file, fields);
        one.rule.reason = fields.text("reason");
        if (fields.find("date")) one.rule.date_fact = fields.text("date");
        if (const auto below = fields.whole_number("working_days_below")) one.rule.working_days_below = *below;
        const auto* fact = one.rule.date_fact ? rules.fact(*one.rule.date_fact) : nullptr;
        if (one.rule.date_fact && (!fact || fact->kind != FactKind::Kind::day))
            fields.fault("date", "date: a fact of kind day is expected");
        if (one.rule.date_fact.has_value() == !one.rule.all.empty()) fields.fault("all", "expected either `date:` or `all:`");
        fields.done();
        rules.urgency.push_back(std::move(one));
    }
}

void read_snapshots(RuleFiles& rules)
{
    for (const auto& [file, node] : rules.all("snapshots")) {
        YamlFields fields{*node, file, rules.faults()};
        if (!fields.is_map()) continue;
        law::Snapshot snapshot;
        snapshot.id = fields.text("id");
        const auto from = fields.day("from");
        snapshot.in_force_to = fields.day_if_any("to");
        snapshot.confirmed = fields.confirmed();
        auto carried = fields.texts("carried", 200);
        fields.done();
        if (!from) continue;
        snapshot.in_force_from = *from;
        if (snapshot.in_force_to && *snapshot.in_force_to < *from) fields.fault("to", "to: lies before from");
        for (const auto& place : rules.snapshots)
            if (place.snapshot.id == snapshot.id)
                fields.fault("id", fmt::format("the snapshot {} is named a second time", snapshot.id));
        rules.snapshots.push_back({std::move(snapshot), file, fields.line(), std::move(carried)});
    }
}
}  // namespace

void read_rules(LoadPass& pass)
{
    RuleFiles rules{pass};
    read_facts(rules);
    read_conditions(rules);
    read_papers(rules);
    read_snapshots(rules);
    read_grounds(rules);
    read_bounds(rules);
    rules.check_snapshots();
    rules.put_together();
}

}  // namespace kiosk::content
