#pragma once
/// Puts blocks under each other: badges in rows, doors and choices in a grid that falls to one column when words would not
/// fit, buttons in a row or filling their column, panels as cards around their blocks. Yields the bottom.
#include <vector>

#include "kiosk/ui/shaper.h"

namespace kiosk::ui {

using Blocks = std::vector<const page::PlainBlock*>;
/// Nothing when the block is no button.
inline const page::Button* button_of(const page::PlainBlock& block) { return std::get_if<page::Button>(&block.kind); }

/// Something to touch, on it or inside it: what a low reach needs below the middle of the glass.
bool has_control(const page::PlainBlock&);

struct FlowStyle {
    enum class Buttons { in_rows, filling, on_panel } buttons = Buttons::in_rows;
    Align align = Align::left;
    float panel_pad = 0;    ///< 0: the usual
    float row_label_w = 0;  ///< rows whose values stand under each other; 0: each by itself
};

/// One block that is no row of a grid and no control in a row, as citizens' pages have it.
float usual_block(Shaper&, const page::PlainBlock&, const Slot&);

float flow(Shaper&, const Blocks&, float x, float y, float width, const FlowStyle& = {});
/// Buttons side by side in one row, right-aligned, mirrored for the left hand; several rows when they do not fit.
float button_row(Shaper&, const Blocks&, float x, float y, float width, Align);
/// Width that the buttons need in one row.
float row_width(const Shaper&, const Blocks&);

}  // namespace kiosk::ui
