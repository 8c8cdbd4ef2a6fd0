#pragma once
/// The open act as blocks of the rail: its fields, what the citizen will read, what comes next, its buttons. The same for every
/// act. Leaves to its neighbours: what is asked (act.h), where the keyboard is (keyboard.h).
#include "kiosk/desk/acts/act.h"

namespace kiosk::desk {

struct Request;

/// Nothing when no act is open.
Blocks form_blocks(const View&, const Request&);
/// How wide the rail is to be; 0: no act is open.
float rail_of(const Request&);

}  // namespace kiosk::desk
