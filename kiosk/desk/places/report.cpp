#include "kiosk/desk/places/report.h"

#include "kiosk/desk/intent.h"
#include "kiosk/desk/keys.h"
#include "kiosk/desk/panes.h"

namespace kiosk::desk {

void take(Report&, Session&, const Intent&, const World&) {}

Blocks blocks_of(const Report&, const View&) { return {}; }

std::optional<Intent> intent_of(const Report&, const Key&) { return std::nullopt; }

bool writing(const Report&) { return false; }

}  // namespace kiosk::desk
