#include "kiosk/desk/places/ledger.h"

#include "kiosk/desk/intent.h"
#include "kiosk/desk/keys.h"
#include "kiosk/desk/panes.h"

namespace kiosk::desk {

void take(Ledger&, Session&, const Intent&, const World&) {}

Blocks blocks_of(const Ledger&, const View&) { return {}; }

std::optional<Intent> intent_of(const Ledger&, const Key&) { return std::nullopt; }

bool writing(const Ledger&) { return false; }

}  // namespace kiosk::desk
