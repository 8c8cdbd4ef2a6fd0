#pragma once
/// What the system tells of the machine: disk, sound, screen, touch, temperature, how long it runs, how often the terminal's
/// programs had to start anew, the newest backup. Leaves to its neighbours: the data folder (machine_facts.h).
#include <filesystem>

#include "kiosk/flow/readiness.h"

namespace kiosk::app {

/// `root` stands before /proc, /sys and /dev: for tests.
void look_at_system(const std::filesystem::path& data, flow::MachineFacts&, const std::filesystem::path& root = "/");
/// Folders of packaging/system/backup: the day stands in their names.
void look_at_backups(const std::filesystem::path& folder, flow::MachineFacts&);

}  // namespace kiosk::app
