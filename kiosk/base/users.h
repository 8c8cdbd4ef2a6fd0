#pragma once
/// Users of the machine: who is meant by a name, and who sits at the other end of a local socket. Leaves to its neighbours:
/// who may come in by which door.
#include <sys/types.h>

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"

namespace kiosk::base {

/// Of names with commas between them, such as "kiosk-desk,kiosk-store"; a number is a user too. not_found names the one that
/// this machine does not know; invalid_input: no name at all.
Result<std::vector<uid_t>> users_named(std::string_view names);
/// The name, or "#1234" for a user without one, as sudo takes it.
std::string name_of_user(uid_t);
/// Who made the connection to this Unix socket, by SO_PEERCRED; `io` when it is no such socket.
Result<uid_t> peer_of(int socket);
/// `denied`: the peer of that socket is none of them.
Result<void> peer_is_among(int socket, const std::vector<uid_t>&);
/// For a program that the system starts for one connection, which is its standard input: was it made by one of those users?
/// `names` as for users_named; empty: anybody may, for it was started otherwise.
Result<void> comes_from(std::string_view names);

}  // namespace kiosk::base
