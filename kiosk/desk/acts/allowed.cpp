#include "kiosk/desk/acts/allowed.h"

#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/session.h"

namespace kiosk::desk {

bool allowed(flow::StaffAct wanted, const flow::QueuedRequest& row, const Session& session)
{
    const auto* act = act_of(wanted);
    if (act == nullptr || session.locked) return false;
    if (act->has_sense != nullptr && !act->has_sense(row, session.who)) return false;
    // What a colleague holds who is at a desk now is theirs; of one who vanished the next may take it.
    const bool of_a_colleague = row.holder != 0 && row.claimed_by != session.who && !flow::ended(row.stage);
    const bool takes = wanted == flow::StaffAct::claimed;
    if (takes && of_a_colleague && session.present && session.present->contains(row.holder)) return false;
    return flow::stage_after(row.stage, wanted, session.role, session.powers).has_value();
}

}  // namespace kiosk::desk
