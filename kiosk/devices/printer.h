#pragma once
/// The client of the print process (`kiosk-print`), which draws one paper and sends it to the printer. A crash or a jam there
/// never stops the terminal: nothing here waits for paper. Leaves to its neighbours: what is printed when, and what is said
/// about it (`visit`, `screens`), how it looks (`paper`), how printers are spoken to (receipt_printer.h, print_queue.h).
///
/// Over a socket pair, never in arguments or files: to the process the lines below, from it one line when it ended,
/// "printed", "sent", "no_paper", "not_ready" or "failed".
/// It stops by itself after a minute, and ends within another.
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/visit/hall_ticket.h"
#include "kiosk/visit/receipt.h"

namespace kiosk::devices {

/// All that a print process is told. A receipt holds neither name nor matter, and its grounds stay behind.
struct PrintJob {
    struct Article {
        std::string topic;
    };
    std::variant<visit::Receipt, Article, visit::HallTicket> what;
    std::string language = "vi";
    std::string band;  ///< over everything, "DEMO"; empty: none
};
/// Lines of "key value", the last one "end". Of a receipt without its grounds.
std::string written(const PrintJob&);
/// invalid_input: a line that is none of them, one that is missing, or no "end".
base::Result<PrintJob> print_job(std::string_view lines);
constexpr std::size_t print_job_bytes_max = 4096;

/// What can print. Fakes of tests stand beside the real one.
class Printer {
public:
    virtual ~Printer() = default;
    /// Begins; `unavailable` when that is not possible. A paper on its way is cancelled first.
    virtual base::Result<void> print(const PrintJob&) = 0;
    /// Nothing more of a paper on its way is printed, and nothing of it is kept. Never waits.
    virtual void cancel() = 0;
    /// How the paper on its way ended; nothing while it runs or when there is none. Never waits.
    virtual std::optional<visit::Printing> ended() = 0;
    /// Once, when the terminal starts: what a power cut left of papers in a print queue goes. Never waits.
    virtual void clear() {}
};

/// `arguments` is asked with each paper. `patience_ms`: `ended` waits so long for the process; for walks, whose clock stands
/// still.
std::unique_ptr<Printer> print_process(std::filesystem::path program, std::function<std::vector<std::string>()> arguments,
                                       int patience_ms = 0);
/// The same by a door of the system (door.h): each connection is a process that prints one paper, and stops when the connection
/// ends. What a power cut left in a print queue is not its matter: a unit of the system purges it before the terminal starts.
std::unique_ptr<Printer> print_at_door(std::filesystem::path door);

}  // namespace kiosk::devices
