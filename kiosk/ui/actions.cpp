#include "kiosk/ui/actions.h"

#include <algorithm>

#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

Actions actions_of(const PageSpace& sheet, float width)
{
    const Shaper& s = sheet.s;
    Actions a;
    for (const PlainBlock* block : sheet.of(page::Area::actions)) {
        (std::holds_alternative<page::Button>(block->kind) ? a.buttons : a.words).push_back(block);
    }
    a.buttons_w = row_width(s, a.buttons);
    a.words_w = width - a.buttons_w - s.px(40);
    a.beside = !a.words.empty() && a.words_w >= s.metrics.body_em() * 12;
    if (!a.beside) a.words_w = width;
    return a;
}

float lay_actions(PageSpace& sheet, const Actions& a, float y, float width)
{
    Shaper& s = sheet.s;
    const bool left_hand = s.page.comfort.left_hand;
    const float x = sheet.margin;
    if (!a.beside) {
        if (!a.words.empty()) y = flow(s, a.words, x, y, width) + s.blank(16);
        return a.buttons.empty() ? y : button_row(s, a.buttons, x, y, width, left_hand ? Align::left : Align::right);
    }
    const float buttons_bottom = button_row(s, a.buttons, x, y, width, left_hand ? Align::left : Align::right);
    const auto words = s.mark();
    const float words_bottom = flow(s, a.words, left_hand ? x + width - a.words_w : x, y, a.words_w);
    s.move(words, 0, std::max(0.0f, (buttons_bottom - words_bottom) / 2));
    return std::max(buttons_bottom, words_bottom);
}

float height_of_actions(PageSpace& sheet, const Actions& a, float width)
{
    if (a.buttons.empty() && a.words.empty()) return 0;
    const auto before = sheet.s.mark();
    const float height = lay_actions(sheet, a, 0, width);
    sheet.s.rewind(before);
    return height;
}

}  // namespace kiosk::ui
