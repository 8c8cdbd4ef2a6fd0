#pragma once
/// The numbers of the hall: who waits, who is called, to which counter.
#include <optional>

#include "kiosk/desk/places/place.h"

namespace kiosk::desk {

struct Hall {};

void take(Hall&, Session&, const Intent&, const World&);
Blocks blocks_of(const Hall&, const View&);
/// None: the place has no use for the key here.
std::optional<Intent> intent_of(const Hall&, const Key&);
bool writing(const Hall&);

}  // namespace kiosk::desk
