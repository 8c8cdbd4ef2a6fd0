#include "kiosk/devices/serial_scanner.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <mutex>
#include <thread>
#include <utility>

#include "kiosk/base/bytes.h"

namespace kiosk::devices {

namespace {
constexpr int silence_ends_ms = 80;
/// A node appears before its owner and mode are set: a few tries, then it is waited for again.
constexpr int settle_ms = 150, settle_tries = 10;

class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor()
    {
        if (fd_ >= 0) ::close(fd_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return fd_; }
    explicit operator bool() const { return fd_ >= 0; }

private:
    int fd_;
};

int open_raw(const std::filesystem::path& device)
{
    const int fd = ::open(device.c_str(), O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    termios how{};
    // A file or a pipe is no scanner: it would be read without end.
    if (fd < 0 || ::tcgetattr(fd, &how) != 0) {
        if (fd >= 0) ::close(fd);
        return -1;
    }
    ::cfmakeraw(&how);
    ::cfsetispeed(&how, B9600);
    ::cfsetospeed(&how, B9600);
    how.c_cflag |= CLOCAL | CREAD;
    ::tcsetattr(fd, TCSANOW, &how);
    ::tcflush(fd, TCIFLUSH);  // what was scanned before anybody asked
    return fd;
}

/// The folder the device will appear in, or the nearest one above that there is: /dev/serial comes with the first device.
std::filesystem::path nearest_folder(const std::filesystem::path& device)
{
    auto folder = device.parent_path();
    std::error_code error;
    while (!std::filesystem::is_directory(folder, error) && folder.has_relative_path()) folder = folder.parent_path();
    return folder;
}
}  // namespace

struct SerialScanner::Inner {
    std::filesystem::path device;
    std::function<void()> wake;
    Descriptor stop{::eventfd(0, EFD_CLOEXEC)};
    std::mutex mutex;
    std::vector<std::string> codes;
    std::string coming;
    std::thread thread;

    ~Inner()
    {
        const std::uint64_t one = 1;
        while (::write(stop.get(), &one, sizeof one) < 0 && errno == EINTR) {
        }
        if (thread.joinable()) thread.join();
        base::wipe(coming.data(), coming.size());
    }

    /// False when the reader has to end. `time_out` in ms, -1: for ever.
    bool wait(int fd, int time_out)
    {
        std::array<pollfd, 2> both{pollfd{stop.get(), POLLIN, 0}, pollfd{fd, POLLIN, 0}};
        while (::poll(both.data(), fd < 0 ? 1 : 2, time_out) < 0 && errno == EINTR) {
        }
        return both[0].revents == 0;
    }

    void finish_code()
    {
        if (coming.empty()) return;
        bool taken = false;
        {
            const std::lock_guard lock{mutex};
            taken = codes.size() < waiting_max;
            if (taken) codes.push_back(coming);
        }
        base::wipe(coming.data(), coming.size());
        coming.clear();
        if (taken) wake();
    }

    void take_bytes(const char* bytes, std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i) {
            if (bytes[i] == '\r' || bytes[i] == '\n')
                finish_code();
            else if (coming.size() < code_bytes_max)
                coming += bytes[i];
        }
    }

    /// Until the device goes away. False when the reader has to end.
    bool read_all(int fd)
    {
        std::array<char, 512> block;
        for (;;) {
            if (!wait(fd, coming.empty() ? -1 : silence_ends_ms)) return false;
            const auto got = ::read(fd, block.data(), block.size());
            if (got > 0) {
                take_bytes(block.data(), static_cast<std::size_t>(got));
                base::wipe(block.data(), block.size());
            } else if (got < 0 && (errno == EAGAIN || errno == EINTR)) {
                finish_code();  // silence
            } else {
                finish_code();
                return true;
            }
        }
    }

    /// Sleeps until something appears where the device should be. False when the reader has to end.
    bool wait_for_device()
    {
        const Descriptor watch{::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)};
        if (!watch || ::inotify_add_watch(watch.get(), nearest_folder(device).c_str(),
                                          IN_CREATE | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF) < 0)
            return wait(-1, -1);
        // It may have come between the last try and the watch.
        std::error_code error;
        if (std::filesystem::exists(device, error) && ::access(device.c_str(), R_OK) == 0 && ++hasty <= settle_tries)
            return wait(-1, settle_ms);
        hasty = 0;
        if (!wait(watch.get(), -1)) return false;
        return wait(-1, settle_ms);
    }
    int hasty = 0;

    /// A code that was too much for the memory is lost; the next one is read.
    void run_on()
    {
        for (;;) {
            try {
                return run();
            } catch (...) {
                base::wipe(coming.data(), coming.size());
                coming.clear();
            }
        }
    }

    void run()
    {
        for (;;) {
            {
                const Descriptor fd{open_raw(device)};
                if (fd) hasty = 0;
                if (fd && !read_all(fd.get())) return;
            }
            if (!wait_for_device()) return;
        }
    }
};

SerialScanner::SerialScanner(std::filesystem::path device, std::function<void()> wake) : inner_(std::make_unique<Inner>())
{
    inner_->device = std::move(device);
    inner_->wake = std::move(wake);
    inner_->coming.reserve(code_bytes_max);
    inner_->thread = std::thread{[this] { inner_->run_on(); }};
}

SerialScanner::~SerialScanner() = default;

std::vector<std::string> SerialScanner::take()
{
    const std::lock_guard lock{inner_->mutex};
    return std::exchange(inner_->codes, {});
}

}  // namespace kiosk::devices
