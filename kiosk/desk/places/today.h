#pragma once
/// What needs somebody now, most pressing first, each with its clock and its legal source.
#include <optional>

#include "kiosk/desk/places/place.h"

namespace kiosk::desk {

struct Today {};

void take(Today&, Session&, const Intent&, const World&);
Blocks blocks_of(const Today&, const View&);
/// None: the place has no use for the key here.
std::optional<Intent> intent_of(const Today&, const Key&);
bool writing(const Today&);

}  // namespace kiosk::desk
