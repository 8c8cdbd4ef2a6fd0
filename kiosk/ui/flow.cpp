#include "kiosk/ui/flow.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "kiosk/ui/blocks.h"
#include "kiosk/ui/rows.h"

namespace kiosk::ui {

namespace {

enum class Family { title, heading, crumb, paragraph, badges, buttons, doors, choices, item, step, row, pairs, panel, progress, field, queue, nav, divider, other };

Family family_of(const PlainBlock& block)
{
    struct Visitor {
        Family operator()(const page::Heading& h) const { return h.level <= 1 ? Family::title : Family::heading; }
        Family operator()(const page::Paragraph& p) const
        {
            return p.style == page::Paragraph::Style::crumb ? Family::crumb : Family::paragraph;
        }
        Family operator()(const page::Badge&) const { return Family::badges; }
        Family operator()(const page::Button&) const { return Family::buttons; }
        Family operator()(const page::Door&) const { return Family::doors; }
        Family operator()(const page::Choice&) const { return Family::choices; }
        Family operator()(const page::Item&) const { return Family::item; }
        Family operator()(const page::Step&) const { return Family::step; }
        Family operator()(const page::Row&) const { return Family::row; }
        Family operator()(const page::Pair&) const { return Family::pairs; }
        Family operator()(const page::Panel&) const { return Family::panel; }
        Family operator()(const page::Progress&) const { return Family::progress; }
        Family operator()(const page::Field&) const { return Family::field; }
        Family operator()(const page::QueueRow&) const { return Family::queue; }
        Family operator()(const page::NavItem&) const { return Family::nav; }
        Family operator()(const page::Divider&) const { return Family::divider; }
        Family operator()(const page::Cite&) const { return Family::other; }
        Family operator()(const page::Key&) const { return Family::other; }
        Family operator()(const page::Qr&) const { return Family::other; }
        Family operator()(const page::Code&) const { return Family::other; }
        Family operator()(const page::Notice&) const { return Family::other; }
        Family operator()(const page::Brand&) const { return Family::other; }
        Family operator()(const page::ClockFace&) const { return Family::other; }
    };
    return std::visit(Visitor{}, block.kind);
}

/// Blank space between two neighbours, in pixels of the 1080p drawings.
float space_between(Family above, Family below, bool dense)
{
    if (above == Family::crumb && below == Family::title) return 2;
    if (above == Family::row && below == Family::row) return 0;
    if (above == Family::queue && below == Family::queue) return 0;
    if (above == Family::nav || below == Family::nav) return dense ? 11 : 14;
    if (dense) return below == Family::heading ? 26 : above == Family::heading ? 8 : above == Family::paragraph && below == Family::paragraph ? 4 : 18;
    if (above == Family::title) {
        switch (below) {
        case Family::paragraph: return 12;
        case Family::badges: return 18;
        case Family::doors:
        case Family::choices: return 30;
        default: return 22;
        }
    }
    if (above == Family::heading) return below == Family::paragraph ? 8 : 18;
    if (below == Family::title) return above == Family::badges ? 26 : 30;
    if (below == Family::heading) return above == Family::badges ? 26 : 38;
    if (above == below) {
        switch (above) {
        case Family::item: return 18;
        case Family::step: return 18;
        case Family::paragraph: return 18;
        default: return 22;
        }
    }
    if (below == Family::doors || below == Family::choices) return 36;
    if (below == Family::buttons) return 40;
    if (above == Family::divider || below == Family::divider) return 18;
    return 26;
}

float panel(Shaper& s, const PlainBlock& block, float x, float y, float width, const FlowStyle& style)
{
    const auto before = s.mark();
    const Ground outer = s.ground;
    Blocks inside;
    for (const PlainBlock& one : block.inside) inside.push_back(&one);
    const bool only_rows = std::all_of(inside.begin(), inside.end(), [](const PlainBlock* one) { return family_of(*one) == Family::row; });
    const float pad_x = style.panel_pad > 0 ? style.panel_pad : s.px(s.metrics.dense() ? 32 : 44);
    const float pad_y = only_rows ? s.blank(8) : s.blank(s.metrics.dense() ? 28 : 40);
    s.ground = {s.theme.card.words, s.theme.outlined ? s.theme.card.words : s.theme.quiet, s.theme.card.ground};
    const auto measure = [&] {
        FlowStyle inner = style;
        inner.buttons = style.buttons == FlowStyle::Buttons::on_panel ? FlowStyle::Buttons::filling : style.buttons;
        return flow(s, inside, x + pad_x, y + pad_y, width - 2 * pad_x, inner);
    };
    const float bottom = measure() + pad_y;
    s.rewind(before);
    const RectF rect{x, y, width, bottom - y};
    s.card(rect, s.px(32), s.theme.card, s.px(2), !s.metrics.dense());
    s.scenery(before, rect);
    measure();
    s.ground = outer;
    return bottom;
}

float one_block(Shaper& s, const PlainBlock& block, const Slot& slot, const FlowStyle& style, bool first)
{
    struct Visitor {
        Shaper& s;
        const PlainBlock& block;
        const Slot& slot;
        const FlowStyle& style;
        bool first;   ///< of its kind here
        float operator()(const page::Heading& b) const { return shape(s, block, b, slot, style.align); }
        float operator()(const page::Paragraph& b) const { return shape(s, block, b, slot, style.align); }
        float operator()(const page::Step& b) const { return shape(s, block, b, slot); }
        float operator()(const page::Item& b) const { return shape(s, block, b, slot); }
        float operator()(const page::Cite& b) const { return shape(s, block, b, slot); }
        float operator()(const page::Row& b) const { return shape(s, block, b, slot, first); }
        float operator()(const page::Progress& b) const { return shape(s, block, b, slot); }
        float operator()(const page::Field& b) const { return shape(s, block, b, slot); }
        float operator()(const page::Qr& b) const { return shape(s, block, b, slot, std::max(std::round(s.px(248) * (0.55f + 0.45f * s.tightness)), s.metrics.mm(42))); }
        float operator()(const page::Code& b) const { return shape(s, block, b, slot, first); }
        float operator()(const page::QueueRow& b) const { return shape(s, block, b, slot); }
        float operator()(const page::NavItem& b) const { return shape(s, block, b, slot); }
        float operator()(const page::Notice& b) const { return shape(s, block, b, slot); }
        float operator()(const page::Divider& b) const { return shape(s, block, b, slot); }
        float operator()(const page::Panel&) const { return panel(s, block, slot.x, slot.y, slot.w, style); }
        float operator()(const page::Brand& b) const { return shape(s, block, b, slot, true); }
        float operator()(const page::ClockFace& b) const { return shape(s, block, b, slot, Align::left); }
        float operator()(const page::Badge& b) const { return shape(s, block, b, slot); }
        float operator()(const page::Button& b) const { return shape(s, block, b, slot, Stand::own_width); }
        float operator()(const page::Door& b) const { return shape(s, block, b, slot); }
        float operator()(const page::Choice& b) const { return shape(s, block, b, slot); }
        float operator()(const page::Pair& b) const { return shape(s, block, b, slot, style.align); }
        float operator()(const page::Key& b) const { return shape(s, block, b, RectF{slot.x, slot.y, std::min(slot.w, s.px(160)), s.metrics.touch()}); }
    };
    return std::visit(Visitor{s, block, slot, style, first}, block.kind);
}

float pairs(Shaper& s, const Blocks& blocks, std::size_t from, std::size_t to, float x, float y, float width)
{
    float needed = 0;
    for (std::size_t at = from; at < to; ++at) needed += natural_width(s, std::get<page::Pair>(blocks[at]->kind)) + s.px(24);
    if (to - from == 2 && needed <= width) {
        const float left = shape(s, *blocks[from], std::get<page::Pair>(blocks[from]->kind), {x, y, width, 0}, Align::left);
        return std::max(left, shape(s, *blocks[from + 1], std::get<page::Pair>(blocks[from + 1]->kind), {x, y, width, 0}, Align::right));
    }
    for (std::size_t at = from; at < to; ++at) y = shape(s, *blocks[at], std::get<page::Pair>(blocks[at]->kind), {x, y, width, 0}, Align::left) + s.px(6);
    return y - s.px(6);
}

float buttons(Shaper& s, const Blocks& blocks, std::size_t from, std::size_t to, float x, float y, float width, const FlowStyle& style)
{
    const float gap = std::max(s.px(28) * s.tightness, s.metrics.gap());
    if (style.buttons != FlowStyle::Buttons::in_rows) {
        for (std::size_t at = from; at < to; ++at) {
            const Stand stand = style.buttons == FlowStyle::Buttons::on_panel ? Stand::on_panel : Stand::full_width;
            const auto* aside = at + 1 < to ? &std::get<page::Button>(blocks[at + 1]->kind) : nullptr;
            const bool two = aside && aside->weight == page::Button::Weight::aside;
            const float taken = two ? aside_width(s) + std::max(s.px(16), s.metrics.gap()) : 0;
            const float bottom = shape(s, *blocks[at], std::get<page::Button>(blocks[at]->kind), {x, y, width - taken, 0}, stand);
            if (two) shape(s, *blocks[++at], *aside, {x + width - aside_width(s), y, aside_width(s), bottom - y}, stand);
            y = bottom + std::max(s.px(20), s.metrics.gap());
        }
        return y - std::max(s.px(20), s.metrics.gap());
    }
    const auto own = [&](const PlainBlock& block) { return natural_width(s, std::get<page::Button>(block.kind)); };
    const auto put = [&](const PlainBlock& block, const Slot& slot) { return shape(s, block, std::get<page::Button>(block.kind), slot, Stand::own_width); };
    return wrapped(s, blocks, from, to, x, y, width, s.metrics.dense() ? std::max(s.px(16), s.metrics.gap()) : gap, style.align, own, put);
}

/// A short paragraph and its link, a part's title and its badge: side by side when they fit. Yields the bottom.
std::optional<float> two_in_a_row(Shaper& s, const Blocks& blocks, std::size_t at, float x, float y, float width)
{
    if (at + 1 >= blocks.size()) return std::nullopt;
    const auto family_at = [&](std::size_t i) { return i < blocks.size() ? family_of(*blocks[i]) : Family::other; };
    const auto put = [&](float first_w, float second_w, const auto& first, const auto& second) -> std::optional<float> {
        const float gap = s.px(16);
        if (first_w + gap + second_w > width) return std::nullopt;
        const auto one = s.mark();
        const float first_h = first(Slot{x, y, first_w, 0}) - y;
        const auto other = s.mark();
        const float second_h = second(Slot{x + first_w + gap, y, second_w, 0}) - y;
        const float height = std::max(first_h, second_h);
        s.move(other, 0, (height - second_h) / 2);
        if (first_h < height) {
            s.rewind(one);
            first(Slot{x, y + std::round((height - first_h) / 2), first_w, 0});
            const auto again = s.mark();
            second(Slot{x + first_w + gap, y, second_w, 0});
            s.move(again, 0, (height - second_h) / 2);
        }
        return y + height;
    };
    if (const auto* words = std::get_if<page::Paragraph>(&blocks[at]->kind)) {
        const auto* link = std::get_if<page::Button>(&blocks[at + 1]->kind);
        if (!link || link->weight != page::Button::Weight::link || family_at(at + 2) == Family::buttons) return std::nullopt;
        const float words_w = std::ceil(s.width_of(words->line.words, s.metrics.style(words->style == page::Paragraph::Style::body ? Use::body : words->style == page::Paragraph::Style::lead ? Use::lead : Use::quiet))) + 4;
        return put(words_w, natural_width(s, *link), [&](const Slot& slot) { return shape(s, *blocks[at], *words, slot); },
                   [&](const Slot& slot) { return shape(s, *blocks[at + 1], *link, slot, Stand::own_width); });
    }
    const auto* heading = std::get_if<page::Heading>(&blocks[at]->kind);
    const auto* badge = std::get_if<page::Badge>(&blocks[at + 1]->kind);
    if (heading && badge && heading->level == 2 && family_at(at + 2) != Family::badges) {
        const float words_w = std::ceil(s.width_of(heading->line.words, s.metrics.style(Use::part))) + 4;
        return put(words_w, natural_width(s, *badge), [&](const Slot& slot) { return shape(s, *blocks[at], *heading, slot, Align::left); },
                   [&](const Slot& slot) { return shape(s, *blocks[at + 1], *badge, slot); });
    }
    return std::nullopt;
}

}  // namespace

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

float flow(Shaper& s, const Blocks& blocks, float x, float y, float width, const FlowStyle& style)
{
    const bool dense = s.metrics.dense();
    for (std::size_t at = 0; at < blocks.size();) {
        const Family family = family_of(*blocks[at]);
        if (at > 0) {
            // The front page is one calm invitation.
            const float calm = s.page.layout == page::Layout::front ? 1.4f : 1;
            const float space = s.blank(calm * space_between(family_of(*blocks[at - 1]), family, dense));
            const bool apart = blocks[at]->meaning && blocks[at - 1]->meaning && family != Family::row && family != Family::queue;
            y += family_of(*blocks[at - 1]) == family && (family == Family::row || family == Family::queue) ? 0 : apart ? std::max(space, s.metrics.gap()) : space;
        }
        std::size_t end = at + 1;
        const bool grouped = family == Family::badges || family == Family::buttons || family == Family::doors || family == Family::choices || family == Family::pairs;
        while (grouped && end < blocks.size() && family_of(*blocks[end]) == family) ++end;
        if (const auto beside = two_in_a_row(s, blocks, at, x, y, width)) {
            y = *beside;
            at += 2;
            continue;
        }
        switch (family) {
        case Family::badges:
            y = wrapped(s, blocks, at, end, x, y, width, std::max(s.px(16), s.metrics.gap()), style.align,
                        [&](const PlainBlock& block) { return natural_width(s, std::get<page::Badge>(block.kind)); },
                        [&](const PlainBlock& block, const Slot& slot) { return shape(s, block, std::get<page::Badge>(block.kind), slot); });
            break;
        case Family::buttons: y = buttons(s, blocks, at, end, x, y, width, style); break;
        case Family::pairs: y = pairs(s, blocks, at, end, x, y, width); break;
        case Family::doors:
            y = grid(s, blocks, at, end, x, y, width, door_columns(s, blocks, at, end, width), std::max(std::round(s.px(s.metrics.tall() ? 28 : 36) * s.tightness), s.metrics.gap()),
                     [&](const PlainBlock& block, const Slot& slot) { return shape(s, block, std::get<page::Door>(block.kind), slot); });
            break;
        case Family::choices:
            y = grid(s, blocks, at, end, x, y, width, choice_columns(s, blocks, at, end, width), std::max(std::round(s.px(28) * s.tightness), s.metrics.gap()),
                     [&](const PlainBlock& block, const Slot& slot) { return shape(s, block, std::get<page::Choice>(block.kind), slot); });
            break;
        default: {
            bool first = at == 0 || family_of(*blocks[at - 1]) != Family::row;
            if (std::holds_alternative<page::Code>(blocks[at]->kind)) {
                first = std::none_of(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(at), [](const PlainBlock* one) { return std::holds_alternative<page::Code>(one->kind); });
            }
            y = one_block(s, *blocks[at], {x, y, width, 0}, style, first);
        }
        }
        at = end;
    }
    return y;
}

}  // namespace kiosk::ui
