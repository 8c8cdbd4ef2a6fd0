#pragma once
/// Heals the two copies after reading both whole: what one lacks it gets from the other, a database with a bad page is set
/// aside and made anew, and what is in neither is named. Leaves to its neighbour (healing.h): whether that is needed.
#include "kiosk/store/healing.h"

namespace kiosk::store {

/// Errors as EventLog::open; nothing was changed then.
Result<void> heal_whole(Database&, OpenedCopies&, bool tables_are_there);

/// An event or a frame of the file as rows, in the transaction of whoever calls. What is forgotten stays so.
Result<void> take_event(Copies&, std::int64_t place, std::uint64_t frame_at, record::Event);
Result<void> take_frame(Copies&, const Frame&);
/// Into a list of Healed, or counted.
void name_healed(Healed&, std::vector<record::EventId>& list, const record::EventId&);

}  // namespace kiosk::store
