#pragma once
/// Looks at this machine for its readiness (`flow/readiness.h`): settings, store, disk, clock, pack, devices. Changes nothing,
/// prints nothing, and goes on when something cannot be seen. Waits some seconds at most for printer and store, but as long as
/// it takes for `verify`. Leaves to its neighbours: what it means (`flow`), the words.
#include <filesystem>

#include "kiosk/base/clock.h"
#include "kiosk/flow/readiness.h"

namespace kiosk::app {

struct LookAt {
    std::filesystem::path data;
    std::filesystem::path backups = "/var/backups/legal-aid-kiosk";
    bool verify = true;  ///< both copies of the log, event by event
};
flow::MachineFacts machine_facts(const LookAt&, const base::Clock&);
/// Whom to call: the phone of the unit as settings have it; empty: they cannot be read or name none.
std::string phone_of(const std::filesystem::path& data);

}  // namespace kiosk::app
