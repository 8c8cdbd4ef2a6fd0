#include "kiosk/app/bench/screen.h"

#include <fstream>
#include <thread>

#include "kiosk/app/bench/process.h"

namespace kiosk::app::bench {

using namespace std::chrono_literals;

namespace {

std::filesystem::path kiosk_beside_me()
{
    std::error_code failed;
    return std::filesystem::read_symlink("/proc/self/exe", failed).parent_path() / "kiosk";
}

struct Terminal {
    std::string display;
    std::filesystem::path data;

    std::unique_ptr<Process> start() const
    {
        // Just after a minute began: the page's clock, one frame a minute, stays out of half a minute's idling.
        return Process::start({kiosk_beside_me().string(), "--demo", "--data", data.string(), "--clock", "2026-11-23T09:42:01"},
                              display);
    }
    /// Frames it reports at its end; none when it did not end by itself.
    static std::optional<double> frames_at_end(Process& process)
    {
        process.end();
        const auto said = process.wait_for("stopped ", 100);
        return said ? std::optional{std::strtod(said->c_str(), nullptr)} : std::nullopt;
    }
};

void measure_starts(const Plan& plan, Figures& out, const Terminal& terminal)
{
    Samples samples;
    for (int i = 0; i < plan.count(8, 30); ++i) {
        const auto start = wall_ms();
        const auto process = terminal.start();
        if (!process || !process->wait_for("started", 5000)) break;
        // The first start of a folder reads the pack's text and writes the binary form.
        if (i > 0) samples.push_back(wall_ms() - start);
    }
    out.set("start_to_first_page_ms", std::move(samples));
}

void measure_idle(const Plan& plan, Figures& out, const Terminal& terminal)
{
    const auto short_run = terminal.start();
    if (!short_run || !short_run->wait_for("started", 5000)) return;
    std::this_thread::sleep_for(1500ms);
    const auto frames_before = Terminal::frames_at_end(*short_run);

    const auto process = terminal.start();
    if (!process || !process->wait_for("started", 5000)) return;
    std::this_thread::sleep_for(1500ms);
    const auto wakeups = wakeups_of(process->pid());
    const auto cpu = cpu_ms_of(process->pid());
    const int seconds = plan.count(10, 30);
    std::this_thread::sleep_for(std::chrono::seconds{seconds});
    const double to_30s = 30.0 / seconds;
    out.set("idle_wakeups_30s", {(wakeups_of(process->pid()) - wakeups) * to_30s});
    out.set("idle_cpu_ms_30s", {(cpu_ms_of(process->pid()) - cpu) * to_30s});
    if (const auto frames = Terminal::frames_at_end(*process); frames && frames_before)
        out.set("idle_frames_30s", {(*frames - *frames_before) * to_30s});
}

/// The high-water mark of a whole visit: front page, home, a long page, the large text, and back.
void measure_memory_of(Figures& out, const Terminal& terminal)
{
    const auto walk = terminal.data / "bench.walk";
    std::ofstream{walk}
        << "press next\npress choose\npress next\npress next\npress choose\npress next\npress choose\nwait 5m\n";
    const auto process =
        Process::start({kiosk_beside_me().string(), "--demo", "--data", terminal.data.string(), "--walk", walk.string()}, "");
    if (!process) return;
    double peak = 0;
    for (int i = 0; i < 5000 && process->alive(); ++i) {
        // The mark only grows, so the last look before the end is the one that counts.
        if (const auto now = peak_mib_of(process->pid())) peak = *now;
        std::this_thread::sleep_for(1ms);
    }
    if (peak > 0) out.set("peak_memory_mib", {peak});
}

}  // namespace

void measure_terminal(const Plan& plan, Figures& out, const DataFolder& folder)
{
    for (const char* name :
         {"start_to_first_page_ms", "idle_frames_30s", "idle_wakeups_30s", "idle_cpu_ms_30s", "peak_memory_mib"})
        out.none(name);
    if (!std::filesystem::exists(kiosk_beside_me())) return;
    if (plan.wants("peak_memory_mib")) measure_memory_of(out, {"", folder.path});
    const auto server = XServer::start();
    if (!server) return;
    const Terminal terminal{server->display(), folder.path};
    if (plan.wants("start_to_first_page_ms")) measure_starts(plan, out, terminal);
    if (plan.wants("idle_frames_30s") || plan.wants("idle_wakeups_30s") || plan.wants("idle_cpu_ms_30s"))
        measure_idle(plan, out, terminal);
}

}  // namespace kiosk::app::bench
