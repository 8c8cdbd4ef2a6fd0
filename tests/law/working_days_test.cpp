#include <doctest/doctest.h>

#include "small_book.h"

using namespace kiosk::law;

TEST_CASE("working days are counted after today through the day itself")
{
    CHECK(working_days_between(day("2026-11-23"), day("2026-11-23"), {}) == 0);
    CHECK(working_days_between(day("2026-11-23"), day("2026-11-20"), {}) == 0);
    CHECK(working_days_between(day("2026-11-23"), day("2026-11-27"), {}) == 4);
    CHECK(working_days_between(day("2026-11-23"), day("2026-11-29"), {}) == 4);
    CHECK(working_days_between(day("2026-11-23"), day("2026-11-30"), {}) == 5);
    CHECK(working_days_between(day("2026-01-01"), day("2026-12-31"), {}) == 260);
}

TEST_CASE("holidays and exchanged weekend days are counted as they are worked")
{
    const Holidays holidays{{day("2026-04-30"), day("2026-05-01"), day("2026-05-02")}, {day("2026-05-09")}};
    CHECK(working_days_between(day("2026-04-29"), day("2026-05-04"), holidays) == 1);
    CHECK(working_days_between(day("2026-05-04"), day("2026-05-09"), holidays) == 5);
    CHECK(add_working_days(day("2026-04-29"), 1, holidays) == day("2026-05-04"));
    CHECK(add_working_days(day("2026-05-08"), 1, holidays) == day("2026-05-09"));
    CHECK(add_working_days(day("2026-11-20"), 3, {}) == day("2026-11-25"));
    // The day it is counted from is not counted, whether anybody works on it or not.
    CHECK(working_days_between(day("2026-04-30"), day("2026-05-04"), holidays) == 1);
    CHECK(working_days_between(day("2026-05-09"), day("2026-05-11"), holidays) == 1);
}

TEST_CASE("a day listed as off and as worked is worked, and counts once")
{
    const Holidays holidays{{day("2026-11-23")}, {day("2026-11-23")}};
    CHECK(working_days_between(day("2026-11-22"), day("2026-11-23"), holidays) == 1);
    CHECK(add_working_days(day("2026-11-22"), 1, holidays) == day("2026-11-23"));
}

TEST_CASE("days without end are added no further than ten thousand")
{
    const auto start = day("2026-11-23");
    const auto last = add_working_days(start, 10'000, {});
    CHECK(add_working_days(start, 9'999, {}) < last);
    CHECK(add_working_days(start, 10'001, {}) == last);
    CHECK(add_working_days(start, 0, {}) == start);
    CHECK(add_working_days(start, -1, {}) == start);
}

TEST_CASE("counting and adding working days agree")
{
    const Holidays holidays{{day("2026-02-16"), day("2026-02-17"), day("2026-02-18")}, {day("2026-02-28")}};
    for (int count = 1; count < 60; ++count) {
        const auto end = add_working_days(day("2026-01-29"), count, holidays);
        CHECK(working_days_between(day("2026-01-29"), end, holidays) == count);
    }
}
