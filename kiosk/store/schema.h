#pragma once
/// The tables. A file of a newer version is refused untouched; an older one gets the tables it lacks, and none is ever reset.
#include <filesystem>

#include "kiosk/store/database.h"

namespace kiosk::store {

inline constexpr std::int64_t schema_version = 2;

/// Looks into the file's first bytes without opening it as a database, so that a refused file is not changed at all.
/// Missing and empty files pass: they become new databases. `newer_version`, `corrupt`, `io` as they are.
Result<void> check_file(const std::filesystem::path&);

/// Makes the tables of a new database, or those an older version lacks; `newer_version` or `corrupt` when they are not ours.
Result<void> bring_to_version(Database&);

}  // namespace kiosk::store
