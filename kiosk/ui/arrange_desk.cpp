/// The staff desk: header, navigation, list, detail.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/arrange.h"
#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

namespace {

using Lay = float (*)(Shaper&, const Blocks&, float x, float top, float width, const FlowStyle&);

/// Rows of the queue reach from edge to edge; what stands between them keeps its distance from the edges.
float lay_list(Shaper& s, const Blocks& blocks, float x, float top, float width, const FlowStyle& style)
{
    const auto is_row = [](const PlainBlock* block) { return std::holds_alternative<page::QueueRow>(block->kind); };
    const float pad = s.px(28);
    float y = top;
    for (auto at = blocks.begin(); at != blocks.end();) {
        const bool rows = is_row(*at);
        const auto end = std::find_if(at, blocks.end(), [&](const PlainBlock* block) { return is_row(block) != rows; });
        const Blocks part(at, end);
        y = rows ? flow(s, part, x, y, width, style) : flow(s, part, x + pad, y + s.px(20), width - 2 * pad, style) + s.px(20);
        at = end;
    }
    return y;
}

/// Words between the entries stand where the entries' own words begin.
float lay_nav(Shaper& s, const Blocks& blocks, float x, float top, float width, const FlowStyle& style)
{
    const float inset = s.px(20);
    float y = top;
    for (auto at = blocks.begin(); at != blocks.end();) {
        const auto is_words = [](const PlainBlock* block) { return std::holds_alternative<page::Paragraph>(block->kind); };
        const bool words = is_words(*at);
        const auto end = std::find_if(at, blocks.end(), [&](const PlainBlock* block) { return is_words(block) != words; });
        if (at != blocks.begin()) y += s.px(14);
        y = flow(s, Blocks(at, end), x + (words ? inset : 0), y, width - (words ? 2 * inset : 0), style);
        at = end;
    }
    return y;
}

/// The urgent badge stands beside the code when both fit one line.
float lay_detail(Shaper& s, const Blocks& blocks, float x, float top, float width, const FlowStyle& style)
{
    const auto* heading = blocks.size() < 2 ? nullptr : std::get_if<page::Heading>(&blocks[0]->kind);
    const auto* badge = heading == nullptr ? nullptr : std::get_if<page::Badge>(&blocks[1]->kind);
    if (badge == nullptr) return flow(s, blocks, x, top, width, style);
    const float heading_w = std::ceil(s.width_of(heading->line.words, s.metrics.title(0))) + 1,
                badge_w = natural_width(s, *badge);
    const float gap = s.px(20);
    if (heading_w + gap + badge_w > width) return flow(s, blocks, x, top, width, style);
    const float bottom = shape(s, *blocks[0], *heading, {x, top, heading_w, 0}, style.align);
    const auto from = s.mark();
    const float badge_bottom = shape(s, *blocks[1], *badge, {x + heading_w + gap, top, badge_w, 0});
    s.move(from, 0, std::round((bottom - badge_bottom) / 2));
    return flow(s, Blocks(blocks.begin() + 2, blocks.end()), x, std::max(bottom, badge_bottom) + s.px(20), width, style);
}

void lay_pane(Sheet& sheet, const Blocks& blocks, const RectF& pane, Rgb ground, float pad_x, float pad_y, const char* suffix,
              Lay lay = flow)
{
    Shaper& s = sheet.s;
    const auto from = s.mark();
    s.fill(pane, ground);
    s.scenery(from, pane);
    if (blocks.empty()) return;
    const Ground outer = s.ground;
    s.ground.ground = ground;
    const std::size_t region = add_region(sheet, pane);
    FlowStyle style;
    style.panel_pad = s.px(32);
    fill_region(sheet, region, pad_y, pad_y, suffix,
                [&](float top) { return lay(s, blocks, pane.x + pad_x, top, pane.w - 2 * pad_x, style); });
    s.ground = outer;
}

}  // namespace

void arrange_desk(Sheet& sheet)
{
    Shaper& s = sheet.s;
    arrange_header(sheet);
    arrange_bar(sheet);
    const Blocks nav = sheet.of(page::Area::nav), list = sheet.of(page::Area::list);
    Blocks detail = sheet.of(page::Area::detail);
    for (const auto area : {page::Area::main, page::Area::side, page::Area::actions}) {
        for (const page::PlainBlock* block : sheet.of(area)) detail.push_back(block);
    }
    const float line = std::max(1.0f, s.px(2)), height = sheet.bottom - sheet.top;
    const float nav_w = nav.empty() ? 0 : std::round(std::max(sheet.width() * 0.1563f, s.metrics.body_em() * 9.5f));
    const float rest = sheet.width() - nav_w;
    const float list_w = list.empty() ? 0 : detail.empty() ? rest : std::round(rest * 0.469f);
    const Rgb grey = s.theme.outlined || s.page.comfort.contrast == base::Contrast::low ? s.theme.paper : 0xF3F4F6;
    if (!nav.empty()) lay_pane(sheet, nav, {0, sheet.top, nav_w, height}, s.theme.bar, s.px(20), s.px(28), ".nav", lay_nav);
    if (!list.empty()) lay_pane(sheet, list, {nav_w, sheet.top, list_w, height}, grey, 0, 0, ".list", lay_list);
    lay_pane(sheet, detail, {nav_w + list_w, sheet.top, rest - list_w, height}, grey, s.px(44), s.px(36), ".detail",
             lay_detail);
    const auto lines = s.mark();
    if (!nav.empty()) s.fill({nav_w - line, sheet.top, line, height}, s.theme.line);
    if (!list.empty() && !detail.empty()) s.fill({nav_w + list_w - line, sheet.top, line, height}, s.theme.line);
    s.scenery(lines, {0, sheet.top, sheet.width(), height});
}

}  // namespace kiosk::ui
