#pragma once
/// New names for files, kept through a power cut: what replaces what when a folder is restored or taken over. Leaves the order
/// in which names change to its callers.
#include <filesystem>

#include "kiosk/base/result.h"

namespace kiosk::store {

/// A link that leads nowhere is there too.
bool is_there(const std::filesystem::path&);
/// Syncs the folder of the new name. Nothing to do when `from` is not there. disk_full, io.
base::Result<void> rename_and_sync(const std::filesystem::path& from, const std::filesystem::path& to);
/// Of a system call on this path.
tl::unexpected<base::Error> fault_at(const std::filesystem::path&, const std::error_code&);

}  // namespace kiosk::store
