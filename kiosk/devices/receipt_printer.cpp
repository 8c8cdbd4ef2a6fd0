#include "kiosk/devices/receipt_printer.h"

#include <algorithm>
#include <string_view>

#include "kiosk/devices/printer_line.h"

namespace kiosk::devices {

namespace {
using std::chrono::milliseconds;
using visit::Printing;
using Clock = std::chrono::steady_clock;

constexpr milliseconds look_again{500};

constexpr std::string_view offline_cause = "\x10\x04\x02", paper_sensor = "\x10\x04\x04", when_done = "\x1dr\x01";
constexpr unsigned fixed_mask = 0x93, fixed_bits = 0x12;  // of every answer to DLE EOT
constexpr unsigned cover_open = 0x04, stopped_by_paper = 0x20, at_fault = 0x40;
constexpr unsigned paper_gone = 0x60;
constexpr unsigned done_mask = 0x90, done_bits = 0x00;  // of the answer to GS r

/// A paper on a line that is open.
class OnPaper {
public:
    OnPaper(PrinterLine& line, const PrinterBytes& bytes, PrinterPatience patience)
        : line_(line), bytes_(bytes), patience_(patience)
    {
    }

    std::optional<Printing> print()
    {
        begun_ = Clock::now();
        if (const auto trouble = asked()) return emptied(*trouble);
        for (const auto& piece : bytes_.pieces) {
            if (line_.stopped()) return emptied(std::nullopt);
            switch (line_.write(piece)) {
            case PrinterLine::State::well: break;
            case PrinterLine::State::stopped: return emptied(std::nullopt);
            case PrinterLine::State::standing: return emptied(asked().value_or(Printing::not_ready));
            }
            // One that fell silent is asked again at the end.
            if (answers_)
                if (const auto trouble = asked()) return emptied(*trouble);
        }
        return answered_ever_ ? await_confirmation() : guessed_end();
    }

private:
    /// What keeps the printer from printing; nothing when all is well or it does not answer.
    std::optional<Printing> asked()
    {
        const auto paper = line_.ask(paper_sensor, fixed_mask, fixed_bits, patience_.answer);
        answers_ = paper.has_value();
        if (!paper) return std::nullopt;
        answered_ever_ = true;
        if ((*paper & paper_gone) == paper_gone) return Printing::no_paper;
        const auto cause = line_.ask(offline_cause, fixed_mask, fixed_bits, patience_.answer).value_or(0);
        if (cause & stopped_by_paper) return Printing::no_paper;
        if (cause & (cover_open | at_fault)) return Printing::not_ready;
        return std::nullopt;
    }

    /// GS r is answered in its turn, after the last dot; or not at all when the printer stopped before.
    std::optional<Printing> await_confirmation()
    {
        for (const auto until = std::max(Clock::now() + patience_.end, time_of_paper()); Clock::now() < until;) {
            if (line_.stopped()) return emptied(std::nullopt);
            if (line_.ask(when_done, done_mask, done_bits, look_again)) return Printing::printed;
            if (line_.stopped()) return emptied(std::nullopt);
            if (const auto trouble = asked()) return emptied(*trouble);
        }
        // It knows no GS r, and nothing keeps it from printing; or it fell silent.
        return answers_ ? Printing::sent : emptied(Printing::not_ready);
    }

    std::optional<Printing> guessed_end()
    {
        if (!line_.wait(std::chrono::ceil<milliseconds>(time_of_paper() - Clock::now()))) return emptied(std::nullopt);
        return Printing::sent;
    }

    Clock::time_point time_of_paper() const { return begun_ + patience_.piece * static_cast<int>(bytes_.pieces.size()); }

    std::optional<Printing> emptied(std::optional<Printing> how)
    {
        line_.force(bytes_.on_stop);
        return how;
    }

    PrinterLine& line_;
    const PrinterBytes& bytes_;
    PrinterPatience patience_;
    Clock::time_point begun_{};
    bool answers_ = true, answered_ever_ = false;
};
}  // namespace

base::Result<std::optional<Printing>> print_on(const std::filesystem::path& device, const PrinterBytes& bytes, int stop_fd,
                                               PrinterPatience patience)
{
    PrinterLine line{stop_fd, patience};
    if (line.stopped()) return std::nullopt;
    if (auto opened = line.open(device); !opened) {
        if (line.stopped()) return std::nullopt;
        return tl::unexpected(opened.error());
    }
    return OnPaper{line, bytes, patience}.print();
}

}  // namespace kiosk::devices
