#include "kiosk/desk/undo.h"

#include "kiosk/desk/nav.h"

namespace kiosk::desk {

namespace {
/// Its number stays in the book as a void entry, with the reason.
bool asks_for_a_reason(flow::StaffAct act)
{
    return act == flow::StaffAct::accepted || act == flow::StaffAct::accepted_at_once;
}
}  // namespace

flow::StaffDecision undoing(const UndoableAct& done)
{
    flow::StaffDecision out;
    out.id = done.id;
    out.version = done.version;
    out.act = flow::StaffAct::undone;
    out.back_to = done.back_to;
    out.back_to_holder = done.back_to_holder;
    return out;
}

void undo(Session& session, const World& world)
{
    if (session.locked || !session.undo || !std::holds_alternative<std::monostate>(session.wish)) return;
    if (session.undo->seconds_left(world.now) == 0) return session.undo.reset();
    session.failed.reset();
    if (!asks_for_a_reason(session.undo->act)) {
        session.wish = wish::Decide{undoing(*session.undo)};
        return;
    }
    go_to(session, PlaceName::queue);
    auto& queue = std::get<Queue>(session.place);
    const bool open = queue.request && queue.request->id == session.undo->id && queue.request->whole;
    if (!open) return;
    const auto* row = row_of(session, session.undo->id);
    if (row != nullptr) queue.request->act = OpenAct{flow::StaffAct::undone, row->version, {}};
}

}  // namespace kiosk::desk
