#include "kiosk/desk/places/hall.h"

#include "kiosk/desk/intent.h"
#include "kiosk/desk/keys.h"
#include "kiosk/desk/panes.h"

namespace kiosk::desk {

void take(Hall&, Session&, const Intent&, const World&) {}

Blocks blocks_of(const Hall&, const View&) { return {}; }

std::optional<Intent> intent_of(const Hall&, const Key&) { return std::nullopt; }

bool writing(const Hall&) { return false; }

}  // namespace kiosk::desk
