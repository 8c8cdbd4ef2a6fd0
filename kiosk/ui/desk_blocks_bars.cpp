/// What stands in bars: brand, day and hour, undo, the status line; and numbers that were called.
#include <algorithm>
#include <cmath>
#include <string>

#include "kiosk/ui/desk_kinds.h"

namespace kiosk::ui {

namespace {

constexpr const char* brand_icon = "balance";

/// Of what stands in the middle of a bar.
float middle_of(const Slot& slot, float h) { return slot.y + h / 2; }

std::string seconds_of(const page::Undo& undo) { return std::to_string(std::max(0, undo.seconds_left)) + " s"; }

}  // namespace

float width_of(const DeskPen& d, const page::Brand& brand)
{
    float w = d.px(28) + d.px(10) + std::ceil(d.width(brand.line.words, DeskType::row));
    if (has_words(brand.below)) w += d.px(10) + std::ceil(d.width(brand.below.words, DeskType::second));
    return w + 1;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Brand& brand, const Slot& slot)
{
    const auto from = d.s.mark();
    const float side = d.px(28), h = std::max(slot.min_h, side), centre = middle_of(slot, h);
    const RectF sign{slot.x, std::round(centre - side / 2), side, side};
    d.s.rounded(sign, d.px(6), d.t.primary.ground);
    d.s.icon(sign.x + side / 2, centre, d.px(18), brand_icon, d.t.primary.words);
    float x = slot.x + side + d.px(10);
    const float right = slot.x + slot.w;
    Style name = d.style(DeskType::row);
    name.face = Face::bold;
    x += std::ceil(d.line(x, std::round(centre - name.line_px() / 2), right - x, brand.line.words, name, d.t.ink)) + d.px(10);
    if (x < right)
        d.line(x, std::round(centre - d.line_px(DeskType::second) / 2) + 1, right - x, brand.below.words, DeskType::second,
               d.t.quiet);
    d.place(from, block, Role::heading, {slot.x, slot.y, slot.w, h}, DeskType::row, d.t.ink, d.ground);
    return slot.y + h;
}

float width_of(const DeskPen& d, const page::ClockFace& clock)
{
    return std::ceil(d.width(clock.day.words, DeskType::body)) + d.px(6) +
           std::ceil(d.width(clock.time.words, DeskType::strong)) + 2;
}

float paint(DeskPen& d, const PlainBlock& block, const page::ClockFace& clock, const Slot& slot)
{
    const auto from = d.s.mark();
    const float h = std::max(slot.min_h, d.line_px(DeskType::body)),
                y = std::round(middle_of(slot, h) - d.line_px(DeskType::body) / 2);
    float x = slot.x;
    x += std::ceil(d.line(x, y, slot.w, clock.day.words, DeskType::body, d.t.quiet)) + d.px(6);
    d.line(x, y, slot.x + slot.w - x, clock.time.words, DeskType::strong, d.t.ink);
    d.place(from, block, Role::status, {slot.x, slot.y, slot.w, h}, DeskType::body, d.t.quiet, d.ground);
    return slot.y + h;
}

float width_of(const DeskPen& d, const page::Undo& undo)
{
    float w = d.px(12) + d.px(22) + std::ceil(d.width(undo.line.words, DeskType::small_strong)) + d.px(10);
    if (!undo.key.empty()) w += d.keys_width(undo.key) + d.px(8);
    return w + std::max(std::ceil(d.width(seconds_of(undo), DeskType::small)), d.px(26)) + d.px(12);
}

float paint(DeskPen& d, const PlainBlock& block, const page::Undo& undo, const Slot& slot)
{
    const auto from = d.s.mark();
    const DeskTone& teal = d.t.tone(page::Tone::teal);
    const float h = std::max(slot.min_h, d.px(28)), centre = middle_of(slot, h);
    const RectF rect{slot.x, slot.y, slot.w, h};
    const Rgb ground = d.pressed(block) ? d.t.pressed : teal.tint;
    d.s.fill(rect, ground);
    if (undo.seconds > 0 && undo.seconds_left > 0) {
        const float share = std::min(1.0f, static_cast<float>(undo.seconds_left) / static_cast<float>(undo.seconds));
        d.s.fill({slot.x, slot.y + h - d.px(2), std::round(slot.w * share), d.px(2)}, teal.mark);
    }
    float x = slot.x + d.px(12);
    d.icon(x, centre, d.px(16), "check", teal.words);
    x += d.px(22);
    const float right = slot.x + slot.w - d.px(12);
    const std::string left = seconds_of(undo);
    const float left_w = std::ceil(d.width(left, DeskType::small)), keys_w = undo.key.empty() ? 0 : d.keys_width(undo.key);
    Style even = d.style(DeskType::small);
    even.even_digits = true;
    const float room = right - left_w - d.px(8) - (keys_w > 0 ? keys_w + d.px(8) : 0) - x;
    x += std::ceil(d.line(x, std::round(centre - d.line_px(DeskType::small_strong) / 2), room, undo.line.words,
                          DeskType::small_strong, teal.words)) +
         d.px(8);
    if (keys_w > 0) {
        d.keys(x + keys_w, centre, undo.key);
        x += keys_w + d.px(8);
    }
    d.line(x, std::round(centre - d.line_px(DeskType::small) / 2), right - x + d.px(6), left, even, d.t.quiet);
    d.place(from, block, block.meaning ? Role::button : Role::status, rect, DeskType::small_strong, teal.words, ground)
        .ring_inside = true;
    return slot.y + h;
}

float width_of(const DeskPen& d, const page::StatusLine& status)
{
    const DeskType type =
        status.tone == page::Tone::gold || status.tone == page::Tone::red ? DeskType::small_strong : DeskType::small;
    float w = (status.icon.empty() ? 0 : d.px(20)) + std::ceil(d.width(status.line.words, type)) + 1;
    if (!status.key.empty()) w += d.px(6) + d.keys_width(status.key);
    return w;
}

float paint(DeskPen& d, const PlainBlock& block, const page::StatusLine& status, const Slot& slot)
{
    const auto from = d.s.mark();
    const bool marked = status.tone == page::Tone::gold || status.tone == page::Tone::red;
    const DeskType type = marked ? DeskType::small_strong : DeskType::small;
    const float h = std::max(slot.min_h, d.m.chip_h()), centre = middle_of(slot, h);
    const RectF rect{slot.x, slot.y, slot.w, h};
    const Rgb rgb = marked ? d.t.words(status.tone) : d.t.quiet;
    const Rgb ground = !block.meaning ? d.ground : d.pressed(block) ? d.t.pressed : d.hovered(block) ? d.t.hover : d.ground;
    if (ground != d.ground) d.s.rounded(rect, d.px(4), ground);
    float x = slot.x, right = slot.x + slot.w;
    if (!status.icon.empty()) {
        d.icon(x, centre, d.px(16), status.icon, status.tone == page::Tone::plain ? d.t.soft : d.t.tone(status.tone).mark);
        x += d.px(20);
    }
    if (!status.key.empty()) {
        d.keys(right, centre, status.key);
        right -= d.keys_width(status.key) + d.px(6);
    }
    d.line(x, std::round(centre - d.line_px(type) / 2), right - x + 1, status.line.words, type, rgb);
    d.place(from, block, block.meaning ? Role::button : Role::status, rect, type, rgb, ground).radius = d.px(4);
    return slot.y + h;
}

/// Large over the whole slot, or a row of those before. On a screen on the wall `slot.min_h` says how large.
float paint(DeskPen& d, const PlainBlock& block, const page::Called& called, const Slot& slot)
{
    const auto from = d.s.mark();
    const float h = std::max(slot.min_h, d.px(called.now ? 132 : 28));
    const RectF rect{slot.x, slot.y, slot.w, h};
    const auto sized = [&](Face face, float em) { return Style{face, std::max(12.0f, std::round(em)), 0, 1.3f}; };
    if (called.now) {
        const Rgb white = d.t.primary.words, gold = d.t.outlined ? white : 0xFBE9B0;
        d.s.fill(rect, d.t.primary.ground);
        const float pad = std::round(std::min(slot.w * 0.07f, h * 0.14f));
        Style number = sized(Face::bold, h * 0.42f);
        number = d.s.fitted(number, called.number.words, slot.w - 2 * pad, 12);
        Style counter = sized(Face::bold, std::max(d.px(18), number.em * 0.36f));
        counter = d.s.fitted(counter, called.counter.words, slot.w - 2 * pad, 12);
        const float all = number.line_px() + counter.line_px();
        float y = std::round(slot.y + (h - all) / 2);
        d.line(slot.x + pad, y, slot.w - 2 * pad, called.number.words, number, white);
        y += number.line_px();
        d.line(slot.x + pad, y, slot.w - 2 * pad, called.counter.words, counter, gold);
        d.s.place(from, block, Role::status, rect, number.cap_px(), white, d.t.primary.ground);
        return slot.y + h;
    }
    const float pad = std::round(std::max(d.m.pad(), h * 0.3f));
    const Style number = sized(Face::bold, std::max(d.px(13), h * 0.44f)),
                counter = sized(Face::semibold, std::max(d.px(12), h * 0.34f));
    d.line(slot.x + pad, std::round(slot.y + (h - number.line_px()) / 2), slot.w * 0.6f, called.number.words, number, d.t.ink);
    d.line(slot.x + pad, std::round(slot.y + (h - counter.line_px()) / 2), slot.w - 2 * pad, called.counter.words, counter,
           d.t.quiet, Align::right);
    d.hair(slot.x, slot.y + h - 1, slot.w, d.t.hair);
    d.s.place(from, block, Role::text, rect, number.cap_px(), d.t.ink, d.ground);
    return slot.y + h;
}

/// No keyboard is painted at the desk; a key that comes all the same is a small button.
float paint(DeskPen& d, const PlainBlock& block, const page::Key& key, const Slot& slot)
{
    page::Button button;
    button.line = key.line;
    button.icon = key.icon;
    return paint(d, block, button, slot);
}

}  // namespace kiosk::ui
