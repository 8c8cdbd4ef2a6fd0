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
    CHECK(outcome(book, facts({{"household", "near_poor"}, {"age", "50..60"}})).verdict == Verdict::maybe);
    CHECK(outcome(book, facts({{"household", "near_poor"}, {"age", "50..59"}})).verdict == Verdict::none_found);
    CHECK(outcome(book, facts({{"household", "none"}, {"age", "10..16"}})).verdict == Verdict::maybe);
    CHECK(outcome(book, facts({{"household", "near_poor"}, {"age", "old"}})).verdict == Verdict::maybe);
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
    // Another ground could not be told more surely: only what is outside of legal aid can still be asked.
    CHECK(outcome(book, facts({{"household", "poor"}}), "2027-01-01").next_fact == "business");
    CHECK_FALSE(outcome(book, facts({{"household", "poor"}, {"business", "no"}}), "2027-01-01").next_fact);
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
    CHECK(judged.error().kind == kiosk::base::ErrorKind::not_found);
    CHECK(judged.error().detail.find("2018-01-01") != std::string::npos);
    CHECK(judge(RuleBook{}, {}, day("2026-11-23")).error().kind == kiosk::base::ErrorKind::not_found);
}

TEST_CASE("the rules change exactly at midnight of their first day")
{
    const auto book = small_book();
    CHECK(outcome(book, {}, "2026-12-31").rules->id == "now");
    CHECK(outcome(book, {}, "2027-01-01").rules->id == "later");
}

TEST_CASE("only the snapshot says whether a ground is sure: a citation nobody confirmed leaves it met")
{
    auto book = small_book();
    for (auto& snapshot : book.snapshots) {
        snapshot.grounds[0].citation.state = Citation::State::elsewhere;
        snapshot.grounds[0].citation.unread = {{"a law nobody read", {}}};
        snapshot.grounds[2].citation.state = Citation::State::read;
    }
    const auto now = outcome(book, facts({{"household", "poor"}, {"business", "no"}, {"lives_here", "yes"}}));
    CHECK(now.verdict == Verdict::eligible);
    CHECK(now.grounds[0].state == JudgedGround::State::met);
    CHECK_FALSE(now.next_fact);
    const auto later = outcome(book, facts({{"age", "15"}}), "2027-01-01");
    CHECK(later.verdict == Verdict::maybe);
    CHECK(later.grounds[2].state == JudgedGround::State::possible);
    CHECK(later.grounds[2].conditions_met);
}

TEST_CASE("a ground carried into unconfirmed rules is met, the others are possible, and none found is a perhaps")
{
    auto book = small_book();
    book.snapshots[1].grounds[0].carried = true;
    const auto carried = outcome(book, facts({{"household", "poor"}}), "2027-01-01");
    CHECK(carried.verdict == Verdict::eligible);
    CHECK(carried.grounds[0].state == JudgedGround::State::met);
    const auto other = outcome(book, facts({{"household", "none"}, {"age", "15"}}), "2027-01-01");
    CHECK(other.verdict == Verdict::maybe);
    CHECK(other.grounds[2].state == JudgedGround::State::possible);
    CHECK(outcome(book, facts({{"household", "none"}, {"age", "30"}}), "2027-01-01").verdict == Verdict::maybe);
    CHECK(outcome(book, facts({{"age", "15"}}), "2027-01-01").next_fact == "household");
}

TEST_CASE("a ground lists each of its facts once in the rule's order, and a fact asked twice as its first condition stands")
{
    auto book = small_book();
    book.snapshots[0].grounds[2].all.push_back({{{"age", {}, {}, 10, {}}}});
    const auto judged = outcome(book, facts({{"age", "8"}, {"household", "near_poor"}}));
    const auto& elderly = judged.grounds[1].conditions;
    REQUIRE(elderly.size() == 3);
    CHECK(elderly[0].fact == "age");
    CHECK(elderly[0].truth == Truth::no);
    CHECK(elderly[1].fact == "household");
    CHECK(elderly[1].truth == Truth::yes);
    CHECK(elderly[2].fact == "allowance");
    CHECK(elderly[2].truth == Truth::unknown);
    CHECK(judged.grounds[2].state == JudgedGround::State::not_met);
    REQUIRE(judged.grounds[2].conditions.size() == 1);
    CHECK(judged.grounds[2].conditions[0].truth == Truth::yes);
}

TEST_CASE(
    "a rule that asks for nothing says nothing: no ground is met or possible by it, nothing is bounded, nothing is urgent")
{
    auto book = small_book();
    book.snapshots[0].grounds.push_back(ground("empty", {}));
    book.snapshots[0].scope.push_back({"empty", {}, {}, {}, {}, ScopeRule::Effect::none_found});
    book.snapshots[0].urgency.push_back({"empty", {}, {}, {}, {}, 5});
    const auto judged = outcome(book, facts({{"household", "none"}, {"age", "30"}}));
    CHECK(judged.grounds[3].state == JudgedGround::State::not_met);
    CHECK(judged.verdict == Verdict::none_found);
    const auto poor = outcome(book, facts({{"household", "poor"}}));
    CHECK(poor.verdict == Verdict::eligible);
    CHECK(poor.scope.empty());
    CHECK(poor.urgent.empty());
}

TEST_CASE("a bound never limits those it leaves out, and who they are is asked before the bound")
{
    auto book = small_book();
    book.snapshots[0].scope[0].unless.any = {{"accused", {"yes"}, {}, {}, {}}};
    book.askable.insert(book.askable.begin() + 1, {"accused", {"yes", "no"}});
    CHECK(outcome(book, facts({{"household", "poor"}, {"business", "yes"}, {"accused", "yes"}})).verdict == Verdict::eligible);
    CHECK(outcome(book, facts({{"household", "poor"}, {"business", "yes"}, {"accused", "no"}})).verdict == Verdict::none_found);
    CHECK(outcome(book, facts({{"household", "poor"}, {"business", "yes"}})).verdict == Verdict::none_found);
    CHECK(outcome(book, facts({{"household", "poor"}})).next_fact == "accused");
    CHECK(outcome(book, facts({{"household", "poor"}, {"accused", "no"}})).next_fact == "business");
    CHECK(outcome(book, facts({{"household", "poor"}, {"accused", "yes"}})).next_fact == "lives_here");
}

TEST_CASE("a day nobody knows, or that cannot be read, counts as close, one that is missing or absent does not")
{
    const auto book = small_book();
    CHECK(outcome(book, facts({{"court_date", "unknown"}})).urgent.size() == 1);
    CHECK(outcome(book, facts({{"court_date", "2026-02-30"}})).urgent.size() == 1);
    CHECK(outcome(book, facts({{"court_date", "absent"}})).urgent.empty());
    CHECK(outcome(book, {}).urgent.empty());
}

TEST_CASE("a clock that stands before the newest stored day cannot call any day far")
{
    const auto book = small_book();
    const auto far = facts({{"court_date", "2026-12-25"}});
    const auto urgent = [&](Now now) { return urgent_now(book, far, now).size(); };
    CHECK(urgent({day("2026-11-23")}) == 0);
    CHECK(urgent({day("2026-11-23"), day("2026-11-23")}) == 0);
    CHECK(urgent({day("2026-11-23"), day("2026-11-24")}) == 1);
    CHECK(judge(book, far, {day("2026-11-23"), day("2026-11-24")})->urgent.size() == 1);
    CHECK(judge(book, facts({{"court_date", "absent"}}), {day("2026-11-23"), day("2026-11-24")})->urgent.empty());
}

TEST_CASE("on a day that no rules reach what cannot wait is judged all the same, and no day is far")
{
    const auto book = small_book();
    const auto urgent = [&](const Facts& known) { return urgent_now(book, known, day("2000-01-01")).size(); };
    CHECK(urgent(facts({{"court_date", "2026-12-25"}})) == 1);
    CHECK(urgent(facts({{"danger", "yes"}})) == 1);
    CHECK(urgent(facts({{"danger", "no"}, {"court_date", "absent"}})) == 0);
    CHECK(urgent_now(RuleBook{}, facts({{"danger", "yes"}}), day("2026-11-23")).empty());
}

TEST_CASE("urgency does not depend on the outcome")
{
    const auto book = small_book();
    const auto judged =
        outcome(book, facts({{"household", "none"}, {"age", "30"}, {"danger", "yes"}, {"court_date", "2026-11-27"}}));
    CHECK(judged.verdict == Verdict::none_found);
    REQUIRE(judged.urgent.size() == 2);
    CHECK(judged.urgent[0]->reason == "court_date");
    CHECK(judged.urgent[1]->reason == "danger");
    CHECK(outcome(book, facts({{"court_date", "2026-11-30"}})).urgent.empty());
    CHECK(outcome(book, facts({{"court_date", "absent"}})).urgent.empty());
}
