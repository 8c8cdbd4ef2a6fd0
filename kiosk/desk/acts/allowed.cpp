#include "kiosk/desk/acts/allowed.h"

#include "kiosk/desk/acts/acts.h"

namespace kiosk::desk {

bool allowed(flow::StaffAct wanted, const flow::QueuedRequest& row, const Session& session)
{
    const auto* act = act_of(wanted);
    if (act == nullptr || session.locked) return false;
    if (act->has_sense != nullptr && !act->has_sense(row, session.who)) return false;
    return flow::stage_after(row.stage, wanted, session.role).has_value();
}

}  // namespace kiosk::desk
