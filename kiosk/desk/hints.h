#pragma once
/// Hints beside an open request: who may be the same person, and whom the centre may already help against them. Never a block
/// on anything: a member of staff looks and decides.
#include "kiosk/desk/panes.h"
#include "kiosk/desk/places/request.h"

namespace kiosk::desk {

/// Looks through what is open so far; again only once many more are.
void look_for_hints(Request&, const Session&);
/// The card of both; nothing when there is no hint.
Blocks hint_blocks(const View&, const Request&);
/// The other one beside the open one, as it was listed.
Blocks compared_blocks(const View&, const RequestId& with);

}  // namespace kiosk::desk
