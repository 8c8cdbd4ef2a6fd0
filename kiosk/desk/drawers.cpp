#include "kiosk/desk/drawers.h"

#include <algorithm>

namespace kiosk::desk {

using flow::ended;
using visit::Stage;

namespace {
bool is_at_work(const flow::QueuedRequest& row) { return !ended(row.stage) && row.stage != Stage::accepted; }
}  // namespace

std::string_view name_of(Drawer drawer)
{
    switch (drawer) {
    case Drawer::open: return "open";
    case Drawer::call_back: return "call_back";
    case Drawer::papers: return "papers";
    case Drawer::overdue: return "overdue";
    case Drawer::mine: return "mine";
    case Drawer::accepted: return "accepted";
    case Drawer::done: return "done";
    }
    return "";
}

Drawer drawer_of(const flow::QueuedRequest& row)
{
    switch (row.stage) {
    case Stage::received:
    case Stage::claimed: return Drawer::open;
    case Stage::called: return Drawer::call_back;
    case Stage::waiting: return Drawer::papers;
    case Stage::accepted: return Drawer::accepted;
    default: break;
    }
    // Whoever asks again after the end is called back, and is done again once somebody has acted.
    return row.messages_unanswered > 0 ? Drawer::call_back : Drawer::done;
}

bool lies_in(Drawer drawer, const flow::QueuedRequest& row, const std::string& who, base::Day today)
{
    if (drawer == Drawer::mine) return !ended(row.stage) && !row.claimed_by.empty() && row.claimed_by == who;
    if (drawer == Drawer::overdue) return overdue(row, today);
    return drawer_of(row) == drawer;
}

std::size_t count_in(const Session& session, Drawer drawer) { return session.counts.of[static_cast<std::size_t>(drawer)]; }

void count_all(Session& session, base::Day today)
{
    DrawerCounts counts;
    counts.counted_on = today;
    for (const auto& row : session.queue) {
        ++counts.of[static_cast<std::size_t>(drawer_of(row))];
        if (overdue(row, today)) ++counts.of[static_cast<std::size_t>(Drawer::overdue)];
        if (lies_in(Drawer::mine, row, session.who, today)) ++counts.of[static_cast<std::size_t>(Drawer::mine)];
        if (row.urgent && row.stage == Stage::received) ++counts.urgent_open;
    }
    session.counts = counts;
}

bool overdue(const flow::QueuedRequest& row, base::Day today)
{
    const bool promised = row.stage == Stage::received || row.stage == Stage::claimed || row.stage == Stage::called;
    return promised && row.answer_by.ok() && std::chrono::sys_days{row.answer_by} < std::chrono::sys_days{today};
}

Group group_of(const flow::QueuedRequest& row, base::Day today)
{
    if (row.urgent && is_at_work(row)) return Group::urgent;
    if (overdue(row, today)) return Group::late;
    // Somebody who asks again waits for an answer today.
    if (flow::ended(row.stage) && row.messages_unanswered > 0) return Group::today;
    const bool promised = is_at_work(row) && row.stage != Stage::waiting && row.answer_by.ok();
    return promised && row.answer_by == today ? Group::today : Group::later;
}

std::string_view name_of(Group group)
{
    switch (group) {
    case Group::urgent: return "urgent";
    case Group::late: return "late";
    case Group::today: return "today";
    case Group::later: return "later";
    }
    return "";
}

}  // namespace kiosk::desk
