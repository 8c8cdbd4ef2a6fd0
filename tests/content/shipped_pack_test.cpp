#include <doctest/doctest.h>

#include <algorithm>

#include "kiosk/content/cases.h"
#include "kiosk/content/facts_file.h"
#include "kiosk/content/loader.h"
#include "kiosk/law/outcome.h"
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
        facts.set(one.fact,
                  !one.any_value.empty() ? one.any_value.front() : std::to_string(one.least ? *one.least : *one.below - 1));
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
                                       std::pair{"tgpl2017.7.5", "2025-12-31"}}) {
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

TEST_CASE("the unconfirmed rules of 2027 carry every ground of the law of 2017 that stood before, and nothing else")
{
    const auto book = content::load_rules(shipped_folder);
    REQUIRE(book);
    const auto& before = book->snapshots[2];
    const auto& rules = book->snapshots[3];
    REQUIRE_FALSE(rules.confirmed);
    for (const auto& ground : rules.grounds) {
        CAPTURE(ground.id);
        const bool stood =
            std::any_of(before.grounds.begin(), before.grounds.end(), [&](const auto& one) { return one.id == ground.id; });
        CHECK(ground.carried == stood);
        CHECK(stood != ground.id.starts_with("amend2026."));
    }
    for (const auto& ground : before.grounds)
        CHECK(std::any_of(rules.grounds.begin(), rules.grounds.end(), [&](const auto& one) { return one.id == ground.id; }));
}

TEST_CASE("whoever meets a ground that rests on an unconfirmed citation is told that it is possible, never that it is met")
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
            CHECK(judged->conditions_met);
            // What is carried was read before a law that nobody has read changed it; all else has to be confirmed that day.
            const bool unread = ground.citation.state == content::Citation::State::elsewhere;
            CHECK(judged->state == (unread ? State::possible : State::met));
            if (!unread && !ground.carried) CHECK(ground.citation.confirmed_on(snapshot.in_force_from));
            only_possible += unread ? 1 : 0;
        }
    CHECK(only_possible == 8);
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
