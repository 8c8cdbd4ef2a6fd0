/// What is picked: tiles with a digit, joined segments, boxes to tick.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/desk_kinds.h"

namespace kiosk::ui {

namespace {

float tile_lead(const DeskPen& d, const PlainBlock& block, const page::Tile& tile)
{
    return !tile.digit.empty() || block.chosen ? d.px(26) : 0;
}

/// The digit that picks it, or a tick when it is picked and has none.
void paint_lead(DeskPen& d, const PlainBlock& block, const page::Tile& tile, float x, float centre_y, const Ink& ink)
{
    const float side = d.px(18);
    if (tile.digit.empty()) {
        if (block.chosen) d.icon(x, centre_y, side, "check", ink.words);
        return;
    }
    const RectF rect{x, std::round(centre_y - side / 2), side, side};
    const bool picked = block.chosen && block.enabled;
    d.s.rounded(rect, d.px(4), picked ? d.t.primary.ground : d.t.sunk);
    d.line(rect.x, std::round(centre_y - d.line_px(DeskType::small_strong) / 2), side, tile.digit, DeskType::small_strong,
           picked ? d.t.primary.words : d.t.ink, Align::centre);
}

float tick_box(DeskPen& d, const PlainBlock& block, const page::Tick& tick, float x, float centre_y)
{
    const float side = d.px(18);
    const RectF box{x, std::round(centre_y - side / 2), side, side};
    using State = page::Tick::State;
    if (!block.enabled || tick.state == State::not_needed) {
        d.s.rounded(box, d.px(4), d.t.sunk);
        d.s.ring(box, d.px(4), d.m.hair(), d.t.line);
    } else if (block.chosen) {
        d.s.rounded(box, d.px(4), d.t.primary.ground);
        d.icon(x + d.px(1), centre_y, side - d.px(2), "check", d.t.primary.words);
    } else {
        d.s.rounded(box, d.px(4), d.pressed(block) ? d.t.pressed : d.hovered(block) ? d.t.hover : d.t.card);
        d.s.ring(box, d.px(4), d.px(2), tick.state == State::missing ? d.t.tone(page::Tone::red).mark : d.t.soft);
    }
    return side;
}

}  // namespace

float width_of(const DeskPen& d, const PlainBlock& block, const page::Tile& tile)
{
    float w = std::ceil(d.width(tile.line.words, DeskType::strong)) + 1 + 2 * d.px(10) + tile_lead(d, block, tile);
    if (has_words(tile.below)) w += std::ceil(d.width(tile.below.words, DeskType::second)) + d.px(8);
    if (has_words(tile.source)) w += std::ceil(d.width(tile.source.words, DeskType::small_strong)) + d.px(10);
    return w;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Tile& tile, const Slot& slot)
{
    const auto from = d.s.mark();
    const float pad = d.px(10), lead = tile_lead(d, block, tile), air = d.px(6);
    const float source_w =
        has_words(tile.source) ? std::ceil(d.width(tile.source.words, DeskType::small_strong)) + d.px(10) : 0;
    const DeskType type = block.enabled ? DeskType::strong : DeskType::body;
    const float room = slot.w - 2 * pad - lead;
    const float words_w = std::ceil(d.width(tile.line.words, type)) + 1;
    const float below_w = has_words(tile.below) ? std::ceil(d.width(tile.below.words, DeskType::second)) + d.px(8) : 0;
    const bool source_below = source_w > 0 && words_w + source_w > room;
    const bool below_beside = below_w > 0 && words_w + below_w + source_w <= room;
    const float line_w = room - (source_below ? 0 : source_w);
    const float words_h = d.height(tile.line.words, type, line_w);
    float inner = words_h;
    if (below_w > 0 && !below_beside) inner += d.height(tile.below.words, DeskType::second, room);
    if (source_below) inner += d.height(tile.source.words, DeskType::small_strong, room);
    for (const PlainBlock& within : block.inside) inner += d.px(4) + (within.kind.index() != 0 ? d.px(24) : 0);
    const float h = std::max({slot.min_h, d.m.control_h(), inner + 2 * air});
    const RectF rect{slot.x, slot.y, slot.w, h};
    const Ink ink = d.control(block, rect, d.px(8));
    float y = std::round(slot.y + (h - inner) / 2);
    const float first = y + d.line_px(type) / 2, x = slot.x + pad + lead;
    paint_lead(d, block, tile, slot.x + pad, first, ink);
    y = d.words(x, y, line_w, tile.line.words, type, ink.words);
    const Rgb quiet = block.enabled ? d.t.quiet : ink.words;
    if (below_beside)
        d.line(x + words_w + d.px(8) - 1, std::round(first - d.line_px(DeskType::second) / 2) + 1, below_w, tile.below.words,
               DeskType::second, quiet);
    else
        y = d.words(x, y, room, tile.below.words, DeskType::second, quiet);
    const Rgb gold = block.enabled ? d.t.tone(page::Tone::gold).words : ink.words;
    if (source_below)
        y = d.words(x, y, room, tile.source.words, DeskType::small_strong, gold);
    else if (source_w > 0)
        d.line(x, std::round(first - d.line_px(DeskType::small_strong) / 2), room, tile.source.words, DeskType::small_strong,
               gold, Align::right);
    d.place(from, block, Role::choice, rect, type, ink.words, ink.ground).radius = d.px(8);
    const Rgb outer = d.ground;
    d.ground = ink.ground;
    for (const PlainBlock& within : block.inside) y = paint_block(d, within, {x, y + d.px(4), room, d.px(24)});
    d.ground = outer;
    return slot.y + h;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Choice& choice, const Slot& slot)
{
    page::Tile tile;
    tile.line = choice.line;
    tile.below = choice.below;
    return paint(d, block, tile, slot);
}

float width_of(const DeskPen& d, const PlainBlock& block, const page::Segments&)
{
    float w = 0;
    for (const PlainBlock& inner : block.inside)
        if (const auto* tile = std::get_if<page::Tile>(&inner.kind))
            w += std::ceil(d.width(tile->line.words, DeskType::strong)) + 2 * d.px(12);
    return w;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Segments& segments, const Slot& slot)
{
    const float natural = width_of(d, block, segments), h = slot.min_h > 0 ? slot.min_h : d.m.control_h();
    if (natural > slot.w + 0.5f) return paint_flow(d, block.inside, slot.x, slot.y, slot.w);
    const RectF whole{slot.x, slot.y, natural, h};
    const float radius = d.px(8);
    const auto frame = d.s.mark();
    d.s.rounded(whole, radius, d.t.card);
    d.s.scenery(frame, whole);
    float x = slot.x;
    for (std::size_t at = 0; at < block.inside.size(); ++at) {
        const PlainBlock& inner = block.inside[at];
        const auto* tile = std::get_if<page::Tile>(&inner.kind);
        if (tile == nullptr) continue;
        const auto from = d.s.mark();
        const float w = std::ceil(d.width(tile->line.words, DeskType::strong)) + 2 * d.px(12);
        const RectF cell{x, slot.y, w, h};
        const DeskTone& teal = d.t.tone(page::Tone::teal);
        Ink ink{d.t.ink, d.t.card, d.t.edge};
        if (!inner.enabled)
            ink = {d.t.soft, d.t.sunk, d.t.edge};
        else if (inner.chosen)
            ink = {teal.words, teal.tint, teal.words};
        else if (d.pressed(inner))
            ink.ground = d.t.pressed;
        else if (d.hovered(inner))
            ink.ground = d.t.hover;
        if (ink.ground != d.t.card) {
            // Round where the whole is round.
            const bool first = at == 0, last = at + 1 == block.inside.size();
            d.s.rounded(cell, radius, ink.ground);
            if (!first) d.s.fill({cell.x, cell.y, std::min(radius, w / 2), h}, ink.ground);
            if (!last) d.s.fill({cell.x + w - std::min(radius, w / 2), cell.y, std::min(radius, w / 2), h}, ink.ground);
        }
        if (at > 0) d.s.fill({x, slot.y + 1, d.m.hair(), h - 2}, d.t.edge);
        const DeskType type = inner.chosen ? DeskType::strong : DeskType::body;
        d.line(x, std::round(slot.y + (h - d.line_px(type)) / 2), w, tile->line.words, type, ink.words, Align::centre);
        d.place(from, inner, Role::choice, cell, type, ink.words, ink.ground).radius = radius;
        x += w;
    }
    const auto edge = d.s.mark();
    d.s.ring(whole, radius, d.m.hair(), d.t.edge);
    d.s.scenery(edge, whole);
    note_choosing(d, frame, whole);
    return slot.y + h;
}

float width_of(const DeskPen& d, const page::Tick& tick)
{
    float w = d.px(28) + std::ceil(d.width(tick.line.words, DeskType::body)) + 1;
    for (const page::Line* more : {&tick.middle, &tick.right})
        if (has_words(*more)) w += std::ceil(d.width(more->words, DeskType::second)) + d.px(14);
    return w;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Tick& tick, const Slot& slot)
{
    using State = page::Tick::State;
    const auto from = d.s.mark();
    const float indent = d.px(28), air = d.px(3);
    const bool missing = tick.state == State::missing, idle = tick.state == State::not_needed || !block.enabled;
    const DeskType type = missing ? DeskType::strong : DeskType::body;
    const Rgb rgb = missing ? d.t.tone(page::Tone::red).words : idle ? d.t.soft : d.t.ink;
    const float right_w =
        has_words(tick.right) ? std::max(d.px(44), std::ceil(d.width(tick.right.words, DeskType::second))) : 0;
    const float middle_w = has_words(tick.middle) ? std::ceil(d.width(tick.middle.words, DeskType::label)) : 0;
    const float taken = (right_w > 0 ? right_w + d.px(10) : 0) + (middle_w > 0 ? middle_w + d.px(10) : 0);
    const float words_w = std::max(slot.w - indent - taken, d.px(60));
    const float first = slot.y + air + d.line_px(type) / 2;
    tick_box(d, block, tick, slot.x, first);
    float y = d.words(slot.x + indent, slot.y + air, words_w, tick.line.words, type, rgb);
    Style even = d.style(DeskType::second);
    even.even_digits = true;
    const float side_y = std::round(first - d.line_px(DeskType::second) / 2);
    if (right_w > 0) d.line(slot.x, side_y, slot.w, tick.right.words, even, d.t.soft, Align::right);
    if (middle_w > 0)
        d.line(slot.x, side_y, slot.w - (right_w > 0 ? right_w + d.px(10) : 0), tick.middle.words,
               missing ? d.style(DeskType::label) : even, missing ? rgb : d.t.soft, Align::right);
    y = d.words(slot.x + indent, y, slot.w - indent, tick.below.words, DeskType::small, d.t.soft);
    y = std::max(y, slot.y + air + d.line_px(type)) + air;
    d.place(from, block, block.meaning ? Role::choice : Role::text, {slot.x, slot.y, slot.w, y - slot.y}, type, rgb, d.ground)
        .radius = d.px(5);
    return y;
}

}  // namespace kiosk::ui
