#pragma once
/// What systemd and a program that it started tell each other: sockets handed over (sd_listen_fds(3)), that it is ready, that
/// it is alive (sd_notify(3)). Both protocols are promised to stay as they are; written out here because libsystemd would load
/// five more libraries into the store and the terminal. Started by hand, none of it happens.
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::base {

/// A listening socket of a .socket unit.
struct HandedSocket {
    int number = -1;   ///< whoever takes it closes it
    std::string name;  ///< FileDescriptorName=
};
/// Those that were handed to this process, each time the same; none when it was not started by a socket.
std::vector<HandedSocket> handed_sockets();

/// "READY=1", "WATCHDOG=1", "STOPPING=1". Never waits; nothing when nobody listens.
void tell_service(std::string_view state) noexcept;

/// How long systemd waits for a sign of life (WatchdogSec=); none: it does not.
std::optional<std::chrono::milliseconds> watchdog_patience();

}  // namespace kiosk::base
