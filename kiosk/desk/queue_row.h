#pragma once
/// One request as a row of a list: who and what in short, why it cannot wait, what is new. Private to this room.
#include "kiosk/desk/panes.h"

namespace kiosk::desk {

/// Of what is sealed no more is told than the code and the day.
page::QueueRow queue_row(const View&, const flow::QueuedRequest&);

}  // namespace kiosk::desk
