#pragma once
/// What an acceptance suggests and what follows from it, beside its form: form of aid, field of law, which papers may come
/// later and until when, the number that comes next. Private to the acts.
#include <string>
#include <vector>

#include "kiosk/desk/acts/act.h"

namespace kiosk::desk {

std::string form_suggested(const flow::OpenedRequest&);
/// From the pack's area of the matter to a field of the register; empty when staff must say it.
std::string_view field_suggested(std::string_view area);
/// Why the law has it accepted before its papers are there: court, limitation, defence; empty: no such reason is known.
std::string at_once_suggested(const Doing&);

/// Papers of the chosen category, in the language of the desk.
std::vector<std::string> papers_of_category(const Doing&);
/// Of them: those that come later.
std::vector<std::string> papers_later(const Doing&);
/// 5 or 10 working days from today.
base::Day papers_due(const Doing&, int working_days);

/// The number that comes next in this book, as far as this desk has read it: "TT.TGTT.188.2026".
std::string next_number(const Doing&);
/// What follows with its clock and source, above the buttons.
Blocks acceptance_foot(const Doing&);

}  // namespace kiosk::desk
