#include "kiosk/register/identities.h"

#include <doctest/doctest.h>

using namespace kiosk::registry;

TEST_CASE("a figure that does not add up is named with its numbers")
{
    Figures figures;
    figures.add(Figure::carried_over, 140);
    figures.add(Figure::fresh, 156);
    figures.add(Figure::cases, 297);
    figures.add(Figure::open_at_end, 297);
    figures.add(Figure::persons, 300);
    const auto broken = broken_rules(figures);
    REQUIRE_EQ(broken.size(), 1);
    CHECK_EQ(broken[0], "carried_over + new = cases: 140 + 156 is not 297");
}

TEST_CASE("several persons of one case break no rule, but are told")
{
    Figures figures;
    figures.add(Figure::fresh, 1);
    figures.add(Figure::cases, 1);
    figures.add(Figure::open_at_end, 1);
    figures.add(Figure::persons, 3);
    CHECK(broken_rules(figures).empty());
    const auto checked = checked_identities(figures);
    CHECK_FALSE(checked.back().holds);
    CHECK_EQ(checked.back().written(), "3 is not 1");
}
