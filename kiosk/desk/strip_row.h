#pragma once
/// One row of the queue's list, with its menu. The name is never cut; what is not known yet is told by its code and age alone.
#include "kiosk/desk/panes.h"

namespace kiosk::desk {

struct Queue;

Block strip_row(const View&, const Queue&, const flow::QueuedRequest&);
/// Commands of a row: open, take, call, copy.
Block menu_of_row(const View&, const flow::QueuedRequest&);

}  // namespace kiosk::desk
