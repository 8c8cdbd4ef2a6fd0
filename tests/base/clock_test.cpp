#include "kiosk/base/clock.h"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace std::chrono_literals;

TEST_CASE("legal dates are Vietnamese dates whatever the machine's time zone is")
{
    const auto last_minute = base::parse_time("2026-11-23T16:59:59Z");
    const auto next_minute = base::parse_time("2026-11-23T17:00:00Z");
    REQUIRE(last_minute.has_value());
    REQUIRE(next_minute.has_value());
    CHECK(base::iso(base::local_day(*last_minute)) == "2026-11-23");
    CHECK(base::iso(base::local_day(*next_minute)) == "2026-11-24");
    CHECK(base::local(*next_minute).hour == 0);
}

TEST_CASE("the same moment can be written in three ways")
{
    const auto local = base::parse_time("2026-11-23T09:42");
    REQUIRE(local.has_value());
    CHECK(*local == *base::parse_time("2026-11-23T09:42:00+07:00"));
    CHECK(*local == *base::parse_time("2026-11-23T02:42:00Z"));
    CHECK(*local == *base::parse_time("2026-11-23 09:42:00"));
}

TEST_CASE("a day or time that does not exist is refused and not moved")
{
    for (const char* day : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "23/11/2026", "", "2026-11-23x", "20261123"})
        CHECK_MESSAGE(!base::parse_day(day).has_value(), day);
    CHECK(base::parse_day("2028-02-29").has_value());
    for (const char* time :
         {"2026-11-23", "2026-11-23T24:00", "2026-11-23T09:60", "2026-11-23T09:42:60", "2026-02-30T09:42", "T"})
        CHECK_MESSAGE(!base::parse_time(time).has_value(), time);
}

TEST_CASE("a day reads back as it was written")
{
    for (const char* day : {"2018-01-01", "2026-11-23", "2028-02-29", "0900-01-01"})
        CHECK(base::iso(*base::parse_day(day)) == day);
}

TEST_CASE("a set clock moves only when it is told to and both its hands move together")
{
    base::SetClock clock{*base::parse_time("2026-11-23T23:59:30")};
    const auto steady = clock.steady();
    CHECK(base::local(clock.wall()).minute == 59);
    clock.advance(30s);
    CHECK(base::iso(base::local_day(clock.wall())) == "2026-11-24");
    CHECK(clock.steady() - steady == 30s);
    clock.advance(999ms);
    CHECK(base::local(clock.wall()).second == 0);
}
