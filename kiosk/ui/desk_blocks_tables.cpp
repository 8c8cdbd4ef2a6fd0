/// Tables: heads that sort, rows 30 px high that touch, numbers at the right with digits of equal width, sums.
#include <algorithm>
#include <cmath>
#include <string_view>

#include "kiosk/ui/desk_kinds.h"

namespace kiosk::ui {

namespace {

struct LaidColumn {
    float x = 0, w = 0;
    bool right = false;
};

constexpr float least_px = 24;  ///< a width from here on is px, below it a share

/// The widths asked for; too many give way alike, what is left goes to the shares.
std::vector<LaidColumn> columns_of(const DeskPen& d, const page::Table& table, float x, float width)
{
    const float pad = d.m.pad(), gap = d.px(12);
    float fixed = 0, shares = 0;
    for (const auto& column : table.columns) {
        if (column.width >= least_px)
            fixed += d.m.scale() * column.width;
        else
            shares += column.width;
    }
    const float count = static_cast<float>(table.columns.size());
    const float room = width - 2 * pad - gap * std::max(0.0f, count - 1);
    const float least_share = shares > 0 ? std::min(room * 0.25f, d.px(60) * shares) : 0;
    const float squeeze = fixed > room - least_share && fixed > 0 ? (room - least_share) / fixed : 1;
    const float left = std::max(0.0f, room - fixed * squeeze);
    // Without a share the last column takes what is left.
    std::vector<LaidColumn> out;
    float at = x + pad;
    for (const auto& column : table.columns) {
        const float w = column.width >= least_px ? d.m.scale() * column.width * squeeze : left * column.width / shares;
        out.push_back({std::round(at), std::floor(w), column.right});
        at += w + gap;
    }
    if (shares <= 0 && !out.empty() && !out.back().right) out.back().w += std::floor(left);
    return out;
}

float lines_of_row(const page::TableRow& row)
{
    bool two = false;
    for (const auto& cell : row.cells) two = two || cell.words.find('\n') != std::string::npos;
    return two ? 2 : 1;
}

void paint_cell(DeskPen& d, std::string_view words, const LaidColumn& column, float y, float h, DeskType type, Rgb rgb)
{
    const auto written = [&](DeskType one) {
        Style style = d.style(one);
        style.even_digits = true;
        return style;
    };
    const std::size_t breaks = words.find('\n');
    const Align align = column.right ? Align::right : Align::left;
    if (breaks == std::string_view::npos) {
        d.line(column.x, std::round(y + (h - d.line_px(type)) / 2), column.w, words, written(type), rgb, align);
        return;
    }
    const float top = std::round(y + (h - d.line_px(type) - d.line_px(DeskType::small)) / 2);
    d.line(column.x, top, column.w, words.substr(0, breaks), written(type), rgb, align);
    d.line(column.x, top + d.line_px(type), column.w, words.substr(breaks + 1), written(DeskType::small), d.t.soft, align);
}

float table_row(DeskPen& d, const PlainBlock& block, const page::TableRow& row, const Slot& slot,
                const std::vector<LaidColumn>& columns)
{
    const auto from = d.s.mark();
    const float h = std::max(slot.min_h, lines_of_row(row) > 1 ? d.px(48) : d.m.table_row_h());
    const RectF rect{slot.x, slot.y, slot.w, h};
    if (!d.s.near(slot.y, h)) {
        d.s.place_unseen(block, rect);
        return slot.y + h;
    }
    Rgb ground = d.ground;
    if (row.total) {
        d.s.fill({slot.x, slot.y, slot.w, d.px(2)}, d.t.line);
    } else {
        ground = d.row(block, rect, d.ground);
    }
    const bool coloured = row.tone != page::Tone::plain;
    const Rgb first = coloured ? d.t.words(row.tone) : d.t.ink;
    for (std::size_t at = 0; at < row.cells.size() && at < columns.size(); ++at) {
        const DeskType type = row.total || at == 0 ? DeskType::label : DeskType::second;
        paint_cell(d, row.cells[at].words, columns[at], slot.y, h - 1, type, at == 0 || row.total ? first : d.t.quiet);
    }
    d.place(from, block, block.meaning ? Role::button : Role::text, rect, DeskType::second, d.t.quiet, ground).ring_inside =
        true;
    return slot.y + h;
}

float column_head(DeskPen& d, const PlainBlock& block, const page::ColumnHead& head, const RectF& cell, bool right)
{
    const auto from = d.s.mark();
    const bool sorted = head.sort != page::ColumnHead::Sort::none;
    Rgb ground = d.ground;
    if (block.meaning && d.pressed(block))
        ground = d.t.pressed;
    else if (block.meaning && d.hovered(block))
        ground = d.t.hover;
    if (ground != d.ground) d.s.fill(cell, ground);
    const DeskType type = DeskType::small_strong;
    const float arrow = sorted ? d.px(16) : 0, y = std::round(cell.y + (cell.h - d.line_px(type)) / 2);
    const Rgb rgb = sorted ? d.t.ink : d.t.soft;
    const float w = d.line(cell.x, y, cell.w - arrow, head.line.words, type, rgb, right ? Align::right : Align::left);
    if (sorted)
        d.icon(right ? cell.x + cell.w - arrow : cell.x + w, cell.y + cell.h / 2, d.px(16),
               head.sort == page::ColumnHead::Sort::up ? "arrow_drop_up" : "arrow_drop_down", rgb);
    d.place(from, block, block.meaning ? Role::button : Role::heading, cell, type, rgb, ground).ring_inside = true;
    return cell.y + cell.h;
}

}  // namespace

float paint(DeskPen& d, const PlainBlock& block, const page::Table& table, const Slot& slot)
{
    const auto columns = columns_of(d, table, slot.x, slot.w);
    float y = slot.y;
    std::size_t head = 0;
    const float head_h = d.px(28);
    for (const PlainBlock& inner : block.inside) {
        const auto* named = std::get_if<page::ColumnHead>(&inner.kind);
        if (named == nullptr || head >= columns.size()) continue;
        const auto& column = columns[head++];
        column_head(d, inner, *named, {column.x, y, column.w, head_h}, column.right);
    }
    if (head > 0) {
        const auto line = d.s.mark();
        y += head_h;
        d.hair(slot.x, y - 1, slot.w, d.t.line);
        d.s.scenery(line, {slot.x, y - 1, slot.w, 1});
    }
    for (const PlainBlock& inner : block.inside) {
        if (std::holds_alternative<page::ColumnHead>(inner.kind)) continue;
        if (const auto* row = std::get_if<page::TableRow>(&inner.kind)) {
            y = table_row(d, inner, *row, {slot.x, y, slot.w, 0}, columns);
            continue;
        }
        y = paint_block(d, inner, {slot.x, y, slot.w, 0});
    }
    return y;
}

float paint(DeskPen& d, const PlainBlock& block, const page::ColumnHead& head, const Slot& slot)
{
    return column_head(d, block, head, {slot.x + d.m.pad(), slot.y, slot.w - 2 * d.m.pad(), d.px(28)}, false);
}

float paint(DeskPen& d, const PlainBlock& block, const page::TableRow& row, const Slot& slot)
{
    page::Table alike;
    alike.columns.resize(std::max<std::size_t>(1, row.cells.size()));
    return table_row(d, block, row, slot, columns_of(d, alike, slot.x, slot.w));
}

}  // namespace kiosk::ui
