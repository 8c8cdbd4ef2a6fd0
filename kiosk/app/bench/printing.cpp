/// A slip, measured from the terminal that asks for it and from the process that draws it.
#include "kiosk/app/bench/screen.h"
#include "kiosk/devices/printer.h"
#include "kiosk/screens/every_page.h"

namespace kiosk::app::bench {

void measure_printing(const Plan& plan, Figures& out, const DataFolder& folder)
{
    for (const char* name : {"slip_begin_ms", "slip_cancel_ms", "slip_drawn_ms"}) out.none(name);
    std::error_code failed;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", failed).parent_path() / "kiosk-print";
    const auto printer = devices::print_process(
        program,
        [&] {
            return std::vector<std::string>{"--data", folder.path.string()};
        },
        5000);
    const devices::PrintJob job{screens::sample_receipt(false), "vi", "DEMO"};
    Samples begun, cancelled, drawn;
    for (int at = 0; at < plan.count(10, 50); ++at) {
        const auto asked_at = wall_ms();
        if (!printer->print(job)) return;
        begun.push_back(wall_ms() - asked_at);
        if (printer->ended() != visit::Printing::printed) return;
        drawn.push_back(wall_ms() - asked_at);
        if (!printer->print(job)) return;
        const auto left_at = wall_ms();
        printer->cancel();
        cancelled.push_back(wall_ms() - left_at);
    }
    out.set("slip_begin_ms", std::move(begun));
    out.set("slip_cancel_ms", std::move(cancelled));
    out.set("slip_drawn_ms", std::move(drawn));
}

}  // namespace kiosk::app::bench
