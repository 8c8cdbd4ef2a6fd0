/// The staff desk: header, navigation, list, detail.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/arrange.h"

namespace kiosk::ui {

namespace {

void lay_pane(Sheet& sheet, const Blocks& blocks, const RectF& pane, Rgb ground, float pad_x, float pad_y, const char* suffix)
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
    fill_region(sheet, region, pad_y, pad_y, suffix, [&](float top) { return flow(s, blocks, pane.x + pad_x, top, pane.w - 2 * pad_x, style); });
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
    if (!nav.empty()) lay_pane(sheet, nav, {0, sheet.top, nav_w, height}, s.theme.bar, s.px(20), s.px(28), ".nav");
    if (!list.empty()) lay_pane(sheet, list, {nav_w, sheet.top, list_w, height}, grey, 0, 0, ".list");
    lay_pane(sheet, detail, {nav_w + list_w, sheet.top, rest - list_w, height}, grey, s.px(44), s.px(36), ".detail");
    const auto lines = s.mark();
    if (!nav.empty()) s.fill({nav_w - line, sheet.top, line, height}, s.theme.line);
    if (!list.empty() && !detail.empty()) s.fill({nav_w + list_w - line, sheet.top, line, height}, s.theme.line);
    s.scenery(lines, {0, sheet.top, sheet.width(), height});
}

}  // namespace kiosk::ui
