#pragma once
/// The keyboard in an open act: which of its fields has it, where Tab goes, and what a typed letter does there: it is written,
/// or a digit picks, or a blank ticks. Leaves to its neighbour (decision.h): what is filled in and decided.
#include <string>
#include <vector>

#include "kiosk/desk/acts/act.h"

namespace kiosk::desk {

/// Where the keyboard can be, in order: NAME, or NAME.VALUE of one of many.
std::vector<std::string> stops_of(const OpenAct&, const Doing&);
/// Where it is; empty: the act has nothing to fill in.
std::string stop_of(const OpenAct&, const Doing&);
/// Tab and Shift+Tab; it goes round.
void go_to_stop(OpenAct&, const Doing&, int by);
void set_stop(OpenAct&, const std::string& stop);

/// What would make a text longer than 1,000 bytes is left out.
void write(OpenAct&, const Doing&, const std::string& typed, bool telex);
void erase_letter(OpenAct&, const Doing&);
/// Enter: a new line in a text of several; elsewhere the next field.
void press_enter(OpenAct&, const Doing&);

}  // namespace kiosk::desk
