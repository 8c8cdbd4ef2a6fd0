#include "kiosk/store/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <utility>

#include "kiosk/base/try.h"
#include "kiosk/store/links.h"

namespace kiosk::store {

base::Result<FolderLock> FolderLock::take(const std::filesystem::path& lock_file)
{
    TRY(refuse_link(lock_file));
    const int file = ::open(lock_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) {
        return tl::unexpected(open_fault(lock_file, errno));
    }
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return base::failure(base::ErrorKind::unavailable, lock_file.string() + ": another store holds this data folder");
    }
    const auto number = std::to_string(::getpid()) + "\n";
    if (::ftruncate(file, 0) == 0) (void)!::write(file, number.data(), number.size());
    return FolderLock{file};
}

FolderLock::FolderLock(FolderLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

FolderLock::~FolderLock()
{
    if (file_ >= 0) ::close(file_);
}

}  // namespace kiosk::store
