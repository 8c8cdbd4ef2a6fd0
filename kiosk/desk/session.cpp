#include "kiosk/desk/session.h"

#include <algorithm>

namespace kiosk::desk {

const flow::QueuedRequest* selected_row(const Session& session)
{
    if (!session.selected) return nullptr;
    const auto found =
        std::find_if(session.queue.begin(), session.queue.end(), [&](const auto& row) { return row.id == *session.selected; });
    return found == session.queue.end() ? nullptr : &*found;
}

const flow::OpenedRequest* opened_of(const Session& session, const RequestId& id)
{
    const auto found = session.opened.find(id);
    return found == session.opened.end() || !found->second ? nullptr : &*found->second;
}

bool may(const Session& session, flow::StaffAct act)
{
    const auto* row = selected_row(session);
    if (row == nullptr || session.locked) return false;
    if (act == flow::StaffAct::claimed && row->claimed_by == session.who) return false;
    // After its end a request is only called about when its holder told something since.
    if (act == flow::StaffAct::called && flow::ended(row->stage) && row->messages_unanswered == 0) return false;
    return flow::stage_after(row->stage, act, session.role).has_value();
}

flow::StaffAct act_of(Dialog dialog)
{
    switch (dialog) {
    case Dialog::call: return flow::StaffAct::called;
    case Dialog::papers: return flow::StaffAct::asked_papers;
    case Dialog::accept: return flow::StaffAct::accepted;
    case Dialog::transfer: return flow::StaffAct::transferred;
    case Dialog::finish: return flow::StaffAct::finished;
    case Dialog::close: return flow::StaffAct::closed;
    case Dialog::none: break;
    }
    return flow::StaffAct::opened;
}

bool writing(const Session& session)
{
    if (session.preview) return true;
    switch (session.dialog) {
    case Dialog::papers:
    case Dialog::transfer:
    case Dialog::finish:
    case Dialog::close: return true;
    case Dialog::call: return session.draft.reached == false;
    case Dialog::accept: return false;
    case Dialog::none: return session.searching;
    }
    return false;
}

}  // namespace kiosk::desk
