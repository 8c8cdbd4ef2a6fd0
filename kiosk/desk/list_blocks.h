#pragma once
/// The list of the queue place: its head with count, sort and "take next", groups and rows; or what a search found and how much
/// of the store it could look through so far.
#include "kiosk/desk/panes.h"
#include "kiosk/desk/places/queue.h"

namespace kiosk::desk {

Blocks list_blocks(const Queue&, const View&);

}  // namespace kiosk::desk
