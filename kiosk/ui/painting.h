#pragma once
/// An arrangement -> the canvas: every part at its place, scrolled and clipped, then the rings of focus and reading.
#include "kiosk/ui/arrangement.h"
#include "kiosk/ui/canvas.h"
#include "kiosk/ui/shaper.h"

namespace kiosk::ui {

void paint(const Arrangement&, const Theme&, const Metrics&, const InteractionState&, Fonts&, Canvas&);

}  // namespace kiosk::ui
