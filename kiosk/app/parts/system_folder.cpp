#include "kiosk/app/parts/system_folder.h"

#include <cstdlib>

namespace kiosk::app {

std::optional<std::filesystem::path> door_of_system(const DataFolder& folder, const char* name)
{
    std::error_code fault;
    const auto door = folder.path / name;
    if (folder.path.empty() || !std::filesystem::is_symlink(door, fault)) return std::nullopt;
    return door;
}

std::filesystem::path cache_folder(const DataFolder& folder)
{
    const char* made = std::getenv("CACHE_DIRECTORY");
    if (made != nullptr && *made == '/') return made;
    return folder.path / "cache";
}

}  // namespace kiosk::app
