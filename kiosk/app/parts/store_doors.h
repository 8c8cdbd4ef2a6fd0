#pragma once
/// The doors of a store that the system started: which sockets it was handed, and which users each is for. Leaves to its
/// neighbour (`wire`): looking at who comes.
#include <string>
#include <vector>

#include "kiosk/wire/server.h"

namespace kiosk::app {

/// `words` as written behind --door, such as "desk=kiosk-desk,kiosk-store". invalid_input: no such door, or one named twice;
/// not_found: a user whom this machine does not know. A door that is not named is for the store's own user.
base::Result<wire::DoorWishes> door_wishes(const std::vector<std::string>& words);

}  // namespace kiosk::app
