#pragma once
/// Which print queues this machine's print service has, for whoever chooses one. Leaves printing to print_queue.h.
#include <string>
#include <vector>

namespace kiosk::devices {

/// Their names; empty where no print service answers within a second.
std::vector<std::string> queues_here();

}  // namespace kiosk::devices
