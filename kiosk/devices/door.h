#pragma once
/// A helper process that the system starts: its door is a local socket that systemd holds, and each connection gets a process
/// of its own (voice, paper). Leaves to its neighbours: what is said over it.
#include <filesystem>

namespace kiosk::devices {

/// A connected socket, closed on exec; -1 when nobody takes the connection. Waits for nobody.
int connected_to_door(const std::filesystem::path& door);

}  // namespace kiosk::devices
