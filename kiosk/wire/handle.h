#pragma once
/// One message in, one answer out, now or later. Which door it came through decides what it may ask.
#include <functional>
#include <memory>

#include "kiosk/wire/operations.h"

namespace kiosk::wire {

/// What stands behind each door. Requests that come by the desk's door (from files, for trials) meet no terminal's limits.
struct Ports {
    flow::RequestQueue& from_terminal;
    flow::RequestQueue& from_desk;
    /// A session for one connection of a desk, not opened yet. Dropping it closes it.
    std::function<std::unique_ptr<flow::StaffDoor>()> session;
    flow::BoardDoor* board = nullptr;  ///< none: no board is served
};

/// Who sits at the other end of a connection.
struct Visitor {
    Door door = Door::terminal;
    std::unique_ptr<flow::StaffDoor> staff = {};  ///< made when the first message of staff comes
};

struct Handled {
    Json answer;
    bool close = false;  ///< the other side does not keep to the format or to its door
};
/// `answered` is called once: before this returns, or later when a secret has to be checked first.
void handle(const Json& message, Visitor&, const Ports&, const std::function<void(Handled)>& answered);

}  // namespace kiosk::wire
