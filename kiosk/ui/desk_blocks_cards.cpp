/// Cards: white, radius 10, an edge and no shadow; and the card that says how somebody may be reached.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/desk_groups.h"

namespace kiosk::ui {

namespace {

bool reaches_edges(const PlainBlock& block)
{
    return std::holds_alternative<page::Table>(block.kind) || std::holds_alternative<page::GroupHead>(block.kind) ||
           std::holds_alternative<page::Strip>(block.kind) || std::holds_alternative<page::Figure>(block.kind) ||
           std::holds_alternative<page::TableRow>(block.kind);
}

}  // namespace

float paint(DeskPen& d, const PlainBlock& block, const page::Panel&, const Slot& slot)
{
    const float pad = d.m.pad(), air = d.px(12), hair = d.m.hair();
    const DeskTone& teal = d.t.tone(page::Tone::teal);
    // On a white pane a card is told by its ground.
    const Rgb ground = block.chosen ? teal.tint : d.ground == d.t.card ? d.t.paper : d.t.card;
    const auto frame = d.open_card({slot.x, slot.y, slot.w, 0}, d.px(10), ground, block.chosen ? teal.words : d.t.line);
    const Rgb outer = d.ground;
    const Ground usual = d.s.ground;
    d.ground = ground;
    d.s.ground = {d.t.ink, d.t.quiet, ground};
    const bool first_edge = !block.inside.empty() && reaches_edges(block.inside.front());
    const bool last_edge = !block.inside.empty() && reaches_edges(block.inside.back());
    Blocks pointers;
    for (const PlainBlock& inner : block.inside) pointers.push_back(&inner);
    const float top = slot.y + (first_edge ? d.px(4) : air);
    // Rows and tables reach the card's own edges, words keep their distance.
    float bottom = paint_flow(d, pointers, slot.x + hair, top, slot.w - 2 * hair, pad);
    bottom += last_edge ? d.px(4) : air;
    bottom = std::max(bottom, slot.y + slot.min_h);
    d.close_card(frame, bottom);
    d.ground = outer;
    d.s.ground = usual;
    return bottom;
}

float paint(DeskPen& d, const PlainBlock& block, const page::SafeContact& contact, const Slot& slot)
{
    const auto from = d.s.mark();
    const DeskTone& lotus = d.t.tone(page::Tone::lotus);
    const DeskTone& may = d.t.tone(contact.may_now ? page::Tone::green : page::Tone::gold);
    const float radius = d.px(10), pad = d.px(14), air = d.px(10), edge = d.px(4), indent = d.px(26);
    const std::size_t first = d.s.out.parts.size();
    // The coloured edge is a card that shines out from under the tinted one.
    d.s.rounded({slot.x, slot.y, slot.w, 3 * radius}, radius, lotus.words);
    d.s.rounded({slot.x + edge, slot.y, slot.w - edge, 3 * radius}, radius, lotus.edge);
    d.s.rounded({slot.x + edge, slot.y + 1, slot.w - edge - 1, 3 * radius - 2}, radius, lotus.tint);
    const std::size_t last = d.s.out.parts.size();
    const float x = slot.x + edge + pad, w = slot.w - edge - 2 * pad;
    float y = slot.y + air;
    const float label_h = d.line_px(DeskType::label);
    d.icon(x, y + label_h / 2, d.px(18), "shield", lotus.words);
    const float aside_w = std::ceil(d.width(contact.aside.words, DeskType::small));
    d.line(x + indent, y, w - indent - (aside_w > 0 ? aside_w + d.px(10) : 0), contact.title.words, DeskType::label,
           lotus.words);
    d.line(x, y + d.px(1), w, contact.aside.words, DeskType::small, lotus.words, Align::right);
    y = d.words(x, y + label_h + d.px(3), w, contact.rule.words, DeskType::list, lotus.words);
    if (has_words(contact.phone) || has_words(contact.may)) {
        y += d.px(8);
        d.hair(x, y, w, lotus.edge);
        y += d.px(8);
        const float row_h = d.px(26), centre = y + row_h / 2;
        const float may_w = has_words(contact.may) ? std::ceil(d.width(contact.may.words, DeskType::strong)) + d.px(14) : 0;
        d.icon(x, centre, d.px(18), "call", lotus.words);
        Style number = d.style(DeskType::page);
        number.even_digits = true;
        float at = x + indent;
        const float phone_w = std::ceil(d.s.width_of(contact.phone.words, number));
        d.line(at, std::round(centre - number.line_px() / 2), phone_w + 1, contact.phone.words, number, d.t.ink);
        at += phone_w + d.px(10);
        const float keys_w = contact.key.empty() ? 0 : d.keys_width(contact.key) + d.px(10);
        const float below_w = std::ceil(d.width(contact.below.words, DeskType::second)) + d.px(10);
        bool may_below = at + keys_w + may_w > x + w;
        if (has_words(contact.below) && (may_below || at + below_w + keys_w + may_w <= x + w)) {
            d.line(at, std::round(centre - d.line_px(DeskType::second) / 2) + 1, std::max(0.0f, x + w - at - keys_w),
                   contact.below.words, DeskType::second, d.t.quiet);
            at += below_w;
        }
        if (keys_w > 0 && at + keys_w <= x + w) d.keys(at + keys_w - d.px(10), centre, contact.key);
        y += row_h;
        if (may_w > 0) {
            const float top = may_below ? y + d.px(4) : std::round(centre - d.px(12));
            const RectF rect{may_below ? x : x + w - may_w, top, may_w, d.px(24)};
            d.s.rounded(rect, d.px(5), may.tint);
            d.line(rect.x, std::round(rect.y + (rect.h - d.line_px(DeskType::strong)) / 2), may_w, contact.may.words,
                   DeskType::strong, may.words, Align::centre);
            if (may_below) y += d.px(28);
        }
    }
    const float bottom = y + air;
    for (std::size_t at = first; at < last; ++at) d.s.out.parts[at].rect.h = bottom - slot.y - (at + 1 == last ? 2 : 0);
    const RectF rect{slot.x, slot.y, slot.w, bottom - slot.y};
    Placed& placed =
        d.place(from, block, block.meaning ? Role::button : Role::text, rect, DeskType::list, lotus.words, lotus.tint);
    placed.radius = radius;
    float below = bottom;
    if (!block.inside.empty()) below = paint_flow(d, block.inside, slot.x, bottom + d.px(8), slot.w);
    return below;
}

}  // namespace kiosk::ui
