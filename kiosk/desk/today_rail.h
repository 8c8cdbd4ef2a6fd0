#pragma once
/// Beside "Hôm nay": who waits in the hall, the hearings of the next ten days, and who is at a desk now. Pure.
#include "kiosk/desk/panes.h"

namespace kiosk::desk {

Blocks today_rail(const View&);

}  // namespace kiosk::desk
