#pragma once
/// Members of staff, their roles and powers, the sheet of the month.
#include <optional>

#include "kiosk/desk/places/place.h"

namespace kiosk::desk {

struct Staff {};

void take(Staff&, Session&, const Intent&, const World&);
Blocks blocks_of(const Staff&, const View&);
/// None: the place has no use for the key here.
std::optional<Intent> intent_of(const Staff&, const Key&);
bool writing(const Staff&);

}  // namespace kiosk::desk
