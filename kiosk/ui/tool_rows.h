#pragma once
/// Tools side by side: in one row, or in several when the glass is narrow or letters are large.
#include "kiosk/ui/flow.h"

namespace kiosk::ui {

struct ToolRows {
    std::vector<Blocks> rows;
    bool stacked = false;  ///< icons above the words
    float height = 0;
};

float tool_gap(const Shaper&);
float tools_width(const Shaper&, const Blocks& tools, bool stacked);
/// Fills rows; the exit goes to the end of the first row, where the hand finds it on every page.
ToolRows tools_in_rows(const Shaper&, const Blocks& tools, float width, bool stacked);
/// One row from `x`: what leads back on the left, the rest (or with `last_right` only the exit) on the right.
void lay_tools(Shaper&, const Blocks& row, float x, float y, float width, bool stacked, bool last_right, bool mirrored);

}  // namespace kiosk::ui
