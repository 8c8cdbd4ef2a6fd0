#pragma once
/// Looks at what a technician may have plugged in: printers, scanners, sound cards, sticks with keys or packs. Changes nothing.
#include "kiosk/content/library.h"
#include "kiosk/setup/session.h"

namespace kiosk::app {

/// Without the glass, which the program knows. `root` stands before /dev, /media, /mnt and /etc: for tests.
setup::Machine machine_found(const std::filesystem::path& data, const content::PackInfo&,
                             const std::filesystem::path& root = "/");

}  // namespace kiosk::app
