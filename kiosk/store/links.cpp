#include "kiosk/store/links.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace kiosk::store {

using base::ErrorKind;
using base::failure;

base::Result<void> refuse_link(const std::filesystem::path& file)
{
    std::error_code fault;
    switch (std::filesystem::symlink_status(file, fault).type()) {
    case std::filesystem::file_type::not_found:
    case std::filesystem::file_type::regular: return {};
    case std::filesystem::file_type::symlink:
        return failure(ErrorKind::denied, file.string() + ": it is a link; the file itself is expected");
    case std::filesystem::file_type::none: return failure(ErrorKind::io, file.string() + ": " + fault.message());
    default: return failure(ErrorKind::denied, file.string() + ": a file is expected");
    }
}

base::Error open_fault(const std::filesystem::path& file, int why)
{
    if (why == ELOOP) return {ErrorKind::denied, file.string() + ": it is a link; the file itself is expected"};
    const bool full = why == ENOSPC || why == EDQUOT || why == EFBIG;
    return {full ? ErrorKind::disk_full : ErrorKind::io, file.string() + ": " + std::strerror(why)};
}

base::Result<void> sync_folder_of(const std::filesystem::path& file)
{
    const auto folder = file.parent_path().empty() ? std::filesystem::path{"."} : file.parent_path();
    const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = opened >= 0 && ::fsync(opened) == 0;
    const int why = errno;
    if (opened >= 0) ::close(opened);
    if (!synced) return failure(ErrorKind::io, folder.string() + ": " + std::strerror(why));
    return {};
}

}  // namespace kiosk::store
