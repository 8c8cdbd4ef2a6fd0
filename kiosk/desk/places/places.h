#pragma once
/// The list of all places. A session is in one of them; what another one knew is gone.
#include <variant>

#include "kiosk/desk/places/queue.h"

namespace kiosk::desk {

using Place = std::variant<Queue>;

}  // namespace kiosk::desk
