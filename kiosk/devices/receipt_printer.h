#pragma once
/// A receipt printer that understands ESC/POS, behind its device file: a USB printer (/dev/usb/lp0), a serial line at the speed
/// the system gave it. Leaves to its neighbours: what the bytes draw (`paper`), who waits for them (kiosk-print). It waits
/// itself, with limits, and is meant for a process of its own.
///
/// States are asked for with DLE EOT 2 and 4, the end of the printing with GS r 1 (Epson, "ESC/POS Command Reference").
#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/visit/receipt.h"

namespace kiosk::devices {

struct PrinterBytes {
    std::vector<std::string> pieces;  ///< each can be followed by a question, none is begun after a stop
    /// Empties the printer and cuts: what stays in its memory would come out with the next person's paper.
    std::string on_stop;
};

struct PrinterPatience {
    std::chrono::milliseconds open{3000};        ///< another process still has it
    std::chrono::milliseconds answer{400};       ///< to a question
    std::chrono::milliseconds standing{10'000};  ///< nothing more is taken
    std::chrono::milliseconds end{8'000};        ///< from the last byte to the cut
    std::chrono::milliseconds piece{60};         ///< what one takes on paper, where no answer tells: 3 mm at 50 mm a second
};

/// How it ended; nothing when `stop_fd` became readable. `sent` where the printer does not tell the end: it is given the
/// time that the paper takes, so that a stop still finds it. unavailable: no such device, or it may not be opened; the detail
/// names both. Whatever the end but `printed` and `sent`, the printer was emptied as far as it listened.
base::Result<std::optional<visit::Printing>> print_on(const std::filesystem::path& device, const PrinterBytes&, int stop_fd,
                                                      PrinterPatience = {});

}  // namespace kiosk::devices
