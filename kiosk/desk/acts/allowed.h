#pragma once
/// May an act be done now? The one place of the desk that asks the table of stages and roles; buttons, keys and forms ask here.
#include "kiosk/flow/ports.h"

namespace kiosk::desk {

struct Session;

/// By this member of staff, with this request as it is. Never while the desk is locked.
bool allowed(flow::StaffAct, const flow::QueuedRequest&, const Session&);

}  // namespace kiosk::desk
