#pragma once
/// What frames the desk's panes: band, top bar, tabs, status line. Each takes its part of the sheet.
#include "kiosk/ui/arrange.h"
#include "kiosk/ui/desk_grid.h"

namespace kiosk::ui {

/// Band and top bar from above, status line from below.
void arrange_desk_frame(PageSpace&, const DeskGrid&);
/// What stands over list and detail, from `left` to the right edge.
void arrange_desk_tabs(PageSpace&, float left);
/// Training has a frame around everything, so wide; else 0.
float desk_frame_px(const PageSpace&);
/// Under the top bar: navigation reaches up there also beside tabs.
float desk_nav_top(const PageSpace&, const DeskGrid&);

}  // namespace kiosk::ui
