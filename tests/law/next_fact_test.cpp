#include <doctest/doctest.h>

#include "small_book.h"

using namespace kiosk::law;

namespace {
std::optional<std::string> next(const Facts& known)
{
    const auto book = small_book();
    return judge(book, known, day("2026-11-23"))->next_fact;
}
}  // namespace

TEST_CASE("only what can still change the verdict is asked")
{
    CHECK(next({}) == "household");
    CHECK(next(facts({{"household", "none"}})) == "age");
    CHECK(next(facts({{"household", "none"}, {"age", "67"}})) == "allowance");
    CHECK_FALSE(next(facts({{"household", "none"}, {"age", "30"}})));
}

TEST_CASE("a ground that is met leaves only the bounds of the centre to ask")
{
    CHECK(next(facts({{"household", "poor"}})) == "business");
    CHECK(next(facts({{"household", "poor"}, {"business", "no"}})) == "lives_here");
    CHECK_FALSE(next(facts({{"household", "poor"}, {"business", "no"}, {"lives_here", "yes"}})));
    CHECK(next(facts({{"household", "poor"}, {"business", "no"}, {"lives_here", "no"}})) == "happens_here");
    CHECK_FALSE(next(facts({{"business", "yes"}})));
}

TEST_CASE("who said I do not know is not asked the same again")
{
    CHECK(next(facts({{"household", "unknown"}})) == "age");
    CHECK(next(facts({{"household", "unknown"}, {"age", "unknown"}})) == "business");
}

TEST_CASE("what cannot wait is asked of nobody to whom no part of it applies")
{
    auto book = small_book();
    book.snapshots[0].urgency.push_back(
        {"defence",
         {},
         {},
         {{{{"accused", {"yes"}, {}, {}, {}}}}, {{{"age", {}, {}, {}, 18}, {"weak", {"yes"}, {}, {}, {}}}}},
         {},
         5});
    book.askable.push_back({"accused", {"yes", "no"}});
    book.askable.push_back({"weak", {"yes", "no"}});
    const auto asked = [&](const Facts& known) { return judge(book, known, day("2026-11-23"))->next_fact; };
    CHECK(asked(facts({{"household", "poor"}})) == "business");
    CHECK(asked(facts({{"household", "poor"}, {"accused", "no"}})) == "business");
    CHECK(asked(facts({{"household", "poor"}, {"accused", "yes"}})) == "age");
    CHECK(asked(facts({{"household", "poor"}, {"accused", "yes"}, {"age", "40"}})) == "weak");
    CHECK(asked(facts({{"household", "poor"}, {"accused", "yes"}, {"age", "unknown"}})) == "weak");
    CHECK(asked(facts({{"household", "poor"}, {"accused", "yes"}, {"age", "15"}})) == "business");
    CHECK(asked(facts({{"household", "poor"}, {"accused", "yes"}, {"age", "40"}, {"weak", "unknown"}})) == "business");
}

TEST_CASE("what can only rule a ground out is asked after what can meet one")
{
    auto book = small_book();
    book.snapshots[0].grounds = {ground("other", {{{{"household", {"of another kind"}, {}, {}, {}}}}}),
                                 ground("child", {{{{"age", {}, {}, {}, 16}}}})};
    const auto asked = [&](const Facts& known) { return judge(book, known, day("2026-11-23"))->next_fact; };
    CHECK(asked({}) == "age");
    CHECK(asked(facts({{"age", "30"}})) == "household");
    CHECK_FALSE(asked(facts({{"age", "30"}, {"household", "none"}})));
}

TEST_CASE("every interview ends, whatever is answered")
{
    const auto book = small_book();
    std::vector<Facts> open{Facts{}};
    int visited = 0;
    while (!open.empty()) {
        const auto known = open.back();
        open.pop_back();
        REQUIRE(++visited < 5000);
        const auto fact = judge(book, known, day("2026-11-23"))->next_fact;
        if (!fact) continue;
        REQUIRE_FALSE(known.was_asked(*fact));
        for (const auto& askable : book.askable) {
            if (askable.fact != *fact) continue;
            auto values = askable.values;
            values.push_back("unknown");
            for (const auto& value : values) {
                auto answered = known;
                answered.set(*fact, value);
                open.push_back(answered);
            }
        }
    }
}

TEST_CASE("the number of questions left shrinks along the usual way and ends at none")
{
    const auto book = small_book();
    Facts known;
    auto judged = *judge(book, known, day("2026-11-23"));
    CHECK(judged.facts_left == 2);
    known.set("household", "none");
    CHECK(judge(book, known, day("2026-11-23"))->facts_left == 1);
    known.set("age", "16..59");
    CHECK(judge(book, known, day("2026-11-23"))->facts_left == 0);
}
