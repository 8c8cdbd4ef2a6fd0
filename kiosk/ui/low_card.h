#pragma once
/// A dialog for a low reach: its words above, from its first control on below the middle of the glass.
#include "kiosk/ui/arrange.h"

namespace kiosk::ui {

/// What of a long dialog stays on the glass while the rest is read: the way out, also the main action, at the desk, whose
/// buttons are small, also the way back. Takes it out of the blocks.
enum class Keep { exit, main, ways };
Blocks taken_kept(Blocks&, Keep);

/// False, and nothing laid: there is no room for it.
bool lay_low_card(PageSpace&, const Blocks&, float wished_width);

}  // namespace kiosk::ui
