#include "kiosk/desk/world_answers.h"

#include <algorithm>
#include <chrono>
#include <set>

#include "kiosk/desk/drawers.h"
#include "kiosk/desk/listed.h"

namespace kiosk::desk {

namespace {
/// Bells older than this when the desk is started have been answered by somebody on foot.
constexpr auto bells_kept = std::chrono::minutes{30};

void queue_changed(Session& session, const World& world)
{
    ++session.queue_reading;
    count_all(session, base::local_day(world.now));
}

/// The newest that is known of a row: an answer may come late.
void replace_row(Session& session, const flow::QueuedRequest& row, const World& world)
{
    const auto found =
        std::find_if(session.queue.begin(), session.queue.end(), [&](const auto& old) { return old.id == row.id; });
    if (found == session.queue.end())
        session.queue.push_back(row);
    else if (row.version >= found->version)
        *found = row;
    queue_changed(session, world);
}

/// What left the queue is forgotten; what got a message since it was opened is opened again.
void forget_what_left(Session& session)
{
    std::set<RequestId> still;
    for (const auto& row : session.queue) {
        const auto found = session.opened.find(row.id);
        if (found == session.opened.end()) continue;
        const auto& request = found->second;
        if (!request || request->messages.size() + request->messages_unreadable == row.messages.size()) still.insert(row.id);
    }
    std::erase_if(session.opened, [&](const auto& item) { return !still.contains(item.first); });
    if (session.index.size() <= session.queue.size()) return;
    SearchIndex::Ids here;
    for (const auto& row : session.queue) here.insert(row.id);
    session.index.forget_others(here);
}

/// Of what could be taken back: one act deep, of this person, at this desk, within a minute.
void remember_for_undo(Session& session, const flow::QueuedRequest& before, const flow::QueuedRequest& after,
                       const flow::StaffDecision& decision, const World& world)
{
    session.undo.reset();
    if (flow::only_looks(decision.act) || decision.act == flow::StaffAct::undone) return;
    session.undo = UndoableAct{after.id, after.code, decision.act, before.stage, before.holder, after.version, world.now};
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

void index(Session& session, const RequestId& id, const Opened& request)
{
    if (request)
        session.index.put(id, *request);
    else
        session.index.put_unreadable(id);
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
    // What somebody was writing is nobody else's.
    if (session.drafts_of != unlocked.who) session.drafts.clear();
    session.drafts_of = unlocked.who;
    session.place = Today{};
}

void answered(Session& session, const intent::Refused& refused, const World&)
{
    session.passphrase_letters = 0;
    session.refused = refused.kind;
    session.wish = {};
}

void answered(Session& session, const intent::QueueRead& read, const World& world)
{
    if (session.locked) return;
    session.queue = read.rows;
    session.read_at = read.at;
    session.store_lost.reset();
    forget_what_left(session);
    queue_changed(session, world);
}

void answered(Session& session, const intent::QueueUnchanged& same, const World& world)
{
    if (session.locked) return;
    session.read_at = same.at;
    session.store_lost.reset();
    if (const auto today = base::local_day(world.now); session.counts.counted_on != today) queue_changed(session, world);
}

void answered(Session& session, const intent::StoreLost&, const World& world)
{
    if (!session.store_lost) session.store_lost = world.now;
}

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
    for (const auto& [id, request] : opened.requests) {
        session.opened[id] = request ? Opened{listed_part(*request)} : Opened{};
        index(session, id, request);
    }
}

void answered(Session& session, const intent::Indexed& indexed, const World&)
{
    if (session.locked) return;
    for (const auto& [id, request] : indexed.requests) index(session, id, request);
}

void answered(Session& session, const intent::PresentRead& read, const World&)
{
    session.present = std::set<std::int64_t>{read.members.begin(), read.members.end()};
}

void answered(Session& session, const intent::CasesRead& read, const World&)
{
    if (session.locked) return;
    for (const auto& one : read.cases) {
        // A file that was handed over owes nothing: that it was read is enough.
        if (one.file.end && one.file.handed_over)
            session.cases.erase(one.id);
        else
            session.cases[one.id] = one.file;
        session.case_versions[one.id] = one.version;
    }
}

void answered(Session& session, const intent::Stored&, const World&) { session.wish = {}; }

void answered(Session& session, const intent::Looked& looked, const World& world)
{
    const auto& row = looked.request.row;
    if (waits_to_look(session, row.id)) session.wish = {};
    if (!session.locked && is_open(session, row.id)) replace_row(session, row, world);
}

void answered(Session& session, const intent::Done& done, const World& world)
{
    const auto& row = done.request.row;
    const bool waited = waits_to_decide(session, row.id);
    if (session.locked) return;
    const auto* before = row_of(session, row.id);
    if (waited && before != nullptr)
        remember_for_undo(session, *before, row, std::get<wish::Decide>(session.wish).decision, world);
    if (waited) {
        if (std::get<wish::Decide>(session.wish).decision.act == flow::StaffAct::claimed) session.taken_at[row.id] = world.now;
        session.wish = {};
        session.drafts.erase(row.id);
    }
    replace_row(session, row, world);
}

void answered(Session& session, const intent::Taken& taken, const World& world)
{
    session.wish = {};
    if (session.locked) return;
    const auto& row = taken.request.row;
    if (const auto* before = row_of(session, row.id))
        remember_for_undo(session, *before, row, {row.id, row.version, flow::StaffAct::claimed, {}, {}, false}, world);
    session.taken_at[row.id] = world.now;
    replace_row(session, row, world);
}

void answered(Session& session, const intent::NothingToTake&, const World&)
{
    session.wish = {};
    session.nothing_to_take = true;
}

void answered(Session& session, const intent::CopyDone&, const World&) { session.wish = {}; }

void answered(Session& session, const intent::NotDone& not_done, const World&)
{
    const auto& id = not_done.id;
    if (!id || waits_to_look(session, *id) || waits_to_decide(session, *id)) session.wish = {};
    if (!id || is_open(session, *id)) session.failed = not_done.kind;
}

}  // namespace kiosk::desk
