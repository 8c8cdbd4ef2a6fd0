/// Limits that run, the ladder of calls, the stages of a case.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/desk_kinds.h"

namespace kiosk::ui {

float paint(DeskPen& d, const PlainBlock& block, const page::Limit& limit, const Slot& slot)
{
    const auto from = d.s.mark();
    const float indent = d.px(limit.met ? 26 : 14), air = d.px(3), w = slot.w - indent;
    const bool coloured = limit.gauge.tone == page::Tone::lotus || limit.gauge.tone == page::Tone::red;
    const Rgb rgb = !limit.met && coloured ? d.t.words(limit.gauge.tone) : d.t.ink;
    float y = d.words(slot.x + indent, slot.y + air, w, limit.line.words, DeskType::strong, rgb);
    std::vector<Span> spans;
    spans.push_back(d.span(limit.until.words, DeskType::small, d.t.soft));
    if (has_words(limit.until) && has_words(limit.source)) spans.push_back(d.span(" · ", DeskType::small, d.t.soft));
    spans.push_back(d.span(limit.source.words, DeskType::small_strong, d.t.tone(page::Tone::gold).words));
    y = d.words(slot.x + indent, y, w, std::move(spans)) + air;
    if (limit.met)
        d.icon(slot.x, slot.y + air + d.line_px(DeskType::strong) / 2, d.px(18), "check_circle",
               d.t.tone(page::Tone::green).mark);
    else
        d.gauge(slot.x, slot.y + air + d.px(2), std::max(d.px(28), y - slot.y - 2 * air - d.px(4)), limit.gauge);
    const RectF rect{slot.x, slot.y, slot.w, y - slot.y};
    d.place(from, block, block.meaning ? Role::button : Role::text, rect, DeskType::strong, rgb, d.ground).radius = d.px(5);
    return y;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Rung& rung, const Slot& slot)
{
    using State = page::Rung::State;
    const auto from = d.s.mark();
    const float side = d.px(22), indent = d.px(34), air = d.px(3), hair = d.m.hair();
    const DeskTone& teal = d.t.tone(page::Tone::teal);
    const RectF disc{slot.x, slot.y + air, side, side};
    // The rung before it, when it is one: the line that joins them begins under its number.
    if (!d.s.out.placed.empty()) {
        const Placed& before = d.s.out.placed.back();
        if (before.block && std::holds_alternative<page::Rung>(before.block->kind) && before.region == d.s.region &&
            before.rect.y < slot.y && before.rect.x == slot.x) {
            const float top = before.rect.y + air + side;
            d.s.fill({std::round(slot.x + side / 2) - hair, top, 2 * hair, disc.y - top}, d.t.line);
        }
    }
    if (rung.state == State::now) {
        d.s.rounded(disc, side / 2, d.t.primary.ground);
    } else {
        d.s.rounded(disc, side / 2, rung.state == State::done ? d.t.sunk : d.t.card);
        d.s.ring(disc, side / 2, hair, rung.state == State::done ? d.t.edge : d.t.soft);
    }
    d.line(disc.x, std::round(disc.y + (side - d.line_px(DeskType::small_strong)) / 2), side, std::to_string(rung.number),
           DeskType::small_strong, rung.state == State::now ? d.t.primary.words : d.t.quiet, Align::centre);
    const float w = slot.w - indent;
    const Rgb rgb = rung.state == State::now ? teal.words : d.t.ink;
    float y = d.words(slot.x + indent, slot.y + air + d.px(1), w, rung.line.words, DeskType::strong, rgb);
    y = d.words(slot.x + indent, y, w, rung.below.words, DeskType::small, d.t.soft);
    y = std::max(y, disc.y + side) + d.px(7);
    d.place(from, block, block.meaning ? Role::button : Role::text, {slot.x, slot.y, slot.w, y - slot.y}, DeskType::strong, rgb,
            d.ground);
    return y;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Stages& stages, const Slot& slot)
{
    using State = page::Rung::State;
    const auto from = d.s.mark();
    if (stages.stops.empty()) return slot.y;
    const DeskTone& teal = d.t.tone(page::Tone::teal);
    const auto count = static_cast<float>(stages.stops.size());
    const float cell = slot.w / count, side = d.px(14), thick = d.px(2), air = d.px(8);
    const float centre = slot.y + air + side / 2;
    const auto middle = [&](std::size_t at) { return std::round(slot.x + cell * (static_cast<float>(at) + 0.5f)); };
    d.s.fill({slot.x, std::round(centre - thick / 2), slot.w, thick}, d.t.line);
    std::size_t reached = 0;
    for (std::size_t at = 0; at < stages.stops.size(); ++at)
        if (stages.stops[at].state != State::later) reached = at + 1;
    if (reached > 0) d.s.fill({slot.x, std::round(centre - thick / 2), middle(reached - 1) - slot.x, thick}, teal.mark);
    float bottom = slot.y;
    for (std::size_t at = 0; at < stages.stops.size(); ++at) {
        const auto& stop = stages.stops[at];
        const RectF dot{middle(at) - side / 2, std::round(centre - side / 2), side, side};
        d.s.rounded(dot, side / 2, stop.state == State::done ? teal.mark : d.t.card);
        if (stop.state != State::done)
            d.s.ring(dot, side / 2, stop.state == State::now ? d.px(3) : d.px(2),
                     stop.state == State::now ? teal.words : d.t.edge);
        const float x = slot.x + cell * static_cast<float>(at) + d.px(4), w = cell - d.px(8);
        const float top = dot.y + side + d.px(5);
        const Rgb rgb = stop.state == State::now ? teal.words : d.t.ink;
        float y = d.words(x, top, w, stop.line.words, DeskType::label, rgb, Align::centre);
        y = d.words(x, y, w, stop.below.words, DeskType::small, d.t.soft, Align::centre);
        bottom = std::max(bottom, y);
    }
    bottom += d.px(6);
    d.place(from, block, Role::text, {slot.x, slot.y, slot.w, bottom - slot.y}, DeskType::label, d.t.ink, d.ground);
    return bottom;
}

}  // namespace kiosk::ui
