#include "kiosk/desk/world_answers.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

#include "kiosk/desk/listed.h"

namespace kiosk::desk {

namespace {
/// Bells older than this when the desk is started have been answered by somebody on foot.
constexpr auto bells_kept = std::chrono::minutes{30};

/// The newest that is known of a row: an answer may come late.
void replace_row(Session& session, const flow::QueuedRequest& row)
{
    const auto found =
        std::find_if(session.queue.begin(), session.queue.end(), [&](const auto& old) { return old.id == row.id; });
    if (found == session.queue.end())
        session.queue.push_back(row);
    else if (row.version >= found->version)
        *found = row;
}

bool waits_to_look(const Session& session, const RequestId& id)
{
    const auto* look = std::get_if<wish::Look>(&session.wish);
    return look != nullptr && look->id == id;
}

bool waits_to_decide(const Session& session, const RequestId& id)
{
    const auto* decide = std::get_if<wish::Decide>(&session.wish);
    return decide != nullptr && decide->decision.id == id;
}

bool is_open(const Session& session, const RequestId& id)
{
    const auto* request = open_request(session);
    return request != nullptr && request->id == id;
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

void answered(Session& session, const intent::HallRead& read, const World&) { session.hall = read.numbers; }

void answered(Session& session, const intent::DoneInHall& done, const World&)
{
    if (std::holds_alternative<wish::InHall>(session.wish)) session.wish = {};
    session.hall_failed = done.failed;
}

void answered(Session& session, const intent::RequestsOpened& opened, const World&)
{
    if (session.locked) return;
    for (const auto& [id, request] : opened.requests) session.opened[id] = request ? Opened{listed_part(*request)} : Opened{};
}

void answered(Session& session, const intent::Looked& looked, const World&)
{
    const auto& row = looked.request.row;
    if (waits_to_look(session, row.id)) session.wish = {};
    if (!session.locked && is_open(session, row.id)) replace_row(session, row);
}

void answered(Session& session, const intent::Done& done, const World&)
{
    const auto& row = done.request.row;
    if (waits_to_decide(session, row.id)) session.wish = {};
    if (!session.locked) replace_row(session, row);
}

void answered(Session& session, const intent::NotDone& not_done, const World&)
{
    const auto& id = not_done.id;
    if (!id || waits_to_look(session, *id) || waits_to_decide(session, *id)) session.wish = {};
    if (!id || is_open(session, *id)) session.failed = not_done.kind;
}

}  // namespace kiosk::desk
