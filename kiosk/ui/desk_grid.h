#pragma once
/// How wide the desk's panes are, by three breakpoints, by what the person dragged and by what the open act wants. Pure
/// numbers, px at 100 %; `arrange_desk` makes pixels of them.
#include "kiosk/page/page.h"

namespace kiosk::ui {

struct DeskShape {
    float width = 1920;  ///< of the screen, px at 100 %
    bool nav = false, list = false, detail = false, rail = false;
    page::PaneWidths wanted{};
    float rail_for_act = 0;
};

struct DeskGrid {
    float nav = 0, list = 0, detail = 0, rail = 0;
    float top_bar = 48, status = 28, list_head = 44, nav_row = 32;
    /// Side by side in the detail.
    int columns = 1;
    /// The list gave its place to the open act.
    bool list_away = false;
    bool list_drags = false, rail_drags = false;
};

/// The narrowest and the widest a person may drag a pane.
struct PaneBounds {
    float least = 0, most = 0;
};
inline constexpr PaneBounds list_bounds{340, 900}, rail_bounds{270, 640};

DeskGrid desk_grid(const DeskShape&);

}  // namespace kiosk::ui
