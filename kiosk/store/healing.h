#pragma once
/// Opens both copies of the log and heals each from the other. Where both agree about the last frame nothing else is read; a
/// commit that found no time for its frame, or frames that the database lost, are taken over from there on; only where that
/// does not explain what is there is everything read.
/// Leaves to its neighbours: telling where copies differ (compare.h), writing the file (file_mending.h), bytes to be forgotten
/// (forgetting.h).
#include "kiosk/store/copies.h"

namespace kiosk::store {

struct OpenedCopies {
    Copies copies;
    Healed healed;
    /// Everything can be read, and nothing may be appended for this reason: a full disk kept the copies from being healed.
    std::optional<base::Error> no_appending;
};

/// Errors as EventLog::open. `read_everything`: also where both copies agree about the end. May put another database in the
/// place of a damaged one.
Result<OpenedCopies> open_copies(Database&, const LogPlaces&, bool read_everything);

}  // namespace kiosk::store
