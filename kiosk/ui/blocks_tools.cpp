#include <algorithm>
#include <cmath>

#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

namespace {

using Weight = page::Button::Weight;

}  // namespace

float tool_height(const Shaper& s, bool stacked)
{
    const Style style = s.metrics.style(Use::tool);
    const float least = s.metrics.dense() ? s.metrics.mm(10) : s.metrics.touch();
    if (stacked) return std::max(least, std::round(style.em * 1.35f) + style.line_px() + s.px(16));
    if (s.metrics.cramped()) return std::max(least, style.line_px() + s.px(10));
    return std::max({least, s.page.layout == page::Layout::typing ? s.px(68) : s.px(s.metrics.dense() ? 60 : 80),
                     style.line_px() + s.px(16)});
}

float tool_width(const Shaper& s, const page::Button& button, bool stacked)
{
    const Style style = s.metrics.style(Use::tool);
    const float words = s.width_of(button.line.words, style);
    const float em = button.icon.empty() ? 0 : std::round(style.em * 1.35f);
    if (stacked) return std::max({std::ceil(words + s.px(24)), em + s.px(24), s.metrics.touch()});
    return std::max(std::ceil(words + (em > 0 ? em + s.px(13) : 0) + s.px(48)) + shortcut_room(s, button), s.metrics.touch());
}

float shape_tool(Shaper& s, const PlainBlock& block, const page::Button& button, const RectF& rect, bool stacked)
{
    const auto from = s.mark();
    const Style style = s.metrics.style(Use::tool);
    Ink ink = button.weight == Weight::exit ? s.theme.exit : button.weight == Weight::primary ? s.theme.primary : s.theme.tool;
    if (block.chosen) ink = s.theme.chosen;
    if (!block.enabled) ink = unusable(s);
    if (s.pressed(block)) ink = s.pressed_look(ink);
    const float line = button.weight == Weight::exit && s.theme.outlined ? s.px(5)
                       : block.chosen && s.theme.outlined                ? s.px(5)
                                                                         : s.px(2);
    s.card(rect, s.px(22), ink, std::max(1.0f, line), false);
    const float em = button.icon.empty() ? 0 : std::round(style.em * 1.35f);
    const float words_w = std::ceil(s.width_of(button.line.words, style));
    const float centre_x = rect.x + rect.w / 2, centre_y = rect.y + rect.h / 2;
    if (stacked && em > 0) {
        const float all = em + style.line_px();
        s.icon(centre_x, std::round(centre_y - all / 2 + em / 2), em, button.icon, ink.words);
        s.words(rect.x, std::round(centre_y - all / 2 + em), rect.w, button.line.words, style, ink.words, Align::centre);
    } else {
        const float gap = em > 0 ? s.px(13) : 0;
        const float key_room = shortcut_room(s, button);
        const float left = std::round(centre_x - (em + gap + words_w + key_room) / 2);
        if (key_room > 0)
            s.words_at(left + em + gap + words_w + s.px(14), centre_y, key_room, button.shortcut, shortcut_style(s), ink.words);
        const bool after = button.icon_after;
        s.icon(after ? left + words_w + gap + em / 2 : left + em / 2, centre_y, em, button.icon, ink.words);
        s.words_at(after ? left : left + em + gap, centre_y, words_w + 1, button.line.words, style, ink.words);
    }
    s.place(from, block, Role::button, rect, style.cap_px(), ink.words, ink.ground).radius = s.px(22);
    return rect.y + rect.h;
}

}  // namespace kiosk::ui
