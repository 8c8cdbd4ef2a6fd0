#pragma once
/// Both copies of the log and the mark, as opening, appending, forgetting and checking share them. A value that knows nothing
/// of order: who changes one says which is on disk first.
#include "kiosk/store/event_log.h"
#include "kiosk/store/log_file.h"
#include "kiosk/store/log_tables.h"
#include "kiosk/store/mark.h"

namespace kiosk::store {

/// Behind the last frame of the file that counts.
struct LogEnd {
    std::uint64_t at = 0;  ///< where the next frame starts
    record::Hash hash{};   ///< on which it chains
    std::int64_t place = 0;
    std::string origin;  ///< of the store that wrote that frame: the own one
};

struct Copies {
    Copies(Database& database, LogPlaces where) : tables(database), places(std::move(where)) {}

    LogTables tables;
    LogPlaces places;
    LogFile file;
    bool has_file = false;
    Mark mark;
    std::string origin;  ///< the store's own
    LogEnd end;
};

}  // namespace kiosk::store
