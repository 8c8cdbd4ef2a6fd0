#pragma once
/// The rail right of an open request: its acts with the next one filled, clocks, the ladder of calls, what happened. The open
/// act takes its top. Leaves to its neighbours: forms (acts/form.h), clocks (request_clocks.h).
#include "kiosk/desk/panes.h"
#include "kiosk/desk/places/request.h"

namespace kiosk::desk {

/// Nothing before its opening was recorded.
Blocks rail_blocks(const View&, const Request&);

}  // namespace kiosk::desk
