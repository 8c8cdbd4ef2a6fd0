#include <doctest/doctest.h>

#include "kiosk/law/age.h"
#include "small_book.h"

using namespace kiosk::law;

TEST_CASE("a day of birth gives the years completed, one more on the birthday itself")
{
    CHECK(age_of("2015-09-05", day("2026-11-23")) == "11");
    CHECK(age_of("2010-11-24", day("2026-11-23")) == "15");
    CHECK(age_of("2010-11-23", day("2026-11-23")) == "16");
    CHECK(age_of("2008-02-29", day("2026-02-28")) == "17");
    CHECK(age_of("2008-02-29", day("2026-03-01")) == "18");
    CHECK(age_of("2026-11-23", day("2026-11-23")) == "0");
}

TEST_CASE("a year alone gives the two ages it leaves open")
{
    CHECK(age_of("1961", day("2026-11-23")) == "64..65");
    CHECK(age_of("2026", day("2026-11-23")) == "0");
}

TEST_CASE("a month alone gives one age, or two while the month is running")
{
    CHECK(age_of("1961-09", day("2026-11-23")) == "65");
    CHECK(age_of("1961-12", day("2026-11-23")) == "64");
    CHECK(age_of("1961-11", day("2026-11-23")) == "64..65");
    CHECK(age_of("2026-11", day("2026-11-23")) == "0");
    CHECK_FALSE(age_of("2026-12", day("2026-11-23")));
    CHECK_FALSE(age_of("1961-13", day("2026-11-23")));
}

TEST_CASE("a birth that lies ahead or cannot be read tells no age")
{
    for (const auto* birth : {"2026-11-24", "2027", "05/09/2015", "2015-02-30", "soon", ""}) {
        CAPTURE(birth);
        CHECK_FALSE(age_of(birth, day("2026-11-23")));
    }
}

TEST_CASE("the day of birth sets the age, whatever age was told")
{
    const auto told = facts({{"household", "near_poor"}, {"age", "60.."}, {"birth", "2015-09-05"}});
    CHECK(with_age_by_birth(told, day("2026-11-23")).known("age") == "11");
    const auto judged = judge(small_book(), told, day("2026-11-23"));
    REQUIRE(judged);
    CHECK(judged->grounds[1].state == JudgedGround::State::not_met);
    CHECK(judged->grounds[2].state == JudgedGround::State::met);
    CHECK(with_age_by_birth(facts({{"age", "60.."}, {"birth", "2030-01-01"}}), day("2026-11-23")).known("age") == "60..");
}

TEST_CASE("of the two ages a year of birth leaves open the one that was told remains")
{
    const auto age = [](const char* told, const char* birth) {
        return *with_age_by_birth(facts({{"age", told}, {"birth", birth}}), day("2026-11-23")).known("age");
    };
    CHECK(age("60", "1966") == "60");
    CHECK(age("60..", "1966") == "60");
    CHECK(age("18..59", "1966") == "59");
    CHECK(age("60..", "2010") == "15..16");
    CHECK(age("unknown", "2010") == "15..16");
    CHECK(age("..15", "2010-11-23") == "16");
}

TEST_CASE("an age contradicts a birth only when no day of that year could give it")
{
    const auto today = day("2026-11-23");
    CHECK(contradicts("60..", "2015-09-05", today));
    CHECK(contradicts("..15", "2010-11-23", today));
    CHECK_FALSE(contradicts("..15", "2010-11-24", today));
    CHECK_FALSE(contradicts("16..17", "2010", today));
    CHECK_FALSE(contradicts("..15", "2010", today));
    CHECK_FALSE(contradicts("60..", "2030-01-01", today));
}
