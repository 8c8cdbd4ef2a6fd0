#pragma once
/// The line to a printer's device: open, write, ask, all with limits and until a stop. Closed only when it has taken what was
/// written: a USB printer's driver throws the rest away. Used inside this room; what is said on it: receipt_printer.h.
#include <optional>
#include <string_view>

#include "kiosk/devices/receipt_printer.h"

namespace kiosk::devices {

class PrinterLine {
public:
    PrinterLine(int stop_fd, PrinterPatience patience) : stop_fd_(stop_fd), patience_(patience) {}
    ~PrinterLine();
    PrinterLine(const PrinterLine&) = delete;
    PrinterLine& operator=(const PrinterLine&) = delete;

    base::Result<void> open(const std::filesystem::path& device);
    bool stopped() const;
    /// False when it was stopped before the time was over.
    bool wait(std::chrono::milliseconds) const;

    enum class State { well, stopped, standing };
    /// All of it, as long as some of it is taken every now and then. What a stop leaves of a piece is sent white: the
    /// printer still counts its dots, and would take what follows for some of them.
    State write(std::string_view piece);
    /// Whatever was asked for in the meantime, within a moment.
    void force(std::string_view bytes);
    /// The answer to a question; nothing when it does not come. `fixed` tells it from what else the printer says.
    std::optional<unsigned> ask(std::string_view question, unsigned mask, unsigned fixed, std::chrono::milliseconds patience);

private:
    enum class Until { taken, stopped_or_taken };
    void wait_until_taken(std::chrono::milliseconds most, Until) const;
    void drop_answers() const;
    bool some_of(std::string_view& bytes) const;

    int stop_fd_;
    PrinterPatience patience_;
    int fd_ = -1;
    bool serial_ = false;
};

}  // namespace kiosk::devices
