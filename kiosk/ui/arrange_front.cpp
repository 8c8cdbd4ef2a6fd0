/// The front page: an invitation beside a coloured half with languages.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/arrange.h"

namespace kiosk::ui {

void arrange_front(Sheet& sheet)
{
    Shaper& s = sheet.s;
    if (sheet.has(page::Area::bar)) {
        arrange_header(sheet);
        arrange_bar(sheet);
    } else {
        arrange_foot(sheet);
    }
    const Blocks side = sheet.of(page::Area::side);
    Blocks main = sheet.of(page::Area::main);
    for (const page::PlainBlock* block : sheet.of(page::Area::actions)) main.push_back(block);
    const bool left_hand = s.page.comfort.left_hand, tall = s.metrics.tall();
    const float free = sheet.bottom - sheet.top;
    const float panel_w = side.empty() ? 0 : tall ? sheet.width() : std::round(sheet.width() * 0.3865f);
    const float pad = tall ? s.px(60) : s.px(72);
    const Ground outer = s.ground;
    FlowStyle on_panel;
    on_panel.buttons = FlowStyle::Buttons::on_panel;

    const auto lay_panel = [&](float x, float y, float w) {
        s.ground = {s.theme.panel.words, s.theme.panel_quiet, s.theme.panel.ground};
        const float bottom = flow(s, side, x, y, w, on_panel);
        s.ground = outer;
        return bottom;
    };
    const auto lay_main = [&](float x, float y, float w) { return flow(s, main, x, y, w); };

    for (const float tightness : {1.0f, 0.7f, 0.45f, 0.3f}) {
        s.tightness = tightness;
        const auto before = s.mark();
        const float main_margin = s.px(90);
        const float main_w = tall ? sheet.width() - 2 * main_margin : std::min(sheet.width() - panel_w - main_margin - s.px(60), s.metrics.body_em() * 34);
        const float panel_h_needed = side.empty() ? 0 : lay_panel(0, 0, panel_w - 2 * pad);
        s.rewind(before);
        const float main_h_needed = lay_main(0, 0, main_w);
        s.rewind(before);
        const float needed = tall ? panel_h_needed + 2 * pad + main_h_needed + s.px(80) : std::max(panel_h_needed, main_h_needed) + s.px(60);
        if (needed > free && tightness > 0.4f) continue;
        if (needed > free) break;
        const float panel_h = tall ? panel_h_needed + 2 * pad : free;
        const RectF panel{tall || left_hand ? 0 : sheet.width() - panel_w, tall ? sheet.bottom - panel_h : sheet.top, panel_w, panel_h};
        if (!side.empty()) {
            const auto ground = s.mark();
            s.fill(panel, s.theme.panel.ground);
            if (s.theme.outlined) s.fill({panel.x, panel.y, tall ? panel.w : s.px(3), tall ? s.px(3) : panel.h}, s.theme.line);
            s.scenery(ground, panel);
        }
        const float main_room = tall ? free - panel_h : free;
        // Lowered, everything to touch sinks to the bottom.
        const float calm = s.page.comfort.low_reach ? s.px(48) : 0;
        const auto standing = [&](float room, float needs) { return calm > 0 ? std::max(0.0f, room - needs - calm) : std::round((room - needs) / 2); };
        lay_main(left_hand && !tall ? panel_w + main_margin : main_margin, sheet.top + standing(main_room, main_h_needed), main_w);
        if (!side.empty()) lay_panel(panel.x + pad, panel.y + standing(panel_h, panel_h_needed), panel_w - 2 * pad);
        s.tightness = 1;
        return;
    }
    // Too much for one glass: the plain way, in pages.
    s.tightness = 1;
    Blocks all = main;
    all.insert(all.end(), side.begin(), side.end());
    const std::size_t region = add_region(sheet, {0, sheet.top, sheet.width(), free});
    s.tightness = 0.6f;
    fill_region(sheet, region, s.px(30), s.px(30), "", [&](float top) {
        FlowStyle filling;
        filling.buttons = FlowStyle::Buttons::filling;
        const float bottom = flow(s, main, sheet.margin, top, sheet.width() - 2 * sheet.margin, filling);
        return side.empty() ? bottom : flow(s, side, sheet.margin, bottom + s.blank(36), sheet.width() - 2 * sheet.margin, filling);
    });
    s.tightness = 1;
}

}  // namespace kiosk::ui
