#pragma once
/// Which requests lie in which drawer, and in which group of it. Leaves to its neighbour (list.h): their order and the search.
#include <string_view>

#include "kiosk/desk/session.h"

namespace kiosk::desk {

inline constexpr Drawer all_drawers[] = {Drawer::open, Drawer::call_back, Drawer::papers, Drawer::overdue,
                                         Drawer::mine, Drawer::accepted,  Drawer::done};
/// "open", "call_back": for ids of blocks and words.
std::string_view name_of(Drawer);

bool lies_in(Drawer, const flow::QueuedRequest&, const std::string& who, base::Day today);
/// The one of the drawers that do not lie across others.
Drawer drawer_of(const flow::QueuedRequest&);
std::size_t count_in(const Session&, Drawer);
/// Counts anew; to be called when the queue or the day has changed.
void count_all(Session&, base::Day today);
/// The day of the promise to read and answer has passed and the request is neither accepted nor ended.
bool overdue(const flow::QueuedRequest&, base::Day today);

/// Groups of a drawer, most pressing first.
enum class Group { urgent, late, today, later };
Group group_of(const flow::QueuedRequest&, base::Day today);
std::string_view name_of(Group);

}  // namespace kiosk::desk
