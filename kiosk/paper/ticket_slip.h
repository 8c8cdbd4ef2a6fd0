#pragma once
/// The slip of a number of the hall, laid out as the pack says (paper/ticket.yaml). It holds no name and no matter.
/// Leaves to its neighbours: lines and dots (roll.h), printing (`devices`).
#include "kiosk/content/library.h"
#include "kiosk/content/settings.h"
#include "kiosk/paper/roll.h"
#include "kiosk/visit/hall_ticket.h"

namespace kiosk::paper {

struct TicketSlip {
    const content::Library& library;
    const content::Settings& settings;
    const visit::HallTicket& ticket;
    std::string language = "vi";
    std::string band;  ///< over everything, "DEMO"; empty: none
};

/// What stands on it, line by line. Lines without anything to say are left out.
struct TicketWords {
    content::TicketField field = content::TicketField::rule;
    std::string words;
};
std::vector<TicketWords> words_of(const TicketSlip&);
/// Borrows the slip.
DrawRoll drawing_of(const TicketSlip&);

}  // namespace kiosk::paper
