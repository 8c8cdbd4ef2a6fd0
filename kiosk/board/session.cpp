#include "kiosk/board/session.h"

#include <algorithm>

namespace kiosk::board {

namespace {
/// A number stands in one place: the newest call of it counts.
void drop(std::vector<flow::CalledNumber>& from, const std::string& number)
{
    std::erase_if(from, [&](const flow::CalledNumber& call) { return call.number == number; });
}

void keep_behind(Session& session, flow::CalledNumber call)
{
    drop(session.before, call.number);
    session.before.insert(session.before.begin(), std::move(call));
    if (session.before.size() > shown_before) session.before.resize(shown_before);
}

void take_next(Session& session, base::SteadyTime now)
{
    if (session.queue.empty()) return;
    session.now = std::move(session.queue.front());
    session.queue.pop_front();
    session.now_until = now + large_for;
    drop(session.before, session.now->number);
}
}  // namespace

Session told(Session session, const flow::CalledNumbers& told, base::SteadyTime now)
{
    session.lost = false;
    session.waiting = told.waiting;
    const auto newest = told.calls.empty() ? 0 : told.calls.front().place;
    // Another day, or a store that began anew: its places say nothing about those before.
    const bool anew = session.heard && newest < *session.heard;
    if (!session.heard || anew) {
        session.before.assign(told.calls.begin(), told.calls.end());
        if (session.before.size() > shown_before) session.before.resize(shown_before);
        if (anew) session.queue.clear();
        session.heard = newest;
        return at(std::move(session), now);
    }
    for (auto call = told.calls.rbegin(); call != told.calls.rend(); ++call)
        if (call->place > *session.heard) {
            // Called again before it was seen: once is enough, to the counter of now.
            std::erase_if(session.queue, [&](const flow::CalledNumber& waits) { return waits.number == call->number; });
            session.queue.push_back(*call);
        }
    session.heard = newest;
    return at(std::move(session), now);
}

Session lost(Session session)
{
    session.lost = true;
    return session;
}

Session at(Session session, base::SteadyTime now)
{
    if (session.now && now >= session.now_until) {
        keep_behind(session, std::move(*session.now));
        session.now.reset();
    }
    if (!session.now) take_next(session, now);
    return session;
}

std::optional<base::SteadyTime> due(const Session& session)
{
    return session.now ? std::optional{session.now_until} : std::nullopt;
}

}  // namespace kiosk::board
