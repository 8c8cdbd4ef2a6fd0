#pragma once
/// The page of an intake in words and blocks: which questions stand in which card, their labels, what is wrong with an answer,
/// and of a notice the rail with what follows and by when. Pure.
#include "kiosk/desk/panes.h"
#include "kiosk/desk/places/intake.h"

namespace kiosk::desk {

std::vector<visit::Question> questions_of(const Intake&, const World&);
/// Those that apply to what was answered so far.
std::vector<visit::Question> questions_now(const Intake&, const World&);
/// Text id of what is wrong with the answer; empty: it can be taken.
std::string wrong_answer(const Intake&, const visit::Question&, const World&);
/// The first question that is required and has no answer, or a wrong one; empty: all can be written down.
std::string first_missing(const Intake&, const World&);

Blocks intake_cards(const Intake&, const View&);
Blocks intake_rail(const Intake&, const View&);

}  // namespace kiosk::desk
