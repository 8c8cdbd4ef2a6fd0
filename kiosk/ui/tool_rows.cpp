#include "kiosk/ui/tool_rows.h"

#include <algorithm>
#include <cmath>

#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

namespace {

bool belongs_left(const PlainBlock& block)
{
    const std::string& icon = button_of(block)->icon;
    return icon == "home" || icon == "arrow_back";
}

}  // namespace

float tool_gap(const Shaper& s) { return std::max(s.px(16), s.metrics.gap()); }

float tools_width(const Shaper& s, const Blocks& tools, bool stacked)
{
    float width = 0;
    for (const PlainBlock* tool : tools) width += tool_width(s, *button_of(*tool), stacked) + (width > 0 ? tool_gap(s) : 0);
    return width;
}

ToolRows tools_in_rows(const Shaper& s, const Blocks& tools, float width, bool stacked)
{
    ToolRows out;
    out.stacked = stacked;
    Blocks rest = tools;
    const PlainBlock* exit = nullptr;
    if (tools_width(s, tools, stacked) > width) {
        const auto found = std::find_if(rest.begin(), rest.end(), [](const PlainBlock* tool) {
            return button_of(*tool)->weight == page::Button::Weight::exit;
        });
        if (found != rest.end()) {
            exit = *found;
            rest.erase(found);
        }
    }
    float used = 0;
    Blocks row;
    const auto exit_room = [&] {
        return exit && out.rows.empty() ? tool_width(s, *button_of(*exit), stacked) + tool_gap(s) : 0;
    };
    for (const PlainBlock* tool : rest) {
        const float w = tool_width(s, *button_of(*tool), stacked);
        if (!row.empty() && used + tool_gap(s) + w + exit_room() > width) {
            out.rows.push_back(row);
            row.clear();
            used = 0;
        }
        used += (row.empty() ? 0 : tool_gap(s)) + w;
        row.push_back(tool);
    }
    if (!row.empty()) out.rows.push_back(row);
    if (exit) {
        if (out.rows.empty()) out.rows.emplace_back();
        out.rows.front().push_back(exit);
    }
    const auto count = static_cast<float>(out.rows.size());
    out.height = count * tool_height(s, stacked) + std::max(0.0f, count - 1) * tool_gap(s);
    return out;
}

void lay_tools(Shaper& s, const Blocks& row, float x, float y, float width, bool stacked, bool last_right, bool mirrored)
{
    const float gap = tool_gap(s), height = tool_height(s, stacked);
    float spare = width - tools_width(s, row, stacked);
    const auto count = static_cast<float>(row.size());
    const float more = stacked ? std::clamp(std::floor(spare / count), 0.0f, s.px(60)) : 0;
    spare -= more * count;
    std::size_t split = row.size();
    for (std::size_t at = 0; at < row.size() && split == row.size(); ++at) {
        const bool right = last_right ? button_of(*row[at])->weight == page::Button::Weight::exit : !belongs_left(*row[at]);
        if (right) split = at;
    }
    float left = x;
    for (std::size_t at = 0; at < row.size(); ++at) {
        if (at == split) left += spare;
        const float w = tool_width(s, *button_of(*row[at]), stacked) + more;
        const float shown_x = mirrored ? 2 * x + width - left - w : left;
        shape_tool(s, *row[at], *button_of(*row[at]), {shown_x, y, w, height}, stacked);
        left += w + gap;
    }
}

}  // namespace kiosk::ui
