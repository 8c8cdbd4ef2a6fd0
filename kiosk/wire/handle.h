#pragma once
/// One message in, one answer out. Which door it came through decides what it may ask.
#include "kiosk/wire/message.h"

namespace kiosk::wire {

enum class Door { terminal, desk };

struct Ports {
    flow::RequestQueue& queue;
    flow::StaffDoor& staff;
};

struct Handled {
    Json answer;
    bool close = false;   ///< the other side does not keep to the format or to its door
};
Handled handled(const Json& message, Door, const Ports&);

}  // namespace kiosk::wire
