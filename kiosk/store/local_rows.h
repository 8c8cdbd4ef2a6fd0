#pragma once
/// Local rows out of a database that was damaged: counts of tries, bells, reasons for stopping, numbers of the hall. They have
/// no history and no copy, so what does not read is gone and nobody is told. Leaves to its neighbour (event_log.h): the events,
/// which have a copy.
#include <filesystem>

#include "kiosk/base/clock.h"
#include "kiosk/store/database.h"

namespace kiosk::store {

/// `damaged` may be empty: then none are saved. Bells go on far above any number that was given, for whoever has heard one
/// remembers its number. `events`: how many the log holds. Numbers of the hall go on at the next hundred today, for whoever
/// holds one whose row is gone must not hear it called for somebody else.
Result<void> save_local_rows(const std::filesystem::path& damaged, Database& to, std::int64_t events, base::Day today);

}  // namespace kiosk::store
