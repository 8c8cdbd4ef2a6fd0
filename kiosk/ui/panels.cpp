#include "kiosk/ui/panels.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

namespace {

/// So wide that every label keeps its line, if the values then have room: they begin under each other. Over the whole glass
/// they stand a little away from short labels.
float label_width(const Shaper& s, const Blocks& rows, float width)
{
    if (s.metrics.dense()) return 0;
    const Style style = s.metrics.style(Use::body);
    float label = width > style.em * 36 ? width * 0.233f : 0, action = 0;
    for (const PlainBlock* block : rows) {
        const auto& row = std::get<page::Row>(block->kind);
        label = std::max(label, std::ceil(s.width_of(row.label.words, style)) + 2);
        action = std::max(action, action_width(s, row));
    }
    const float room = width - action - (action > 0 ? s.px(28) : 0);
    return std::round(std::min(label, std::max(room * 0.42f, room - s.px(28) - style.em * 9)));
}

/// The first rows of two columns that end about equally far down.
std::size_t first_half(const std::vector<float>& heights)
{
    const float all = std::accumulate(heights.begin(), heights.end(), 0.0f);
    std::size_t half = 0;
    float left = 0, lower = all;
    for (std::size_t at = 0; at < heights.size(); ++at) {
        left += heights[at];
        if (std::max(left, all - left) >= lower) break;
        lower = std::max(left, all - left);
        half = at + 1;
    }
    return half;
}

/// Many answers fill the glass in two columns, read down the left one first; the shorter is stretched to the longer.
float rows_in_two(Shaper& s, const Blocks& rows, float x, float y, float width)
{
    const float gap = s.px(72), column = std::floor((width - gap) / 2);
    const float label = label_width(s, rows, column);
    std::vector<float> heights;
    for (const PlainBlock* row : rows) {
        const auto before = s.mark();
        heights.push_back(shape(s, *row, std::get<page::Row>(row->kind), {x, y, column, 0, label}, heights.empty()) - y);
        s.rewind(before);
    }
    const std::size_t half = first_half(heights);
    const auto height_of = [&](std::size_t from, std::size_t to) {
        return std::accumulate(heights.begin() + static_cast<std::ptrdiff_t>(from),
                               heights.begin() + static_cast<std::ptrdiff_t>(to), 0.0f);
    };
    const float height = std::max(height_of(0, half), height_of(half, rows.size()));
    const auto lay = [&](std::size_t from, std::size_t to, float left) {
        const float more = std::floor((height - height_of(from, to)) / static_cast<float>(to - from));
        float top = y;
        for (std::size_t at = from; at < to; ++at)
            top = shape(s, *rows[at], std::get<page::Row>(rows[at]->kind), {left, top, column, heights[at] + more, label},
                        at == from);
    };
    lay(0, half, x);
    lay(half, rows.size(), x + column + gap);
    const auto line = s.mark();
    const RectF between{x + column + std::round(gap / 2), y + s.px(20), std::max(1.0f, s.px(2)), height - s.px(40)};
    s.fill(between, s.theme.line);
    s.scenery(line, between);
    return std::ceil(y + height);
}

/// A long list of answers that would not fit the glass in one column. Over several glasses nobody could follow two.
bool wants_two_columns(const Shaper& s, const Blocks& rows, float width)
{
    return s.tightness < 1 && !s.paged && rows.size() > 6 && width > s.metrics.body_em() * 46 && !s.metrics.dense();
}

}  // namespace

bool is_figure_card(const PlainBlock& block)
{
    if (!std::holds_alternative<page::Panel>(block.kind) || block.inside.empty()) return false;
    const auto* figure = std::get_if<page::Heading>(&block.inside.front().kind);
    return figure != nullptr && figure->level == 0;
}

bool is_note_card(const PlainBlock& block)
{
    return std::holds_alternative<page::Panel>(block.kind) && block.inside.size() <= (is_figure_card(block) ? 3u : 2u) &&
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
    const bool only_rows = std::all_of(inside.begin(), inside.end(),
                                       [](const PlainBlock* one) { return std::holds_alternative<page::Row>(one->kind); });
    const float pad_x = style.panel_pad > 0 ? style.panel_pad : s.px(s.metrics.dense() ? 32 : 44);
    const float pad_y = only_rows ? s.blank(8) : s.blank(s.metrics.dense() ? 28 : is_note_card(block) ? 30 : 40);
    s.ground = {s.theme.card.words, s.theme.outlined ? s.theme.card.words : s.theme.quiet, s.theme.card.ground};
    const auto measure = [&] {
        FlowStyle inner = style;
        inner.buttons = style.buttons == FlowStyle::Buttons::on_panel ? FlowStyle::Buttons::filling : style.buttons;
        if (std::any_of(inside.begin(), inside.end(),
                        [](const PlainBlock* one) { return std::holds_alternative<page::Code>(one->kind); }))
            inner.align = Align::centre;
        if (only_rows && wants_two_columns(s, inside, width))
            return rows_in_two(s, inside, x + pad_x, y + pad_y, width - 2 * pad_x);
        if (only_rows) inner.row_label_w = label_width(s, inside, width - 2 * pad_x);
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
        for (std::size_t at = before.placed; at < s.out.placed.size(); ++at)
            s.out.placed[at].stands_alone = s.out.placed[at].leads;
    s.ground = outer;
    return bottom;
}

}  // namespace kiosk::ui
