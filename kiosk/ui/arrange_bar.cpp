/// The tool bar at the bottom, and lines across the glass.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/arrange.h"
#include "kiosk/ui/blocks.h"
#include "kiosk/ui/tool_rows.h"

namespace kiosk::ui {

void line_at(PageSpace& sheet, float y)
{
    Shaper& s = sheet.s;
    const auto from = s.mark();
    const float thick = std::max(1.0f, s.px(2));
    s.fill({0, y, sheet.width(), thick}, s.theme.line);
    s.scenery(from, {0, y, sheet.width(), thick});
}

float tool_row(PageSpace& sheet, const Blocks& tools, float x, float y, float width)
{
    const ToolRows rows = tools_in_rows(sheet.s, tools, width, false);
    for (const Blocks& row : rows.rows) {
        lay_tools(sheet.s, row, x, y, width, false, true, sheet.s.page.comfort.left_hand);
        y += tool_height(sheet.s, false) + tool_gap(sheet.s);
    }
    return y - tool_gap(sheet.s);
}

void arrange_bar(PageSpace& sheet)
{
    Shaper& s = sheet.s;
    Blocks tools;
    for (const PlainBlock* block : sheet.of(page::Area::bar)) {
        if (std::holds_alternative<page::Button>(block->kind)) tools.push_back(block);
    }
    if (tools.empty()) return;
    const float margin = s.px(48), width = sheet.width() - 2 * margin, pad = s.px(s.metrics.cramped() ? 10 : 16);
    ToolRows rows = tools_in_rows(s, tools, width, false);
    if (rows.rows.size() > 1 && !s.metrics.tall()) {
        const ToolRows stacked = tools_in_rows(s, tools, width, true);
        if (stacked.height < rows.height) rows = stacked;
    }
    if (rows.rows.size() > 2) {
        const ToolRows stacked = tools_in_rows(s, tools, width, true);
        if (stacked.height < rows.height) rows = stacked;
    }
    const float height = rows.height + 2 * pad + std::max(1.0f, s.px(2));
    const float top = sheet.bottom - height;
    const auto from = s.mark();
    s.fill({0, top, sheet.width(), height}, s.theme.bar);
    s.scenery(from, {0, top, sheet.width(), height});
    line_at(sheet, top);
    float y = top + std::max(1.0f, s.px(2)) + pad;
    for (const Blocks& row : rows.rows) {
        lay_tools(s, row, margin, y, width, rows.stacked, rows.rows.size() > 1, s.page.comfort.left_hand);
        y += tool_height(s, rows.stacked) + tool_gap(s);
    }
    sheet.bottom = top;
}

}  // namespace kiosk::ui
