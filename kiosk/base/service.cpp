#include "kiosk/base/service.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <cstring>

namespace kiosk::base {

namespace {
constexpr int first_handed = 3;
constexpr int handed_max = 16;

std::string_view setting(const char* name)
{
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view{} : std::string_view{value};
}

/// Nothing for what is no positive number.
std::optional<long long> number_in(std::string_view text)
{
    long long number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc{} || end != text.data() + text.size() || number <= 0) return std::nullopt;
    return number;
}

/// What was said to another process that passed its settings on is not meant here.
bool meant_for_this_process(const char* name)
{
    const auto whom = setting(name);
    return whom.empty() || number_in(whom) == ::getpid();
}
}  // namespace

std::vector<HandedSocket> handed_sockets()
{
    const auto count = number_in(setting("LISTEN_FDS"));
    if (!count || setting("LISTEN_PID").empty() || !meant_for_this_process("LISTEN_PID")) return {};
    std::vector<HandedSocket> out;
    auto names = setting("LISTEN_FDNAMES");
    for (int i = 0; i < std::min<long long>(*count, handed_max); ++i) {
        const auto colon = names.find(':');
        out.push_back({first_handed + i, std::string{names.substr(0, colon)}});
        names = colon == names.npos ? std::string_view{} : names.substr(colon + 1);
        const int flags = ::fcntl(out.back().number, F_GETFD);
        if (flags >= 0) (void)::fcntl(out.back().number, F_SETFD, flags | FD_CLOEXEC);
    }
    return out;
}

void tell_service(std::string_view state) noexcept
{
    const auto path = setting("NOTIFY_SOCKET");
    sockaddr_un where{};
    if (path.size() < 2 || path.size() >= sizeof where.sun_path || (path[0] != '/' && path[0] != '@')) return;
    where.sun_family = AF_UNIX;
    std::memcpy(where.sun_path, path.data(), path.size());
    // A name that is no file begins with a zero.
    if (path[0] == '@') where.sun_path[0] = '\0';
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0) return;
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size());
    (void)::sendto(socket, state.data(), state.size(), MSG_NOSIGNAL | MSG_DONTWAIT, reinterpret_cast<const sockaddr*>(&where),
                   size);
    ::close(socket);
}

std::optional<std::chrono::milliseconds> watchdog_patience()
{
    const auto microseconds = number_in(setting("WATCHDOG_USEC"));
    if (!microseconds || !meant_for_this_process("WATCHDOG_PID")) return std::nullopt;
    return std::max(std::chrono::milliseconds{1},
                    std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::microseconds{*microseconds}));
}

}  // namespace kiosk::base
