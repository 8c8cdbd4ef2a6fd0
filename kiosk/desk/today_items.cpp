#include "kiosk/desk/today_items.h"

#include <algorithm>

#include "kiosk/desk/clocks_told.h"

namespace kiosk::desk {

using ClockWhat = flow::Clock::What;

namespace {
constexpr auto soon = std::chrono::hours{2};
constexpr auto horizon = std::chrono::days{10};

std::optional<When> when_of(const flow::Clock& clock, base::WallTime now)
{
    // A year is nothing that presses; the case says it.
    if (clock.what == ClockWhat::archive) return std::nullopt;
    if (!clock.due) return When::today;
    const auto tonight = flow::end_of(base::local_day(now));
    const bool by_law = clock.what != ClockWhat::answer && clock.what != ClockWhat::call_again;
    if (!clock.by_day && *clock.due <= now + soon) return When::this_hour;
    if (clock.past(now)) return by_law && clock.what != ClockWhat::hearing ? When::this_hour : When::today;
    if (*clock.due <= tonight) return When::today;
    return *clock.due <= tonight + horizon ? std::optional{When::later} : std::nullopt;
}
}  // namespace

bool role_may_do(visit::Stage stage, flow::StaffAct act, std::string_view role, const record::Powers& powers)
{
    if (flow::stage_after(stage, act, role, powers)) return true;
    const auto taken = flow::stage_after(stage, flow::StaffAct::claimed, role, powers);
    return taken && flow::stage_after(*taken, act, role, powers);
}

std::vector<TodayItem> today_items(const Session& session, const World& world, bool mine)
{
    std::vector<TodayItem> out;
    // Of colleagues at other desks the roles are not known here: only of somebody alone it can be said.
    const bool alone = session.present && session.present->size() <= 1;
    for (auto& clock : all_clocks(session, world)) {
        if (mine && clock.holder != session.who) continue;
        const auto when = when_of(clock, world.now);
        if (!when) continue;
        const auto* row = row_of(session, clock.subject);
        const bool mine_to_do = row == nullptr || role_may_do(row->stage, clock.ends, session.role, session.powers);
        out.push_back({std::move(clock), *when, alone && !mine_to_do});
    }
    std::stable_sort(out.begin(), out.end(), [](const auto& one, const auto& other) { return one.when < other.when; });
    return out;
}

std::size_t count_today(const Session& session, const World& world)
{
    const auto items = today_items(session, world, false);
    return static_cast<std::size_t>(
        std::count_if(items.begin(), items.end(), [](const auto& item) { return item.when != When::later; }));
}

}  // namespace kiosk::desk
