#include "kiosk/desk/places/staff.h"

#include "kiosk/desk/intent.h"
#include "kiosk/desk/keys.h"
#include "kiosk/desk/panes.h"

namespace kiosk::desk {

void take(Staff&, Session&, const Intent&, const World&) {}

Blocks blocks_of(const Staff&, const View&) { return {}; }

std::optional<Intent> intent_of(const Staff&, const Key&) { return std::nullopt; }

bool writing(const Staff&) { return false; }

}  // namespace kiosk::desk
