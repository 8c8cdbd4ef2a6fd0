#pragma once
/// What each copy of the log tells from the first place on where they contradict: how many events, of which days and kinds. For
/// the technician who has to choose one (`Store::keep`). No word of anybody is among it. Leaves to its neighbours: finding the
/// place (compare.h), choosing (restore.cpp).
#include <string>
#include <vector>

#include "kiosk/store/frame_walk.h"

namespace kiosk::store {

/// One sentence for the database, one for the file; memory stays flat.
Result<std::vector<std::string>> told_sides(LogTables& rows, const LogFile& file, const KnownElsewhere&,
                                            std::int64_t from_place);

}  // namespace kiosk::store
