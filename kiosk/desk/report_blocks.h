#pragma once
/// The page of the report: its period and unit, figures left, charts in the middle, the lines behind the chosen figure right.
#include "kiosk/desk/panes.h"

namespace kiosk::desk {

Blocks report_blocks(const Report&, const View&);

}  // namespace kiosk::desk
