#include <algorithm>
#include <cmath>

#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

namespace {

struct RowLook {
    Style label, value;
    Rgb label_rgb, value_rgb;
};

RowLook look_of(const Shaper& s, const page::Row& row)
{
    RowLook look{s.metrics.style(Use::body), s.metrics.style(Use::body), s.ground.quiet, s.ground.words};
    const bool dense = s.metrics.dense();
    if (!dense || row.weight == page::Row::Weight::strong) look.value.face = Face::semibold;
    if (row.weight == page::Row::Weight::strong) look.value.face = Face::bold;
    if (row.weight == page::Row::Weight::warning) {
        look.label.face = look.value.face = Face::bold;
        look.label_rgb = look.value_rgb = s.theme.tone(page::Tone::lotus).words;
    }
    return look;
}

bool breaks_word(const Shaper& s, std::string_view words, const Style& style, float width)
{
    const Span span{words, style, 0, false};
    return !words.empty() && lay_out(s.fonts, {&span, 1}, width).broken_word;
}

Style action_style(const Shaper& s) { return {Face::bold, s.metrics.body_em(), 0, 1.35f}; }

}  // namespace

float action_width(const Shaper& s, const page::Row& row)
{
    const Style style = action_style(s);
    return row.action.empty() ? 0 : std::ceil(s.width_of(row.action.words, style) + style.em + s.px(12));
}

float shape(Shaper& s, const PlainBlock& block, const page::Row& row, const Slot& slot, bool first)
{
    const auto from = s.mark();
    const RowLook look = look_of(s, row);
    const bool dense = s.metrics.dense();
    const Style action = action_style(s);
    const float action_w = action_width(s, row);
    const float gap = s.px(28);
    float room = slot.w - (action_w > 0 ? action_w + gap : 0);
    float label_w = slot.label_w > 0 ? slot.label_w : std::round(dense ? std::max(s.px(196), slot.w * 0.28f) : slot.w * 0.36f);
    const float natural_w = std::ceil(s.width_of(row.label.words, look.label)) + 2;
    // A row by itself in a slim card: a short label and its value share the line.
    const bool slim = slot.label_w == 0 && !dense && slot.w < look.label.em * 24 &&
                      natural_w + gap + s.width_of(row.value.words, look.value) <= room;
    if (slim) label_w = natural_w;
    const auto breaks = [&](float for_label, float for_value) {
        return breaks_word(s, row.label.words, look.label, for_label) || breaks_word(s, row.value.words, look.value, for_value);
    };
    const bool narrow = slot.label_w > 0
                            ? room - label_w - gap < look.label.em * 6 || breaks(label_w, room - label_w - gap)
                            : !slim && (room < look.label.em * 19 || (!dense && breaks(label_w, room - label_w - gap)));
    // Little room: what can be done stands under the words.
    const bool action_below = narrow && !dense && action_w > 0 && (room <= 0 || breaks(room, room));
    if (action_below) room = slot.w;
    const float action_h = action_below ? s.height_of(row.action.words, action, slot.w - action.em - s.px(12)) : 0;
    const float value_x = narrow ? slot.x : slot.x + label_w + gap;
    const float value_w = narrow ? room : room - label_w - gap;
    const float label_h = row.label.empty() ? 0 : s.height_of(row.label.words, look.label, narrow ? room : label_w);
    const float value_h = row.value.empty() ? 0 : s.height_of(row.value.words, look.value, value_w);
    // Blank space between rows is the first that a long list gives up.
    const float pad = dense ? s.px(5) : std::round(s.px(27) * s.tightness * s.tightness);
    const float inner = (narrow ? label_h + value_h : std::max(label_h, value_h)) + action_h;
    float height = std::max(inner + 2 * pad, slot.min_h);
    if (block.meaning) height = std::max(height, s.metrics.touch() + 2 * std::ceil(s.metrics.gap() / 2));
    if (!first && !dense) s.fill({slot.x, slot.y, slot.w, std::max(1.0f, s.px(2))}, s.theme.line);
    const RectF touch{slot.x, slot.y + std::ceil(s.metrics.gap() / 2), slot.w, height - 2 * std::ceil(s.metrics.gap() / 2)};
    if (s.pressed(block)) s.rounded(touch, s.px(12), s.pressed_look({s.ground.words, s.ground.ground, 0}).ground);
    const bool turned = s.pressed(block) && s.theme.outlined;
    const Rgb label_rgb = turned ? s.ground.ground : look.label_rgb, value_rgb = turned ? s.ground.ground : look.value_rgb;
    const float top = std::round(slot.y + (height - inner) / 2);
    if (label_h > 0) s.words(slot.x, top, narrow ? room : label_w, row.label.words, look.label, label_rgb);
    if (value_h > 0) s.words(value_x, narrow ? top + label_h : top, value_w, row.value.words, look.value, value_rgb);
    if (action_w > 0) {
        const Rgb rgb = turned ? s.ground.ground : s.theme.accent;
        const float x = std::max(slot.x, slot.x + slot.w - action_w),
                    y = action_below ? top + inner - action_h / 2 : slot.y + height / 2;
        const float words_w = action_below ? slot.w - action.em - s.px(12) : action_w;
        s.icon(x + action.em / 2, y, action.em, "edit", rgb);
        s.words(x + action.em + s.px(12), std::round(y - (action_below ? action_h : action.line_px()) / 2), words_w,
                row.action.words, action, rgb);
    }
    const RectF rect = block.meaning ? touch : RectF{slot.x, slot.y, slot.w, height};
    s.place(from, block, block.meaning ? Role::button : Role::text, rect, look.value.cap_px(), look.value_rgb, s.ground.ground)
        .radius = s.px(12);
    return slot.y + height;
}

float shape(Shaper& s, const PlainBlock& block, const page::QueueRow& row, const Slot& slot)
{
    const auto from = s.mark();
    const Style title{Face::semibold, s.metrics.body_em() * 1.06f, 0, 1.4f}, below = s.metrics.style(Use::small);
    const Style badge{Face::bold, s.metrics.style(Use::small).em, 0, 1.35f};
    const float pad = s.px(30), line = std::max(1.0f, s.px(2));
    const float right_w = std::ceil(std::max(s.width_of(row.at.words, below), s.width_of(row.code.words, below)));
    const float width = slot.w - 2 * pad - right_w - s.px(16);
    const float badge_w = row.badge.empty() ? 0 : std::ceil(s.width_of(row.badge.words, badge) + s.px(24));
    const bool badge_alone =
        badge_w > 0 && badge_w + s.px(14) + s.width_of(row.below.words, below) > width && badge_w > width * 0.4f;
    const float indent = badge_w > 0 && !badge_alone ? badge_w + s.px(14) : 0;
    const float title_h = s.height_of(row.title.words, title, width);
    const float below_h = s.height_of(row.below.words, below, width - indent);
    const float badge_h = badge_alone ? badge.line_px() + s.px(8) : 0;
    const float between = s.px(4);
    const float height = std::max(
        {title_h + below_h + badge_h + between + s.px(30), s.metrics.touch() + s.metrics.gap(), s.px(112), slot.min_h});
    Rgb ground = block.chosen ? s.theme.card.ground : s.ground.ground;
    Rgb words = s.ground.words, quiet = s.ground.quiet;
    if (s.pressed(block) || (block.chosen && s.theme.outlined)) {
        const Ink ink = s.theme.outlined && block.chosen ? s.theme.chosen : s.pressed_look({words, ground, words});
        ground = ink.ground;
        words = ink.words;
        quiet = s.theme.outlined ? ink.words : quiet;
    }
    s.fill({slot.x, slot.y, slot.w, height}, ground);
    s.fill({slot.x, slot.y + height - line, slot.w, line}, s.theme.line);
    if (block.chosen) s.fill({slot.x, slot.y, s.px(8), height}, s.theme.outlined ? words : s.theme.accent);
    float y = std::round(slot.y + (height - title_h - below_h - badge_h - between) / 2);
    const float x = slot.x + pad;
    s.words_at(slot.x + slot.w - pad - right_w, y + title.line_px() / 2, right_w + 1, row.at.words, below, words, Align::right);
    y = s.words(x, y, width, row.title.words, title, words) + between;
    s.words_at(slot.x + slot.w - pad - right_w, y + below.line_px() / 2, right_w + 1, row.code.words, below, quiet,
               Align::right);
    if (badge_w > 0) {
        const Ink& tone = s.theme.tone(row.badge_tone);
        const RectF chip{x, std::round(y + (below.line_px() - badge.line_px() - s.px(2)) / 2), badge_w,
                         badge.line_px() + s.px(2)};
        s.card(chip, s.px(12), tone, s.theme.outlined ? 1 : 0, false);
        s.words_at(chip.x, chip.y + chip.h / 2, chip.w, row.badge.words, badge, tone.words, Align::centre);
        if (badge_alone) y += badge_h;
    }
    s.words(x + indent, y, width - indent, row.below.words, below, quiet);
    const float inset = std::ceil(s.metrics.gap() / 2);
    s.place(from, block, Role::button, {slot.x, slot.y + inset, slot.w, height - 2 * inset}, below.cap_px(), words, ground)
        .radius = s.px(8);
    return slot.y + height;
}

float shape(Shaper& s, const PlainBlock& block, const page::NavItem& item, const Slot& slot)
{
    const auto from = s.mark();
    Style style = s.metrics.style(Use::body);
    style.face = item.tone != page::Tone::plain ? Face::semibold : block.chosen ? Face::bold : Face::regular;
    Ink ink{s.ground.words, s.ground.ground, s.ground.ground};
    if (item.tone != page::Tone::plain) ink.words = s.theme.tone(item.tone).words;
    if (block.chosen) ink = s.theme.chosen;
    if (s.pressed(block)) ink = s.pressed_look(ink);
    const float pad = s.px(20);
    const float count_w = item.count.empty() ? 0 : std::ceil(s.width_of(item.count, style)) + s.px(4);
    const float width = slot.w - 2 * pad - count_w;
    const float words_h = s.height_of(item.line.words, style, width);
    const float height = std::max({words_h + s.px(16), s.metrics.touch(), s.px(64)});
    const RectF rect{slot.x, slot.y, slot.w, height};
    if (ink.ground != s.ground.ground) s.rounded(rect, s.px(16), ink.ground);
    if (block.chosen && s.theme.outlined) s.ring(rect, s.px(16), s.px(4), ink.edge);
    s.words(slot.x + pad, std::round(slot.y + (height - words_h) / 2), width, item.line.words, style, ink.words);
    if (count_w > 0)
        s.words_at(slot.x + slot.w - pad - count_w, slot.y + height / 2, count_w, item.count, style, ink.words, Align::right);
    s.place(from, block, Role::button, rect, style.cap_px(), ink.words, ink.ground).radius = s.px(16);
    return slot.y + height;
}

}  // namespace kiosk::ui
