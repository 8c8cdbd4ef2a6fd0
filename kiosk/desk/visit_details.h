#pragma once
/// Completing a visit or a question that stands in the book already: what it was about, what was asked, what was answered. The
/// line keeps its day and whose number it was. Private to this room.
/// Leaves to its neighbours: which line is chosen and what is typed (places/visits.h), writing (flow/register_book.h).
#include "kiosk/desk/panes.h"
#include "kiosk/desk/places/visits.h"

namespace kiosk::desk {

/// The chosen line, when it is one that may be completed: no case, no outreach session, not struck out. Null: none.
const flow::RegisterLine* line_to_complete(const Visits&, const ToldRegister&);
/// What stands in the line comes into the form, which then has the keyboard.
void begin_details(Visits&, const ToldRegister&);
/// The line anew and whole; nothing when its form is not open.
std::optional<wish::Book> details_wish(const Visits&, const ToldRegister&);
/// The form; empty while it is not open.
Blocks details_blocks(const Visits&, const View&);

}  // namespace kiosk::desk
