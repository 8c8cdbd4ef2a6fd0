#pragma once
/// What a data folder has when the system runs the programs on it: names that are links to doors which systemd holds, and a
/// cache folder for each program. Leaves to its neighbours: what goes through the doors.
#include <filesystem>
#include <optional>

#include "kiosk/app/parts/data_folder.h"

namespace kiosk::app {

/// The door of that name, such as "voice.sock", when the folder holds a link to one; none: the program starts what it needs.
std::optional<std::filesystem::path> door_of_system(const DataFolder&, const char* name);

/// Where the binary form of a pack is kept: the folder that systemd made for this program (CacheDirectory=), else the data
/// folder's own.
std::filesystem::path cache_folder(const DataFolder&);

}  // namespace kiosk::app
