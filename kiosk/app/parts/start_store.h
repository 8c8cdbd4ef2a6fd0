#pragma once
/// Finding the store of a data folder, or starting one.
///
/// A started store says one line on its readiness descriptor: "ready", or "<error kind> <detail>". It ends by itself a few
/// seconds after its last client. Several programs may start one at once: the folder's lock lets one of them win, and all
/// connect to that.
#include <filesystem>

#include "kiosk/app/parts/data_folder.h"
#include "kiosk/wire/client.h"

namespace kiosk::app {

inline constexpr std::chrono::seconds store_ends_after{4};

/// Connects to that socket of the folder, starting kiosk-store when nobody listens. At most some seconds. A socket whose name
/// in the folder is a link belongs to the system, which starts the store by it: then none is started here (`unavailable`).
base::Result<wire::Descriptor> connect_or_start(const DataFolder&, const char* socket, const std::stop_token& = {});

/// The same as often as a client needs it. An error: the first time failed.
base::Result<wire::Connector> connector_to(const DataFolder&, const char* socket);

/// kiosk-store beside the running program, or that of the build tree.
std::filesystem::path store_program();

}  // namespace kiosk::app
