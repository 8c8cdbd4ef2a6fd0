#include "kiosk/store/reserve.h"

#include <fcntl.h>
#include <unistd.h>

namespace kiosk::store {

namespace {
constexpr std::uintmax_t plenty = 8;  ///< times as much is free
}  // namespace

bool Reserve::give_up()
{
    std::error_code fault;
    low_ = true;
    return std::filesystem::remove(file_, fault);
}

void Reserve::keep()
{
    std::error_code fault;
    low_ = false;
    if (std::filesystem::exists(std::filesystem::symlink_status(file_, fault))) return;
    low_ = true;
    const auto space = std::filesystem::space(file_.parent_path(), fault);
    if (fault || space.available < plenty * bytes) return;
    const int file = ::open(file_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) return;
    const bool kept = ::posix_fallocate(file, 0, static_cast<off_t>(bytes)) == 0 && ::fsync(file) == 0;
    ::close(file);
    low_ = !kept;
    if (!kept) std::filesystem::remove(file_, fault);
}

}  // namespace kiosk::store
