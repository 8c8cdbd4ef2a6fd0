#pragma once
/// How somebody is called without bringing them into danger: the rule above the number, in one card, with whether one may call
/// now. Outside the safe hours the number is behind one press.
#include "kiosk/desk/panes.h"
#include "kiosk/desk/places/request.h"

namespace kiosk::desk {

Block safe_contact_block(const View&, const Request&);
/// May the number be seen and copied now?
bool number_shown(const View&, const Request&);

}  // namespace kiosk::desk
