#pragma once
/// The open request as cards: its head, what endangers a call, its own words, who and what, grounds, hints, notes, what its
/// holder reads. Leaves to its neighbours: rows of label and value (request_rows.h), the rail (request_rail.h).
#include "kiosk/desk/panes.h"
#include "kiosk/desk/places/request.h"

namespace kiosk::desk {

/// Also of a request that is not shown yet: its code alone.
Block head_block(const View&, const flow::QueuedRequest&, const Request&);
/// Only of one whose opening was recorded and whose seal is open.
Blocks card_blocks(const View&, const flow::QueuedRequest&, const Request&);

}  // namespace kiosk::desk
