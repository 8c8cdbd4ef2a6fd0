/// The front page: an invitation beside a coloured half with languages.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/arrange.h"

namespace kiosk::ui {

namespace {

/// Words first, then what is touched; yields the place of the first control.
std::size_t words_before_controls(Blocks& blocks)
{
    const auto first =
        std::stable_partition(blocks.begin(), blocks.end(), [](const page::PlainBlock* block) { return !has_control(*block); });
    return static_cast<std::size_t>(first - blocks.begin());
}

}  // namespace

void arrange_front(PageSpace& sheet)
{
    Shaper& s = sheet.s;
    if (sheet.has(page::Area::bar)) {
        arrange_header(sheet);
        arrange_bar(sheet);
    } else {
        arrange_foot(sheet);
    }
    Blocks side = sheet.of(page::Area::side);
    Blocks main = sheet.of(page::Area::main);
    for (const page::PlainBlock* block : sheet.of(page::Area::actions)) main.push_back(block);
    const bool left_hand = s.page.comfort.left_hand, tall = s.metrics.tall();
    const float free = sheet.bottom - sheet.top;
    const float panel_w = side.empty() ? 0 : tall ? sheet.width() : std::round(sheet.width() * 0.3865f);
    const bool low = s.page.comfort.low_reach;
    const float pad = low ? s.px(44) : tall ? s.px(60) : s.px(72);
    std::size_t first_side = low ? words_before_controls(side) : 0, first_main = low ? words_before_controls(main) : 0;
    if (low && tall) {
        // The coloured half is all for touching.
        main.insert(main.begin() + static_cast<std::ptrdiff_t>(first_main), side.begin(),
                    side.begin() + static_cast<std::ptrdiff_t>(first_side));
        side.erase(side.begin(), side.begin() + static_cast<std::ptrdiff_t>(first_side));
        first_main += first_side;
        first_side = 0;
    }
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
    // Lowered, everything to touch sinks to the bottom: languages, comfort and the start lie below the middle.
    const float calm = low ? s.px(24) : 0;
    const auto low_enough = [&](float main_w, float panel_h) {
        const auto before = s.mark();
        const float start_h = flow(s, Blocks(main.begin() + static_cast<std::ptrdiff_t>(first_main), main.end()), 0, 0, main_w);
        const float tiles_h = flow(s, Blocks(side.begin() + static_cast<std::ptrdiff_t>(first_side), side.end()), 0, 0,
                                   panel_w - 2 * pad, on_panel);
        s.rewind(before);
        const float room = sheet.bottom - std::round(sheet.height() / 2) - calm;
        return tall ? std::max(tiles_h, panel_h + start_h) <= room : std::max(tiles_h, start_h) <= room;
    };

    for (const float tightness : {1.0f, 0.7f, 0.45f, 0.3f}) {
        s.tightness = tightness;
        const auto before = s.mark();
        const float main_margin = s.px(90);
        const float main_w = tall ? sheet.width() - 2 * main_margin
                                  : std::min(sheet.width() - panel_w - main_margin - s.px(60), s.metrics.body_em() * 34);
        const float panel_h_needed = side.empty() ? 0 : lay_panel(0, 0, panel_w - 2 * pad);
        s.rewind(before);
        const float main_h_needed = lay_main(0, 0, main_w);
        s.rewind(before);
        const float needed =
            tall ? panel_h_needed + 2 * pad + main_h_needed + s.px(80) : std::max(panel_h_needed, main_h_needed) + s.px(60);
        if (needed > free && tightness > 0.4f) continue;
        if (low && !low_enough(main_w, panel_h_needed + 2 * pad)) continue;
        if (needed > free) break;
        const float panel_h = tall ? panel_h_needed + 2 * pad : free;
        const RectF panel{tall || left_hand ? 0 : sheet.width() - panel_w, tall ? sheet.bottom - panel_h : sheet.top, panel_w,
                          panel_h};
        if (!side.empty()) {
            const auto ground = s.mark();
            s.fill(panel, s.theme.panel.ground);
            if (s.theme.outlined) s.fill({panel.x, panel.y, tall ? panel.w : s.px(3), tall ? s.px(3) : panel.h}, s.theme.line);
            s.scenery(ground, panel);
        }
        const float main_room = tall ? free - panel_h : free;
        const auto standing = [&](float room, float needs) {
            return calm > 0 ? std::max(0.0f, room - needs - calm) : std::round((room - needs) / 2);
        };
        lay_main(left_hand && !tall ? panel_w + main_margin : main_margin, sheet.top + standing(main_room, main_h_needed),
                 main_w);
        if (!side.empty()) lay_panel(panel.x + pad, panel.y + standing(panel_h, panel_h_needed), panel_w - 2 * pad);
        s.tightness = 1;
        return;
    }
    // Too much for one glass: the plain way, in pages.
    s.tightness = 0.6f;
    FlowStyle filling;
    filling.buttons = FlowStyle::Buttons::filling;
    const float width = sheet.width() - 2 * sheet.margin, half = std::round(sheet.height() / 2);
    if (low) {
        // The invitation above the middle, what is touched below it, what else there is to know at the end.
        const auto before = s.mark();
        auto words = static_cast<std::ptrdiff_t>(first_main);
        for (; words > 0; --words) {
            const float spare =
                half - s.px(16) -
                flow(s, Blocks(main.begin(), main.begin() + words), sheet.margin, sheet.top + s.blank(30), width, filling);
            if (spare >= 0) {
                s.move(before, 0, spare);
                break;
            }
            s.rewind(before);
        }
        sheet.top = std::max(sheet.top, half);
        std::rotate(side.begin(), side.begin() + static_cast<std::ptrdiff_t>(first_side), side.end());
        side.insert(side.end(), main.begin() + words, main.begin() + static_cast<std::ptrdiff_t>(first_main));
        main.erase(main.begin(), main.begin() + static_cast<std::ptrdiff_t>(first_main));
    }
    const std::size_t region = add_region(sheet, {0, sheet.top, sheet.width(), sheet.bottom - sheet.top});
    fill_region(sheet, region, s.px(low ? 10 : 30), s.px(30), "", [&](float top) {
        const float bottom = flow(s, main, sheet.margin, top, width, filling);
        return side.empty() ? bottom : flow(s, side, sheet.margin, bottom + s.blank(36), width, filling);
    });
    s.tightness = 1;
}

}  // namespace kiosk::ui
