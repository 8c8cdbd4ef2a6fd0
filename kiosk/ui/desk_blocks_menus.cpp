/// Lists of values and of commands: a value with its list behind it, the list, and its rows with their keys.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/desk_kinds.h"

namespace kiosk::ui {

namespace {

const PlainBlock* menu_within(const PlainBlock& block)
{
    for (const PlainBlock& inner : block.inside)
        if (std::holds_alternative<page::Menu>(inner.kind)) return &inner;
    return nullptr;
}

float menu_height(const DeskPen& d, const PlainBlock& menu)
{
    return static_cast<float>(menu.inside.size()) * d.px(30) + 2 * d.px(4);
}

void menu_at(DeskPen& d, const PlainBlock& menu, float x, float y, float w) { paint_block(d, menu, {x, y, w, 0}); }

}  // namespace

float width_of(const DeskPen& d, const page::Pick& pick)
{
    float w = 2 * d.px(11) + d.px(22) + std::ceil(d.width(pick.value.words, DeskType::strong)) + 1;
    if (has_words(pick.label)) w += std::ceil(d.width(pick.label.words, DeskType::second)) + d.px(6);
    return w;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Pick& pick, const Slot& slot)
{
    const auto from = d.s.mark();
    const float h = slot.min_h > 0 ? slot.min_h : d.m.control_h(), pad = d.px(11), centre = slot.y + h / 2;
    const RectF box{slot.x, slot.y, slot.w, h};
    const bool open = menu_within(block) != nullptr;
    Ink ink = d.control(block, box, d.px(8));
    if (open) d.s.ring(box, d.px(8), d.px(2), d.t.tone(page::Tone::teal).words);
    float x = slot.x + pad;
    const float right = slot.x + slot.w - pad - d.px(18);
    if (has_words(pick.label)) {
        x += std::ceil(d.line(x, std::round(centre - d.line_px(DeskType::second) / 2), right - x, pick.label.words,
                              DeskType::second, block.chosen ? ink.words : d.t.soft)) +
             d.px(6);
    }
    const DeskType type = has_words(pick.label) ? DeskType::strong : DeskType::body;
    d.line(x, std::round(centre - d.line_px(type) / 2), right - x, pick.value.words, type, ink.words);
    d.icon(right, centre, d.px(18), open ? "arrow_drop_up" : "arrow_drop_down", ink.words);
    d.place(from, block, Role::button, box, type, ink.words, ink.ground).radius = d.px(8);
    if (const PlainBlock* menu = menu_within(block)) d.menus.push_back({menu, box});
    return slot.y + h;
}

float menu_width(const DeskPen& d, const PlainBlock& menu)
{
    float w = d.px(160);
    for (const PlainBlock& inner : menu.inside) {
        const auto* item = std::get_if<page::MenuItem>(&inner.kind);
        if (item == nullptr) continue;
        const float keys = item->key.empty() ? 0 : d.keys_width(item->key) + d.px(24);
        w = std::max(w, std::ceil(d.width(item->line.words, DeskType::strong)) + keys + 2 * d.px(4) + 2 * d.px(11));
    }
    return w;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Menu&, const Slot& slot)
{
    const float pad = d.px(4), h = menu_height(d, block);
    const RectF rect{slot.x, slot.y, slot.w, h};
    const auto from = d.s.mark();
    d.s.rounded(rect, d.px(8), d.t.card);
    d.s.ring(rect, d.px(8), d.m.hair(), d.t.soft);
    d.s.scenery(from, rect);
    const Rgb outer = d.ground;
    d.ground = d.t.card;
    float y = slot.y + pad;
    for (const PlainBlock& inner : block.inside) y = paint_block(d, inner, {slot.x + pad, y, slot.w - 2 * pad, d.px(30)});
    d.ground = outer;
    return slot.y + h;
}

float paint(DeskPen& d, const PlainBlock& block, const page::MenuItem& item, const Slot& slot)
{
    const auto from = d.s.mark();
    const float h = std::max(slot.min_h, d.px(30)), pad = d.px(11), centre = slot.y + h / 2;
    const RectF rect{slot.x, slot.y, slot.w, h};
    const DeskTone& teal = d.t.tone(page::Tone::teal);
    Ink ink{block.enabled ? d.t.ink : d.t.soft, d.ground, d.ground};
    if (block.chosen || (block.enabled && d.hovered(block))) ink = {teal.words, teal.tint, teal.tint};
    if (d.pressed(block)) ink.ground = d.t.pressed;
    if (ink.ground != d.ground) d.s.rounded(rect, d.px(5), ink.ground);
    const float keys_w = item.key.empty() ? 0 : d.keys_width(item.key) + d.px(10);
    const DeskType type = block.chosen ? DeskType::strong : DeskType::body;
    d.line(slot.x + pad, std::round(centre - d.line_px(type) / 2), slot.w - 2 * pad - keys_w, item.line.words, type, ink.words);
    if (keys_w > 0) d.keys(slot.x + slot.w - pad + d.px(3), centre, item.key);
    Placed& placed = d.place(from, block, Role::button, rect, type, ink.words, ink.ground);
    placed.ring_inside = true;
    placed.radius = d.px(5);
    return slot.y + h;
}

void paint_open_menus(DeskPen& d)
{
    const auto open = d.menus;
    d.menus.clear();
    for (const OpenMenu& one : open) {
        const RectF& view = d.s.out.regions[d.s.region].view;
        const float w = std::max(menu_width(d, *one.menu), one.below.w), h = menu_height(d, *one.menu);
        const float below = one.below.y + one.below.h + d.px(2), above = one.below.y - d.px(2) - h;
        const bool up = below + h > view.y + view.h && above >= view.y;
        const float x = std::max(view.x, std::min(one.below.x, view.x + view.w - w));
        menu_at(d, *one.menu, x, up ? above : below, w);
    }
}

}  // namespace kiosk::ui
