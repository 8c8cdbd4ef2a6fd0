/// Measures the terminal on this machine and prints one JSON object. Needs no data and no display.
#include <sys/stat.h>

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/app/bench/desk.h"
#include "kiosk/app/bench/lower_rooms.h"
#include "kiosk/app/bench/screen.h"
#include "kiosk/app/bench/yardsticks.h"
#include "kiosk/app/exit_code.h"
#include "kiosk/app/parts/command_line.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

constexpr auto program_name = "kiosk-bench";

bool wants_any(const bench::Plan& plan, std::initializer_list<const char*> names)
{
    return std::any_of(names.begin(), names.end(), [&](const char* name) { return plan.wants(name); });
}

int run(const bench::Plan& plan)
{
    const base::SystemClock clock;
    const auto demo = make_demo_folder({}, 0, clock);
    if (!demo) {
        fmt::print(stderr, "{}: {}\n", program_name, demo.error().detail);
        return exit_code_of(demo.error().kind);
    }
    const auto& folder = demo->folder;
    const auto library = open_library(content_folder(folder), folder.path / "cache");
    if (!library) {
        fmt::print(stderr, "{}: {}\n", program_name, library.error().detail);
        return exit_code_of(library.error().kind);
    }
    bench::Figures out;
    if (wants_any(plan, {"memset_frame_ms", "memcpy_frame_ms"})) bench::measure_memory(plan, out);
    if (wants_any(plan, {"raw_fdatasync_ms", "submit_vs_raw_ratio"})) bench::measure_disk(plan, out, folder.path);
    if (plan.wants("content_load_ms")) bench::measure_content(plan, out, folder);
    if (plan.wants("report_25k_ms")) bench::measure_report(plan, out);
    if (plan.wants("eligibility_us")) bench::measure_eligibility(plan, out, *library, base::local_day(clock.wall()));
    if (wants_any(plan, {"search_10k_ms", "search_10k_p95_ms", "search_100k_ms"})) bench::measure_search(plan, out, *library);
    if (wants_any(plan,
                  {"page_change_cpu_ms", "animated_frame_cpu_ms", "full_frame_cpu_ms", "touch_to_pixels_ms", "quick_exit_ms"}))
        bench::measure_drawing(plan, out, folder, *library);
    if (plan.wants("quick_exit_hung_store_ms")) bench::measure_hung_store(plan, out, folder, *library);
    if (wants_any(plan, {"submit_ms", "submit_vs_raw_ratio", "submit_flushes"}))
        bench::measure_submit(plan, out, folder, *library, clock);
    if (wants_any(plan, {"store_put_ms", "store_raw_write_ms", "store_put_vs_raw_ratio", "store_events", "store_start_20k_ms",
                         "store_start_100k_ms", "record_rebuild_events_per_s", "verify_events_per_s"}))
        bench::measure_store(plan, out, folder, clock);
    if (wants_any(plan, {"desk_unlock_ms", "desk_step_ms", "desk_step_worst_ms", "desk_search_ms", "desk_search_worst_ms",
                         "desk_list_page_ms", "desk_memory_mib"}))
        bench::measure_desk(plan, out, *demo, *library, clock);
    if (wants_any(plan, {"slip_begin_ms", "slip_cancel_ms", "slip_drawn_ms"})) bench::measure_printing(plan, out, folder);
    if (wants_any(plan,
                  {"start_to_first_page_ms", "idle_frames_30s", "idle_wakeups_30s", "idle_cpu_ms_30s", "peak_memory_mib"}))
        bench::measure_terminal(plan, out, folder);
    for (const auto& name : bench::all_names())
        if (plan.wants(name)) out.none(name);
    fmt::print("{}", out.json());
    std::error_code left;
    std::filesystem::remove_all(folder.path, left);
    return 0;
}

}  // namespace

int main(int argc, char** argv)
{
    ::umask(077);
    const auto cli = app::command_line("Measures the terminal on this machine; prints one JSON object.", program_name);
    bench::Plan plan;
    const auto known = bench::all_names();
    cli->add_flag("--quick", plan.quick, "fewer samples, under 50 s");
    cli->add_option("names", plan.names, "only these figures")->check(CLI::IsMember(known));
    if (const auto code = app::parse_or_exit_code(*cli, argc, argv)) return *code;
    return run(plan);
}
