/// Quick exit while a real store hangs with a bell in its hands.
#include <signal.h>

#include <cstdio>
#include <fstream>

#include "kiosk/app/bench/screen.h"
#include "kiosk/app/citizen/citizen.h"
#include "kiosk/app/citizen/lazy_queue.h"
#include "kiosk/app/shell/walker.h"

namespace kiosk::app::bench {

using namespace std::chrono_literals;

namespace {

/// The folder's store, as its lock names it; 0: none.
pid_t store_of(const DataFolder& folder)
{
    std::ifstream in{folder.path / "store" / "lock"};
    pid_t number = 0;
    in >> number;
    return number;
}

/// Stopped while this lives.
class Stopped {
public:
    explicit Stopped(pid_t process) : process_(process) { ::kill(process_, SIGSTOP); }
    ~Stopped() { ::kill(process_, SIGCONT); }
    Stopped(const Stopped&) = delete;
    Stopped& operator=(const Stopped&) = delete;

private:
    pid_t process_;
};

bool walk(Shell& shell, WalkClock& clock, const char* text)
{
    const auto steps = walk::parse(text, "bench");
    auto* out = std::tmpfile();
    const bool done = steps && out != nullptr && Walker{shell, clock, {}, out}.run(*steps) == 0;
    if (out != nullptr) std::fclose(out);
    return done;
}

}  // namespace

void measure_hung_store(const Plan& plan, Figures& out, const DataFolder& folder, const content::Library& library)
{
    out.none("quick_exit_hung_store_ms");
    auto glass = Glass::make({{"bench", 1920, 1080, true}, 0});
    auto sealer = sealer_of(folder);
    if (!glass || !sealer) return;
    WalkClock clock{base::SystemClock{}.wall()};
    base::NoLog log;
    LazyQueue queue{[&](const std::stop_token& stop) { return connect_terminal(folder, stop); }};
    if (!queue.count_stop("unclear")) return;
    const auto secrets = secret_maker();
    const auto notes = note_cipher();
    Citizen citizen{{library, folder.settings, Sending{**sealer, queue, *secrets, *notes}, clock, log, folder.demo, {}}};
    Shell shell{**glass, citizen, clock};
    shell.start();
    const auto process = store_of(folder);
    if (process <= 1) return;
    const Stopped stopped{process};
    shell.wait_for_world(20ms);
    Samples samples;
    for (int i = 0; i < plan.count(10, 40); ++i) {
        if (!walk(shell, clock, "tap start\ntap call_staff\ntap overlay.ring")) return;
        clock.pause(2s);
        const auto pressed_at = wall_ms();
        (*glass)->window().push_key({"Escape", false, false, false});
        shell.settle();
        if ((*glass)->painter().seen().page == "front") samples.push_back(wall_ms() - pressed_at);
    }
    out.set("quick_exit_hung_store_ms", std::move(samples));
}

}  // namespace kiosk::app::bench
