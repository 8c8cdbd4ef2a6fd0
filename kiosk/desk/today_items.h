#pragma once
/// The rows of "Hôm nay": every clock that needs somebody, in three groups, and what is seen at once: how many, whose, and the
/// oldest thing that nobody present may do. Pure.
#include <optional>
#include <vector>

#include "kiosk/desk/panes.h"
#include "kiosk/flow/clocks.h"

namespace kiosk::desk {

enum class When { this_hour, today, later };

struct TodayItem {
    flow::Clock clock;
    When when = When::today;
    bool nobody_here = false;  ///< nobody who is present may do it
};

/// By the powers of the log. Whoever may take a request first may do what follows from there.
bool role_may_do(visit::Stage, flow::StaffAct, std::string_view role, const record::Powers&);
/// What falls within ten days; past ones are of today. Sorted, most pressing first; `mine`: of this person alone.
std::vector<TodayItem> today_items(const Session&, const World&, bool mine);
/// How many wait for somebody today or sooner: the number beside the place's name.
std::size_t count_today(const Session&, const World&);

}  // namespace kiosk::desk
