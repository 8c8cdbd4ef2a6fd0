#pragma once
/// The ports as seen from a program that is not the store. A connection that broke is made anew once and the message sent
/// again (safe: MESSAGES.md), within the same time; a desk's session is opened again before (`keep_session`). A call that
/// still fails is `unavailable` when nothing was handed over, else `no_answer`. A stop asked for by another thread ends the
/// waiting. How a connection is made, and whether a store is started for it, is the connector's matter.
#include <functional>
#include <memory>

#include "kiosk/flow/board_door.h"
#include "kiosk/wire/socket.h"

namespace kiosk::wire {

using Connector = std::function<Result<Descriptor>()>;

/// Through either door: the desk's takes what comes from files, without a terminal's limits.
std::unique_ptr<flow::RequestQueue> terminal_client(Connector, std::stop_token = {});
std::unique_ptr<flow::StaffDoor> desk_client(Connector);
std::unique_ptr<flow::BoardDoor> board_client(Connector, std::stop_token = {});

}  // namespace kiosk::wire
