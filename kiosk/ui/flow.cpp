#include "kiosk/ui/flow.h"

#include <algorithm>
#include <cmath>

#include "kiosk/ui/arrange.h"
#include "kiosk/ui/blocks.h"
#include "kiosk/ui/desk_blocks.h"
#include "kiosk/ui/families.h"
#include "kiosk/ui/neighbours.h"
#include "kiosk/ui/panels.h"
#include "kiosk/ui/rows.h"

namespace kiosk::ui {

namespace {

struct OneBlock {
    Shaper& s;
    const PlainBlock& block;
    const Slot& slot;
    const FlowStyle& style;
    bool first;  ///< of its kind here
    float operator()(const page::Heading& b) const { return shape(s, block, b, slot, style.align); }
    float operator()(const page::Paragraph& b) const { return shape(s, block, b, slot, style.align); }
    float operator()(const page::Step& b) const { return shape(s, block, b, slot); }
    float operator()(const page::Item& b) const { return shape(s, block, b, slot); }
    float operator()(const page::Cite& b) const { return shape(s, block, b, slot); }
    float operator()(const page::Row& b) const { return shape(s, block, b, slot, first); }
    float operator()(const page::Progress& b) const { return shape(s, block, b, slot); }
    float operator()(const page::Field& b) const { return shape(s, block, b, slot); }
    float operator()(const page::Qr& b) const
    {
        return shape(s, block, b, slot, std::max(std::round(s.px(248) * (0.55f + 0.45f * s.tightness)), s.metrics.mm(42)));
    }
    float operator()(const page::Code& b) const { return shape(s, block, b, slot, first); }
    float operator()(const page::QueueRow& b) const { return shape(s, block, b, slot); }
    float operator()(const page::NavItem& b) const { return shape(s, block, b, slot); }
    float operator()(const page::Notice& b) const { return shape(s, block, b, slot); }
    float operator()(const page::Divider& b) const { return shape(s, block, b, slot); }
    float operator()(const page::Panel&) const { return panel(s, block, slot.x, slot.y, slot.w, style); }
    float operator()(const page::Brand& b) const { return shape(s, block, b, slot, true); }
    float operator()(const page::ClockFace& b) const { return shape(s, block, b, slot, Align::left); }
    float operator()(const page::Badge& b) const { return shape(s, block, b, slot); }
    float operator()(const page::Button& b) const { return shape(s, block, b, slot, ButtonLayout::own_width); }
    float operator()(const page::Door& b) const { return shape(s, block, b, slot); }
    float operator()(const page::Choice& b) const { return shape(s, block, b, slot); }
    float operator()(const page::Pair& b) const { return shape(s, block, b, slot, style.align); }
    float operator()(const page::Key& b) const
    {
        return shape(s, block, b, RectF{slot.x, slot.y, std::min(slot.w, s.px(160)), s.metrics.touch()});
    }
    template <class OfTheDesk>
    float operator()(const OfTheDesk&) const
    {
        return desk_block(s, block, slot);
    }
};

float one_block(Shaper& s, const PlainBlock& block, const Slot& slot, const FlowStyle& style, bool first)
{
    return std::visit(OneBlock{s, block, slot, style, first}, block.kind);
}

float pairs(Shaper& s, const Blocks& blocks, std::size_t from, std::size_t to, float x, float y, float width, Align align)
{
    float needed = 0;
    for (std::size_t at = from; at < to; ++at) needed += natural_width(s, std::get<page::Pair>(blocks[at]->kind)) + s.px(24);
    if (to - from == 2 && needed <= width) {
        const float left = shape(s, *blocks[from], std::get<page::Pair>(blocks[from]->kind), {x, y, width, 0}, Align::left);
        return std::max(
            left, shape(s, *blocks[from + 1], std::get<page::Pair>(blocks[from + 1]->kind), {x, y, width, 0}, Align::right));
    }
    for (std::size_t at = from; at < to; ++at)
        y = shape(s, *blocks[at], std::get<page::Pair>(blocks[at]->kind), {x, y, width, 0}, align) + s.px(6);
    return y - s.px(6);
}

float buttons(Shaper& s, const Blocks& blocks, std::size_t from, std::size_t to, float x, float y, float width,
              const FlowStyle& style)
{
    const float gap = std::max(s.px(28) * s.tightness, s.metrics.gap());
    if (style.buttons != FlowStyle::Buttons::in_rows) {
        for (std::size_t at = from; at < to; ++at) {
            const ButtonLayout stand =
                style.buttons == FlowStyle::Buttons::on_panel ? ButtonLayout::on_panel : ButtonLayout::full_width;
            const auto* aside = at + 1 < to ? &std::get<page::Button>(blocks[at + 1]->kind) : nullptr;
            const bool two = aside && aside->weight == page::Button::Weight::aside;
            const float taken = two ? aside_width(s) + std::max(s.px(16), s.metrics.gap()) : 0;
            const float bottom =
                shape(s, *blocks[at], std::get<page::Button>(blocks[at]->kind), {x, y, width - taken, 0}, stand);
            if (two) shape(s, *blocks[++at], *aside, {x + width - aside_width(s), y, aside_width(s), bottom - y}, stand);
            y = bottom + std::max(s.px(20), s.metrics.gap());
        }
        return y - std::max(s.px(20), s.metrics.gap());
    }
    const auto is_large = [](const PlainBlock* block) {
        const auto weight = std::get<page::Button>(block->kind).weight;
        return weight != page::Button::Weight::tool && weight != page::Button::Weight::exit &&
               weight != page::Button::Weight::link;
    };
    const auto large = static_cast<std::size_t>(std::find_if_not(blocks.begin() + static_cast<std::ptrdiff_t>(from),
                                                                 blocks.begin() + static_cast<std::ptrdiff_t>(to), is_large) -
                                                blocks.begin());
    if (s.in_dialog && large > from &&
        row_width(s, Blocks(blocks.begin() + static_cast<std::ptrdiff_t>(from),
                            blocks.begin() + static_cast<std::ptrdiff_t>(large))) > width) {
        FlowStyle filling = style;
        filling.buttons = FlowStyle::Buttons::filling;
        y = buttons(s, blocks, from, large, x, y, width, filling);
        return large == to ? y : buttons(s, blocks, large, to, x, y + gap, width, style);
    }
    if (s.in_dialog && large > from && large < to &&
        row_width(s, Blocks(blocks.begin() + static_cast<std::ptrdiff_t>(from),
                            blocks.begin() + static_cast<std::ptrdiff_t>(to))) > width) {
        y = buttons(s, blocks, from, large, x, y, width, style);
        return buttons(s, blocks, large, to, x, y + gap, width, style);
    }
    // A little less blank space inside beats a second row.
    const float over = row_width(s, Blocks(blocks.begin() + static_cast<std::ptrdiff_t>(from),
                                           blocks.begin() + static_cast<std::ptrdiff_t>(to))) -
                       width;
    const float each = std::ceil(over / static_cast<float>(to - from)) + 1;
    const float squeeze = over > 0 && large == to && each <= s.px(s.metrics.dense() ? 20 : 48) ? each : 0;
    const auto own = [&](const PlainBlock& block) { return natural_width(s, std::get<page::Button>(block.kind)) - squeeze; };
    const auto put = [&](const PlainBlock& block, const Slot& slot) {
        return shape(s, block, std::get<page::Button>(block.kind), slot, ButtonLayout::own_width);
    };
    return wrapped(s, blocks, from, to, x, y, width, s.metrics.dense() ? std::max(s.px(16), s.metrics.gap()) : gap, style.align,
                   own, put);
}

}  // namespace

bool has_control(const PlainBlock& block)
{
    return block.meaning.has_value() || std::any_of(block.inside.begin(), block.inside.end(), has_control);
}

float row_width(const Shaper& s, const Blocks& blocks)
{
    float width = 0;
    for (const PlainBlock* block : blocks) {
        width += natural_width(s, std::get<page::Button>(block->kind)) + (width > 0 ? std::max(s.px(28), s.metrics.gap()) : 0);
    }
    return width;
}

float button_row(Shaper& s, const Blocks& blocks, float x, float y, float width, Align align)
{
    FlowStyle style;
    style.align = align;
    return buttons(s, blocks, 0, blocks.size(), x, y, width, style);
}

float usual_block(Shaper& s, const PlainBlock& block, const Slot& slot) { return one_block(s, block, slot, {}, true); }

float flow(Shaper& s, const Blocks& blocks, float x, float y, float width, const FlowStyle& style)
{
    if (is_desk(s.page)) return desk_flow(s, blocks, x, y, width);
    const bool dense = s.metrics.dense();
    for (std::size_t at = 0; at < blocks.size();) {
        const Family family = family_of(*blocks[at]);
        if (at > 0) {
            // The front page is one calm invitation.
            const float calm = s.page.layout == page::Layout::front ? 1.4f : 1;
            const auto* button = std::get_if<page::Button>(&blocks[at]->kind);
            const bool links =
                button && button->weight == page::Button::Weight::link && family_of(*blocks[at - 1]) != Family::panel;
            const float space =
                s.blank(calm * std::min(links ? 18.0f : 99.0f, space_between(family_of(*blocks[at - 1]), family, dense)));
            const bool apart =
                blocks[at]->meaning && blocks[at - 1]->meaning && family != Family::row && family != Family::queue;
            y += family_of(*blocks[at - 1]) == family && (family == Family::row || family == Family::queue) ? 0
                 : apart ? std::max(space, s.metrics.gap())
                         : space;
        }
        std::size_t end = at + 1;
        const bool grouped = family == Family::badges || family == Family::buttons || family == Family::doors ||
                             family == Family::choices || family == Family::pairs;
        const bool figures = is_figure_card(*blocks[at]);
        const bool cards = is_note_card(*blocks[at]) && width > s.metrics.body_em() * (figures ? 30 : 40);
        while (cards && end < blocks.size() && is_note_card(*blocks[end])) ++end;
        while (grouped && end < blocks.size() && family_of(*blocks[end]) == family) ++end;
        if (const auto beside = two_in_a_row(s, blocks, at, x, y, width)) {
            y = *beside;
            at += 2;
            continue;
        }
        switch (family) {
        case Family::badges:
            y = wrapped(
                s, blocks, at, end, x, y, width, std::max(s.px(16), s.metrics.gap()), style.align,
                [&](const PlainBlock& block) { return natural_width(s, std::get<page::Badge>(block.kind)); },
                [&](const PlainBlock& block, const Slot& slot) {
                    return shape(s, block, std::get<page::Badge>(block.kind), slot);
                });
            break;
        case Family::buttons: y = buttons(s, blocks, at, end, x, y, width, style); break;
        case Family::pairs: y = pairs(s, blocks, at, end, x, y, width, style.align); break;
        case Family::doors: {
            const bool compact = compact_columns(s, blocks, at, end, width) > 0;
            y = grid(s, blocks, at, end, x, y, width, door_columns(s, blocks, at, end, width),
                     std::max(std::round(s.px(compact || s.metrics.tall() ? 28 : 36) * s.tightness), s.metrics.gap()),
                     [&](const PlainBlock& block, const Slot& slot) {
                         return shape(s, block, std::get<page::Door>(block.kind), slot, compact);
                     });
            break;
        }
        case Family::choices:
            y = grid(s, blocks, at, end, x, y, width, choice_columns(s, blocks, at, end, width),
                     std::max(std::round(s.px(28) * s.tightness), s.metrics.gap()),
                     [&](const PlainBlock& block, const Slot& slot) {
                         return shape(s, block, std::get<page::Choice>(block.kind), slot);
                     });
            break;
        case Family::panel:
            if (cards && end > at + 1) {
                y = grid(s, blocks, at, end, x, y, width, figures && end - at != 4 && width > s.metrics.body_em() * 50 ? 3 : 2,
                         std::max(std::round(s.px(28) * s.tightness), s.metrics.gap()),
                         [&](const PlainBlock& block, const Slot& slot) {
                             return panel(s, block, slot.x, slot.y, slot.w, style, slot.min_h);
                         });
                break;
            }
            [[fallthrough]];
        default: {
            bool first = at == 0 || family_of(*blocks[at - 1]) != Family::row;
            if (std::holds_alternative<page::Code>(blocks[at]->kind)) {
                first = std::none_of(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(at),
                                     [](const PlainBlock* one) { return std::holds_alternative<page::Code>(one->kind); });
            }
            y = one_block(s, *blocks[at], {x, y, width, 0, style.row_label_w}, style, first);
        }
        }
        at = end;
    }
    return y;
}

}  // namespace kiosk::ui
