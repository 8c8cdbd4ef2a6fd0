/// Heads: of a page, a pane, a group of rows, a card; and what stands where there is nothing.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/desk_kinds.h"

namespace kiosk::ui {

namespace {

/// Chips one after the other from `x`; yields where the last ends.
float chips_after(DeskPen& d, const std::vector<page::Chip>& chips, float x, float centre_y, float right)
{
    for (const auto& chip : chips) {
        if (!has_words(chip.line)) continue;
        const float w = d.chip_width(chip);
        if (x + w > right) break;
        x += d.chip(x, centre_y, chip, w) + d.px(8);
    }
    return x;
}

/// At the top of a rail in which an act is open; its teal ground is the pane's.
float act_bar(DeskPen& d, const PlainBlock& block, const page::PaneHead& head, const Slot& slot)
{
    const auto from = d.s.mark();
    const DeskTone& teal = d.t.tone(page::Tone::teal);
    const float h = std::max(slot.min_h, d.px(38));
    const RectF rect{slot.x, slot.y, slot.w, h};
    float x = slot.x;
    if (!head.chips.empty() && !head.chips.front().icon.empty()) {
        d.icon(x, slot.y + h / 2, d.px(18), head.chips.front().icon, teal.words);
        x += d.px(26);
    }
    const float right_w = std::ceil(d.width(head.right.words, DeskType::second));
    const float y = std::round(slot.y + (h - d.line_px(DeskType::list)) / 2);
    const float room = slot.x + slot.w - x;
    const float words_w = std::ceil(d.width(head.line.words, DeskType::list));
    d.line(x, y, room, head.line.words, DeskType::list, teal.words);
    if (words_w + right_w + d.px(12) <= room)
        d.line(x, y + d.px(3), room, head.right.words, DeskType::second, d.t.quiet, Align::right);
    d.place(from, block, Role::heading, rect, DeskType::list, teal.words, d.ground);
    return slot.y + h;
}

/// What stands at the right end of a head's first line; yields the left end.
float head_tools(DeskPen& d, const PlainBlock& block, float left, float right, float centre_y)
{
    for (auto at = block.inside.rbegin(); at != block.inside.rend(); ++at) {
        const float w = natural_width_of(d, *at);
        if (right - w < left) break;
        paint_block(d, *at, {right - w, std::round(centre_y - d.m.control_h() / 2), w, d.m.control_h()});
        right -= w + d.px(8);
    }
    return right;
}

}  // namespace

float paint(DeskPen& d, const PlainBlock& block, const page::Heading& heading, const Slot& slot)
{
    const auto from = d.s.mark();
    const DeskType type = heading.level <= 1 ? DeskType::page : heading.level == 2 ? DeskType::list : DeskType::label;
    const Rgb rgb = heading.level >= 3 ? d.t.soft : d.t.ink;
    const float y = d.words(slot.x, slot.y, slot.w, heading.line.words, type, rgb);
    Placed& placed = d.place(from, block, Role::heading, {slot.x, slot.y, slot.w, y - slot.y}, type, rgb, d.ground);
    placed.leads = true;
    return y;
}

float paint(DeskPen& d, const PlainBlock& block, const page::GroupHead& head, const Slot& slot)
{
    const auto from = d.s.mark();
    const DeskTone& tone = d.t.tone(head.tone);
    const float h = std::max(slot.min_h, d.m.group_head_h());
    const RectF rect{slot.x, slot.y, slot.w, h};
    const Rgb ground = block.meaning && d.pressed(block) ? d.t.pressed : tone.tint;
    const Rgb words = head.tone == page::Tone::plain ? d.t.soft : tone.words;
    d.s.fill(rect, ground);
    d.hair(slot.x, slot.y + h - d.m.hair(), slot.w, head.tone == page::Tone::plain ? d.t.line : tone.edge);
    const float y = std::round(slot.y + (h - d.line_px(DeskType::small_strong)) / 2);
    const float count_w = std::ceil(d.width(head.count, DeskType::small_strong));
    const float room = slot.w - 2 * d.m.pad() - (count_w > 0 ? count_w + d.px(8) : 0);
    const float w = d.line(slot.x + d.m.pad(), y, room, head.line.words, DeskType::small_strong, words);
    d.line(slot.x + d.m.pad() + std::ceil(w) + d.px(8), y, count_w + 1, head.count, DeskType::small_strong, words);
    Placed& placed =
        d.place(from, block, block.meaning ? Role::button : Role::heading, rect, DeskType::small_strong, words, ground);
    placed.ring_inside = true;
    return slot.y + h;
}

float paint(DeskPen& d, const PlainBlock& block, const page::CardHead& head, const Slot& slot)
{
    const auto from = d.s.mark();
    const bool named = !head.icon.empty();
    const DeskType type = named ? DeskType::strong : DeskType::label;
    const Rgb rgb = named ? d.t.ink : d.t.soft;
    const bool link = block.meaning.has_value();
    const DeskType aside = link ? DeskType::label : DeskType::second;
    const Rgb aside_rgb = link ? d.t.tone(page::Tone::teal).words : d.t.soft;
    const float keys_w = head.key.empty() ? 0 : d.keys_width(head.key) + d.px(6);
    float aside_w = std::ceil(d.width(head.aside.words, aside)) + keys_w;
    const float icon_w = named ? d.px(26) : 0;
    const float h = std::max(d.line_px(type), keys_w > 0 ? d.m.chip_h() : 0.0f);
    const float words_w = std::ceil(d.width(head.line.words, type));
    const bool below = aside_w > 0 && words_w + icon_w + aside_w + d.px(12) > slot.w;
    if (named) d.icon(slot.x, slot.y + h / 2, d.px(18), head.icon, d.t.tone(page::Tone::teal).words);
    float y = std::round(slot.y + (h - d.line_px(type)) / 2);
    const float words_room = below ? slot.w - icon_w : slot.w - icon_w - (aside_w > 0 ? aside_w + d.px(12) : 0);
    y = d.words(slot.x + icon_w, y, words_room, head.line.words, type, rgb);
    float bottom = std::max(y, slot.y + h);
    const float aside_y = below ? bottom : slot.y;
    const float centre = std::round(aside_y + h / 2);
    const float aside_x = below ? slot.x + icon_w : slot.x + slot.w - aside_w;
    aside_w = std::min(aside_w, slot.w);
    if (aside_w > 0) {
        d.line(aside_x, std::round(centre - d.line_px(aside) / 2), aside_w - keys_w + 1, head.aside.words, aside, aside_rgb);
        if (keys_w > 0) d.keys(aside_x + aside_w, centre, head.key);
        if (below) bottom += h;
    }
    const RectF whole{slot.x, slot.y, slot.w, bottom - slot.y};
    // What can be touched is the word at its right.
    const RectF touch{aside_x - d.px(6), aside_y - d.px(3), aside_w + d.px(12), h + d.px(6)};
    Placed& placed = d.place(from, block, link ? Role::button : Role::heading, link && aside_w > 0 ? touch : whole, type,
                             link ? aside_rgb : rgb, d.ground);
    placed.radius = d.px(5);
    return bottom;
}

float paint(DeskPen& d, const PlainBlock& block, const page::PaneHead& head, const Slot& slot)
{
    if (block.area == page::Area::rail && d.s.page.rail_for_act > 0) return act_bar(d, block, head, slot);
    const auto from = d.s.mark();
    const bool person = has_words(head.below) || (block.area == page::Area::detail && !head.chips.empty());
    const bool page_title = block.area == page::Area::tabs;
    const DeskType type = person ? DeskType::person : page_title ? DeskType::page : DeskType::list;
    const float left = slot.x, right = slot.x + slot.w;
    const float first_h = std::max(d.line_px(type), block.inside.empty() ? 0 : d.m.control_h());
    const bool two = has_words(head.below) || (has_words(head.right) && !block.inside.empty());
    const float second_h = two ? d.line_px(DeskType::second) + d.px(2) : 0;
    const float air = d.px(two ? 8 : 6);
    const float h = std::max({slot.min_h, first_h + second_h + 2 * air});
    const float top = std::round(slot.y + (h - first_h - second_h) / 2), centre = std::round(top + first_h / 2);
    const Rgb words = d.t.ink;
    float tools_w = 0;
    for (const PlainBlock& tool : block.inside) tools_w += natural_width_of(d, tool) + d.px(8);
    const float right_w = has_words(head.right) && !two ? std::ceil(d.width(head.right.words, DeskType::second)) + d.px(12) : 0;
    const float room = std::max(right - tools_w - right_w - left, d.px(80));
    const float w = d.line(left, std::round(centre - d.line_px(type) / 2), room, head.line.words, type, words);
    float x = left + std::ceil(w) + d.px(8);
    if (has_words(head.after) && x < left + room) {
        const DeskType after = person ? DeskType::second : DeskType::body;
        x += std::ceil(d.line(x, std::round(centre - d.line_px(after) / 2) + 1, left + room - x, head.after.words, after,
                              d.t.quiet)) +
             d.px(8);
    }
    chips_after(d, head.chips, x, centre + 1, left + room);
    if (right_w > 0)
        d.line(right - tools_w - right_w, std::round(centre - d.line_px(DeskType::second) / 2), right_w - d.px(12) + 1,
               head.right.words, DeskType::second, d.t.quiet);
    if (two) {
        const float y = top + first_h + d.px(2), at_right = std::ceil(d.width(head.right.words, DeskType::second));
        d.line(right - at_right, y, at_right + 1, head.right.words, DeskType::second, d.t.quiet);
        d.line(left, y, right - left - (at_right > 0 ? at_right + d.px(12) : 0), head.below.words, DeskType::second, d.t.quiet);
    }
    d.place(from, block, Role::heading, {slot.x, slot.y, slot.w, h}, type, words, d.ground);
    head_tools(d, block, slot.x, right, centre);
    return slot.y + h;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Empty& empty, const Slot& slot)
{
    const auto from = d.s.mark();
    const DeskTone& green = d.t.tone(page::Tone::green);
    const float em = d.px(40), pad = d.px(24), w = std::min(slot.w - 2 * d.px(20), d.px(420));
    const float x = slot.x + std::round((slot.w - w) / 2);
    float y = slot.y + pad;
    if (!empty.icon.empty()) {
        d.s.icon(slot.x + slot.w / 2, y + em / 2, em, empty.icon, green.mark);
        y += em + d.px(14);
    }
    y = d.words(x, y, w, empty.line.words, DeskType::page, d.t.ink, Align::centre) + d.px(4);
    y = d.words(x, y, w, empty.below.words, DeskType::body, d.t.quiet, Align::centre);
    d.place(from, block, Role::text, {slot.x, slot.y, slot.w, y + pad - slot.y}, DeskType::page, d.t.ink, d.ground);
    return y + pad;
}

}  // namespace kiosk::ui
