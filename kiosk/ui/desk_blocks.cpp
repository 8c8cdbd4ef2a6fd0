#include "kiosk/ui/desk_blocks.h"

#include <algorithm>
#include <cmath>

#include "kiosk/page/lines.h"
#include "kiosk/ui/desk_kinds.h"

namespace kiosk::ui {

namespace {

/// A pen for what is asked outside of a column: its ground is the one that the caller stands on.
DeskPen pen_on(Shaper& s, std::vector<OpenMenu>& menus)
{
    DeskFlow how;
    how.ground = s.ground.ground;
    return DeskPen(s, menus, how);
}

struct NaturalWidth {
    const DeskPen& d;
    const PlainBlock& block;
    float operator()(const page::Button& b) const { return width_of(d, b); }
    float operator()(const page::Tile& b) const { return width_of(d, block, b); }
    float operator()(const page::Segments& b) const { return width_of(d, block, b); }
    float operator()(const page::Tick& b) const { return width_of(d, b); }
    float operator()(const page::Field& b) const { return width_of(d, b); }
    float operator()(const page::Pick& b) const { return width_of(d, b); }
    float operator()(const page::Brand& b) const { return width_of(d, b); }
    float operator()(const page::ClockFace& b) const { return width_of(d, b); }
    float operator()(const page::Undo& b) const { return width_of(d, b); }
    float operator()(const page::StatusLine& b) const { return width_of(d, b); }
    float operator()(const page::Badge& b) const { return d.chip_width({b.line, b.tone, b.icon}); }
    float operator()(const page::Find&) const { return d.px(440); }
    float operator()(const page::Divider&) const { return d.m.hair(); }
    float operator()(const page::Menu&) const { return menu_width(d, block); }
    float operator()(const page::Choice& b) const { return std::ceil(d.width(b.line.words, DeskType::strong)) + d.px(46); }
    float operator()(const page::Heading& b) const
    {
        return std::ceil(d.width(b.line.words, b.level <= 1   ? DeskType::page
                                               : b.level == 2 ? DeskType::list
                                                              : DeskType::label)) +
               1;
    }
    float operator()(const page::Paragraph& b) const
    {
        using Written = page::Paragraph::Style;
        const DeskType type = b.style == Written::lead    ? DeskType::said
                              : b.style == Written::quiet ? DeskType::second
                              : b.style == Written::crumb ? DeskType::small
                                                          : DeskType::body;
        float w = std::ceil(d.width(b.line.words, type)) + 1;
        // What is marked is written stronger.
        if (!b.marks.empty()) w = std::max(w, std::ceil(d.width(b.line.words, DeskType::strong)) + 1);
        return w;
    }
    template <class Other>
    float operator()(const Other&) const
    {
        float w = 0;
        for (const page::Line* line : page::lines_of(block.kind)) w = std::max(w, d.width(line->words, DeskType::strong));
        return std::ceil(w) + 2 * d.m.pad();
    }
};

}  // namespace

float paint_block(DeskPen& d, const PlainBlock& block, const Slot& slot)
{
    return std::visit([&](const auto& kind) { return paint(d, block, kind, slot); },
                      static_cast<const page::AnyKind&>(block.kind));
}

float natural_width_of(const DeskPen& d, const PlainBlock& block)
{
    return std::visit(NaturalWidth{d, block}, static_cast<const page::AnyKind&>(block.kind));
}

float desk_block(Shaper& s, const PlainBlock& block, const Slot& slot)
{
    std::vector<OpenMenu> menus;
    DeskPen d = pen_on(s, menus);
    const float bottom = paint_block(d, block, slot);
    paint_open_menus(d);
    return bottom;
}

float desk_width(const Shaper& s, const PlainBlock& block)
{
    std::vector<OpenMenu> menus;
    // Measuring appends nothing.
    const DeskPen d = pen_on(const_cast<Shaper&>(s), menus);
    return natural_width_of(d, block);
}

float desk_row(Shaper& s, const Blocks& blocks, const RectF& in, Align align, float gap)
{
    std::vector<OpenMenu> menus;
    DeskPen d = pen_on(s, menus);
    if (gap < 0) gap = d.px(10);
    float all = -gap;
    for (const PlainBlock* block : blocks) all += natural_width_of(d, *block) + gap;
    float x = align == Align::right ? in.x + in.w - all : align == Align::centre ? std::round(in.x + (in.w - all) / 2) : in.x;
    for (const PlainBlock* block : blocks) {
        const float w = natural_width_of(d, *block);
        const auto mark = d.s.mark();
        const float bottom = paint_block(d, *block, {x, in.y, w, 0});
        d.s.move(mark, 0, std::floor((in.h - (bottom - in.y)) / 2));
        x += w + gap;
    }
    paint_open_menus(d);
    return x - gap;
}

void desk_status(Shaper& s, const Blocks& blocks, const RectF& in)
{
    std::vector<OpenMenu> menus;
    DeskPen d = pen_on(s, menus);
    const float pad = d.m.pad(), gap = d.px(16);
    float left = in.x, right = in.x + in.w - pad;
    for (auto at = blocks.rbegin(); at != blocks.rend(); ++at) {
        const auto* status = std::get_if<page::StatusLine>(&(*at)->kind);
        if (status == nullptr || !status->right) continue;
        const float w = natural_width_of(d, **at);
        paint_block(d, **at, {right - w, in.y, w, in.h});
        right -= w + gap;
    }
    for (const PlainBlock* block : blocks) {
        const auto* status = std::get_if<page::StatusLine>(&block->kind);
        if (status != nullptr && status->right) continue;
        const bool undo = std::holds_alternative<page::Undo>(block->kind);
        if (!undo && left == in.x) left += pad;
        const float w = std::min(natural_width_of(d, *block), std::max(0.0f, right - left));
        paint_block(d, *block, {left, in.y, w, in.h});
        left += w + gap;
    }
    paint_open_menus(d);
}

void desk_menu(Shaper& s, const PlainBlock& block, float x, float y, const RectF& bounds)
{
    std::vector<OpenMenu> menus;
    DeskPen d = pen_on(s, menus);
    const float w = menu_width(d, block), h = static_cast<float>(block.inside.size()) * d.px(30) + d.px(8);
    x = std::max(bounds.x, std::min(x, bounds.x + bounds.w - w));
    y = std::max(bounds.y, std::min(y, bounds.y + bounds.h - h));
    paint_block(d, block, {std::round(x), std::round(y), w, 0});
}

std::optional<float> desk_height(const Shaper& s, const PlainBlock& block)
{
    const DeskMetrics m(s.metrics);
    if (const auto* strip = std::get_if<page::Strip>(&block.kind)) return strip_height(m, block, *strip);
    if (std::holds_alternative<page::QueueRow>(block.kind)) return m.row_h();
    if (std::holds_alternative<page::GroupHead>(block.kind)) return m.group_head_h();
    if (std::holds_alternative<page::Figure>(block.kind)) return m.table_row_h();
    if (std::holds_alternative<page::Pick>(block.kind) || std::holds_alternative<page::Find>(block.kind)) return m.control_h();
    return std::nullopt;
}

}  // namespace kiosk::ui
