#include "kiosk/desk/drawers.h"

#include <algorithm>
#include <tuple>

#include "kiosk/text/fold.h"

namespace kiosk::desk {

using visit::Stage;

namespace {
bool ended(Stage stage) { return stage == Stage::transferred || stage == Stage::finished || stage == Stage::closed; }

/// Folded and without blanks and dashes, so that "0912 345" and "bk7k4m" find what they mean.
std::string sought(std::string_view words)
{
    auto out = text::folded(words);
    std::erase_if(out, [](char letter) { return letter == ' ' || letter == '-' || letter == '.'; });
    return out;
}

bool found_in(const Session& session, const flow::QueuedRequest& row, const std::string& wanted)
{
    const auto holds = [&](const std::string& words) { return sought(words).find(wanted) != std::string::npos; };
    if (holds(row.code) || (!row.case_number.empty() && holds(row.case_number))) return true;
    const auto* request = opened_of(session, row.id);
    if (request == nullptr) return false;
    return holds(request->requester.name) || holds(request->aided.name) || holds(request->requester.phone) ||
           holds(request->contact.phone) || holds(request->aided.phone);
}
}  // namespace

std::string_view name_of(Drawer drawer)
{
    switch (drawer) {
    case Drawer::fresh: return "fresh";
    case Drawer::urgent: return "urgent";
    case Drawer::mine: return "mine";
    case Drawer::in_hand: return "in_hand";
    case Drawer::waiting: return "waiting";
    case Drawer::accepted: return "accepted";
    case Drawer::done: return "done";
    }
    return "";
}

bool lies_in(Drawer drawer, const flow::QueuedRequest& row, const std::string& who)
{
    switch (drawer) {
    case Drawer::fresh: return row.stage == Stage::received;
    case Drawer::urgent: return row.urgent && !ended(row.stage) && row.stage != Stage::accepted;
    case Drawer::mine: return !ended(row.stage) && row.claimed_by == who;
    case Drawer::in_hand: return row.stage == Stage::claimed || row.stage == Stage::called;
    case Drawer::waiting: return row.stage == Stage::waiting;
    case Drawer::accepted: return row.stage == Stage::accepted;
    case Drawer::done: return ended(row.stage);
    }
    return false;
}

std::size_t count_in(const Session& session, Drawer drawer)
{
    return static_cast<std::size_t>(std::count_if(session.queue.begin(), session.queue.end(),
                                                  [&](const auto& row) { return lies_in(drawer, row, session.who); }));
}

bool overdue(const flow::QueuedRequest& row, base::Day today)
{
    return row.stage == Stage::received && row.answer_by.ok() &&
           std::chrono::sys_days{row.answer_by} < std::chrono::sys_days{today};
}

std::vector<const flow::QueuedRequest*> rows_of(const Session& session, base::Day today)
{
    const auto wanted = sought(session.search);
    std::vector<const flow::QueuedRequest*> out;
    for (const auto& row : session.queue)
        if (wanted.empty() ? lies_in(session.drawer, row, session.who) : found_in(session, row, wanted)) out.push_back(&row);
    const auto rank = [&](const flow::QueuedRequest& row) {
        return std::tuple{ended(row.stage), !row.urgent, !overdue(row, today), -row.sequence};
    };
    std::sort(out.begin(), out.end(), [&](const auto* one, const auto* other) { return rank(*one) < rank(*other); });
    return out;
}

std::vector<RequestId> wanted_open(const Session& session, base::Day today, std::size_t at_most)
{
    std::vector<RequestId> out;
    if (session.locked) return out;
    const auto want = [&](const RequestId& id) {
        if (out.size() < at_most && !session.opened.contains(id)) out.push_back(id);
    };
    if (session.selected && selected_row(session) != nullptr) want(*session.selected);
    const auto rows = rows_of(session, today);
    for (std::size_t at = 0; at < std::min(rows.size(), session.rows_max); ++at) want(rows[at]->id);
    if (!session.search.empty())
        for (const auto& row : session.queue) want(row.id);
    return out;
}

}  // namespace kiosk::desk
