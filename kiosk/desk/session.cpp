#include "kiosk/desk/session.h"

#include <algorithm>

#include "kiosk/desk/drawers.h"

#include "kiosk/desk/list.h"

namespace kiosk::desk {

const flow::QueuedRequest* row_of(const Session& session, const RequestId& id)
{
    const auto found = std::find_if(session.queue.begin(), session.queue.end(), [&](const auto& row) { return row.id == id; });
    return found == session.queue.end() ? nullptr : &*found;
}

const flow::OpenedRequest* listed_of(const Session& session, const RequestId& id)
{
    const auto found = session.opened.find(id);
    return found == session.opened.end() || !found->second ? nullptr : &*found->second;
}

const Request* open_request(const Session& session)
{
    return std::visit(
        [](const auto& place) -> const Request* {
            if constexpr (requires { place.request->looked; })
                return place.request ? &*place.request : nullptr;
            else
                return nullptr;
        },
        session.place);
}

int UndoableAct::seconds_left(base::WallTime now) const
{
    const auto passed = std::chrono::duration_cast<std::chrono::seconds>(now - at).count();
    return passed < 0 || passed >= seconds ? 0 : seconds - static_cast<int>(passed);
}

bool writing(const Session& session)
{
    return session.preview || session.paper || std::visit([](const auto& place) { return writing(place); }, session.place);
}

std::vector<RequestId> wanted_open(const Session& session, base::Day today, std::size_t at_most)
{
    if (session.locked) return {};
    return std::visit(
        [&](const auto& place) -> std::vector<RequestId> {
            if constexpr (requires { wanted_open(place, session, today, at_most); })
                return wanted_open(place, session, today, at_most);
            else
                return {};
        },
        session.place);
}

void keep_draft(Session& session)
{
    if (const auto* request = open_request(session); request != nullptr && request->act)
        session.drafts[request->id] = *request->act;
}

void close_over(Session& session)
{
    session.preview.reset();
    session.failed.reset();
    session.failed_by.clear();
    session.nothing_to_take = false;
    session.menu.reset();
    session.shortcuts_open = false;
}

void go_to_request(Session& session, const RequestId& id, std::optional<flow::StaffAct> act)
{
    const auto* row = row_of(session, id);
    if (session.locked || row == nullptr) return;
    keep_draft(session);
    close_over(session);
    Queue queue;
    queue.drawer = drawer_of(*row);
    auto& request = queue.request.emplace();
    request.id = id;
    request.wanted_act = act;
    session.place = std::move(queue);
    session.wish = wish::Look{id};
}

}  // namespace kiosk::desk
