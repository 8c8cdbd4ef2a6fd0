#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "kiosk/content/cases.h"
#include "kiosk/content/facts_file.h"
#include "kiosk/content/loader.h"
#include "kiosk/law/judging.h"
#include "tests/support/pack_copy.h"

using namespace kiosk;
using test::PackCopy;

namespace {
const std::filesystem::path shipped_folder = std::filesystem::path{KIOSK_SOURCE_DIR} / "content";

law::Verdict verdict(const law::RuleBook& book, std::string_view household, std::string_view on)
{
    law::Facts facts;
    facts.set("household", std::string{household});
    facts.set("matter_is_business", "no");
    return law::judge(book, facts, *base::parse_day(on))->verdict;
}

/// What somebody says who meets every condition of the ground.
law::Facts facts_that_meet(const law::Ground& ground)
{
    law::Facts facts;
    for (const auto& alternatives : ground.all) {
        const auto& one = alternatives.any.front();
        const auto& words = one.any_value.empty() ? one.open_value : one.any_value;
        facts.set(one.fact, !words.empty() ? words.front() : std::to_string(one.least ? *one.least : *one.below - 1));
    }
    return facts;
}
}  // namespace

TEST_CASE("the golden cases of the shipped pack come out as the law says and reach every ground")
{
    const auto report = content::run_cases(shipped_folder);
    REQUIRE(report);
    for (const auto& failure : report->failures) FAIL_CHECK(failure.text());
    for (const auto& id : report->unreached) FAIL_CHECK("no case reaches " << id);
    CHECK(report->passed >= 120);
}

TEST_CASE("every ground of the shipped rules names papers and stands in every language")
{
    const auto book = content::load_rules(shipped_folder);
    REQUIRE(book);
    REQUIRE(book->snapshots.size() == 4);
    for (const auto& snapshot : book->snapshots)
        for (const auto& ground : snapshot.grounds) {
            CAPTURE(ground.id);
            CHECK_FALSE(ground.papers.empty());
            CHECK(ground.words.size() == 2);
        }
}

TEST_CASE("every citation of the shipped pack says where it was seen or what is still missing")
{
    const auto loaded = content::load(shipped_folder);
    REQUIRE(loaded);
    for (const auto& citation : loaded->library.citations) {
        CAPTURE(citation.id);
        CHECK_FALSE(citation.source.empty());
    }
}

TEST_CASE("a citation whose own source says what was not read is not confirmed")
{
    const auto loaded = content::load(shipped_folder);
    REQUIRE(loaded);
    int admitted = 0;
    for (const auto& citation : loaded->library.citations)
        for (const auto* gap : {"hưa đọc", "hưa đối chiếu", "hưa thấy"}) {
            if (citation.source.find(gap) == std::string::npos) continue;
            CAPTURE(citation.id);
            CHECK_FALSE(citation.confirmed_on(citation.checked_on));
            ++admitted;
        }
    CHECK(admitted > 20);
}

TEST_CASE("a ground that has ended stands in no later snapshot, and its citation ends with it")
{
    const auto book = content::load_rules(shipped_folder);
    REQUIRE(book);
    for (const auto& [id, last_day] : {std::pair{"tgpl2017.7.7g", "2025-06-30"}, std::pair{"tgpl2017.7.7dd", "2025-12-31"},
                                       std::pair{"tgpl2017.7.5", "2025-12-31"}, std::pair{"tgpl2017.7.2", "2026-12-31"},
                                       std::pair{"tgpl2017.7.7c", "2026-12-31"}}) {
        for (const auto& snapshot : book->snapshots) {
            CAPTURE(id);
            CAPTURE(snapshot.id);
            const auto found =
                std::find_if(snapshot.grounds.begin(), snapshot.grounds.end(), [&](const auto& one) { return one.id == id; });
            CHECK((found != snapshot.grounds.end()) == (snapshot.in_force_from <= base::parse_day(last_day).value()));
            if (found != snapshot.grounds.end()) CHECK(found->citation.effective_to == base::parse_day(last_day).value());
        }
    }
}

TEST_CASE(
    "from 2027 each clause of Article 7 that names a group has its ground, and nothing of the old list stands beside them")
{
    const auto book = content::load_rules(shipped_folder);
    REQUIRE(book);
    const auto& rules = book->snapshots[3];
    CHECK(rules.confirmed);
    std::set<std::string> clauses;
    for (const auto& ground : rules.grounds) {
        CAPTURE(ground.id);
        CHECK(ground.id.starts_with("tgpl2027.7."));
        CHECK(ground.id.starts_with(ground.citation.id));
        clauses.insert(ground.citation.id);
    }
    CHECK(clauses.size() == 13);
}

TEST_CASE("rules that nobody has confirmed carry the grounds they name, and whoever meets one is told so")
{
    using State = law::JudgedGround::State;
    const PackCopy pack{shipped_folder};
    pack.replace("rules/entitlement.yaml", R"(from: 2027-01-01, state: confirmed})",
                 R"(from: 2027-01-01, state: unconfirmed, carried: [tgpl2017.7.2]})");
    pack.replace("rules/entitlement.yaml", "- id: tgpl2017.7.2\n    to: 2026-12-31", "- id: tgpl2017.7.2");
    pack.replace("citations/legal_aid.yaml",
                 "Article 7(2)\"}\n  document: \"11/2017/QH14\"\n  from: 2018-01-01\n  to: 2026-12-31",
                 "Article 7(2)\"}\n  document: \"11/2017/QH14\"\n  from: 2018-01-01");
    const auto book = content::load_rules(pack.path);
    REQUIRE(book);
    law::Facts facts;
    facts.set("household", "poor");
    const auto outcome = law::judge(*book, facts, *base::parse_day("2027-01-04"));
    REQUIRE(outcome);
    for (const auto& judged : outcome->grounds) {
        CAPTURE(judged.ground->id);
        if (judged.ground->id == "tgpl2017.7.2") CHECK((judged.ground->carried && judged.state == State::met));
        if (judged.ground->id == "tgpl2027.7.2") CHECK((judged.conditions_met && judged.state == State::possible));
    }
}

TEST_CASE(
    "whoever meets a ground of the shipped rules is told so, and one that rests on an open point of law is possible at best")
{
    using State = law::JudgedGround::State;
    const auto book = content::load_rules(shipped_folder);
    REQUIRE(book);
    int only_possible = 0;
    for (const auto& snapshot : book->snapshots)
        for (const auto& ground : snapshot.grounds) {
            CAPTURE(snapshot.id);
            CAPTURE(ground.id);
            const auto outcome = law::judge(*book, facts_that_meet(ground), snapshot.in_force_from);
            REQUIRE(outcome);
            const auto judged = std::find_if(outcome->grounds.begin(), outcome->grounds.end(),
                                             [&](const auto& one) { return one.ground->id == ground.id; });
            REQUIRE(judged != outcome->grounds.end());
            const bool sure = law::can_be_sure(ground);
            CHECK(judged->conditions_met == sure);
            CHECK(judged->state == (sure ? State::met : State::possible));
            CHECK(ground.citation.confirmed_on(snapshot.in_force_from));
            only_possible += sure ? 0 : 1;
        }
    CHECK(only_possible == 5);
}

TEST_CASE("a rule changes from a day on by editing one file")
{
    const PackCopy pack{shipped_folder};
    pack.replace(
        "rules/entitlement.yaml", R"(to: 2026-12-31, state: confirmed}        # + juvenile2024)",
        "to: 2026-11-30, state: confirmed}\n  - {id: \"2026-12\", from: 2026-12-01, to: 2026-12-31, state: confirmed}");
    pack.replace("rules/entitlement.yaml", "- {fact: household, is: [poor]}",
                 "- {fact: household, is: [poor, near_poor]}\n    from: 2026-12-01");
    pack.replace(
        "rules/entitlement.yaml", "  - id: tgpl2017.7.2\n",
        "  - id: tgpl2017.7.2\n    to: 2026-11-30\n    words: {vi: người thuộc hộ nghèo, en: a person of a poor household}\n"
        "    citation: tgpl2017.7.2\n    all: [{fact: household, is: [poor]}]\n    papers: [poor_certificate]\n\n  - id: "
        "tgpl2017.7.2\n");
    const auto book = content::load_rules(pack.path);
    if (!book)
        for (const auto& fault : book.error()) MESSAGE(fault.text());
    REQUIRE(book);
    CHECK(verdict(*book, "near_poor", "2026-11-30") == law::Verdict::maybe);
    CHECK(verdict(*book, "near_poor", "2026-12-01") == law::Verdict::eligible);
    CHECK(verdict(*book, "poor", "2026-11-30") == law::Verdict::eligible);
}

TEST_CASE("a fault in a facts file names line and expectation and never what was written")
{
    const PackCopy pack;
    const auto book = content::load_rules(shipped_folder);
    REQUIRE(book);
    pack.write("facts.yaml", "age: 67\nhousehold: Nguyễn Văn A\nphone: 0912345678\ncourt_date: soon\n");
    const auto facts = content::load_facts(pack.path / "facts.yaml", *book);
    REQUIRE_FALSE(facts);
    REQUIRE(facts.error().size() == 3);
    CHECK(facts.error()[0].line == 2);
    CHECK(facts.error()[2].line == 4);
    for (const auto& fault : facts.error())
        for (const auto* typed : {"Nguyễn", "0912", "phone", "soon"}) CHECK(fault.message.find(typed) == std::string::npos);
}
