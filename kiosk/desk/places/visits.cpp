#include "kiosk/desk/places/visits.h"

#include "kiosk/desk/intent.h"
#include "kiosk/desk/keys.h"
#include "kiosk/desk/panes.h"

namespace kiosk::desk {

void take(Visits&, Session&, const Intent&, const World&) {}

Blocks blocks_of(const Visits&, const View&) { return {}; }

std::optional<Intent> intent_of(const Visits&, const Key&) { return std::nullopt; }

bool writing(const Visits&) { return false; }

}  // namespace kiosk::desk
