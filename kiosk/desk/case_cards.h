#pragma once
/// An accepted request as a case: its stages on a line, who carries it, hearings and limits, result, opinion, file, quality;
/// and its clocks for the rail, with those that were met. Pure. Nothing for a request that is no case. Leaves to its
/// neighbours: the request itself (request_cards.h), acts (acts/).
#include "kiosk/desk/panes.h"
#include "kiosk/desk/places/request.h"

namespace kiosk::desk {

Blocks case_blocks(const View&, const flow::QueuedRequest&, const Request&);
Blocks case_clock_blocks(const View&, const flow::QueuedRequest&, const Request&);

}  // namespace kiosk::desk
