#pragma once
/// All lines of a block, in the order in which they are read, whatever kind it is.
#include "kiosk/page/page.h"

namespace kiosk::page {

/// Borrowed from the block. Without those of the blocks inside a panel, and without what a person typed into a field.
std::vector<const Line*> lines_of(const Kind&);

}  // namespace kiosk::page
