#pragma once
/// What happened to a request since it was sent: what its holder told, and what was done with it. Private to this room.
#include <vector>

#include "kiosk/desk/panes.h"

namespace kiosk::desk {

/// What the holder of the receipt has told since, newest first: it can change what staff do next.
Blocks message_blocks(const View&, const flow::OpenedRequest&);
/// The last twelve things that happened, the last first.
Blocks history_blocks(const View&, const std::vector<flow::HistoryEntry>&, const flow::OpenedRequest&);

}  // namespace kiosk::desk
