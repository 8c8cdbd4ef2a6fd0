#pragma once
/// Visits, simple questions and outreach sessions: noted in two key presses, listed by day.
#include <optional>

#include "kiosk/desk/places/place.h"

namespace kiosk::desk {

struct Visits {};

void take(Visits&, Session&, const Intent&, const World&);
Blocks blocks_of(const Visits&, const View&);
/// None: the place has no use for the key here.
std::optional<Intent> intent_of(const Visits&, const Key&);
bool writing(const Visits&);

}  // namespace kiosk::desk
