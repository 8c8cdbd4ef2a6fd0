#pragma once
/// The ways from place to place, left of everything: the same in each of them.
/// Leaves to its neighbours: what a place shows (`places/`), which requests lie in a drawer (drawers.h).
#include <span>

#include "kiosk/desk/places/place.h"

namespace kiosk::desk {

Blocks nav_blocks(const View&);
/// As a fresh place of that name begins.
void go_to(Session&, PlaceName);
PlaceName place_of(const Session&);

}  // namespace kiosk::desk
