#include "kiosk/base/standard_streams.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <iostream>

namespace kiosk::base {

namespace {
/// A pipe that is ready takes as much without waiting (PIPE_BUF), and lines of two threads do not mix.
constexpr std::size_t told_bytes_max = 4096;
/// More than a receipt, less than anybody misses.
constexpr off_t answer_bytes = 4096;

/// True: it could be written, or a signal came between.
bool write_some(int descriptor, std::string_view& bytes) noexcept
{
    const auto put = ::write(descriptor, bytes.data(), bytes.size());
    if (put <= 0) return put < 0 && errno == EINTR;
    bytes.remove_prefix(static_cast<std::size_t>(put));
    return true;
}

bool write_all(int descriptor, std::string_view bytes) noexcept
{
    while (!bytes.empty())
        if (!write_some(descriptor, bytes)) return false;
    return true;
}

/// Room for an answer on the disk that the output goes to. Other outputs have no room to set aside.
bool room_on_disk(int descriptor)
{
    struct stat about {};
    if (::fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode)) return true;
    const off_t at =
        (::fcntl(descriptor, F_GETFL) & O_APPEND) != 0 ? about.st_size : std::max<off_t>(0, ::lseek(descriptor, 0, SEEK_CUR));
    if (::fallocate(descriptor, FALLOC_FL_KEEP_SIZE, at, answer_bytes) == 0) return true;
    return errno != ENOSPC && errno != EDQUOT && errno != EFBIG;
}
}  // namespace

void hold_standard_streams()
{
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(standard, F_GETFD) < 0) (void)!::open("/dev/null", O_RDONLY);  // takes the lowest number that is free
    for (const int signal : {SIGPIPE, SIGXFSZ}) std::signal(signal, SIG_IGN);
}

void tell(std::string_view line) noexcept
{
    std::array<char, told_bytes_max> out;
    const auto size = std::min(line.size(), out.size() - 1);
    std::copy_n(line.data(), size, out.data());
    out[size] = '\n';
    pollfd waiting{STDERR_FILENO, POLLOUT, 0};
    if (::poll(&waiting, 1, 0) <= 0 || (waiting.revents & POLLOUT) == 0) return;
    (void)write_all(STDERR_FILENO, {out.data(), size + 1});
}

bool write_line(int descriptor, std::string_view line) noexcept
{
    return write_all(descriptor, line) && write_all(descriptor, "\n");
}

Result<void> output_takes_an_answer()
{
    const auto cannot = [](ErrorKind kind, const char* why) {
        return failure(kind, std::string{"standard output "} + why + "; nothing was done");
    };
    const int flags = ::fcntl(STDOUT_FILENO, F_GETFL);
    if (flags < 0 || (flags & O_ACCMODE) == O_RDONLY) return cannot(ErrorKind::io, "is closed");
    pollfd waiting{STDOUT_FILENO, POLLOUT, 0};
    if (::poll(&waiting, 1, 0) > 0 && (waiting.revents & (POLLERR | POLLNVAL)) != 0)
        return cannot(ErrorKind::io, "is read by nobody");
    // A device that is full says so to an empty write too.
    if (::write(STDOUT_FILENO, "", 0) < 0)
        return cannot(errno == ENOSPC ? ErrorKind::disk_full : ErrorKind::io, "takes nothing");
    if (!room_on_disk(STDOUT_FILENO)) return cannot(ErrorKind::disk_full, "lies on a full disk");
    return {};
}

Result<void> flush_output()
{
    const bool streamed = static_cast<bool>(std::cout.flush());
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0 && streamed) return {};
    return failure(ErrorKind::io, "standard output did not take the whole answer");
}

}  // namespace kiosk::base
