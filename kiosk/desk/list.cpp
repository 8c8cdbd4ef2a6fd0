#include "kiosk/desk/list.h"

#include <algorithm>
#include <tuple>

#include "kiosk/desk/acts/allowed.h"
#include "kiosk/desk/drawers.h"

namespace kiosk::desk {

namespace {
bool found_outside_the_seal(const flow::QueuedRequest& row, const Sought& wanted, SearchPart part)
{
    const bool all = part == SearchPart::all;
    if ((all || part == SearchPart::code) && holds_together(row.code, wanted.together)) return true;
    return (all || part == SearchPart::case_number) && !row.case_number.empty() &&
           holds_together(row.case_number, wanted.together);
}

bool found_in(const Session& session, const flow::QueuedRequest& row, const Sought& wanted, SearchPart part)
{
    if (found_outside_the_seal(row, wanted, part)) return true;
    switch (part) {
    case SearchPart::all: return session.index.fits(row.id, wanted);
    case SearchPart::name: return session.index.fits(row.id, wanted, SearchIndex::SoughtPart::name);
    case SearchPart::phone: return session.index.fits(row.id, wanted, SearchIndex::SoughtPart::phone);
    default: return false;
    }
}

/// Whoever waits longest stands first; of what is accepted or ended the newest.
std::int64_t age_rank(const flow::QueuedRequest& row)
{
    const bool past = flow::ended(row.stage) || row.stage == visit::Stage::accepted;
    return past ? -row.sequence : row.sequence;
}

std::chrono::sys_days due(const flow::QueuedRequest& row)
{
    return row.answer_by.ok() ? std::chrono::sys_days{row.answer_by} : std::chrono::sys_days::max();
}

using Rank = std::tuple<int, int, std::chrono::sys_days, std::int64_t>;

Rank rank_of(const Queue& queue, const flow::QueuedRequest& row, base::Day today)
{
    if (queue.sort == Sort::newest) return {0, 0, {}, -row.sequence};
    if (queue.sort == Sort::oldest) return {0, 0, {}, row.sequence};
    if (!queue.search.empty()) return {static_cast<int>(drawer_of(row)), 0, {}, age_rank(row)};
    const auto group = group_of(row, today);
    const bool told = row.messages_unanswered > 0;
    const bool by_day = group == Group::later && !flow::ended(row.stage) && row.stage != visit::Stage::accepted;
    return {static_cast<int>(group), told ? 0 : 1, by_day ? due(row) : std::chrono::sys_days{}, age_rank(row)};
}

void collect(Queue& queue, const Session& session, base::Day today)
{
    const auto wanted = sought_in(queue.search);
    std::vector<std::pair<Rank, std::uint32_t>> ranked;
    for (std::uint32_t at = 0; at < session.queue.size(); ++at) {
        const auto& row = session.queue[at];
        const bool in =
            wanted.empty() ? lies_in(queue.drawer, row, session.who, today) : found_in(session, row, wanted, queue.part);
        if (in) ranked.emplace_back(rank_of(queue, row, today), at);
    }
    std::sort(ranked.begin(), ranked.end());
    queue.rows.clear();
    queue.rows.reserve(ranked.size());
    for (const auto& each : ranked) queue.rows.push_back(each.second);
}
}  // namespace

bool relist(Queue& queue, const Session& session, base::Day today)
{
    const Queue::MadeOf now{session.queue_reading,
                            queue.search.empty() ? 0 : session.index.size(),
                            queue.drawer,
                            queue.sort,
                            queue.part,
                            queue.search,
                            today};
    if (now == queue.made_of) return false;
    collect(queue, session, today);
    queue.made_of = now;
    return true;
}

const flow::QueuedRequest* row_at(const Queue& queue, const Session& session, std::size_t place)
{
    if (place >= queue.rows.size() || queue.rows[place] >= session.queue.size()) return nullptr;
    return &session.queue[queue.rows[place]];
}

std::vector<const flow::QueuedRequest*> rows_of(const Queue& queue, const Session& session)
{
    std::vector<const flow::QueuedRequest*> out;
    for (std::size_t at = 0; at < queue.rows.size(); ++at)
        if (const auto* row = row_at(queue, session, at)) out.push_back(row);
    return out;
}

std::optional<std::size_t> place_in_list(const Queue& queue, const Session& session)
{
    if (!queue.request) return std::nullopt;
    for (std::size_t at = 0; at < queue.rows.size(); ++at)
        if (const auto* row = row_at(queue, session, at); row != nullptr && row->id == queue.request->id) return at;
    return std::nullopt;
}

std::vector<std::pair<RequestId, std::int64_t>> rows_to_take(const Session& session, base::Day today, std::size_t at_most)
{
    std::vector<std::pair<Rank, const flow::QueuedRequest*>> ranked;
    for (const auto& row : session.queue)
        if (row.stage == visit::Stage::received && allowed(flow::StaffAct::claimed, row, session))
            ranked.emplace_back(rank_of(Queue{}, row, today), &row);
    const auto count = std::min(at_most, ranked.size());
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(count), ranked.end(),
                      [](const auto& one, const auto& other) { return one.first < other.first; });
    std::vector<std::pair<RequestId, std::int64_t>> out;
    for (std::size_t at = 0; at < count; ++at) out.emplace_back(ranked[at].second->id, ranked[at].second->version);
    return out;
}

std::vector<RequestId> wanted_open(const Queue& queue, const Session& session, base::Day, std::size_t at_most)
{
    std::vector<RequestId> out;
    if (queue.request && at_most > 0 && row_of(session, queue.request->id) != nullptr) {
        // Listed is not whole; what did not open is not tried again and again.
        const bool sealed = session.opened.contains(queue.request->id) && listed_of(session, queue.request->id) == nullptr;
        if (!queue.request->whole && !sealed) out.push_back(queue.request->id);
    }
    const auto want = [&](const RequestId& id) {
        const bool known = session.opened.contains(id) || std::find(out.begin(), out.end(), id) != out.end();
        if (out.size() < at_most && !known) out.push_back(id);
    };
    if (queue.compared) want(*queue.compared);
    for (std::size_t at = 0; at < std::min(queue.rows.size(), queue.rows_max) && out.size() < at_most; ++at)
        if (const auto* row = row_at(queue, session, at)) want(row->id);
    return out;
}

std::vector<RequestId> still_sealed(const Session& session)
{
    std::vector<const flow::QueuedRequest*> rows;
    for (const auto& row : session.queue)
        if (!session.index.has(row.id)) rows.push_back(&row);
    std::sort(rows.begin(), rows.end(), [](const auto* one, const auto* other) { return one->sequence > other->sequence; });
    std::vector<RequestId> out;
    for (const auto* row : rows) out.push_back(row->id);
    return out;
}

}  // namespace kiosk::desk
