#pragma once
/// The published figures of Bắc Kạn, first half of 2022 (A1 to A13, B1 to B4), as numbers.
#include <doctest/doctest.h>

#include "kiosk/register/figures.h"

namespace kiosk::support {

inline void check_published_2022(const registry::Figures& all)
{
    using registry::Figure;
    CHECK_EQ(all.at(Figure::visits), 122);
    CHECK_EQ(all.at(Figure::questions), 32);
    CHECK_EQ(all.at(Figure::cases), 296);
    CHECK_EQ(all.at(Figure::persons), 296);
    CHECK_EQ(all.at(Figure::carried_over), 140);
    CHECK_EQ(all.at(Figure::fresh), 156);
    CHECK_EQ(all.at(Figure::finished), 154);
    CHECK_EQ(all.at(Figure::finished_TGTT), 150);
    CHECK_EQ(all.at(Figure::finished_TV), 4);
    CHECK_EQ(all.at(Figure::finished_DDNTT), 0);
    CHECK_EQ(all.at(Figure::open_at_end), 142);
    CHECK_EQ(all.at(Figure::stopped), 0);
    CHECK_EQ(all.at(Figure::appraised_TGTT), 91);
    CHECK_EQ(all.value(Figure::appraised_passed_percent), 100);
    CHECK_EQ(all.at(Figure::accepted_TGTT), 152);
    CHECK_EQ(all.at(Figure::referred_TGTT), 124);
    CHECK_EQ(all.at(Figure::general_points), 32);
    CHECK_EQ(all.at(Figure::general_communes), 14);
    CHECK_EQ(all.at(Figure::general_people), 1389);
    CHECK_EQ(all.at(Figure::disability_points), 21);
    CHECK_EQ(all.at(Figure::disability_communes), 13);
    CHECK_EQ(all.at(Figure::disability_people), 825);
    CHECK_EQ(all.at(Figure::women_points), 4);
    CHECK_EQ(all.at(Figure::women_communes), 2);
    CHECK_EQ(all.at(Figure::women_people), 100);
    CHECK_EQ(all.at(Figure::leaflets), 4628);
}

}  // namespace kiosk::support
