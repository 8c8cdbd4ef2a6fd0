#include "kiosk/app/parts/store_doors.h"

#include "kiosk/base/service.h"
#include "kiosk/base/try.h"
#include "kiosk/base/users.h"

namespace kiosk::app {

namespace {
/// None: there is no such door.
wire::DoorWish* door_named(wire::DoorWishes& doors, std::string_view name)
{
    if (name == "terminal") return &doors.terminal;
    if (name == "desk") return &doors.desk;
    return name == "board" ? &doors.board : nullptr;
}
}  // namespace

base::Result<wire::DoorWishes> door_wishes(const std::vector<std::string>& words)
{
    wire::DoorWishes doors;
    for (const auto& word : words) {
        const auto equals = word.find('=');
        auto* door = door_named(doors, std::string_view{word}.substr(0, equals));
        if (door == nullptr || equals == word.npos)
            return base::failure(base::ErrorKind::invalid_input,
                                 "--door " + word + ": terminal, desk or board, = and its users are expected");
        if (!door->users.empty())
            return base::failure(base::ErrorKind::invalid_input, "--door " + word + ": this door was named before");
        auto users = base::users_named(std::string_view{word}.substr(equals + 1));
        if (!users) return base::failure(users.error().kind, "--door " + word + ": " + users.error().detail);
        door->users = std::move(*users);
    }
    for (const auto& socket : base::handed_sockets()) {
        wire::Descriptor handed{socket.number};
        if (auto* door = door_named(doors, socket.name)) door->handed = std::move(handed);
    }
    return doors;
}

}  // namespace kiosk::app
