#pragma once
/// The files of a folder that change places when a log is restored or chosen: what is there, and what is made beside it first.
/// Leaves to its neighbours: what is written into them (restore.cpp).
#include <string>

#include "kiosk/store/store.h"

namespace kiosk::store {

struct RestoreFiles {
    std::filesystem::path database;
    LogPlaces places;
    std::filesystem::path new_database;
    LogPlaces new_places;
};
RestoreFiles restore_files_in(const std::filesystem::path& data_folder, const LogPlaces&);

/// Of a restore that was cut off: it may hold what was forgotten.
void drop_half_restored(const std::filesystem::path& data_folder, const LogPlaces&);
/// What is there is kept, the new files get its names. Yields what the names of the old ones end in now. Cut off in between,
/// the folder is refused as one whose database is missing, and it is done again.
Result<std::string> change_places(const RestoreFiles&);
/// A copy that only the owner reads, synced.
Result<void> copy_private(const std::filesystem::path& from, const std::filesystem::path& to);

/// Where settings put log and mark: io in words for a technician when a folder is missing or cannot be written, conflict when
/// the file still lies in the data folder: a second one beside it would keep what is to be forgotten.
Result<void> places_can_be_used(const std::filesystem::path& data_folder, const LogPlaces& elsewhere);

}  // namespace kiosk::store
