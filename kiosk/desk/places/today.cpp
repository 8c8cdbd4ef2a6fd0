#include "kiosk/desk/places/today.h"

#include "kiosk/desk/intent.h"
#include "kiosk/desk/keys.h"
#include "kiosk/desk/panes.h"

namespace kiosk::desk {

void take(Today&, Session&, const Intent&, const World&) {}

Blocks blocks_of(const Today&, const View&) { return {}; }

std::optional<Intent> intent_of(const Today&, const Key&) { return std::nullopt; }

bool writing(const Today&) { return false; }

}  // namespace kiosk::desk
