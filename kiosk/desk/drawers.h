#pragma once
/// Which requests lie in which drawer, in which order, and what a search finds.
#include <vector>

#include "kiosk/desk/session.h"

namespace kiosk::desk {

inline constexpr Drawer all_drawers[] = {Drawer::fresh,   Drawer::urgent,  Drawer::messages, Drawer::mine,
                                         Drawer::in_hand, Drawer::waiting, Drawer::accepted, Drawer::done};
/// "fresh", "urgent": for ids of blocks and words.
std::string_view name_of(Drawer);

bool lies_in(Drawer, const flow::QueuedRequest&, const std::string& who);
std::size_t count_in(const Session&, Drawer);
/// The day of the promise to read and call has passed and nobody has claimed it.
bool overdue(const flow::QueuedRequest&, base::Day today);

/// The rows to list: urgent first, then those whose holder has told something that nobody answered yet (also of requests that
/// have ended), then overdue, then the newest. A search looks through every drawer, over code, case number, names, every phone
/// in any form, number of papers, without minding marks, blanks and the order of words; of what is sealed it finds only what
/// has been opened.
std::vector<const flow::QueuedRequest*> rows_of(const Queue&, const Session&, base::Day today);
/// Requests whose seal must be opened for what is shown now, in that order, at most so many: the open one whole, then the
/// rows of the list. A search needs all of them.
std::vector<RequestId> wanted_open(const Queue&, const Session&, base::Day today, std::size_t at_most);

}  // namespace kiosk::desk
