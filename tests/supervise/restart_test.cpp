/// The real terminal and the real store under a supervisor that does what the units say: killed, and stopped in their tracks.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "kiosk/app/bench/process.h"
#include "tests/danger/danger_folder.h"
#include "tests/supervise/supervisor.h"

using namespace kiosk;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
constexpr auto after_kill_max = 2000ms, after_hang_max = 7000ms;
constexpr auto first_start_max = 20s;

/// 10; `packaging/prove.sh --long` makes it 1,000.
int kills()
{
    const char* rounds = std::getenv("KIOSK_ROUNDS");
    return 10 * std::max(1, rounds == nullptr ? 1 : std::atoi(rounds));
}

/// A data folder as a machine has it on which the package is installed: its doors are links to sockets that are held for it.
struct Machine {
    Machine()
    {
        for (const auto* door : {"terminal", "desk", "board"}) {
            const auto name = std::string{door} + ".sock";
            held.push_back(wire::listening(doors.path(), name.c_str()).value());
            REQUIRE(::fcntl(held.back().number(), F_SETFL, 0) == 0);  // systemd's wait
            std::filesystem::create_symlink(doors.path() / name, data.path() / name);
            sockets.emplace_back(held.back().number(), door);
        }
    }
    std::unique_ptr<support::Supervisor> store() const
    {
        return std::make_unique<support::Supervisor>(
            support::UnitFile{"kiosk-store.service"},
            std::vector<std::string>{KIOSK_BINARY_DIR "/kiosk-store", "--data", data.path().string()},
            std::vector<std::string>{}, sockets);
    }
    std::unique_ptr<support::Supervisor> terminal(const std::string& display) const
    {
        return std::make_unique<support::Supervisor>(
            support::UnitFile{"kiosk.service"},
            std::vector<std::string>{KIOSK_BINARY_DIR "/kiosk", "--data", data.path().string()},
            std::vector<std::string>{"DISPLAY=" + display, "SDL_AUDIODRIVER=dummy"});
    }
    bool store_answers() const
    {
        const auto queue = app::connect_terminal(data.folder);
        return queue && (*queue)->newest_day();
    }
    support::DangerFolder data;
    support::ScratchFolder doors;
    std::vector<wire::Descriptor> held;
    std::vector<std::pair<int, std::string>> sockets;
};

/// The middle and the longest, for whoever reads the run.
void tell(const std::string& what, std::vector<milliseconds> times)
{
    std::sort(times.begin(), times.end());
    MESSAGE(what << ": " << times.size() << " times, middle " << times[times.size() / 2].count() << " ms, longest "
                 << times.back().count() << " ms");
}
}  // namespace

TEST_CASE("the units start what ended, without a limit, and watch over it")
{
    for (const auto* name : {"kiosk.service", "kiosk-store.service"}) {
        CAPTURE(name);
        const support::UnitFile unit{name};
        CHECK(unit.value("Type") == "notify");
        CHECK(unit.value("Restart") == "always");
        CHECK(unit.value("StartLimitIntervalSec") == "0");
        CHECK(unit.value("WatchdogSignal") == "SIGKILL");
        CHECK(unit.time("RestartSec") > 0ms);
        CHECK(unit.time("RestartSec") + unit.time("WatchdogSec") < after_hang_max);
    }
    CHECK(support::UnitFile{"kiosk-screen.service"}.value("Restart") == "always");
    CHECK(support::UnitFile{"kiosk-screen.service"}.value("StartLimitIntervalSec") == "0");
}

TEST_CASE("a store that is killed is back within two seconds, and whoever asks meanwhile is answered")
{
    const Machine machine;
    const auto store = machine.store();
    REQUIRE(store->wait_until_ready(first_start_max));
    std::vector<milliseconds> times;
    for (int i = 0; i < kills(); ++i) {
        const auto took = store->until_ready_again(SIGKILL, 10s);
        REQUIRE(took);
        times.push_back(*took);
        CHECK(*took <= after_kill_max);
        CHECK(machine.store_answers());
    }
    tell("store killed until ready", times);
}

TEST_CASE("a store that hangs is started anew within seven seconds")
{
    const Machine machine;
    const auto store = machine.store();
    REQUIRE(store->wait_until_ready(first_start_max));
    std::this_thread::sleep_for(support::UnitFile{"kiosk-store.service"}.time("WatchdogSec") + 1s);
    CHECK(store->killed_by_watchdog() == 0);
    const auto took = store->until_ready_again(SIGSTOP, 20s);
    REQUIRE(took);
    CHECK(*took <= after_hang_max);
    CHECK(store->killed_by_watchdog() == 1);
    CHECK(machine.store_answers());
    tell("store stopped until ready", {*took});
}

TEST_CASE("a terminal that is killed or hangs comes back to its front page, and a store that hangs costs nobody the visit")
{
    const auto screen = app::bench::XServer::start();
    if (!screen) {
        MESSAGE("skipped: Xvfb is not installed");
        return;
    }
    const Machine machine;
    const auto store = machine.store();
    REQUIRE(store->wait_until_ready(first_start_max));
    const auto terminal = machine.terminal(screen->display());
    REQUIRE(terminal->wait_until_ready(first_start_max));
    SUBCASE("killed, within two seconds")
    {
        std::vector<milliseconds> times;
        for (int i = 0; i < kills(); ++i) {
            const auto took = terminal->until_ready_again(SIGKILL, 10s);
            REQUIRE(took);
            times.push_back(*took);
            CHECK(*took <= after_kill_max);
        }
        tell("terminal killed until its page", times);
    }
    SUBCASE("stopped in its tracks, within seven seconds")
    {
        // Left alone it gives its signs.
        std::this_thread::sleep_for(support::UnitFile{"kiosk.service"}.time("WatchdogSec") + 1s);
        CHECK(terminal->killed_by_watchdog() == 0);
        const auto took = terminal->until_ready_again(SIGSTOP, 20s);
        REQUIRE(took);
        CHECK(*took <= after_hang_max);
        tell("terminal stopped until its page", {*took});
    }
    SUBCASE("a store that hangs once is not missed")
    {
        const auto process = terminal->process();
        REQUIRE(store->until_ready_again(SIGSTOP, 20s));
        std::this_thread::sleep_for(support::UnitFile{"kiosk.service"}.time("WatchdogSec"));
        CHECK(terminal->process() == process);
        CHECK(terminal->killed_by_watchdog() == 0);
    }
}

TEST_CASE("a terminal whose store does not answer any more gives no sign of life")
{
    const auto screen = app::bench::XServer::start();
    if (!screen) {
        MESSAGE("skipped: Xvfb is not installed");
        return;
    }
    const Machine machine;
    auto store = machine.store();
    REQUIRE(store->wait_until_ready(first_start_max));
    const auto terminal = machine.terminal(screen->display());
    REQUIRE(terminal->wait_until_ready(first_start_max));
    store.reset();
    const auto took = terminal->until_ready_again(0, 20s);
    CHECK(terminal->killed_by_watchdog() >= 1);
    CHECK(took);
}
