#include "kiosk/register/period.h"

#include <doctest/doctest.h>

#include "half_year_2022.h"

using namespace kiosk::registry;
using kiosk::support::day_of;

TEST_CASE("months, quarters, half-years and years have names that read back")
{
    for (const auto* name : {"2022-06", "2022-02", "2024-02", "2022-12", "2022-Q2", "2022-Q4", "2022-H1", "2022-H2", "2022"})
        CHECK_EQ(name_of(period_named(name).value()), name);
    CHECK_EQ(period_named("2022-H1").value(), Period{day_of("2022-01-01"), day_of("2022-06-30")});
    CHECK_EQ(period_named("2024-02").value(), Period{day_of("2024-02-01"), day_of("2024-02-29")});
    CHECK_EQ(period_named("2022-Q3").value(), Period{day_of("2022-07-01"), day_of("2022-09-30")});
    CHECK_EQ(name_of(Period{day_of("2022-01-02"), day_of("2022-06-30")}), "2022-01-02/2022-06-30");
}

TEST_CASE("what is no period is refused")
{
    for (const auto* name : {"", "22", "2022-13", "2022-00", "2022-1", "2022-H3", "2022-H0", "2022-Q5", "2022-06-01", "-022",
                             "20220", "2022-h1", "0999", "2022-+1"})
        CHECK_MESSAGE(!period_named(name), name);
    CHECK_FALSE(period_of(day_of("2022-06-30"), day_of("2022-06-29")));
}

TEST_CASE("before a period stands the one of the same kind")
{
    CHECK_EQ(name_of(before(month_of(2022, 1))), "2021-12");
    CHECK_EQ(name_of(before(quarter_of(2022, 1))), "2021-Q4");
    CHECK_EQ(name_of(before(half_of(2022, 2))), "2022-H1");
    CHECK_EQ(name_of(before(year_of(2022))), "2021");
    CHECK_EQ(before(Period{day_of("2022-01-11"), day_of("2022-01-20")}), Period{day_of("2022-01-01"), day_of("2022-01-10")});
}
