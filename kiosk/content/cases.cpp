#include "kiosk/content/cases.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <optional>
#include <set>

#include "kiosk/base/try.h"
#include "kiosk/content/facts_file.h"
#include "kiosk/law/judging.h"

namespace kiosk::content {

namespace {
using Names = std::set<std::string>;
using State = law::JudgedGround::State;

struct Case {
    std::string file;
    int line = 0;
    std::string name;
    base::Day on{};
    law::Facts facts;
    Names answered;  ///< the facts it names itself
    std::string outcome;
    std::optional<Names> met, possible, scope, urgent;
    Names not_met;
    std::optional<std::string> rules, next;
};

std::optional<Names> names_if_any(YamlFields& fields, std::string_view key)
{
    if (!fields.find(key)) return std::nullopt;
    const auto list = fields.texts(key);
    return Names{list.begin(), list.end()};
}

Case read_case(const Yaml& node, const std::string& file, const law::RuleBook& book, Faults& faults)
{
    Case one;
    one.file = file;
    one.line = node.line;
    YamlFields fields{node, file, faults};
    if (!fields.is_map()) return one;
    one.name = fields.text("name");
    if (const auto day = fields.day("on")) one.on = *day;
    if (const auto* facts = fields.find("facts")) {
        one.facts = read_facts(*facts, file, book, faults);
        for (const auto& key : facts->keys) one.answered.insert(key.text);
    }
    // Of the facts a case does not name, "usual" gives the answers most people give: the last of each fact's values.
    if (fields.find("others") && fields.one_of("others", {"usual", "unknown"}).value_or(1) == 0)
        for (const auto& askable : book.askable)
            if (!one.facts.was_asked(askable.fact) && !askable.values.empty())
                one.facts.set(askable.fact, askable.values.back());
    const std::vector<std::string_view> outcomes = {"eligible", "maybe", "none_found"};
    if (const auto place = fields.one_of("outcome", outcomes)) one.outcome = outcomes[*place];
    one.met = names_if_any(fields, "met");
    one.possible = names_if_any(fields, "possible");
    one.not_met = names_if_any(fields, "not_met").value_or(Names{});
    one.scope = names_if_any(fields, "scope");
    one.urgent = names_if_any(fields, "urgent");
    if (fields.find("rules")) one.rules = fields.text("rules");
    if (fields.find("next")) one.next = fields.text("next");
    fields.done();
    return one;
}

Names grounds_in(const law::Outcome& outcome, State state)
{
    Names names;
    for (const auto& judged : outcome.grounds)
        if (judged.state == state) names.insert(judged.ground->id);
    return names;
}

template <class Rules>
Names reasons_of(const Rules& rules)
{
    Names names;
    for (const auto* rule : rules) names.insert(rule->reason);
    return names;
}

void compare(std::vector<std::string>& wrong, std::string_view what, const std::optional<Names>& expected, const Names& found)
{
    if (expected && *expected != found)
        wrong.push_back(fmt::format("{}: expected [{}], found [{}]", what, fmt::join(*expected, ", "), fmt::join(found, ", ")));
}

/// What differs, in words; empty when all is as expected.
std::vector<std::string> differences(const Case& one, const law::Outcome& outcome)
{
    std::vector<std::string> wrong;
    if (one.outcome != law::name_of(outcome.verdict))
        wrong.push_back(fmt::format("outcome: expected {}, found {}", one.outcome, law::name_of(outcome.verdict)));
    compare(wrong, "met", one.met, grounds_in(outcome, State::met));
    compare(wrong, "possible", one.possible, grounds_in(outcome, State::possible));
    compare(wrong, "scope", one.scope, reasons_of(outcome.scope));
    compare(wrong, "urgent", one.urgent, reasons_of(outcome.urgent));
    const auto not_met = grounds_in(outcome, State::not_met);
    for (const auto& id : one.not_met)
        if (!not_met.contains(id)) wrong.push_back(fmt::format("not_met: {} is not", id));
    if (one.rules && *one.rules != outcome.rules->id)
        wrong.push_back(fmt::format("rules: expected {}, found {}", *one.rules, outcome.rules->id));
    const auto next = outcome.next_fact.value_or("none");
    if (one.next && *one.next != next) wrong.push_back(fmt::format("next: expected {}, found {}", *one.next, next));
    return wrong;
}

/// Everything the rules can say, as "snapshot/id", and every question: a case answers it, or is led to it.
Names everything_in(const law::RuleBook& book)
{
    Names names;
    for (const auto& snapshot : book.snapshots) {
        for (const auto& ground : snapshot.grounds) names.insert(snapshot.id + '/' + ground.id);
        for (const auto& rule : snapshot.scope) names.insert("scope/" + rule.reason);
        for (const auto& rule : snapshot.urgency) names.insert("urgent/" + rule.reason);
    }
    for (const auto& askable : book.askable) names.insert("question/" + askable.fact);
    return names;
}

/// A ground is reached when a case names it as met; one that nobody can be told to meet, when a case names it as possible.
void strike_out(Names& unreached, const Case& one, const law::Outcome& outcome)
{
    if (outcome.next_fact) unreached.erase("question/" + *outcome.next_fact);
    for (const auto& fact : one.answered) unreached.erase("question/" + fact);
    for (const auto& judged : outcome.grounds) {
        const bool sure = (outcome.rules->confirmed || judged.ground->carried) && law::can_be_sure(*judged.ground);
        const auto& named = sure ? one.met : one.possible;
        if (named && named->contains(judged.ground->id)) unreached.erase(outcome.rules->id + '/' + judged.ground->id);
    }
    for (const auto& reason : one.scope.value_or(Names{})) unreached.erase("scope/" + reason);
    for (const auto& reason : one.urgent.value_or(Names{})) unreached.erase("urgent/" + reason);
}

void run(const Case& one, const law::RuleBook& book, CaseReport& report, Names& unreached)
{
    const auto outcome = law::judge(book, one.facts, one.on);
    if (!outcome) {
        report.failures.push_back({one.file, one.line, one.name + ": " + outcome.error().detail});
        return;
    }
    const auto wrong = differences(one, *outcome);
    if (wrong.empty()) {
        ++report.passed;
        strike_out(unreached, one, *outcome);
    } else {
        report.failures.push_back({one.file, one.line, fmt::format("{}: {}", one.name, fmt::join(wrong, "; "))});
    }
}
}  // namespace

tl::expected<CaseReport, std::vector<Fault>> run_cases(const std::filesystem::path& pack)
{
    auto book = TRY(load_rules(pack));
    Faults faults;
    PackFiles files{pack, {"cases/"}, faults};
    std::vector<Case> cases;
    for (const auto* file : files.take_under("cases", ".yaml")) {
        const auto root = parse_yaml(*file, faults);
        if (!root) continue;
        if (root->kind != Yaml::Kind::list) faults.add(file->path, root->line, "expected a list of cases, `- name: …`");
        for (const auto& node : root->kind == Yaml::Kind::list ? root->items : std::vector<Yaml>{})
            cases.push_back(read_case(node, file->path, book, faults));
    }
    if (cases.empty()) faults.add("cases", 0, "this folder is missing or holds no case");
    if (faults.any()) return tl::unexpected(std::move(faults).sorted());

    CaseReport report;
    auto unreached = everything_in(book);
    for (const auto& one : cases) run(one, book, report, unreached);
    report.unreached.assign(unreached.begin(), unreached.end());
    return report;
}

}  // namespace kiosk::content
