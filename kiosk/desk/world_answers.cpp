#include "kiosk/desk/world_answers.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

namespace kiosk::desk {

namespace {
/// Bells older than this when the desk is started have been answered by somebody on foot.
constexpr auto bells_kept = std::chrono::minutes{30};

void replace_row(Session& session, const flow::QueuedRequest& row)
{
    const auto found =
        std::find_if(session.queue.begin(), session.queue.end(), [&](const auto& old) { return old.id == row.id; });
    if (found == session.queue.end())
        session.queue.push_back(row);
    else
        *found = row;
}

/// Somebody else may have moved the request on while a dialog was open here.
void check_dialog(Session& session, std::int64_t version_before)
{
    const auto* row = selected_row(session);
    if (session.dialog == Dialog::none || (row != nullptr && row->version == version_before)) return;
    session.failed = base::ErrorKind::conflict;
    if (!may(session, act_of(session.dialog))) {
        session.dialog = Dialog::none;
        session.draft = {};
    }
}
}  // namespace

void answered(Session& session, const intent::Unlocked& unlocked, const World&)
{
    session.locked = false;
    session.who = unlocked.who;
    session.role = unlocked.role;
    session.passphrase_letters = 0;
    session.refused.reset();
    session.wish = {};
}

void answered(Session& session, const intent::Refused& refused, const World&)
{
    session.passphrase_letters = 0;
    session.refused = refused.kind;
    session.wish = {};
}

void answered(Session& session, const intent::QueueRead& read, const World&)
{
    if (session.locked) return;
    const auto* before = selected_row(session);
    const auto version_before = before == nullptr ? -1 : before->version;
    session.queue = read.rows;
    session.read_at = read.at;
    session.store_lost = false;
    // What left the queue is forgotten; what got a message since it was opened is opened again.
    std::map<RequestId, std::size_t> messages;
    for (const auto& row : session.queue) messages[row.id] = row.messages.size();
    std::erase_if(session.opened, [&](const auto& item) {
        const auto& [id, request] = item;
        const auto found = messages.find(id);
        return found == messages.end() || (request && request->messages.size() + request->messages_unreadable != found->second);
    });
    check_dialog(session, version_before);
    if (session.selected && selected_row(session) == nullptr) {
        session.selected.reset();
        session.looked = false;
        session.history.clear();
    }
}

void answered(Session& session, const intent::QueueUnchanged& same, const World&)
{
    if (session.locked) return;
    session.read_at = same.at;
    session.store_lost = false;
}

void answered(Session& session, const intent::StoreLost&, const World&) { session.store_lost = true; }

void answered(Session& session, const intent::TroublesRead& read, const World&) { session.troubles = read.troubles; }

void answered(Session& session, const intent::RingsRead& read, const World& world)
{
    session.rings = read.rings;
    std::sort(session.rings.begin(), session.rings.end(),
              [](const auto& one, const auto& other) { return one.number > other.number; });
    std::set<std::int64_t> answered_before;
    for (const auto& ring : session.rings) {
        const bool heard =
            session.rings_answered ? session.rings_answered->contains(ring.number) : ring.at < world.now - bells_kept;
        if (heard) answered_before.insert(ring.number);
    }
    session.rings_answered = std::move(answered_before);
}

void answered(Session& session, const intent::RequestsOpened& opened, const World&)
{
    if (session.locked) return;
    for (const auto& [id, request] : opened.requests) session.opened[id] = request;
}

void answered(Session& session, const intent::Looked& looked, const World&)
{
    session.wish = {};
    if (session.locked || session.selected != looked.request.row.id) return;
    replace_row(session, looked.request.row);
    session.history = looked.request.history;
    session.looked = true;
}

void answered(Session& session, const intent::Done& done, const World&)
{
    session.wish = {};
    if (session.locked) return;
    replace_row(session, done.request.row);
    session.history = done.request.history;
    session.dialog = Dialog::none;
    session.draft = {};
    session.failed.reset();
}

void answered(Session& session, const intent::NotDone& not_done, const World&)
{
    session.wish = {};
    session.failed = not_done.kind;
}

}  // namespace kiosk::desk
