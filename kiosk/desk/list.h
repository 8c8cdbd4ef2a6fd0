#pragma once
/// The rows of the queue place in order: those of its drawer, or what its search finds, made anew only when something they are
/// made of has changed. Pure.
#include <vector>

#include "kiosk/desk/session.h"

namespace kiosk::desk {

/// Urgent first, then late, then those due today, then the rest; within a group who waits longest, of accepted and ended ones
/// the newest. A search looks through every drawer, over code and case number, which stand outside the seal, and over names,
/// phones and papers of all that was opened (search_index.h), without minding marks, blanks and the order of words.
/// Makes `rows` anew when it has to; true: it did.
bool relist(Queue&, const Session&, base::Day today);
/// As `relist` left them.
std::vector<const flow::QueuedRequest*> rows_of(const Queue&, const Session&);
const flow::QueuedRequest* row_at(const Queue&, const Session&, std::size_t place);
/// The place of the open request among the rows; none: it is not there.
std::optional<std::size_t> place_in_list(const Queue&, const Session&);
/// Rows that could be taken now, most pressing first, at most so many: not held, and allowed to this person.
std::vector<std::pair<RequestId, std::int64_t>> rows_to_take(const Session&, base::Day today, std::size_t at_most);

/// Requests whose seal must be opened for what is shown now, in that order, at most so many: the open one whole, then the
/// rows of the list.
std::vector<RequestId> wanted_open(const Queue&, const Session&, base::Day today, std::size_t at_most);
/// Requests that the search does not know yet, newest first.
std::vector<RequestId> still_sealed(const Session&);

}  // namespace kiosk::desk
