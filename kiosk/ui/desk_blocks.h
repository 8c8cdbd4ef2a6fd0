#pragma once
/// Blocks as the desk shows them: every kind of kiosk/page/page.h, dense, for mouse and keyboard. Puts blocks under each other
/// in a column
/// (`desk_flow`), one into a slot (`desk_block`), some side by side in a bar (`desk_row`). Leaves panes, scrolling and where a
/// menu of the pointer stands to `arrange_desk`. What each kind looks like stands in desk_blocks_*.cpp, one file a family.
#include <optional>

#include "kiosk/ui/blocks.h"
#include "kiosk/ui/desk_tokens.h"
#include "kiosk/ui/flow.h"

namespace kiosk::ui {

struct DeskFlow {
    Rgb ground = 0;     ///< what the column stands on; 0: the paper of the desk
    float pad = 0;      ///< px, left and right of what does not reach from edge to edge; strips, heads of groups, tables and
                        ///< dividers do
    bool rail = false;  ///< labels above their controls, buttons fill the width in one or two columns
    int columns = 1;    ///< panels that follow each other stand in so many columns
};

/// Blocks under each other from `y` down, with the desk's blank space between them and none above the first; yields the bottom.
/// `x` and `width` are the pane's: `pad` is taken off inside. Open menus lie over what follows.
float desk_flow(Shaper&, const Blocks&, float x, float y, float width, const DeskFlow& = {});

/// One block of any kind; yields its bottom. `slot.min_h`: at least so high. Declared in blocks.h as well.
float desk_block(Shaper&, const PlainBlock&, const Slot&);
/// The width that it needs in one line: buttons, chips, clocks, brand, fields of a bar, status lines, segments.
float desk_width(const Shaper&, const PlainBlock&);
/// Blocks side by side, in the middle of the rectangle's height: from the left edge, or ending at the right one. They keep
/// their own widths (`desk_width`); yields the x that is reached.
float desk_row(Shaper&, const Blocks&, const RectF&, Align = Align::left, float gap = -1);
/// The status line: what stands left (undo first), and what stands right.
void desk_status(Shaper&, const Blocks&, const RectF&);
/// A menu with its top left corner here, moved so that it lies within `bounds`.
void desk_menu(Shaper&, const PlainBlock&, float x, float y, const RectF& bounds);
/// How high it is where it is known without laying it out: strips 40 (with rule or act 46), rows of tables 30, heads of groups
/// 24, controls 32.
std::optional<float> desk_height(const Shaper&, const PlainBlock&);

}  // namespace kiosk::ui
