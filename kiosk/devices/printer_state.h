#pragma once
/// How a printer stands, asked without printing anything: for the readiness of a machine. Leaves to its neighbours: papers
/// (receipt_printer.h, print_queue.h), what is said about it.
#include <filesystem>
#include <string>

#include "kiosk/base/result.h"
#include "kiosk/devices/receipt_printer.h"

namespace kiosk::devices {

enum class PrinterState { ready, low_paper, no_paper, not_ready, silent };

/// Of an ESC/POS printer behind its device file. `silent`: it takes bytes and answers no question. unavailable: no such
/// device, it may not be opened, or a paper is on its way.
base::Result<PrinterState> state_of_printer(const std::filesystem::path& device, PrinterPatience = {});

struct QueueState {
    PrinterState printer = PrinterState::ready;
    int papers_left = 0;  ///< of this machine, waiting or lying there
};
/// `address` as for print_at. unavailable: nobody answers there.
base::Result<QueueState> state_of_queue(const std::string& address);

}  // namespace kiosk::devices
