/// kioskctl content …, eligibility: what an author of a pack and a tester of the rules need. Touches no data folder.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <optional>

#include "kiosk/app/ctl/commands.h"
#ifdef KIOSK_MEASURES_LABELS
#include "kiosk/app/ruler/label_ruler.h"
#endif
#include "kiosk/author/recordings.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/counted.h"
#include "kiosk/content/cases.h"
#include "kiosk/content/expiry.h"
#include "kiosk/content/facts_file.h"
#include "kiosk/law/outcome.h"
#include "kiosk/search/cases.h"

namespace kiosk::app {

namespace {
using OrderedJson = nlohmann::ordered_json;

struct CheckOptions {
    std::string folder, on, facts;
};

int used_wrongly(const std::string& what)
{
    std::cerr << what << '\n';
    return 2;
}

/// A name of a file may hold bytes that are no UTF-8; messages are printed as they are.
void print(std::ostream& out, const std::vector<content::Fault>& faults)
{
    for (const auto& fault : faults) {
        const auto line = fault.line > 0 ? fmt::format(":{}", fault.line) : std::string{};
        out << fault.file << line << ": " << (fault.warning ? "warning: " : "") << fault.message << '\n';
    }
}

std::optional<std::string> no_folder(const std::string& folder)
{
    std::error_code error;
    if (std::filesystem::is_directory(folder, error)) return std::nullopt;
    return folder + ": no such folder";
}

/// Where letters are installed each label is measured as it is painted; elsewhere it was counted while loading, and that is
/// said.
std::vector<content::Fault> measured(const std::string& folder, const content::Library& library)
{
#ifdef KIOSK_MEASURES_LABELS
    const auto ruler = label_ruler();
    if (ruler) return author::long_labels(folder, library, *ruler);
    std::cerr << "labels were counted in letters, not measured: " << ruler.error().detail << '\n';
#else
    std::cerr << "labels were counted in letters, not measured: this program was built without a screen's rooms\n";
    static_cast<void>(folder), static_cast<void>(library);
#endif
    return {};
}

int check(const CheckOptions& wanted)
{
    if (const auto wrong = no_folder(wanted.folder)) return used_wrongly(*wrong);
    const auto on =
        wanted.on.empty() ? base::Result<base::Day>{base::local_day(base::SystemClock{}.wall())} : base::parse_day(wanted.on);
    if (!on) return used_wrongly("--on: " + on.error().detail);
    const auto loaded = content::load(wanted.folder);
    if (!loaded) {
        print(std::cout, loaded.error());
        return 1;
    }
    print(std::cout, loaded->warnings);
    const auto recordings = author::recording_faults(loaded->library, wanted.folder);
    print(std::cout, recordings);
    print(std::cout, content::expired_law(wanted.folder, loaded->library, *on));
    const auto too_early = content::checked_in_future(wanted.folder, base::local_day(base::SystemClock{}.wall()));
    print(std::cout, too_early);
    const auto refused = [](const content::Fault& fault) { return !fault.warning; };
    if (!too_early.empty() || std::any_of(recordings.begin(), recordings.end(), refused)) return 1;
    const auto& library = loaded->library;
    if (const auto too_long = measured(wanted.folder, library); !too_long.empty()) {
        print(std::cout, too_long);
        return 1;
    }
    std::cerr << fmt::format("{}, {}, {}, {}: no faults\n", base::counted(library.topics.size(), "topic"),
                             base::counted(library.terms.size(), "term"), base::counted(library.citations.size(), "citation"),
                             base::counted(library.guide.check.size() + library.guide.request.size(), "question"));
    return 0;
}

/// Passed and failed: a language whose searches miss too often is one failure, however many miss.
struct Counted {
    std::size_t passed = 0, failed = 0;
};

/// Nothing when the files of searches cannot be read; that is printed.
std::optional<Counted> search_cases(const std::string& folder)
{
    const auto loaded = content::load(folder);
    const auto searches = loaded ? content::load_search_cases(folder, loaded->library) : tl::unexpected(loaded.error());
    if (!searches) {
        print(std::cout, searches.error());
        return std::nullopt;
    }
    const auto golden = search::run_cases(searches->golden, loaded->library);
    const auto honest = search::run_cases(searches->honest, loaded->library);
    if (!golden || !honest) {
        std::cerr << (golden ? honest : golden).error().detail << '\n';
        return std::nullopt;
    }
    print(std::cout, golden->misses);
    Counted counted;
    for (const auto& [language, count] : golden->by_language) {
        std::cout << fmt::format("search/cases.yaml: {}{}: {} of {} searches find their topic\n",
                                 count.enough() ? "" : "too few in ", language, count.right, count.all);
        counted.passed += static_cast<std::size_t>(count.right);
        if (!count.enough()) ++counted.failed;
    }
    for (const auto& [language, count] : honest->by_language)
        std::cout << fmt::format("search/honest.yaml: {}: {} of {} searches find their topic\n", language, count.right,
                                 count.all);
    return counted;
}

int cases(const CheckOptions& wanted)
{
    if (const auto wrong = no_folder(wanted.folder)) return used_wrongly(*wrong);
    const auto report = content::run_cases(wanted.folder);
    if (!report) {
        print(std::cout, report.error());
        return 1;
    }
    print(std::cout, report->failures);
    for (const auto& id : report->unreached) std::cout << "cases: warning: no case reaches " << id << '\n';
    Counted counted{static_cast<std::size_t>(report->passed), report->failures.size()};
    if (std::filesystem::exists(std::filesystem::path{wanted.folder} / "search" / "cases.yaml")) {
        const auto searches = search_cases(wanted.folder);
        if (!searches) return 1;
        counted.passed += searches->passed;
        counted.failed += searches->failed;
    }
    std::cout << counted.passed << " passed, " << counted.failed << " failed\n";
    return counted.failed == 0 ? 0 : 1;
}

OrderedJson json_of(const law::Words& words)
{
    OrderedJson json = OrderedJson::object();
    for (const auto& [language, text] : words) json[language] = text;
    return json;
}

OrderedJson json_of(const law::JudgedGround& judged)
{
    using State = law::JudgedGround::State;
    OrderedJson json{{"id", judged.ground->id},
                     {"state", judged.state == State::met        ? "met"
                               : judged.state == State::possible ? "possible"
                                                                 : "not_met"},
                     {"citation", json_of(judged.ground->citation.words)},
                     {"conditions", OrderedJson::array()},
                     {"papers", OrderedJson::array()}};
    for (const auto& condition : judged.conditions)
        json["conditions"].push_back({{"fact", condition.fact},
                                      {"state", condition.truth == law::Truth::yes  ? "met"
                                                : condition.truth == law::Truth::no ? "not_met"
                                                                                    : "unknown"}});
    for (const auto& paper : judged.ground->papers) {
        auto row = json_of(paper.words);
        row["confirmed"] = paper.confirmed;
        json["papers"].push_back(std::move(row));
    }
    return json;
}

template <class Rules>
OrderedJson reasons(const Rules& rules)
{
    OrderedJson json = OrderedJson::array();
    for (const auto* rule : rules) json.push_back({{"reason", rule->reason}, {"citation", json_of(rule->citation.words)}});
    return json;
}

OrderedJson json_of(const law::Outcome& outcome)
{
    OrderedJson json{{"outcome", law::name_of(outcome.verdict)}, {"grounds", OrderedJson::array()}};
    for (const auto& judged : outcome.grounds) json["grounds"].push_back(json_of(judged));
    json["scope"] = reasons(outcome.scope);
    json["urgent"] = reasons(outcome.urgent);
    json["rules"] = {{"id", outcome.rules->id},
                     {"in_force_from", base::iso(outcome.rules->in_force_from)},
                     {"confirmed", outcome.rules->confirmed}};
    json["next_question"] = outcome.next_fact ? OrderedJson(*outcome.next_fact) : OrderedJson(nullptr);
    return json;
}

int eligibility(const CheckOptions& wanted)
{
    if (const auto wrong = no_folder(wanted.folder)) return used_wrongly(*wrong);
    const auto on = base::parse_day(wanted.on);
    if (!on) return used_wrongly("--on: " + on.error().detail);
    const auto book = content::load_rules(wanted.folder);
    if (!book) {
        print(std::cerr, book.error());
        return 1;
    }
    const auto facts = content::load_facts(wanted.facts, *book);
    if (!facts) {
        print(std::cerr, facts.error());
        return 2;
    }
    const auto outcome = law::judge(*book, *facts, *on);
    if (!outcome) {
        std::cerr << outcome.error().detail << '\n';
        return 1;
    }
    std::cout << json_of(*outcome).dump(2) << '\n';
    return 0;
}
}  // namespace

void add_content_commands(CLI::App& app, Chosen& chosen)
{
    const auto wanted = std::make_shared<CheckOptions>();
    const auto choose = [&chosen, wanted](CLI::App* command, int (*act)(const CheckOptions&)) {
        when_chosen(command, chosen, wanted, act);
    };
    auto* content = app.add_subcommand("content", "What an author of a content pack needs");
    content->require_subcommand(1);

    auto* check_command =
        content->add_subcommand("check", "Every fault of a pack as file:line: message; exit 1 if there is one");
    check_command->add_option("DIR", wanted->folder, "the pack")->required();
    check_command->add_option("--on", wanted->on, "warn of law that has run out by this day (YYYY-MM-DD; today)");
    choose(check_command, check);

    auto* cases_command =
        content->add_subcommand("cases", "Runs the golden cases and searches of a pack; last line: N passed, N failed");
    cases_command->add_option("DIR", wanted->folder, "the pack")->required();
    choose(cases_command, cases);

    auto* eligibility_command = app.add_subcommand("eligibility", "What the rules of a day say about a situation, as JSON");
    eligibility_command->add_option("--content", wanted->folder, "the pack")->required();
    eligibility_command->add_option("--on", wanted->on, "the day, YYYY-MM-DD")->required();
    eligibility_command->add_option("--facts", wanted->facts, "YAML, `fact: value`; a missing one means \"I don't know\"")
        ->required();
    choose(eligibility_command, eligibility);
}

}  // namespace kiosk::app
