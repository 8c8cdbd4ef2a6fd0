#include "kiosk/store/renaming.h"

#include "kiosk/store/links.h"

namespace kiosk::store {

namespace fs = std::filesystem;
using base::ErrorKind;
using base::failure;

tl::unexpected<base::Error> fault_at(const fs::path& path, const std::error_code& fault)
{
    return failure(fault == std::errc::no_space_on_device ? ErrorKind::disk_full : ErrorKind::io,
                   path.string() + ": " + fault.message());
}

bool is_there(const fs::path& file)
{
    std::error_code fault;
    return fs::exists(fs::symlink_status(file, fault));
}

base::Result<void> rename_and_sync(const fs::path& from, const fs::path& to)
{
    if (!is_there(from)) return {};
    std::error_code fault;
    fs::rename(from, to, fault);
    if (fault) return fault_at(from, fault);
    return sync_folder_of(to);
}

}  // namespace kiosk::store
