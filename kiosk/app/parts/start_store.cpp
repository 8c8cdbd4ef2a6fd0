#include "kiosk/app/parts/start_store.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

#include "kiosk/base/try.h"

extern char** environ;

namespace kiosk::app {

namespace {
using base::ErrorKind;
using base::failure;
using base::Result;
using Time = std::chrono::steady_clock;

constexpr std::chrono::milliseconds ready_max{8000};
constexpr int try_again_ms = 5;
constexpr int ready_fd = 3;

/// The read end of its readiness line.
Result<wire::Descriptor> started(const DataFolder& folder)
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0) return failure(ErrorKind::unavailable, "the store cannot be started");
    wire::Descriptor reading{ends[0]};
    const wire::Descriptor writing{ends[1]};
    const auto program = store_program().string();
    const std::string data = folder.path.string();
    const auto alone = std::to_string(store_ends_after.count());
    const std::string ready = std::to_string(ready_fd);
    const auto clock = folder.clock ? base::iso(folder.clock->wall()) : std::string{};
    std::vector<const char*> arguments{program.c_str(), "--data",           data.c_str(), "--ready-fd",
                                       ready.c_str(),   "--end-when-alone", alone.c_str()};
    if (!clock.empty()) arguments.insert(arguments.end(), {"--clock", clock.c_str()});
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    // Nothing of ours stays open in it: whoever waits for our output to end must not wait for the store.
    for (const int standard : {0, 1, 2}) posix_spawn_file_actions_addopen(&actions, standard, "/dev/null", O_RDWR, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], ready_fd);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
    pid_t child = -1;
    const int fault =
        posix_spawn(&child, program.c_str(), &actions, &attributes, const_cast<char* const*>(arguments.data()), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    if (fault != 0) return failure(ErrorKind::unavailable, program + ": " + std::strerror(fault));
    // It steps aside at once (its own child goes on), so this does not wait for anything.
    while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
    }
    return reading;
}

/// "<error kind> <detail>"; none: it is ready, or has not said anything whole.
std::optional<base::Error> told_fault(const std::string& said)
{
    const auto blank = said.find(' ');
    if (blank == std::string::npos || !said.ends_with('\n')) return std::nullopt;
    return base::Error{base::error_kind_named(said.substr(0, blank)), said.substr(blank + 1, said.size() - blank - 2)};
}

/// What it has said so far; an error once it said one.
Result<void> heard(const wire::Descriptor& line, std::string& said, bool& over)
{
    pollfd waiting{line.number(), POLLIN, 0};
    if (::poll(&waiting, 1, try_again_ms) <= 0) return {};
    char part[512];
    const auto got = ::read(line.number(), part, sizeof part);
    if (got > 0)
        said.append(part, static_cast<std::size_t>(got));
    else
        over = true;
    if (!said.ends_with('\n')) return {};
    over = true;
    const auto fault = told_fault(said);
    // `unavailable` may mean that another one is just taking the folder: that one will answer.
    if (!fault || fault->kind == ErrorKind::unavailable) return {};
    return tl::unexpected(*fault);
}
}  // namespace

std::filesystem::path store_program()
{
    std::error_code fault;
    const auto own = std::filesystem::read_symlink("/proc/self/exe", fault);
    const auto beside = own.parent_path() / "kiosk-store";
    if (!fault && std::filesystem::exists(beside, fault)) return beside;
    return std::filesystem::path{KIOSK_BINARY_DIR} / "kiosk-store";
}

Result<wire::Descriptor> connect_or_start(const DataFolder& folder, const char* socket, const std::stop_token& stop)
{
    auto found = wire::connected(folder.path, socket);
    if (found) return found;
    std::error_code unknown;
    if (std::filesystem::is_symlink(folder.path / socket, unknown))
        return failure(ErrorKind::unavailable,
                       found.error().detail +
                           " (this door is the system's: systemctl status kiosk-store; its users are told by "
                           "systemctl cat kiosk-store)");
    const auto until = Time::now() + ready_max;
    auto line = TRY(started(folder));
    std::string said;
    bool over = false;
    while (Time::now() < until && !stop.stop_requested()) {
        if (!over) {
            TRY(heard(line, said, over));
        } else if (said.empty()) {
            // It ended without a word: killed while starting. Another one.
            line = TRY(started(folder));
            over = false;
        } else {
            ::poll(nullptr, 0, try_again_ms);
        }
        found = wire::connected(folder.path, socket);
        if (found) return found;
    }
    if (const auto fault = told_fault(said)) return tl::unexpected(*fault);
    return failure(ErrorKind::unavailable, folder.path.string() + ": the store does not answer");
}

Result<wire::Connector> connector_to(const DataFolder& folder, const char* socket, const std::stop_token& stop)
{
    // Asked once now, so that a folder that cannot be used is known before a citizen has typed anything.
    auto first = TRY(connect_or_start(folder, socket, stop));
    return [folder, socket, stop, ready = std::make_shared<wire::Descriptor>(std::move(first))]() -> Result<wire::Descriptor> {
        if (*ready) return std::move(*ready);
        return connect_or_start(folder, socket, stop);
    };
}

Result<std::unique_ptr<flow::RequestQueue>> connect_terminal(const DataFolder& folder, const std::stop_token& stop)
{
    return connector_to(folder, wire::terminal_socket, stop).map([&](wire::Connector connect) {
        return wire::terminal_client(std::move(connect), stop);
    });
}

Result<std::unique_ptr<flow::RequestQueue>> connect_intake(const DataFolder& folder)
{
    return connector_to(folder, wire::desk_socket, {}).map([](wire::Connector connect) {
        return wire::terminal_client(std::move(connect));
    });
}

Result<std::unique_ptr<flow::StaffDoor>> connect_desk(const DataFolder& folder)
{
    return connector_to(folder, wire::desk_socket, {}).map(wire::desk_client);
}

Result<std::unique_ptr<flow::BoardDoor>> connect_board(const DataFolder& folder, const std::stop_token& stop)
{
    return connector_to(folder, wire::board_socket, stop).map([&](wire::Connector connect) {
        return wire::board_client(std::move(connect), stop);
    });
}

}  // namespace kiosk::app
