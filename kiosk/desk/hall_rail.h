#pragma once
/// People waiting in the hall, for the rail of other places: the first three and the button that calls. Empty where no numbers
/// are given.
#include "kiosk/desk/places/place.h"

namespace kiosk::desk {

Blocks hall_rail(const View&);

}  // namespace kiosk::desk
