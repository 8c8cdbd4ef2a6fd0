#include "kiosk/ui/arrange_receipt.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {

namespace {

/// Lays a column with all its blank space, else with less; yields whether it fits between the edges, in their middle.
template <class Lay>
bool centred(Shaper& s, float top, float bottom, Lay lay)
{
    const auto before = s.mark();
    bool fits = false;
    for (const float tightness : {1.0f, 0.85f, 0.7f, 0.55f}) {
        s.rewind(before);
        s.tightness = tightness;
        const float end = lay(top);
        fits = end <= bottom + 0.5f;
        if (!fits) continue;
        s.move(before, 0, std::round((bottom - end) / 2));
        break;
    }
    s.tightness = 1;
    return fits;
}

}  // namespace

bool lay_calm_receipt(PageSpace& sheet, const Blocks& main, const Blocks& side, const Actions& actions, const Columns& columns)
{
    Shaper& s = sheet.s;
    const bool left_hand = s.page.comfort.left_hand;
    const float main_x = sheet.margin + (left_hand ? columns.side_w + columns.gap : 0);
    const float side_x = sheet.margin + (left_hand ? columns.inset : columns.main_w + columns.gap);
    const float top = sheet.top + s.px(36), bottom = sheet.bottom - s.px(36);
    const auto before = s.mark();
    // Where the row begins at the edge of the words, what one mostly does stands there.
    Blocks buttons = actions.buttons;
    if (!left_hand)
        std::stable_partition(buttons.begin(), buttons.end(), [](const page::PlainBlock* one) {
            return std::get<page::Button>(one->kind).weight == page::Button::Weight::primary;
        });
    s.region = add_region(sheet, {0, sheet.top, sheet.width(), sheet.bottom - sheet.top});
    const bool fits =
        centred(s, top, bottom,
                [&](float y) {
                    y = flow(s, main, main_x, y, columns.main_w) + s.blank(40);
                    if (!actions.words.empty()) y = flow(s, actions.words, main_x, y, columns.main_w) + s.blank(26);
                    return button_row(s, buttons, main_x, y, columns.main_w, left_hand ? Align::right : Align::left);
                }) &&
        centred(s, top, bottom, [&](float y) {
            FlowStyle filling;
            filling.buttons = FlowStyle::Buttons::filling;
            return flow(s, side, side_x, y, columns.side_w - columns.inset, filling);
        });
    s.region = 0;
    if (fits) {
        s.out.regions.back().content_height = s.out.regions.back().view.h;
        return true;
    }
    s.rewind(before);
    s.out.regions.pop_back();
    return false;
}

}  // namespace kiosk::ui
