#pragma once
/// Small private files: read whole, written whole (a new file beside it, synced, renamed over), readable by the owner only.
#include <filesystem>
#include <string>

#include "kiosk/base/result.h"

namespace kiosk::vault {

/// At most 1 MiB.
base::Result<std::string> read_file(const std::filesystem::path&);
/// Either the old or the new content is there after a power cut.
base::Result<void> write_file(const std::filesystem::path&, std::string_view content);

}  // namespace kiosk::vault
