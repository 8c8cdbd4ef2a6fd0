#include "kiosk/base/users.h"

#include <fmt/format.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>

#include "kiosk/base/try.h"

namespace kiosk::base {

namespace {
constexpr std::size_t entry_bytes = 4096;

Result<uid_t> user_named(const std::string& name)
{
    std::array<char, entry_bytes> room;
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwnam_r(name.c_str(), &entry, room.data(), room.size(), &found) == 0 && found != nullptr) return found->pw_uid;
    uid_t number = 0;
    const auto [end, fault] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (fault == std::errc{} && end == name.data() + name.size()) return number;
    return failure(ErrorKind::not_found, name + ": this machine has no such user");
}
}  // namespace

Result<std::vector<uid_t>> users_named(std::string_view names)
{
    std::vector<uid_t> out;
    for (;;) {
        const auto comma = names.find(',');
        const std::string name{names.substr(0, comma)};
        if (name.empty()) return failure(ErrorKind::invalid_input, "names of users with commas between them are expected");
        out.push_back(TRY(user_named(name)));
        if (comma == names.npos) return out;
        names.remove_prefix(comma + 1);
    }
}

std::string name_of_user(uid_t user)
{
    std::array<char, entry_bytes> room;
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwuid_r(user, &entry, room.data(), room.size(), &found) == 0 && found != nullptr) return found->pw_name;
    return fmt::format("#{}", user);
}

Result<uid_t> peer_of(int socket)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    if (::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0)
        return failure(ErrorKind::io, std::string{"who connected is not known: "} + std::strerror(errno));
    return peer.uid;
}

Result<void> peer_is_among(int socket, const std::vector<uid_t>& users)
{
    const auto peer = TRY(peer_of(socket));
    if (std::find(users.begin(), users.end(), peer) != users.end()) return {};
    return failure(ErrorKind::denied, fmt::format("this door is not for {}", name_of_user(peer)));
}

Result<void> comes_from(std::string_view names)
{
    if (names.empty()) return {};
    return peer_is_among(STDIN_FILENO, TRY(users_named(names)));
}

}  // namespace kiosk::base
