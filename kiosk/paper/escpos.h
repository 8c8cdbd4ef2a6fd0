#pragma once
/// Paper as a receipt printer of 80 mm takes it: dots in strips, then the cut (Epson, "ESC/POS Command Reference": ESC @,
/// GS v 0, GS V, DLE DC4). Pictures, not letters: every such printer then writes Vietnamese. Leaves to its neighbours: how the
/// bytes reach the printer and what it answers (`devices`).
#include <string>
#include <vector>

#include "kiosk/paper/roll.h"

namespace kiosk::paper {

constexpr int strip_rows = 24;  ///< 3 mm: so much still comes out after a stop

/// One command or more each, never a part of one.
std::vector<std::string> escpos_of(const RollDots&);
/// Empties the printer's memory, pushes out what is printed already and cuts.
std::string escpos_stop();

}  // namespace kiosk::paper
