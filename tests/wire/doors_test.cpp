/// Who may come in by which door of a store, and doors that the system holds.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "tests/wire/served.h"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {
constexpr uid_t another_user = 65534;

/// What the door says to that user: the kind of the error, or "ok".
std::string said_to(uid_t user, const std::filesystem::path& folder, const char* door)
{
    int pipe[2];
    REQUIRE(::pipe(pipe) == 0);
    const auto child = ::fork();
    if (child == 0) {
        std::string said = "the user could not be taken";
        if (::setresuid(user, user, user) == 0) {
            const auto client = wire::terminal_client([&] { return wire::connected(folder, door); });
            const auto day = client->newest_day();
            said = day ? "ok" : std::string{base::name_of(day.error().kind)};
        }
        (void)!::write(pipe[1], said.data(), said.size());
        ::_exit(0);
    }
    ::close(pipe[1]);
    std::string said(64, '\0');
    const auto got = ::read(pipe[0], said.data(), said.size());
    ::close(pipe[0]);
    ::waitpid(child, nullptr, 0);
    said.resize(static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    return said;
}

/// So that file permissions keep nobody out: only the look at who comes does.
void open_to_all(const std::filesystem::path& folder)
{
    ::chmod(folder.c_str(), 0755);
    for (const auto* door : {wire::terminal_socket, wire::desk_socket, wire::board_socket})
        ::chmod((folder / door).c_str(), 0666);
}
}  // namespace

TEST_CASE("a door lets in its users and tells all others that it is not theirs")
{
    if (::geteuid() != 0) {
        MESSAGE("skipped: only root can come as another user");
        return;
    }
    const support::ScratchFolder folder;
    SUBCASE("a door that nobody was named for is for the store's own user")
    {
        support::Served served{folder.path()};
        open_to_all(folder.path());
        CHECK(said_to(0, folder.path(), wire::terminal_socket) == "ok");
        CHECK(said_to(another_user, folder.path(), wire::terminal_socket) == "denied");
        CHECK(said_to(another_user, folder.path(), wire::desk_socket) == "denied");
    }
    SUBCASE("users of one door are strangers at another")
    {
        wire::DoorWishes doors;
        doors.terminal.users = {another_user};
        support::Served served{folder.path(), std::move(doors)};
        open_to_all(folder.path());
        CHECK(said_to(another_user, folder.path(), wire::terminal_socket) == "ok");
        CHECK(said_to(another_user, folder.path(), wire::desk_socket) == "denied");
        CHECK(said_to(0, folder.path(), wire::terminal_socket) == "denied");
        CHECK(said_to(0, folder.path(), wire::desk_socket) == "ok");
    }
}

TEST_CASE("a socket that the system holds is served and left where it is")
{
    const support::ScratchFolder folder, system;
    wire::DoorWishes doors;
    doors.terminal.handed = wire::listening(system.path(), "terminal.sock").value();
    // As systemd hands them over.
    REQUIRE(::fcntl(doors.terminal.handed.number(), F_SETFL, 0) == 0);
    std::filesystem::create_symlink(system.path() / "terminal.sock", folder.path() / "terminal.sock");
    {
        support::Served served{folder.path(), std::move(doors)};
        const auto client = wire::terminal_client(served.connector(wire::terminal_socket));
        CHECK(client->newest_day());
    }
    CHECK(std::filesystem::exists(system.path() / "terminal.sock"));
    CHECK(std::filesystem::is_symlink(folder.path() / "terminal.sock"));
    CHECK(!std::filesystem::exists(folder.path() / "desk.sock"));
}

TEST_CASE("a store does not open a door that is the system's")
{
    const support::ScratchFolder folder;
    std::filesystem::create_symlink("/run/nowhere/desk.sock", folder.path() / "desk.sock");
    const auto server = wire::Server::open(folder.path());
    REQUIRE(!server);
    CHECK(server.error().kind == base::ErrorKind::conflict);
    CHECK(server.error().detail.ends_with(
        "desk.sock: this door is the system's to open; use instead: systemctl start kiosk-store"));
    CHECK(std::filesystem::is_symlink(folder.path() / "desk.sock"));
}
