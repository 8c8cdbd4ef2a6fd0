#include "kiosk/ui/desk_groups.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {

namespace {

/// Boxes to tick have no edge that keeps their words apart.
float item_width(const DeskPen& d, const PlainBlock& block)
{
    return natural_width_of(d, block) + (std::holds_alternative<page::Tick>(block.kind) ? d.px(10) : 0);
}

/// Lays items row by row at their own widths; those that grow share what is left of a row.
template <class Grows>
float rows_of_items(DeskPen& d, const Blocks& blocks, Run run, float x, float y, float width, float gap, Grows grows)
{
    const float row_gap = d.px(8);
    for (std::size_t at = run.from; at < run.to;) {
        float used = 0, growing = 0;
        std::size_t end = at;
        while (end < run.to) {
            const float w = std::min(width, item_width(d, *blocks[end]));
            if (end > at && used + gap + w > width + 0.5f) break;
            used += (end > at ? gap : 0) + w;
            if (grows(*blocks[end])) growing += w;
            ++end;
        }
        const float left = growing > 0 ? std::max(0.0f, width - used) : 0;
        float at_x = x, bottom = y;
        const float row_h = d.m.control_h();
        for (std::size_t one = at; one < end; ++one) {
            const PlainBlock& block = *blocks[one];
            float w = std::min(width, item_width(d, block));
            if (grows(block)) w = std::floor(w + left * w / growing);
            if (one + 1 == end && growing > 0 && grows(block)) w = x + width - at_x;
            const auto mark = d.s.mark();
            const float block_bottom = paint_block(d, block, {at_x, y, w, 0});
            if (block_bottom - y < row_h) d.s.move(mark, 0, std::floor((row_h - (block_bottom - y)) / 2));
            bottom = std::max({bottom, block_bottom, end - at > 1 ? y + row_h : y});
            at_x += w + gap;
        }
        y = bottom + (end < run.to ? row_gap : 0);
        at = end;
    }
    return y;
}

bool is_primary(const PlainBlock& block)
{
    const auto* button = std::get_if<page::Button>(&block.kind);
    return button != nullptr && button->weight == page::Button::Weight::primary;
}

}  // namespace

void note_choosing(DeskPen& d, const Shaper::Mark& from, const RectF& rect)
{
    Choosing group{rect, d.s.region, {}};
    for (std::size_t at = from.placed; at < d.s.out.placed.size(); ++at) {
        const Placed& one = d.s.out.placed[at];
        if (one.control && one.role == Role::choice) group.ids.push_back(one.id);
    }
    if (group.ids.size() > 1) d.s.out.choosing.push_back(std::move(group));
}

float button_rows(DeskPen& d, const Blocks& blocks, Run run, float x, float y, float width)
{
    return rows_of_items(d, blocks, run, x, y, width, d.px(8), [](const PlainBlock&) { return false; });
}

float rail_buttons(DeskPen& d, const Blocks& blocks, Run run, float x, float y, float width)
{
    const float gap = d.px(6), h = d.m.control_h();
    float all = -d.px(8);
    for (std::size_t at = run.from; at < run.to; ++at) all += natural_width_of(d, *blocks[at]) + d.px(8);
    if (run.to - run.from > 1 && all <= width) return button_rows(d, blocks, run, x, y, width);
    const float half = std::floor((width - gap) / 2);
    for (std::size_t at = run.from; at < run.to;) {
        if (at > run.from) y += gap;
        const bool pair = at + 1 < run.to && !is_primary(*blocks[at]) && !is_primary(*blocks[at + 1]) &&
                          natural_width_of(d, *blocks[at]) <= half && natural_width_of(d, *blocks[at + 1]) <= half;
        if (!pair) {
            y = paint_block(d, *blocks[at++], {x, y, width, h});
            continue;
        }
        const float left = paint_block(d, *blocks[at], {x, y, half, h});
        y = std::max(left, paint_block(d, *blocks[at + 1], {x + width - half, y, half, h}));
        at += 2;
    }
    return y;
}

float tile_grid(DeskPen& d, const Blocks& blocks, Run run, float x, float y, float width)
{
    const float gap = d.px(6), first_y = y;
    const auto from = d.s.mark();
    float widest = 0;
    bool single = false;
    for (std::size_t at = run.from; at < run.to; ++at) {
        const PlainBlock& block = *blocks[at];
        const auto* tile = std::get_if<page::Tile>(&block.kind);
        single = single || !block.inside.empty() || (tile != nullptr && (has_words(tile->source) || has_words(tile->below)));
        widest = std::max(widest, natural_width_of(d, block));
    }
    const auto count = run.to - run.from;
    auto across = single ? std::size_t{1} : std::max<std::size_t>(1, static_cast<std::size_t>((width + gap) / (widest + gap)));
    if (across >= count) {
        across = count;
    } else {
        // Rows about equally full: 6 tiles stand 3 and 3, not 4 and 2.
        const std::size_t rows = (count + across - 1) / across;
        across = (count + rows - 1) / rows;
    }
    // Few short tiles keep a calm width.
    const float room = std::floor((width - gap * static_cast<float>(across - 1)) / static_cast<float>(across));
    for (std::size_t at = run.from; at < run.to;) {
        float bottom = y;
        for (std::size_t column = 0; column < across && at < run.to; ++column, ++at) {
            const float left = x + static_cast<float>(column) * (room + gap);
            bottom = std::max(bottom, paint_block(d, *blocks[at], {left, y, room, 0}));
        }
        y = bottom + (at < run.to ? gap : 0);
    }
    note_choosing(d, from, {x, first_y, width, y - first_y});
    return y;
}

float chip_rows(DeskPen& d, const Blocks& blocks, Run run, float x, float y, float width)
{
    const float gap = d.px(6);
    float at_x = x;
    for (std::size_t at = run.from; at < run.to; ++at) {
        const float w = std::min(width, natural_width_of(d, *blocks[at]));
        if (at_x > x && at_x + w > x + width) {
            at_x = x;
            y += d.m.chip_h() + gap;
        }
        paint_block(d, *blocks[at], {at_x, y, w, 0});
        at_x += w + gap;
    }
    return y + d.m.chip_h();
}

bool is_inline_control(const PlainBlock& block)
{
    if (const auto* field = std::get_if<page::Field>(&block.kind)) return field->lines <= 1 && !has_words(field->label);
    return std::holds_alternative<page::Pick>(block.kind) || std::holds_alternative<page::Segments>(block.kind);
}

float control_rows(DeskPen& d, const Blocks& blocks, Run run, float x, float y, float width)
{
    // Beside words a field keeps its own width; alone, or among its like, it shares the row.
    const bool only_controls = std::all_of(blocks.begin() + static_cast<std::ptrdiff_t>(run.from),
                                           blocks.begin() + static_cast<std::ptrdiff_t>(run.to),
                                           [](const PlainBlock* block) { return is_inline_control(*block); });
    return rows_of_items(d, blocks, run, x, y, width, d.px(8), [&](const PlainBlock& block) {
        return only_controls && !std::holds_alternative<page::Segments>(block.kind);
    });
}

}  // namespace kiosk::ui
