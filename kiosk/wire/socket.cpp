#include "kiosk/wire/socket.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "kiosk/base/try.h"

namespace kiosk::wire {

namespace {
using base::ErrorKind;
using base::failure;
using Time = std::chrono::steady_clock;

constexpr int backlog = 32;
constexpr time_t connect_seconds_max = 4;

tl::unexpected<base::Error> system_fault(ErrorKind kind, const std::filesystem::path& what)
{
    return failure(kind, what.string() + ": " + std::strerror(errno));
}

/// The address, and the folder's descriptor that must stay open while it is used.
struct Address {
    Descriptor folder;
    sockaddr_un name{};
};

Result<Address> address_of(const std::filesystem::path& folder, const char* name)
{
    Address address;
    address.name.sun_family = AF_UNIX;
    auto path = (folder / name).string();
    if (path.size() >= sizeof address.name.sun_path) {
        address.folder = Descriptor{::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)};
        if (!address.folder) return system_fault(ErrorKind::unavailable, folder);
        path = "/proc/self/fd/" + std::to_string(address.folder.number()) + "/" + name;
    }
    std::memcpy(address.name.sun_path, path.c_str(), path.size() + 1);
    return address;
}

Result<Descriptor> fresh_socket(const std::filesystem::path& path, int flags)
{
    Descriptor out{::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | flags, 0)};
    if (!out) return system_fault(ErrorKind::unavailable, path);
    return out;
}

/// False: the time is up.
bool ready(int file, short events, Time::time_point until)
{
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Time::now()).count();
        if (left <= 0) return false;
        pollfd waiting{file, events, 0};
        const int got = ::poll(&waiting, 1, static_cast<int>(left));
        if (got > 0) return true;
        if (got < 0 && errno != EINTR) return false;
    }
}
}  // namespace

Descriptor::~Descriptor()
{
    if (number_ >= 0) ::close(number_);
}

NameOnDisk name_on_disk(const std::filesystem::path& path)
{
    struct stat about {};
    if (::lstat(path.c_str(), &about) != 0) return {};
    return {about.st_dev, about.st_ino};
}

Result<Descriptor> listening(const std::filesystem::path& folder, const char* name)
{
    const auto path = folder / name;
    auto address = TRY(address_of(folder, name));
    auto out = fresh_socket(path, SOCK_NONBLOCK);
    if (!out) return out;
    ::unlink(path.c_str());
    const auto before = ::umask(0117);  // owner and group: terminal and desk may be other users of the store's group
    const int bound = ::bind(out->number(), reinterpret_cast<const sockaddr*>(&address.name), sizeof address.name);
    ::umask(before);
    if (bound != 0 || ::listen(out->number(), backlog) != 0) return system_fault(ErrorKind::io, path);
    return out;
}

Result<Descriptor> connected(const std::filesystem::path& folder, const char* name)
{
    const auto path = folder / name;
    auto address = TRY(address_of(folder, name));
    auto out = fresh_socket(path, 0);
    if (!out) return out;
    // One whose queue is full (it hangs, and many have tried) keeps nobody waiting for ever.
    const timeval at_most{connect_seconds_max, 0};
    (void)::setsockopt(out->number(), SOL_SOCKET, SO_SNDTIMEO, &at_most, sizeof at_most);
    if (::connect(out->number(), reinterpret_cast<const sockaddr*>(&address.name), sizeof address.name) != 0)
        return system_fault(ErrorKind::unavailable, path);
    return out;
}

Result<Json> exchanged(const Descriptor& socket, const Json& message, std::chrono::milliseconds at_most,
                       const std::stop_token& stop)
{
    // A stop ends the waiting from another thread: the connection is then good for nothing more.
    const std::stop_callback on_stop{stop, [&] { ::shutdown(socket.number(), SHUT_RDWR); }};
    std::size_t sent = 0;
    const auto lost = [&] {
        return sent == 0 ? failure(ErrorKind::unavailable, "the connection to the store broke")
                         : failure(ErrorKind::no_answer, "the store has not answered; whether it was done is not known");
    };
    const auto until = Time::now() + at_most;
    const auto out = framed(message);
    while (sent < out.size()) {
        if (!ready(socket.number(), POLLOUT, until)) return lost();
        const auto put = ::send(socket.number(), out.data() + sent, out.size() - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (put < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (put <= 0) return lost();
        sent += static_cast<std::size_t>(put);
    }
    Bytes in;
    Bytes part(64 * 1024);
    for (;;) {
        auto answer = take_message(in, from_store_bytes_max);
        if (!answer) return failure(ErrorKind::internal, "the store's answer is not understood");
        if (*answer) return std::move(**answer);
        if (!ready(socket.number(), POLLIN, until)) return lost();
        const auto got = ::recv(socket.number(), part.data(), part.size(), MSG_DONTWAIT);
        if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (got <= 0) return lost();
        in.insert(in.end(), part.begin(), part.begin() + got);
    }
}

}  // namespace kiosk::wire
