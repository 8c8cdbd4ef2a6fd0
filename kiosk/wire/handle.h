#pragma once
/// One message in, one answer out, now or later. Which door it came through decides what it may ask.
#include <functional>

#include "kiosk/wire/message.h"

namespace kiosk::wire {

enum class Door { terminal, desk };

/// What stands behind each door. Requests that come by the desk's door (from files, for trials) meet no terminal's limits.
struct Ports {
    flow::RequestQueue& from_terminal;
    flow::RequestQueue& from_desk;
    flow::StaffDoor& staff;
};

struct Handled {
    Json answer;
    bool close = false;  ///< the other side does not keep to the format or to its door
};
/// `answered` is called once: before this returns, or later when a secret has to be checked first.
void handle(const Json& message, Door, const Ports&, const std::function<void(Handled)>& answered);

}  // namespace kiosk::wire
