#pragma once
/// Blocks of the desk that stand beside each other: buttons, tiles, chips, controls of one row of a form. Leaves what stands
/// under what to `desk_flow`.
#include "kiosk/ui/desk_kinds.h"

namespace kiosk::ui {

/// [from, to) of the blocks.
struct Run {
    std::size_t from = 0, to = 0;
};

/// At their own widths, one after the other; another row where they do not fit.
float button_rows(DeskPen&, const Blocks&, Run, float x, float y, float width);
/// Of a rail: in one row when all fit it; else the main one over the whole width, the others two in a row.
float rail_buttons(DeskPen&, const Blocks&, Run, float x, float y, float width);
/// As many in a row as their words allow, columns equally wide; long ones under each other.
float tile_grid(DeskPen&, const Blocks&, Run, float x, float y, float width);
float chip_rows(DeskPen&, const Blocks&, Run, float x, float y, float width);
/// Fields, values, segments, ticks in one row of a form: fields share what is left.
float control_rows(DeskPen&, const Blocks&, Run, float x, float y, float width);
/// Stands in one line with other controls.
bool is_inline_control(const PlainBlock&);

}  // namespace kiosk::ui
