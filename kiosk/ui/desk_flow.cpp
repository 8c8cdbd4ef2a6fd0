/// The column of a pane: what follows what with how much blank space, which blocks reach from edge to edge, which stand beside
/// each other.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/desk_groups.h"

namespace kiosk::ui {

namespace {

template <class One>
bool is_kind(const PlainBlock& block)
{
    return std::holds_alternative<One>(block.kind);
}

template <class One>
std::size_t end_of_kind(const Blocks& blocks, std::size_t from)
{
    std::size_t end = from;
    while (end < blocks.size() && is_kind<One>(*blocks[end])) ++end;
    return end;
}

bool from_edge_to_edge(const PlainBlock& block)
{
    return is_kind<page::Strip>(block) || is_kind<page::QueueRow>(block) || is_kind<page::GroupHead>(block) ||
           is_kind<page::Table>(block) || is_kind<page::TableRow>(block) || is_kind<page::ColumnHead>(block) ||
           is_kind<page::Figure>(block) || is_kind<page::Divider>(block) || is_kind<page::DayLine>(block);
}

bool touches_the_same(const PlainBlock& block)
{
    return is_kind<page::Row>(block) || is_kind<page::Rung>(block) || is_kind<page::Tick>(block) ||
           is_kind<page::Ground>(block) || is_kind<page::Score>(block) || is_kind<page::Entry>(block) ||
           is_kind<page::Pair>(block) || is_kind<page::NavItem>(block) || is_kind<page::Item>(block) ||
           is_kind<page::MenuItem>(block) || is_kind<page::Step>(block);
}

bool is_row_of_list(const PlainBlock& block) { return from_edge_to_edge(block) && !is_kind<page::Divider>(block); }

float blank_between(const PlainBlock& above, const PlainBlock& below, const DeskPen& d)
{
    const bool same = above.kind.index() == below.kind.index();
    if (is_row_of_list(above) && is_row_of_list(below)) return 0;
    if (same && touches_the_same(above)) return 0;
    if (is_kind<page::Divider>(above) || is_kind<page::Divider>(below)) return d.px(12);
    if (is_kind<page::Panel>(above) || is_kind<page::Panel>(below)) return d.m.gap();
    if (is_kind<page::SafeContact>(above) || is_kind<page::SafeContact>(below)) return d.m.gap();
    if (is_kind<page::NavItem>(above) && is_kind<page::Paragraph>(below)) return d.px(12);
    if (is_kind<page::NavItem>(below) && is_kind<page::Paragraph>(above)) return d.px(5);
    if (is_kind<page::CardHead>(below) || is_kind<page::Heading>(below)) return d.px(16);
    if (is_kind<page::CardHead>(above) || is_kind<page::Heading>(above)) return d.px(is_kind<page::FormRow>(below) ? 8 : 6);
    if (same && is_kind<page::FormRow>(above)) return d.px(d.how.rail ? 12 : 8);
    if (is_row_of_list(above) || is_row_of_list(below)) return d.px(12);
    if (same && is_kind<page::Limit>(above)) return d.px(6);
    if (same && is_kind<page::Paragraph>(above)) return d.px(4);
    if (is_kind<page::FormRow>(above) || is_kind<page::FormRow>(below)) return d.px(12);
    return d.px(8);
}

/// Values of rows, and what happened at hours, stand under each other.
float label_width_of(const DeskPen& d, const Blocks& blocks, Run run, float width)
{
    float widest = 0;
    bool rows = false;
    for (std::size_t at = run.from; at < run.to; ++at) {
        if (const auto* row = std::get_if<page::Row>(&blocks[at]->kind)) {
            rows = true;
            widest = std::max(widest, std::ceil(d.width(row->label.words, DeskType::second)));
        } else if (const auto* entry = std::get_if<page::Entry>(&blocks[at]->kind)) {
            widest = std::max(widest, std::ceil(d.width(entry->left.words, DeskType::small)) + d.px(14));
        }
    }
    const float usual = rows ? std::min(d.px(134), std::round(width * 0.28f)) : d.px(52);
    return std::min(std::max(widest + d.px(2), usual), std::round(width * 0.42f));
}

float panels_in_columns(DeskPen& d, const Blocks& blocks, Run run, float x, float y, float width, int columns)
{
    const float gap = d.m.gap(), w = std::floor((width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    std::vector<float> bottoms(static_cast<std::size_t>(columns), y);
    for (std::size_t at = run.from; at < run.to; ++at) {
        const auto lowest = std::min_element(bottoms.begin(), bottoms.end());
        const auto column = static_cast<float>(lowest - bottoms.begin());
        *lowest = paint_block(d, *blocks[at], {x + column * (w + gap), *lowest, w, 0}) + gap;
    }
    return *std::max_element(bottoms.begin(), bottoms.end()) - gap;
}

/// Lays what begins at `at`; yields the bottom and moves on.
float next_group(DeskPen& d, const Blocks& blocks, std::size_t& at, float x, float y, float width, const DeskFlow& how)
{
    const PlainBlock& block = *blocks[at];
    const Run one{at, at + 1};
    const float in_x = x + how.pad, in_w = width - 2 * how.pad;
    const auto all = [&](std::size_t end) {
        const Run run{at, end};
        at = end;
        return run;
    };
    if (is_kind<page::Button>(block)) {
        const Run run = all(end_of_kind<page::Button>(blocks, at));
        return how.rail ? rail_buttons(d, blocks, run, in_x, y, in_w) : button_rows(d, blocks, run, in_x, y, in_w);
    }
    if (is_kind<page::Tile>(block) || is_kind<page::Choice>(block)) {
        const std::size_t end =
            is_kind<page::Tile>(block) ? end_of_kind<page::Tile>(blocks, at) : end_of_kind<page::Choice>(blocks, at);
        return tile_grid(d, blocks, all(end), in_x, y, in_w);
    }
    if (is_kind<page::Badge>(block)) return chip_rows(d, blocks, all(end_of_kind<page::Badge>(blocks, at)), in_x, y, in_w);
    if (is_inline_control(block)) {
        std::size_t end = at + 1;
        while (end < blocks.size() && is_inline_control(*blocks[end])) ++end;
        return control_rows(d, blocks, all(end), in_x, y, in_w);
    }
    if (is_kind<page::Row>(block) || is_kind<page::Entry>(block)) {
        const std::size_t end =
            is_kind<page::Row>(block) ? end_of_kind<page::Row>(blocks, at) : end_of_kind<page::Entry>(blocks, at);
        const Run run = all(end);
        const float label_w = label_width_of(d, blocks, run, in_w);
        for (std::size_t row = run.from; row < run.to; ++row) y = paint_block(d, *blocks[row], {in_x, y, in_w, 0, label_w});
        return y;
    }
    if (is_kind<page::Panel>(block) && how.columns > 1)
        return panels_in_columns(d, blocks, all(end_of_kind<page::Panel>(blocks, at)), in_x, y, in_w, how.columns);
    at = one.to;
    const bool edge = from_edge_to_edge(block);
    // Far from what is in view a row needs its place alone.
    if (const auto height = edge ? desk_height(d.s, block) : std::nullopt; height && !d.s.near(y, *height)) {
        d.s.place_unseen(block, {x, y, width, *height});
        return y + *height;
    }
    return paint_block(d, block, {edge ? x : in_x, y, edge ? width : in_w, 0});
}

float flow_with(DeskPen& d, const Blocks& blocks, float x, float y, float width)
{
    const DeskFlow how = d.how;
    for (std::size_t at = 0; at < blocks.size();) {
        if (at > 0) y += blank_between(*blocks[at - 1], *blocks[at], d);
        y = next_group(d, blocks, at, x, std::round(y), width, how);
    }
    return y;
}

}  // namespace

float paint_flow(DeskPen& d, const Blocks& blocks, float x, float y, float width, float pad)
{
    const DeskFlow outer = d.how;
    d.how.pad = pad;
    d.how.columns = 1;
    y = flow_with(d, blocks, x, y, width);
    d.how = outer;
    return y;
}

float paint_flow(DeskPen& d, const std::vector<PlainBlock>& blocks, float x, float y, float width)
{
    Blocks pointers;
    for (const PlainBlock& block : blocks) pointers.push_back(&block);
    return paint_flow(d, pointers, x, y, width);
}

float desk_flow(Shaper& s, const Blocks& blocks, float x, float y, float width, const DeskFlow& how)
{
    std::vector<OpenMenu> menus;
    DeskPen d(s, menus, how);
    y = flow_with(d, blocks, x, y, width);
    paint_open_menus(d);
    return y;
}

}  // namespace kiosk::ui
