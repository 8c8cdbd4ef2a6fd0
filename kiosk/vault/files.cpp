#include "kiosk/vault/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>

#include "kiosk/base/try.h"

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

base::Result<std::string> content_of(const Descriptor& file, const std::filesystem::path& path)
{
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
}  // namespace

base::Result<std::string> read_file(const std::filesystem::path& path)
{
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (file.number < 0) return system_fault(path);
    return content_of(file, path);
}

base::Result<std::string> read_private_file(const std::filesystem::path& path)
{
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    struct stat found = {};
    if (file.number < 0 || ::fstat(file.number, &found) != 0) return system_fault(path);
    if ((found.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return failure(ErrorKind::invalid_input,
                       path.string() +
                           ": other users may read or write this key file; say chmod 600 and try again (from a stick "
                           "that keeps no owners, copy it into a folder of your own first)");
    return content_of(file, path);
}

base::Result<void> write_file(const std::filesystem::path& path, std::string_view content)
{
    const std::filesystem::path fresh = path.string() + ".new";
    {
        const Descriptor file{::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600)};
        // One that a power cut left behind keeps the mode it has.
        if (file.number < 0 || ::fchmod(file.number, 0600) != 0) return system_fault(fresh);
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

base::Result<FileHold> FileHold::of(const std::filesystem::path& path, When when)
{
    for (;;) {
        FileHold hold{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
        if (hold.number_ < 0) return system_fault(path);
        if (::flock(hold.number_, LOCK_EX | (when == When::wait ? 0 : LOCK_NB)) != 0) {
            if (errno == EINTR) continue;
            if (errno == EWOULDBLOCK) return failure(ErrorKind::busy, path.string() + ": somebody else is changing it");
            return system_fault(path);
        }
        // Whoever held it before may have put a new file in its place.
        struct stat held = {};
        struct stat named = {};
        if (::fstat(hold.number_, &held) != 0 || ::stat(path.c_str(), &named) != 0) return system_fault(path);
        if (held.st_dev == named.st_dev && held.st_ino == named.st_ino) return hold;
    }
}

FileHold::FileHold(FileHold&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
FileHold::~FileHold()
{
    if (number_ >= 0) ::close(number_);
}

bool FileHold::may_change_unasked() const
{
    struct stat found = {};
    return ::fstat(number_, &found) == 0 && found.st_uid == ::geteuid() && (found.st_mode & S_IWUSR) != 0;
}

}  // namespace kiosk::vault
