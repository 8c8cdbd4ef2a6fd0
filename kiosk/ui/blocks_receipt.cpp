#include <algorithm>
#include <cmath>

#include "kiosk/ui/blocks.h"
#include "kiosk/ui/canvas.h"
#include "kiosk/ui/qr.h"

namespace kiosk::ui {

float shape(Shaper& s, const PlainBlock& block, const page::Qr& qr, const Slot& slot, float side_px)
{
    const auto from = s.mark();
    const QrModules code = qr_modules(qr.payload);
    // Cameras need four modules of quiet white on every side; a white card gives them by itself.
    const bool own_ground = luminance(s.ground.ground) < 0.9;
    const int across = code.side + (own_ground ? 8 : 0);
    const float side = std::min(side_px, slot.w);
    const float module_px = std::max(1.0f, std::floor(side / static_cast<float>(across)));
    const float whole = module_px * static_cast<float>(across);
    const float x = std::round(slot.x + (slot.w - whole) / 2);
    // What stands above keeps away as far as a camera wants.
    const float top = std::round(slot.y + (own_ground ? 0 : std::max(0.0f, module_px * 4 - s.blank(26))));
    if (code.side > 0) {
        if (own_ground) s.rounded({x, top, whole, whole}, s.px(8), 0xFFFFFF);
        const float quiet = own_ground ? module_px * 4 : 0;
        s.modules({x + quiet, top + quiet, whole - 2 * quiet, whole - 2 * quiet}, code.dark);
    }
    const float picture_bottom = code.side > 0 ? top + whole : slot.y;
    s.place(from, block, Role::image, {x, top, whole, picture_bottom - top}, 0, 0x17222B, 0xFFFFFF);
    if (qr.caption.empty()) return picture_bottom;
    const auto caption = s.mark();
    const Style style = s.metrics.style(Use::quiet);
    const float below = picture_bottom + (own_ground ? s.px(4) : std::max(s.px(12), module_px * 3));
    const float bottom = s.words(slot.x, below, slot.w, qr.caption.words, style, s.ground.quiet, Align::centre);
    s.place(caption, block, Role::text, {slot.x, below, slot.w, bottom - below}, style.cap_px(), s.ground.quiet,
            s.ground.ground)
        .piece = Placed::Piece::caption;
    return bottom;
}

float shape(Shaper& s, const PlainBlock& block, const page::Code& code, const Slot& slot, bool big)
{
    float y = slot.y;
    if (!code.caption.empty()) {
        const auto from = s.mark();
        const Style style = s.metrics.style(Use::quiet);
        const float bottom = s.words(slot.x, y, slot.w, code.caption.words, style, s.ground.quiet, Align::centre);
        s.place(from, block, Role::text, {slot.x, y, slot.w, bottom - y}, style.cap_px(), s.ground.quiet, s.ground.ground)
            .piece = Placed::Piece::caption;
        y = bottom;
    }
    const auto from = s.mark();
    Style style{Face::extrabold, s.px(118) * (0.6f + 0.4f * s.tightness), 0.01f, 1.2f};
    if (!big) style.em *= 0.5f;
    style.em = std::max(std::round(style.em), s.metrics.body_em() * (big ? 1.6f : 1.3f));
    style = s.fitted(style, code.words.words, slot.w, s.metrics.body_em());
    const float bottom = s.words(slot.x, y, slot.w, code.words.words, style, s.theme.accent, Align::centre);
    s.place(from, block, Role::status, {slot.x, y, slot.w, bottom - y}, style.cap_px(), s.theme.accent, s.ground.ground);
    return bottom;
}

float natural_width(const Shaper& s, const page::Pair& pair)
{
    const Style style = s.metrics.style(Use::quiet);
    const Style strong{Face::bold, style.em, 0, style.line};
    return std::ceil(s.width_of(pair.left.words, style) + s.width_of(" ", style) + s.width_of(pair.right.words, strong)) + 2;
}

float shape(Shaper& s, const PlainBlock& block, const page::Pair& pair, const Slot& slot, Align align)
{
    const Style style = s.metrics.style(Use::quiet);
    const Style strong{Face::bold, style.em, 0, style.line};
    const float all = natural_width(s, pair);
    const bool beside = all <= slot.w;
    const float label_w = std::ceil(s.width_of(pair.left.words, style) + s.width_of(" ", style));
    const float x = !beside || align == Align::left ? slot.x
                    : align == Align::right         ? slot.x + slot.w - all
                                                    : slot.x + std::round((slot.w - all) / 2);
    const auto caption = s.mark();
    float bottom = s.words(x, slot.y, beside ? label_w : slot.w, pair.left.words, style, s.ground.quiet);
    s.place(caption, block, Role::text, {x, slot.y, beside ? label_w : slot.w, bottom - slot.y}, style.cap_px(), s.ground.quiet,
            s.ground.ground)
        .piece = Placed::Piece::caption;
    const auto from = s.mark();
    const float top = beside ? slot.y : bottom;
    const float value_x = beside ? x + label_w : x, value_w = beside ? all - label_w : slot.w;
    bottom = std::max(bottom, s.words(value_x, top, value_w, pair.right.words, strong, s.ground.words));
    s.place(from, block, Role::status, {value_x, top, value_w, bottom - top}, style.cap_px(), s.ground.words, s.ground.ground);
    return bottom;
}

namespace {

Style frame_style(const Shaper& s, Use use)
{
    Style style = s.metrics.style(use);
    if (s.frame_em > 0) style.em = s.frame_em;
    return style;
}

Style brand_style(const Shaper& s)
{
    const Style small = frame_style(s, Use::small);
    return {Face::bold, s.metrics.dense() ? s.metrics.body_em() * 1.1f : small.em * 1.07f, 0, 1.35f};
}

float logo_side(const Shaper& s) { return s.px(s.frame_em > 0 ? 46 : 56); }

/// Between the name and what stands beside it on the same line.
float brand_gap(const Shaper& s, bool with_logo)
{
    return with_logo ? s.px(36) : std::ceil(s.width_of(" · ", frame_style(s, Use::small)));
}

}  // namespace

float natural_width(const Shaper& s, const page::Brand& brand, bool with_logo)
{
    const Style style = brand_style(s), small = frame_style(s, Use::small);
    float width = (with_logo ? logo_side(s) + s.px(21) : 0) + std::ceil(s.width_of(brand.line.words, style)) + 2;
    if (!brand.below.empty()) width += brand_gap(s, with_logo) + std::ceil(s.width_of(brand.below.words, small)) + s.px(8);
    return width;
}

float shape(Shaper& s, const PlainBlock& block, const page::Brand& brand, const Slot& slot, bool with_logo)
{
    const auto from = s.mark();
    const Style style = brand_style(s), small = frame_style(s, Use::small);
    const float logo = with_logo ? logo_side(s) : 0, indent = with_logo ? logo + s.px(21) : 0;
    const bool beside = natural_width(s, brand, with_logo) <= slot.w;
    const float line_w = std::ceil(s.width_of(brand.line.words, style)) + 2;
    const Span balanced{brand.line.words, style, 0, false};
    const float words_w = beside ? line_w : balanced_width(s.fonts, {&balanced, 1}, slot.w - indent);
    float words_h = s.height_of(brand.line.words, style, words_w);
    if (!beside && !brand.below.empty()) words_h += s.height_of(brand.below.words, small, slot.w - indent);
    const float height = std::max({words_h, logo, slot.min_h});
    if (with_logo) {
        const RectF square{slot.x, std::round(slot.y + (height - logo) / 2), logo, logo};
        s.rounded(square, logo * 0.29f, s.theme.primary.ground);
        s.icon(square.x + logo / 2, square.y + logo / 2, logo * 0.6f, "balance", s.theme.primary.words);
    }
    float y = std::round(slot.y + (height - words_h) / 2);
    const float x = slot.x + indent;
    const float bottom = s.words(x, y, words_w, brand.line.words, style, s.ground.words);
    if (!brand.below.empty()) {
        if (beside) {
            const float below_x = x + line_w + brand_gap(s, with_logo);
            if (!with_logo)
                s.words_at(x + line_w, y + words_h / 2, below_x - x - line_w, "·", small, s.ground.quiet, Align::centre);
            s.words_at(below_x, y + words_h / 2, slot.x + slot.w - below_x, brand.below.words, small, s.ground.quiet);
        } else {
            s.words(x, bottom, slot.w - indent, brand.below.words, small, s.ground.quiet);
        }
    }
    s.place(from, block, Role::text, {slot.x, slot.y, slot.w, height}, brand.below.empty() ? style.cap_px() : small.cap_px(),
            s.ground.words, s.ground.ground);
    return slot.y + height;
}

float natural_width(const Shaper& s, const page::ClockFace& clock)
{
    const Style day = frame_style(s, Use::small), time = frame_style(s, Use::small_strong);
    return std::ceil(s.width_of(clock.day.words, day) + s.px(22) + s.width_of(clock.time.words, time)) + 2;
}

float shape(Shaper& s, const PlainBlock& block, const page::ClockFace& clock, const Slot& slot, Align align)
{
    const auto from = s.mark();
    const Style day = frame_style(s, Use::small), time = frame_style(s, Use::small_strong);
    const float all = natural_width(s, clock), day_w = std::ceil(s.width_of(clock.day.words, day));
    const float height = std::max(day.line_px(), slot.min_h);
    const float x = align == Align::right ? slot.x + slot.w - all : slot.x;
    const float y = slot.y + height / 2;
    s.words_at(x, y, day_w + 1, clock.day.words, day, s.ground.quiet);
    s.words_at(x + day_w + s.px(22), y, all, clock.time.words, time, s.ground.words);
    s.place(from, block, Role::status, {x, slot.y, all, height}, day.cap_px(), s.ground.words, s.ground.ground);
    return slot.y + height;
}

}  // namespace kiosk::ui
