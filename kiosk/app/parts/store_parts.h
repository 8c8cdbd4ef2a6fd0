#pragma once
/// What a store is told of the folder it stands in: the keys that public.keys names, how to seal to them, where it is.
/// Leaves to its neighbours: keys (vault), the store.
#include <filesystem>
#include <string>

#include "kiosk/store/store.h"

namespace kiosk::app {

/// Where the folder's settings put log and mark. A slip of the pen elsewhere in the settings is no error here, unless they
/// speak of these two: a log must not be begun at another place.
base::Result<store::LogPlaces> log_places_in(const std::filesystem::path& settings);

/// Reads public.keys whenever it is asked. `unit` names the log of a folder that is taken over. Errors of `log_places_in`.
base::Result<store::StoreWith> store_parts_of(const std::filesystem::path& data_folder, const std::string& unit);

/// Names this machine and says nothing about it: letters of a hash of the system's machine-id. Empty: it has none.
std::string machine_name();

}  // namespace kiosk::app
