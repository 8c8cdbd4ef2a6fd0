#include "kiosk/ui/columns.h"

#include <algorithm>
#include <cmath>

#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

namespace {

/// Share of the width that the right column wants: a receipt, papers, or a few buttons.
float side_share(const Blocks& side)
{
    if (holds<page::Code>(side)) return 0.4f;
    const bool slim = std::all_of(side.begin(), side.end(), [](const PlainBlock* block) {
        if (std::holds_alternative<page::Button>(block->kind) || std::holds_alternative<page::Qr>(block->kind)) return true;
        return std::holds_alternative<page::Panel>(block->kind) &&
               std::all_of(block->inside.begin(), block->inside.end(),
                           [](const PlainBlock& one) { return std::holds_alternative<page::Qr>(one.kind); });
    });
    return slim ? 0.266f : 0.3885f;
}

}  // namespace

Columns columns_for(const PageSpace& sheet, const Blocks& side, float width)
{
    Shaper& s = sheet.s;
    Columns c;
    c.main_w = width;
    if (side.empty() || s.metrics.tall()) return c;
    c.gap = s.px(50);
    c.side_w = std::round(width * side_share(side));
    const float least_side = s.metrics.body_em() * 12.5f;
    c.side_w = std::max(c.side_w, std::min(least_side, width * 0.42f));
    c.main_w = width - c.side_w - c.gap;
    c.two = c.main_w >= s.metrics.body_em() * 17 && c.side_w >= s.metrics.body_em() * 9 && doors_fit(s, side, c.side_w);
    if (!c.two) c.main_w = width;
    if (holds<page::Code>(side)) c.inset = std::round(c.side_w * 0.04f);
    return c;
}

Blocks receipt_in_one_column(const PageSpace& sheet, const Blocks& main, const Blocks& side)
{
    Blocks told;
    for (const page::PlainBlock& block : sheet.s.page.blocks) {
        const auto in = [&](const Blocks& blocks) { return std::find(blocks.begin(), blocks.end(), &block) != blocks.end(); };
        if (in(main) || in(side)) told.push_back(&block);
    }
    const auto is_slip = [](const page::PlainBlock* block) { return holds<page::Code>({block}); };
    const auto is_heading = [](const page::PlainBlock* block) { return std::holds_alternative<page::Heading>(block->kind); };
    const auto title = std::find_if(told.begin(), told.end(), is_heading);
    const auto slip = std::find_if(title, told.end(), is_slip);
    if (sheet.s.metrics.cramped() && title != told.end() && slip != told.end()) std::rotate(title + 1, slip, slip + 1);
    return told;
}

Bottoms lay_columns(PageSpace& sheet, const Blocks& main, const Blocks& side, float top, float view_bottom)
{
    Shaper& s = sheet.s;
    const float width = sheet.width() - 2 * sheet.margin;
    const Columns c = columns_for(sheet, side, width);
    FlowStyle filling;
    filling.buttons = FlowStyle::Buttons::filling;
    if (!c.two && holds<page::Code>(side)) {
        const Blocks told = receipt_in_one_column(sheet, main, side);
        const float bottom = flow(s, told, sheet.margin, top, width, filling);
        return {bottom, bottom};
    }
    if (!c.two) {
        float bottom = main.empty() ? top : flow(s, main, sheet.margin, top, width);
        if (!side.empty()) bottom = flow(s, side, sheet.margin, bottom + (main.empty() ? 0 : s.blank(36)), width, filling);
        return {bottom, bottom};
    }
    const bool left_hand = s.page.comfort.left_hand, receipt = holds<page::Code>(side);
    const float main_x = sheet.margin + (left_hand ? c.side_w + c.gap : 0);
    const float side_x = sheet.margin + (left_hand ? c.inset : c.main_w + c.gap);
    const float main_bottom = flow(s, main, main_x, top, c.main_w);
    const auto before_side = s.mark();
    float side_bottom = flow(s, side, side_x, top, c.side_w - c.inset, filling);
    // A code and its secret are seen together, whatever else the page says.
    const float page_tightness = s.tightness;
    for (const float tightness : {0.7f, 0.5f, 0.3f}) {
        if (!receipt || side_bottom <= view_bottom || tightness >= page_tightness) continue;
        s.rewind(before_side);
        s.tightness = tightness;
        side_bottom = flow(s, side, side_x, top, c.side_w - c.inset, filling);
    }
    s.tightness = page_tightness;
    return {main_bottom, side_bottom};
}

}  // namespace kiosk::ui
