#pragma once
/// The tables beside the log: those that are computed from it (projections.h), and what is local: it has no history, no event
/// and no copy, and computing the others anew leaves it alone. A file of a newer version is refused untouched; schema 3 had
/// fewer computed tables; what is older is another format (old_folder.h). Leaves to its neighbours: the events themselves
/// (event_log.h makes its own tables).
#include <filesystem>

#include "kiosk/store/database.h"

namespace kiosk::store {

inline constexpr std::int64_t schema_version = 4;

enum class FileFound { nothing, of_now, of_schema_2 };

/// Looks into the file's first bytes without opening it as a database, so that a refused file is not changed at all.
/// `newer_version`, `io` as they are; `corrupt`: it is no database of ours. A database that was never written back from its
/// log has no version yet: of_now.
Result<FileFound> look_at(const std::filesystem::path&);

/// Makes what tables are missing; of a file of schema 3 the computed ones anew, empty until they are computed
/// (Projections::bring_up_to_date). `newer_version` or `corrupt` when they are not ours.
Result<void> make_tables(Database&);

/// The computed ones alone: gone, and made again empty.
Result<void> make_projections_anew(Database&);

}  // namespace kiosk::store
