#include "kiosk/content/rule_files.h"

#include <fmt/format.h>

#include <array>
#include <set>

namespace kiosk::content {

namespace {
constexpr std::array<std::string_view, 7> sections = {"facts",   "conditions", "papers", "snapshots",
                                                      "grounds", "scope",      "urgency"};

constexpr std::size_t snapshots_max = 40, grounds_max = 200;  // every snapshot holds its grounds anew

base::Day next_day(base::Day day) { return base::Day{std::chrono::sys_days{day} + std::chrono::days{1}}; }

/// Nobody has seen how a ground stands in a text nobody has seen, even where the text before was read; unless it is carried.
void unconfirm(law::Snapshot& snapshot)
{
    for (auto& ground : snapshot.grounds) {
        if (ground.carried) continue;
        ground.citation.state = law::Citation::State::elsewhere;
        for (auto& paper : ground.papers) paper.confirmed = false;
    }
}

std::string_view name_in(const law::Ground& rule) { return rule.id; }
std::string_view name_in(const law::ScopeRule& rule) { return rule.reason; }
std::string_view name_in(const law::UrgencyRule& rule) { return rule.reason; }
}  // namespace

RuleFiles::RuleFiles(LoadPass& pass) : pass_(pass), files_(pass.yaml_under("rules"))
{
    for (const auto& [file, root] : files_) {
        YamlFields fields{root, file->path, pass.faults};
        for (const auto section : sections) fields.list(section, 200);
        fields.done();
    }
}

std::vector<RuleFiles::Row> RuleFiles::all(std::string_view section) const
{
    std::vector<Row> rows;
    for (const auto& [file, root] : files_)
        for (std::size_t i = 0; i < root.keys.size(); ++i)
            if (root.keys[i].text == section && root.items[i].items.size() <= 200)
                for (const auto& item : root.items[i].items) rows.push_back({file->path, &item});
    return rows;
}

const law::RuleBook::FactKind* RuleFiles::fact(std::string_view name) const
{
    for (const auto& one : pass_.library.rules.facts)
        if (one.fact == name) return &one;
    return nullptr;
}

const law::Alternatives* RuleFiles::condition(std::string_view name) const
{
    const auto it = conditions_.find(name);
    return it == conditions_.end() ? nullptr : &it->second;
}

const law::Paper* RuleFiles::paper(std::string_view name) const
{
    const auto it = papers_.find(name);
    return it == papers_.end() ? nullptr : &it->second;
}

void RuleFiles::name_condition(const std::string& id, law::Alternatives alternatives, const std::string& file, int line)
{
    if (!conditions_.emplace(id, std::move(alternatives)).second)
        faults().add(file, line, fmt::format("the condition {} is named a second time", id));
}

void RuleFiles::name_paper(const std::string& id, law::Paper paper, const std::string& file, int line)
{
    if (!papers_.emplace(id, std::move(paper)).second)
        faults().add(file, line, fmt::format("the paper {} is named a second time", id));
}

void RuleFiles::check_snapshots()
{
    if (snapshots.empty()) {
        faults().add("rules", 0, "no snapshots: say from which day the rules are in force");
        return;
    }
    std::stable_sort(snapshots.begin(), snapshots.end(),
                     [](const Dated& a, const Dated& b) { return a.snapshot.in_force_from < b.snapshot.in_force_from; });
    for (std::size_t i = 1; i < snapshots.size(); ++i) {
        const auto& before = snapshots[i - 1].snapshot;
        const auto& [now, file, line, carried] = snapshots[i];
        if (!before.in_force_to || now.in_force_from <= *before.in_force_to)
            faults().add(file, line, fmt::format("overlap: {} starts while {} is still in force", now.id, before.id));
        else if (now.in_force_from != next_day(*before.in_force_to))
            faults().add(file, line,
                         fmt::format("gap: no rules from {} to the day before {}", base::iso(next_day(*before.in_force_to)),
                                     base::iso(now.in_force_from)));
    }
}

template <class Rule>
bool RuleFiles::stands_in(const InForce<Rule>& one, const law::Snapshot& snapshot) const
{
    return (!one.from || *one.from <= snapshot.in_force_from) &&
           (!one.to || (snapshot.in_force_to && *snapshot.in_force_to <= *one.to));
}

/// A rule that starts or ends inside a snapshot would silently be left out of it; a citation has to carry it all the time.
template <class Rule>
void RuleFiles::check_days(const InForce<Rule>& one)
{
    const auto is_first = [&](base::Day day) {
        return std::any_of(snapshots.begin(), snapshots.end(), [&](const Dated& d) { return d.snapshot.in_force_from == day; });
    };
    const auto is_last = [&](base::Day day) {
        return std::any_of(snapshots.begin(), snapshots.end(), [&](const Dated& d) { return d.snapshot.in_force_to == day; });
    };
    const auto name = name_in(one.rule);
    if (one.from && !is_first(*one.from))
        faults().add(one.file, one.line, fmt::format("{}: from is not the first day of a snapshot", name));
    if (one.to && !is_last(*one.to))
        faults().add(one.file, one.line, fmt::format("{}: to is not the last day of a snapshot", name));
    if (one.from && one.to && *one.to < *one.from)
        faults().add(one.file, one.line, fmt::format("{}: to lies before from", name));

    const auto& citation = one.rule.citation;
    if (citation.id.empty()) return;
    const auto first = one.from.value_or(snapshots.front().snapshot.in_force_from);
    const auto last = one.to ? one.to : snapshots.back().snapshot.in_force_to;
    const bool ends_early = citation.effective_to && (!last || *citation.effective_to < *last);
    if (first < citation.effective_from || ends_early)
        faults().add(one.file, one.line,
                     fmt::format("{}: the citation {} is not in force on all days of the rule", name, citation.id));
}

void RuleFiles::carry(const Dated& dated, law::Snapshot& snapshot)
{
    const auto named = [](std::vector<law::Ground>& all, const std::string& id) {
        return std::find_if(all.begin(), all.end(), [&](const law::Ground& one) { return one.id == id; });
    };
    if (snapshot.confirmed && !dated.carried.empty())
        faults().add(dated.file, dated.line, fmt::format("carried: the snapshot {} is confirmed as a whole", snapshot.id));
    for (const auto& id : dated.carried) {
        const auto ground = named(snapshot.grounds, id);
        auto* before = book().snapshots.empty() ? nullptr : &book().snapshots.back();
        if (ground == snapshot.grounds.end() || before == nullptr || named(before->grounds, id) == before->grounds.end())
            faults().add(dated.file, dated.line,
                         fmt::format("carried: {} stands not in the snapshot {} and in the one before it", id, snapshot.id));
        else
            ground->carried = !snapshot.confirmed;
    }
}

void RuleFiles::put_together()
{
    if (snapshots.empty()) return;
    if (snapshots.size() > snapshots_max || grounds.size() > grounds_max) {
        faults().add("rules", 0, fmt::format("at most {} snapshots and {} grounds are expected", snapshots_max, grounds_max));
        return;
    }
    for (const auto& one : grounds) check_days(one);
    for (const auto& one : scope) check_days(one);
    for (const auto& one : urgency) check_days(one);

    const auto pick = [&](const auto& rules, const Dated& dated, auto& into) {
        std::set<std::string, std::less<>> names;
        for (const auto& one : rules) {
            if (!stands_in(one, dated.snapshot)) continue;
            if (!names.emplace(name_in(one.rule)).second)
                faults().add(one.file, one.line,
                             fmt::format("{} stands twice in the snapshot {}", name_in(one.rule), dated.snapshot.id));
            into.push_back(one.rule);
        }
    };
    for (const auto& dated : snapshots) {
        auto snapshot = dated.snapshot;
        pick(grounds, dated, snapshot.grounds);
        pick(scope, dated, snapshot.scope);
        pick(urgency, dated, snapshot.urgency);
        carry(dated, snapshot);
        if (!snapshot.confirmed) unconfirm(snapshot);
        if (snapshot.grounds.empty())
            faults().add(dated.file, dated.line, fmt::format("the snapshot {} has no grounds", snapshot.id));
        book().snapshots.push_back(std::move(snapshot));
    }
}

}  // namespace kiosk::content
