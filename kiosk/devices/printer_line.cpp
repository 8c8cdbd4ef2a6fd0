#include "kiosk/devices/printer_line.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>

namespace kiosk::devices {

namespace {
using std::chrono::milliseconds;
using Steady = std::chrono::steady_clock;

constexpr int try_again_ms = 50, taken_yet_ms = 5;
constexpr milliseconds stopping{700};

int left_of(Steady::time_point until)
{
    return static_cast<int>(std::max<std::int64_t>(0, std::chrono::ceil<milliseconds>(until - Steady::now()).count()));
}

bool readable(int fd, int time_out_ms)
{
    pollfd in{fd, POLLIN, 0};
    return ::poll(&in, 1, time_out_ms) > 0;
}
}  // namespace

PrinterLine::~PrinterLine()
{
    if (fd_ < 0) return;
    wait_until_taken(stopping, Until::taken);
    ::close(fd_);
}

bool PrinterLine::stopped() const { return readable(stop_fd_, 0); }

bool PrinterLine::wait(milliseconds time) const
{
    return !readable(stop_fd_, static_cast<int>(std::max<std::int64_t>(0, time.count())));
}

base::Result<void> PrinterLine::open(const std::filesystem::path& device)
{
    const auto failed = [&](const char* why) {
        return base::failure(base::ErrorKind::unavailable, device.string() + ": " + why);
    };
    const auto until = Steady::now() + patience_.open;
    do {
        fd_ = ::open(device.c_str(), O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    } while (fd_ < 0 && errno == EBUSY && !readable(stop_fd_, try_again_ms) && Steady::now() < until);
    if (fd_ < 0) return failed(std::strerror(errno));
    struct stat what {};
    // A slip must never become a file.
    if (::fstat(fd_, &what) != 0 || !S_ISCHR(what.st_mode)) return failed("not the device of a printer");
    termios how{};
    serial_ = ::tcgetattr(fd_, &how) == 0;
    if (serial_) {
        ::cfmakeraw(&how);
        how.c_cflag |= CLOCAL | CREAD;
        ::tcsetattr(fd_, TCSANOW, &how);
    }
    return {};
}

PrinterLine::State PrinterLine::write(std::string_view piece)
{
    while (!piece.empty()) {
        pollfd both[] = {{fd_, POLLOUT, 0}, {stop_fd_, POLLIN, 0}};
        if (::poll(both, 2, static_cast<int>(patience_.standing.count())) == 0) return State::standing;
        if (both[1].revents != 0) {
            force(std::string(piece.size(), '\0'));
            return State::stopped;
        }
        if (!some_of(piece)) return State::standing;
    }
    return State::well;
}

void PrinterLine::force(std::string_view bytes)
{
    const auto until = Steady::now() + stopping;
    while (!bytes.empty() && Steady::now() < until) {
        pollfd out{fd_, POLLOUT, 0};
        if (::poll(&out, 1, left_of(until)) <= 0 || !some_of(bytes)) return;
    }
}

std::optional<unsigned> PrinterLine::ask(std::string_view question, unsigned mask, unsigned fixed, milliseconds patience)
{
    // On a slow line the question stands behind all that was written before.
    wait_until_taken(patience_.standing, Until::stopped_or_taken);
    drop_answers();
    force(question);
    const auto until = Steady::now() + patience;
    while (Steady::now() < until) {
        pollfd both[] = {{fd_, POLLIN, 0}, {stop_fd_, POLLIN, 0}};
        if (::poll(both, 2, left_of(until)) <= 0 || both[1].revents != 0) return std::nullopt;
        unsigned char byte = 0;
        const auto got = ::read(fd_, &byte, 1);
        if (got < 0 && errno != EAGAIN && errno != EINTR) return std::nullopt;
        if (got == 1 && (byte & mask) == fixed) return byte;
        // Some devices are readable at once and have nothing.
        if (got == 0) ::poll(nullptr, 0, try_again_ms);
    }
    return std::nullopt;
}

void PrinterLine::wait_until_taken(milliseconds most, Until what) const
{
    const auto until = Steady::now() + most;
    pollfd both[] = {{fd_, POLLOUT, 0}, {stop_fd_, POLLIN, 0}};
    if (::poll(both, what == Until::taken ? 1 : 2, left_of(until)) <= 0 || !serial_) return;
    int waiting = 0;
    while (Steady::now() < until && ::ioctl(fd_, TIOCOUTQ, &waiting) == 0 && waiting > 0) {
        if (what == Until::taken)
            ::poll(nullptr, 0, taken_yet_ms);
        else if (readable(stop_fd_, taken_yet_ms))
            return;
    }
}

/// Those to earlier questions.
void PrinterLine::drop_answers() const
{
    char block[64];
    for (int at = 0; at < 64 && ::read(fd_, block, sizeof block) > 0; ++at) {
    }
}

bool PrinterLine::some_of(std::string_view& bytes) const
{
    const auto sent = ::write(fd_, bytes.data(), bytes.size());
    if (sent < 0) return errno == EINTR || errno == EAGAIN;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
    return true;
}

}  // namespace kiosk::devices
