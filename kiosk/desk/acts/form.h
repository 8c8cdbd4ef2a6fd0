#pragma once
/// The page of an open act, the same for every act: its fields, what the citizen will read word for word, and its buttons.
#include "kiosk/desk/places/place.h"

namespace kiosk::desk {

struct Request;

/// Nothing while no act is open or the request is sealed.
Blocks form_blocks(const View&, const Request&);

}  // namespace kiosk::desk
