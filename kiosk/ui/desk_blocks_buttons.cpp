/// Buttons 32 px high with the key that does the same, entries of the navigation, doors.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/desk_kinds.h"

namespace kiosk::ui {

namespace {

using DeskWeight = page::Button::Weight;

struct ButtonRoom {
    float pad = 0, icon = 0, keys = 0, words = 0;
    float all() const { return 2 * pad + icon + words + keys; }
};

bool is_plain_link(const page::Button& button) { return button.weight == DeskWeight::link; }

ButtonRoom room_of(const DeskPen& d, const page::Button& button)
{
    ButtonRoom room;
    room.pad = is_plain_link(button) ? d.px(4) : d.px(12);
    if (!button.icon.empty()) room.icon = d.px(18) + d.px(8);
    if (!button.shortcut.empty()) room.keys = d.keys_width(button.shortcut) + d.px(10) - d.px(3);
    room.words = std::ceil(d.width(button.line.words, DeskType::strong)) + 1;
    return room;
}

Ink primary_ink(DeskPen& d, const PlainBlock& block)
{
    Ink ink = d.t.primary;
    if (d.pressed(block))
        ink.ground = d.t.primary_pressed;
    else if (d.hovered(block))
        ink.ground = d.t.primary_hover;
    return ink;
}

}  // namespace

float width_of(const DeskPen& d, const page::Button& button)
{
    if (button.weight == DeskWeight::aside) return d.m.control_h();
    return room_of(d, button).all();
}

float paint(DeskPen& d, const PlainBlock& block, const page::Button& button, const Slot& slot)
{
    const auto from = d.s.mark();
    const ButtonRoom room = room_of(d, button);
    const bool alone = button.weight == DeskWeight::aside, link = is_plain_link(button);
    const bool primary = button.weight == DeskWeight::primary && block.enabled && !block.chosen;
    float words_w = slot.w - 2 * room.pad - room.icon - room.keys;
    const bool keys_shown = words_w >= room.words || room.keys <= 0;
    if (!keys_shown) words_w += room.keys;
    const float words_h = alone ? 0 : d.height(button.line.words, DeskType::strong, std::max(words_w, d.px(24)));
    const float h = std::max({slot.min_h > 0 ? slot.min_h : d.m.control_h(), words_h + (link ? 0 : d.px(6))});
    const RectF rect{slot.x, slot.y, slot.w, h};
    const float radius = d.px(8), centre = slot.y + h / 2;
    Ink ink{d.t.ink, d.ground, d.ground};
    Rgb icon_rgb = d.t.tone(page::Tone::teal).words;
    if (link) {
        ink.words = block.enabled ? icon_rgb : d.t.soft;
        if (d.pressed(block))
            ink.ground = d.t.pressed;
        else if (block.enabled && d.hovered(block))
            ink.ground = d.t.hover;
        if (ink.ground != d.ground) d.s.rounded(rect, radius, ink.ground);
    } else if (primary) {
        ink = primary_ink(d, block);
        icon_rgb = ink.words;
        d.s.rounded(rect, radius, ink.ground);
    } else {
        ink = d.control(block, rect, radius);
        if (button.weight == DeskWeight::exit && block.enabled && !block.chosen) ink.words = d.t.tone(page::Tone::lotus).words;
        if (!block.enabled || block.chosen || button.weight == DeskWeight::exit) icon_rgb = ink.words;
    }
    const float em = d.px(18);
    if (alone) {
        d.s.icon(slot.x + slot.w / 2, centre, em, button.icon, icon_rgb);
    } else {
        float x = slot.x + room.pad;
        if (room.icon > 0 && !button.icon_after) {
            d.icon(x, centre, em, button.icon, icon_rgb);
            x += room.icon;
        }
        d.words(x, std::round(centre - words_h / 2), std::max(words_w, d.px(24)), button.line.words,
                block.enabled ? DeskType::strong : DeskType::body, ink.words);
        if (room.icon > 0 && button.icon_after)
            d.icon(x + std::min(room.words, words_w) + d.px(8), centre, em, button.icon, icon_rgb);
        if (room.keys > 0 && keys_shown) d.keys(slot.x + slot.w - room.pad + d.px(3), centre, button.shortcut, primary);
    }
    d.place(from, block, Role::button, rect, DeskType::strong, ink.words, ink.ground).radius = radius;
    return slot.y + h;
}

float paint(DeskPen& d, const PlainBlock& block, const page::NavItem& item, const Slot& slot)
{
    const auto from = d.s.mark();
    const DeskTone& teal = d.t.tone(page::Tone::teal);
    const float h = std::max(slot.min_h, d.m.narrow() ? d.px(29) : d.px(32)), pad = d.px(10), radius = d.px(8);
    const RectF rect{slot.x, slot.y, slot.w, h};
    Ink ink{d.t.ink, d.ground, d.ground};
    if (item.tone != page::Tone::plain) ink.words = d.t.words(item.tone);
    if (block.chosen) ink = {teal.words, teal.tint, teal.edge};
    if (d.pressed(block))
        ink.ground = d.t.pressed;
    else if (!block.chosen && d.hovered(block))
        ink.ground = d.t.hover;
    if (ink.ground != d.ground) d.s.rounded(rect, radius, ink.ground);
    if (block.chosen && d.t.outlined) d.s.ring(rect, radius, d.px(2), ink.edge);
    const DeskType type = block.chosen || item.tone != page::Tone::plain ? DeskType::strong : DeskType::body;
    const float centre = slot.y + h / 2, y = std::round(centre - d.line_px(type) / 2);
    float x = slot.x + pad;
    if (!item.icon.empty()) {
        d.icon(x, centre, d.px(18), item.icon, block.chosen || item.tone != page::Tone::plain ? ink.words : d.t.quiet);
        x += d.px(26);
    }
    float right = slot.x + slot.w - pad;
    if (!item.count.empty()) {
        const float w = std::ceil(d.width(item.count, type)) + 1;
        d.line(right - w, y, w, item.count, type, ink.words, Align::right);
        right -= w + d.px(6);
    } else if (!item.key.empty()) {
        // On a narrow screen the key yields: the words are what a newcomer reads, and F1 tells all keys.
        const float w = d.keys_width(item.key) + d.px(6);
        if (std::ceil(d.width(item.line.words, type)) <= right - w - x) {
            d.keys(right, centre, item.key);
            right -= w;
        }
    }
    d.line(x, y, right - x, item.line.words, type, ink.words);
    d.place(from, block, Role::button, rect, type, ink.words, ink.ground).radius = radius;
    return slot.y + h;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Door& door, const Slot& slot)
{
    const auto from = d.s.mark();
    const float pad = d.px(12), air = d.px(8), icon_w = door.icon.empty() ? 0 : d.px(30);
    const float w = slot.w - 2 * pad - icon_w;
    const float words_h = d.height(door.title.words, DeskType::strong, w) + d.height(door.below.words, DeskType::second, w);
    const float h = std::max({slot.min_h, d.m.control_h(), words_h + 2 * air});
    const RectF rect{slot.x, slot.y, slot.w, h};
    const Ink ink = d.control(block, rect, d.px(8));
    if (icon_w > 0) d.icon(slot.x + pad, slot.y + h / 2, d.px(20), door.icon, d.t.words(door.tone));
    float y = std::round(slot.y + (h - words_h) / 2);
    y = d.words(slot.x + pad + icon_w, y, w, door.title.words, DeskType::strong, ink.words);
    d.words(slot.x + pad + icon_w, y, w, door.below.words, DeskType::second, d.t.quiet);
    d.place(from, block, block.meaning ? Role::button : Role::text, rect, DeskType::strong, ink.words, ink.ground).radius =
        d.px(8);
    return slot.y + h;
}

}  // namespace kiosk::ui
