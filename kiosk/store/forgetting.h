#pragma once
/// Takes sealed bytes away from both copies, and reads from events what they say about the log itself: what is lost and told,
/// what is to be forgotten. Leaves to its neighbour (event_log.cpp): that the event that says so is on disk before.
#include "kiosk/store/copies.h"

namespace kiosk::store {

/// Into the tables, in the transaction of whoever calls: what a `store.lost` names is told, what a `subject.forgotten` names is
/// to be forgotten. Any other event says nothing here.
Result<void> note_what_it_says(LogTables&, const record::Event&);

/// Remembered in the mark, then from the rows, then zeros in the file, then the emptied write-ahead log; files that were set
/// aside beside either copy, as damaged or before a restore, go with them. What fails half way is done again by
/// `finish_forgetting`.
Result<void> forget_subjects(Copies&, std::span<const record::SubjectId>);
/// All subjects that the tables or the mark name and whose bytes were not yet seen off.
Result<void> finish_forgetting(Copies&);

}  // namespace kiosk::store
