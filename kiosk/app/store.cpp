/// kiosk-store: the one door to the data of a folder. Opens the store, answers on three local sockets, ends when told to, when
/// alone (if a client started it), or after a fault of the disk (then whoever needs it next starts it anew).
#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>
#include <memory>
#include <optional>
#include <thread>

#include "kiosk/app/exit_code.h"
#include "kiosk/app/parts/command_line.h"
#include "kiosk/app/parts/folder_owner.h"
#include "kiosk/app/parts/new_folder.h"
#include "kiosk/app/parts/program_start.h"
#include "kiosk/app/parts/store_doors.h"
#include "kiosk/app/parts/store_parts.h"
#include "kiosk/base/log.h"
#include "kiosk/base/service.h"
#include "kiosk/base/standard_streams.h"
#include "kiosk/base/try.h"
#include "kiosk/store/staff_session.h"
#include "kiosk/store/terminal_door.h"
#include "kiosk/wire/server.h"

namespace {
using namespace kiosk;
using base::ErrorKind;

constexpr auto program_name = "kiosk-store";
constexpr std::chrono::milliseconds lock_max{4000};
constexpr std::chrono::milliseconds lock_again{20};

/// Read when somebody asks: settings may be changed while a store runs.
store::KnownHere known_here(const std::filesystem::path& folder)
{
    const auto settings = content::read_settings(folder / app::settings_file);
    if (!settings) return {};
    store::KnownHere known{settings->unit, settings->terminal, settings->code_prefix, std::vector<std::string>{}};
    for (const auto& service : settings->ticket_letters) known.letters->push_back(service.letter);
    return known;
}

/// One that is just ending lets go of the folder in a moment.
base::Result<std::unique_ptr<store::Store>> opened(const std::filesystem::path& folder, const base::Clock& clock)
{
    const auto until = std::chrono::steady_clock::now() + lock_max;
    for (;;) {
        auto store = store::Store::open(folder, clock, TRY(app::store_parts_of(folder, known_here(folder).unit)));
        if (store || store.error().kind != ErrorKind::unavailable || std::chrono::steady_clock::now() >= until) return store;
        std::this_thread::sleep_for(lock_again);
    }
}

/// Once for every time that it goes wrong.
class ClockWatch {
public:
    ClockWatch(base::Log& log, const store::Store& store) : log_(log), store_(store) { look(); }
    void look()
    {
        const bool wrong = store_.clock_is_wrong();
        if (wrong && !told_) log_.note(base::Event::clock_jumped);
        told_ = wrong;
    }

private:
    base::Log& log_;
    const store::Store& store_;
    bool told_ = false;
};

/// None when the time is not written like one.
std::unique_ptr<base::Clock> clock_of(const std::string& now)
{
    if (now.empty()) return std::make_unique<base::SystemClock>();
    const auto start = base::parse_time(now);
    if (!start) return nullptr;
    return std::make_unique<base::ShiftedClock>(*start);
}

/// Some signs within the time that the system waits for one; none: it does not wait.
std::optional<std::chrono::milliseconds> sign_of_life_every()
{
    constexpr int signs = 4;
    const auto patience = base::watchdog_patience();
    if (!patience) return std::nullopt;
    return std::max(std::chrono::milliseconds{1}, *patience / signs);
}

void say(int ready_fd, const std::string& line)
{
    if (ready_fd < 0) return;
    (void)!::write(ready_fd, line.data(), line.size());
    ::close(ready_fd);
}

/// Readable when the process is asked to end.
int stop_signals()
{
    sigset_t asked;
    sigemptyset(&asked);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&asked, signal);
    sigprocmask(SIG_BLOCK, &asked, nullptr);
    return signalfd(-1, &asked, SFD_CLOEXEC | SFD_NONBLOCK);
}

int fault(base::Log& log, int ready_fd, const base::Error& error)
{
    log.note(base::Event::store_lost, error);
    say(ready_fd, std::string(base::name_of(error.kind)) + " " + error.detail + "\n");
    return app::exit_code_of(error.kind);
}

int run(int count, char** words)
{
    const auto cli = app::command_line("The one door to the data of a folder. Started by the other programs when it is needed.",
                                       program_name);
    std::filesystem::path data;
    int ready_fd = -1;
    int alone_seconds = 0;
    std::string now;
    cli->add_option("--data", data, "the data folder")->required();
    cli->add_option("--ready-fd", ready_fd, "say on this descriptor when clients can connect, then go on in the background");
    cli->add_option("--end-when-alone", alone_seconds, "end so many seconds after the last client left; 0: never");
    cli->add_option("--clock", now,
                    "the time to start with, such as 2026-11-23T09:42, instead of the machine's: for demos and trials");
    std::vector<std::string> door_words;
    cli->add_option("--door", door_words,
                    "who may come in by a door, such as desk=kiosk-desk,kiosk-store; several times (its own user alone)")
        ->type_name("DOOR=USERS");
    if (const auto code = app::parse_or_exit_code(*cli, count, words)) return *code;
    auto doors = app::door_wishes(door_words);
    if (!doors) {
        base::tell(std::string{program_name} + ": " + doors.error().detail);
        return app::exit_code::used_wrongly;
    }
    const auto clock = clock_of(now);
    if (!clock) {
        base::tell("kiosk-store: --clock: a time is written YYYY-MM-DDTHH:MM");
        return app::exit_code::used_wrongly;
    }
    if (ready_fd >= 0) {
        // The starter waits for us to step aside; the child goes on, and nothing that the starter had open stays open in it.
        if (const auto child = fork(); child != 0) return child < 0 ? app::exit_code::fault : app::exit_code::done;
        if (ready_fd > 3) close_range(3, static_cast<unsigned>(ready_fd) - 1, 0);
        close_range(static_cast<unsigned>(ready_fd) + 1, ~0u, 0);
    }
    base::keep_memory_private();
    base::StderrLog log{program_name};
    const int stop = stop_signals();

    // Not its settings: a slip of the pen there must not shut the door to what is stored.
    std::error_code missing;
    if (!std::filesystem::exists(data / app::public_keys_file, missing))
        return fault(log, ready_fd, {ErrorKind::not_found, data.string() + ": this folder was not made by kioskctl init"});
    if (const auto may = app::may_use(data); !may) return fault(log, ready_fd, may.error());
    app::tell_if_root(data);
    base::tell_if_memory_may_be_swapped(program_name);
    auto store = opened(data, *clock);
    if (!store) return fault(log, ready_fd, store.error());
    auto& kept = **store;
    if (const auto told = kept.what_was_healed(); !told.empty()) base::tell(std::string{program_name} + ": " + told);
    ClockWatch clock_watch{log, kept};
    store::TerminalDoor terminals{kept, *clock, [&] { return known_here(data); }};
    auto server = wire::Server::open(data, std::move(*doors));
    if (!server) return fault(log, ready_fd, server.error());
    say(ready_fd, "ready\n");
    base::tell_service("READY=1");
    log.note(base::Event::started);

    std::optional<std::chrono::milliseconds> alone;
    if (alone_seconds > 0) alone = std::chrono::seconds{alone_seconds};
    const auto rest = [&] {
        (void)kept.checkpoint();
        clock_watch.look();
    };
    const auto served =
        server->serve({{terminals, kept, [&] { return std::make_unique<store::StaffSession>(kept, &terminals); }, &kept},
                       rest,
                       [&] { return kept.must_end(); },
                       alone,
                       stop,
                       [&](const base::Error& error) { log.note(base::Event::fault_caught, error); },
                       kept.checks_ended(),
                       [&] { kept.answer_checked(); },
                       sign_of_life_every(),
                       [] { base::tell_service("WATCHDOG=1"); }});
    base::tell_service("STOPPING=1");
    log.note(base::Event::stopped);
    if (!served) return fault(log, -1, served.error());
    return kept.must_end() ? app::exit_code::fault : app::exit_code::done;
}
}  // namespace

int main(int count, char** words)
{
    return app::run_program(program_name, [&] { return run(count, words); });
}
