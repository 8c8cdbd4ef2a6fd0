#include "kiosk/ui/panels.h"

#include <algorithm>
#include <cmath>

#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

namespace {

/// Many answers fill the glass in two columns, read down the left one first; rows beside each other are equally high.
float rows_in_two(Shaper& s, const Blocks& rows, float x, float y, float width)
{
    const float gap = s.px(72), column = std::floor((width - gap) / 2);
    const std::size_t half = (rows.size() + 1) / 2;
    const float top = y;
    for (std::size_t at = 0; at < half; ++at) {
        const auto put = [&](std::size_t which, float left, float min_h) {
            return shape(s, *rows[which], std::get<page::Row>(rows[which]->kind), {left, y, column, min_h}, at == 0);
        };
        const bool pair = half + at < rows.size();
        const auto before = s.mark();
        const float height = std::max(put(at, x, 0), pair ? put(half + at, x + column + gap, 0) : y) - y;
        s.rewind(before);
        put(at, x, height);
        if (pair) put(half + at, x + column + gap, height);
        y += height;
    }
    const auto line = s.mark();
    const RectF between{x + column + std::round(gap / 2), top + s.px(20), std::max(1.0f, s.px(2)), y - top - s.px(40)};
    s.fill(between, s.theme.line);
    s.scenery(line, between);
    return y;
}

/// A long list of answers that would not fit the glass in one column.
bool wants_two_columns(const Shaper& s, const Blocks& rows, float width)
{
    return s.tightness < 1 && rows.size() > 6 && width > s.metrics.body_em() * 46 && !s.metrics.dense();
}

}  // namespace

bool is_note_card(const PlainBlock& block)
{
    return std::holds_alternative<page::Panel>(block.kind) && block.inside.size() <= 2 &&
           std::all_of(block.inside.begin(), block.inside.end(), [](const PlainBlock& one) {
               return std::holds_alternative<page::Heading>(one.kind) || std::holds_alternative<page::Paragraph>(one.kind);
           });
}

float panel(Shaper& s, const PlainBlock& block, float x, float y, float width, const FlowStyle& style, float min_h)
{
    const auto before = s.mark();
    const Ground outer = s.ground;
    Blocks inside;
    for (const PlainBlock& one : block.inside) inside.push_back(&one);
    const bool only_rows = std::all_of(inside.begin(), inside.end(), [](const PlainBlock* one) { return std::holds_alternative<page::Row>(one->kind); });
    const float pad_x = style.panel_pad > 0 ? style.panel_pad : s.px(s.metrics.dense() ? 32 : 44);
    const float pad_y = only_rows ? s.blank(8) : s.blank(s.metrics.dense() ? 28 : is_note_card(block) ? 30 : 40);
    s.ground = {s.theme.card.words, s.theme.outlined ? s.theme.card.words : s.theme.quiet, s.theme.card.ground};
    const auto measure = [&] {
        FlowStyle inner = style;
        inner.buttons = style.buttons == FlowStyle::Buttons::on_panel ? FlowStyle::Buttons::filling : style.buttons;
        if (std::any_of(inside.begin(), inside.end(), [](const PlainBlock* one) { return std::holds_alternative<page::Code>(one->kind); })) inner.align = Align::centre;
        if (only_rows && wants_two_columns(s, inside, width)) return rows_in_two(s, inside, x + pad_x, y + pad_y, width - 2 * pad_x);
        return flow(s, inside, x + pad_x, y + pad_y, width - 2 * pad_x, inner);
    };
    const float bottom = std::max(measure() + pad_y, y + min_h);
    s.rewind(before);
    const RectF rect{x, y, width, bottom - y};
    s.card(rect, s.px(32), s.theme.card, s.px(2), !s.metrics.dense());
    s.scenery(before, rect);
    s.out.placed.back().card = true;
    measure();
    // Whose number it is stands in the heading; when to call it may come on the next leaf.
    if (is_note_card(block))
        for (std::size_t at = before.placed; at < s.out.placed.size(); ++at) s.out.placed[at].stands_alone = s.out.placed[at].leads;
    s.ground = outer;
    return bottom;
}

}  // namespace kiosk::ui
