#pragma once
/// The grounds of an opened request by the law of today: met and possible ones with why, and what is missing. Staff decide.
#include "kiosk/desk/panes.h"

namespace kiosk::desk {

/// The card; "ask" when no ground can be told.
Block grounds_block(const View&, const flow::OpenedRequest&);

}  // namespace kiosk::desk
