#pragma once
/// The form of a correction in the rail of the register, and what a corrected entry was before and why it was changed.
#include "kiosk/desk/correction.h"
#include "kiosk/desk/panes.h"

namespace kiosk::desk {

Blocks correction_blocks(const View&, const Correction&);
/// Newest first; nothing for an entry that nobody corrected.
Blocks corrected_before(const View&, const flow::RegisterLine&);

}  // namespace kiosk::desk
