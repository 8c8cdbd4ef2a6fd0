#include "kiosk/devices/printer_state.h"

#include <string_view>

#include "kiosk/base/try.h"
#include "kiosk/devices/printer_line.h"

namespace kiosk::devices {

namespace {
constexpr std::string_view offline_question = "\x10\x04\x02", paper_question = "\x10\x04\x04";
constexpr unsigned answer_mask = 0x93, answer_bits = 0x12;
constexpr unsigned open_or_at_fault = 0x04 | 0x40, held_by_paper = 0x20;
constexpr unsigned paper_near_end = 0x0c, paper_out = 0x60;
}  // namespace

base::Result<PrinterState> state_of_printer(const std::filesystem::path& device, PrinterPatience patience)
{
    PrinterLine line{-1, patience};  // nothing stops a question: it has its own limits

    TRY(line.open(device));
    const auto paper = line.ask(paper_question, answer_mask, answer_bits, patience.answer);
    if (!paper) return PrinterState::silent;
    const auto cause = line.ask(offline_question, answer_mask, answer_bits, patience.answer).value_or(0);
    if ((*paper & paper_out) == paper_out || (cause & held_by_paper) != 0) return PrinterState::no_paper;
    if ((cause & open_or_at_fault) != 0) return PrinterState::not_ready;
    return (*paper & paper_near_end) != 0 ? PrinterState::low_paper : PrinterState::ready;
}

}  // namespace kiosk::devices
