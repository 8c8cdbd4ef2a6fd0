#include "kiosk/vault/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string_view>

namespace kiosk::vault {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::size_t file_bytes_max = 1024 * 1024;

tl::unexpected<base::Error> system_fault(const std::filesystem::path& path)
{
    const int why = errno;
    const auto kind = why == ENOENT                    ? ErrorKind::not_found
                      : why == ENOSPC || why == EDQUOT ? ErrorKind::disk_full
                                                       : ErrorKind::io;
    return failure(kind, path.string() + ": " + std::strerror(why));
}

struct Descriptor {
    int number = -1;
    ~Descriptor()
    {
        if (number >= 0) ::close(number);
    }
};
}  // namespace

base::Result<std::string> read_file(const std::filesystem::path& path)
{
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (file.number < 0) return system_fault(path);
    std::string content;
    char buffer[4096];
    for (;;) {
        const auto got = ::read(file.number, buffer, sizeof buffer);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return system_fault(path);
        if (got == 0) return content;
        content.append(buffer, static_cast<std::size_t>(got));
        if (content.size() > file_bytes_max)
            return failure(ErrorKind::too_large, path.string() + ": at most 1 MiB is expected");
    }
}

base::Result<void> write_file(const std::filesystem::path& path, std::string_view content)
{
    const std::filesystem::path fresh = path.string() + ".new";
    {
        const Descriptor file{::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600)};
        if (file.number < 0) return system_fault(fresh);
        while (!content.empty()) {
            const auto put = ::write(file.number, content.data(), content.size());
            if (put < 0 && errno == EINTR) continue;
            if (put < 0) {
                auto fault = system_fault(path);
                ::unlink(fresh.c_str());
                return fault;
            }
            content.remove_prefix(static_cast<std::size_t>(put));
        }
        if (::fsync(file.number) != 0) return system_fault(path);
    }
    if (::rename(fresh.c_str(), path.c_str()) != 0) return system_fault(path);
    const auto above = path.parent_path().empty() ? std::filesystem::path{"."} : path.parent_path();
    const Descriptor folder{::open(above.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (folder.number < 0 || ::fsync(folder.number) != 0) return system_fault(above);
    return {};
}

}  // namespace kiosk::vault
