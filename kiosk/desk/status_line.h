#pragma once
/// The line at the bottom: what was done last and may be taken back, what is not recorded yet, how many seals are open, the
/// store, Telex.
#include "kiosk/desk/panes.h"

namespace kiosk::desk {

Blocks status_blocks(const View&);
/// Requests whose seal is not open yet; 0: everything is known to the search.
std::size_t left_to_open(const Session&);

}  // namespace kiosk::desk
