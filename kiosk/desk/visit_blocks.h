#pragma once
/// The page of visits, simple questions and outreach: what is written down now left, the lines of the day right.
#include "kiosk/desk/panes.h"

namespace kiosk::desk {

/// The area that a digit stands for on the tiles of a visit: "1" the first of the pack, "0" all else.
std::string_view area_of_digit(char);
Blocks visit_blocks(const Visits&, const View&);

}  // namespace kiosk::desk
