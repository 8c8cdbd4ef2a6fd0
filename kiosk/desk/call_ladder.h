#pragma once
/// The three tries of a call: those that were made with hours and who, the one that is next in safe hours, and what comes when
/// nobody was reached. A promise of the centre, no rule of law.
#include "kiosk/desk/panes.h"
#include "kiosk/desk/places/request.h"

namespace kiosk::desk {

inline constexpr int tries_max = 3;

/// Nothing once somebody was reached or the request is a case or has ended.
Blocks ladder_blocks(const View&, const flow::QueuedRequest&, const Request&);

}  // namespace kiosk::desk
