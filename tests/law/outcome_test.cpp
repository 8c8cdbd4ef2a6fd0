#include <doctest/doctest.h>

#include "small_book.h"

using namespace kiosk::law;

namespace {
Outcome outcome(const RuleBook& book, const Facts& known, std::string_view on = "2026-11-23")
{
    auto judged = judge(book, known, day(on));
    REQUIRE(judged);
    return *judged;
}
}  // namespace

TEST_CASE("one ground that is met is enough")
{
    const auto book = small_book();
    const auto judged = outcome(book, facts({{"household", "poor"}}));
    CHECK(judged.verdict == Verdict::eligible);
    CHECK(judged.grounds[0].state == JudgedGround::State::met);
    CHECK(judged.grounds[1].state == JudgedGround::State::possible);
}

TEST_CASE("what is not known never becomes a no")
{
    const auto book = small_book();
    CHECK(outcome(book, {}).verdict == Verdict::maybe);
    CHECK(outcome(book, facts({{"household", "none"}, {"age", "67"}})).verdict == Verdict::maybe);
    CHECK(outcome(book, facts({{"household", "none"}, {"age", "67"}, {"allowance", "unknown"}})).verdict == Verdict::maybe);
    CHECK(outcome(book, facts({{"household", "none"}, {"age", "67"}, {"allowance", "no"}})).verdict == Verdict::none_found);
}

TEST_CASE("an open point of law is a perhaps and not a yes")
{
    const auto book = small_book();
    const auto known = facts({{"household", "none"}, {"age", "77"}, {"allowance", "social_pension"}});
    CHECK(outcome(book, known).verdict == Verdict::maybe);
    CHECK(outcome(book, known).next_fact == "business");
}

TEST_CASE("an age span that straddles a limit is unknown")
{
    const auto book = small_book();
    CHECK(outcome(book, facts({{"household", "near_poor"}, {"age", "50..70"}})).verdict == Verdict::maybe);
    CHECK(outcome(book, facts({{"household", "near_poor"}, {"age", "60.."}})).verdict == Verdict::eligible);
    CHECK(outcome(book, facts({{"household", "none"}, {"age", "..15"}})).verdict == Verdict::eligible);
    CHECK(outcome(book, facts({{"household", "none"}, {"age", "16..17"}})).verdict == Verdict::none_found);
}

TEST_CASE("unconfirmed rules promise nothing and refuse nothing")
{
    const auto book = small_book();
    const auto met = outcome(book, facts({{"household", "poor"}}), "2027-01-01");
    CHECK(met.verdict == Verdict::maybe);
    CHECK(met.grounds[0].state == JudgedGround::State::possible);
    CHECK(outcome(book, facts({{"household", "none"}, {"age", "30"}}), "2027-01-01").verdict == Verdict::maybe);
    CHECK(outcome(book, facts({{"household", "poor"}, {"business", "yes"}}), "2027-01-01").verdict == Verdict::maybe);
    CHECK(outcome(book, {}, "2027-01-01").next_fact == "household");
}

TEST_CASE("business matters are outside and another province is a perhaps")
{
    const auto book = small_book();
    CHECK(outcome(book, facts({{"household", "poor"}, {"business", "yes"}})).verdict == Verdict::none_found);
    const auto away = facts({{"household", "poor"}, {"lives_here", "no"}, {"happens_here", "no"}});
    CHECK(outcome(book, away).verdict == Verdict::maybe);
    REQUIRE(outcome(book, away).scope.size() == 1);
    CHECK(outcome(book, away).scope[0]->reason == "not_here");
    CHECK(outcome(book, facts({{"household", "poor"}, {"lives_here", "no"}})).verdict == Verdict::eligible);
}

TEST_CASE("a day before the first rules is refused with the span that is covered")
{
    const auto book = small_book();
    const auto judged = judge(book, {}, day("2017-12-31"));
    REQUIRE_FALSE(judged);
    CHECK(judged.error().detail.find("2018-01-01") != std::string::npos);
}

TEST_CASE("the rules change exactly at midnight of their first day")
{
    const auto book = small_book();
    CHECK(outcome(book, {}, "2026-12-31").rules->id == "now");
    CHECK(outcome(book, {}, "2027-01-01").rules->id == "later");
}

TEST_CASE("urgency does not depend on the outcome")
{
    const auto book = small_book();
    const auto judged = outcome(book, facts({{"household", "none"}, {"age", "30"}, {"danger", "yes"}, {"court_date", "2026-11-27"}}));
    CHECK(judged.verdict == Verdict::none_found);
    REQUIRE(judged.urgent.size() == 2);
    CHECK(judged.urgent[0]->reason == "court_date");
    CHECK(judged.urgent[1]->reason == "danger");
    CHECK(outcome(book, facts({{"court_date", "2026-11-30"}})).urgent.empty());
    CHECK(outcome(book, facts({{"court_date", "absent"}})).urgent.empty());
}
