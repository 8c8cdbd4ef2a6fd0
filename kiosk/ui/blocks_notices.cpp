#include <algorithm>
#include <cmath>

#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

namespace {

/// Badges say something small: quieter than the words they stand with.
Style badge_style(const Shaper& s) { return {Face::semibold, s.metrics.style(Use::small).em, 0, 1.35f}; }

}  // namespace

float natural_width(const Shaper& s, const page::Badge& badge)
{
    const Style style = badge_style(s);
    const float icon = badge.icon.empty() ? 0 : std::round(style.em * 1.1f) + s.px(10);
    return std::ceil(icon + s.width_of(badge.line.words, style) + s.px(20) * 2);
}

float shape(Shaper& s, const PlainBlock& block, const page::Badge& badge, const Slot& slot)
{
    const auto from = s.mark();
    const Style style = badge_style(s);
    const Ink& ink = s.theme.tone(badge.tone);
    const float pad = s.px(20);
    const float icon_em = badge.icon.empty() ? 0 : std::round(style.em * 1.1f);
    const float icon_room = badge.icon.empty() ? 0 : icon_em + s.px(10);
    const float words_w = slot.w - 2 * pad - icon_room;
    float height = s.height_of(badge.line.words, style, words_w) + s.px(14);
    if (block.meaning) height = std::max(height, s.metrics.touch());
    const RectF rect{slot.x, slot.y, slot.w, height};
    const Ink shown = s.pressed(block) ? s.pressed_look(ink) : ink;
    s.card(rect, s.px(14), shown, s.theme.outlined || block.meaning ? s.px(2) : 0, false);
    s.icon(slot.x + pad + icon_em / 2, slot.y + height / 2, icon_em, badge.icon, shown.words);
    const float words_h = s.height_of(badge.line.words, style, words_w);
    s.words(slot.x + pad + icon_room, std::round(slot.y + (height - words_h) / 2), words_w, badge.line.words, style,
            shown.words);
    Placed& placed =
        s.place(from, block, block.meaning ? Role::button : Role::status, rect, style.cap_px(), shown.words, shown.ground);
    placed.radius = s.px(14);
    return slot.y + height;
}

float shape(Shaper& s, const PlainBlock& block, const page::Cite& cite, const Slot& slot)
{
    const auto from = s.mark();
    const Style title{Face::semibold, s.metrics.body_em() * 0.96f, 0, 1.4f};
    const Style below = s.metrics.style(Use::small);
    const float pad_x = s.px(46), pad_y = s.blank(26), edge = s.px(10), radius = s.px(28);
    const float width = slot.w - pad_x - s.px(32);
    float height = pad_y * 2 + s.height_of(cite.title.words, title, width);
    if (!cite.below.empty()) height += s.height_of(cite.below.words, below, width) + s.px(2);
    const RectF rect{slot.x, slot.y, slot.w, height};
    const Rgb mark = cite.confirmed ? s.theme.accent : s.theme.tone(page::Tone::gold).words;
    // The coloured edge is a card shining out from under the white one.
    s.card(rect, radius, s.theme.card, 0, true);
    s.rounded({rect.x, rect.y, std::min(rect.w, radius * 3), rect.h}, radius, mark);
    const RectF front{slot.x + edge, slot.y, slot.w - edge, height};
    s.rounded(front, radius, s.theme.card.edge);
    const float line = std::max(1.0f, s.px(2));
    s.rounded({front.x, front.y + line, front.w - line, front.h - 2 * line}, radius - line, s.theme.card.ground);
    float y = s.words(slot.x + pad_x, slot.y + pad_y, width, cite.title.words, title, s.theme.card.words);
    if (!cite.below.empty()) {
        s.words(slot.x + pad_x, y + s.px(2), width, cite.below.words, below,
                s.theme.outlined ? s.theme.card.words : s.theme.quiet);
    }
    s.place(from, block, Role::text, rect, title.cap_px(), s.theme.card.words, s.theme.card.ground).radius = radius;
    return slot.y + height;
}

float shape(Shaper& s, const PlainBlock& block, const page::Notice& notice, const Slot& slot)
{
    const auto from = s.mark();
    Style style = s.metrics.style(Use::body);
    // A warning leaves the glass to what can be done about it.
    if (s.metrics.cramped()) style = {style.face, std::round(style.em * 0.88f), style.tracking, 1.38f};
    // One that leads somewhere is a door.
    if (block.meaning) style.face = Face::bold;
    const Ink& ink = s.theme.tone(notice.tone);
    const float pad = s.px(28), pad_y = s.blank(20), em = std::round(style.em * 1.3f);
    const float indent = notice.icon.empty() ? 0 : em + s.px(18);
    const float width = slot.w - 2 * pad - indent;
    const float words_h = s.height_of(notice.line.words, style, width);
    const float height = std::max(words_h + 2 * pad_y, block.meaning ? s.metrics.touch() : 0);
    const RectF rect{slot.x, slot.y, slot.w, height};
    s.card(rect, s.px(22), s.pressed(block) ? s.pressed_look(ink) : ink, s.px(2), false);
    s.icon(slot.x + pad + em / 2, slot.y + pad_y + style.line_px() / 2, em, notice.icon, ink.words);
    s.words(slot.x + pad + indent, slot.y + std::round((height - words_h) / 2), width, notice.line.words, style, ink.words);
    s.place(from, block, block.meaning ? Role::button : Role::status, rect, style.cap_px(), ink.words, ink.ground).radius =
        s.px(22);
    return slot.y + height;
}

float shape(Shaper& s, const PlainBlock& block, const page::Progress& progress, const Slot& slot)
{
    const auto from = s.mark();
    const Style style = s.metrics.cramped() ? s.metrics.quiet_in_short() : s.metrics.style(Use::quiet);
    const float thick = s.px(14), line = style.line_px();
    const float words_w = progress.line.empty() ? 0 : std::ceil(s.width_of(progress.line.words, style));
    const bool beside = words_w + s.px(24) < slot.w * 0.6f;
    const float track_w = beside && words_w > 0 ? slot.w - words_w - s.px(24) : slot.w;
    float y = slot.y;
    if (!beside) y = s.words(slot.x, y, slot.w, progress.line.words, style, s.ground.quiet) + s.px(8);
    const float height = beside ? std::max(line, thick) : thick;
    const RectF track{slot.x, std::round(y + (height - thick) / 2), track_w, thick};
    const int all = std::max(1, progress.done + progress.left);
    const float share = std::clamp(static_cast<float>(progress.done) / static_cast<float>(all), 0.0f, 1.0f);
    if (s.theme.outlined) {
        s.ring(track, thick / 2, s.px(2), s.theme.line);
    } else {
        s.rounded(track, thick / 2, s.theme.line);
    }
    if (share > 0)
        s.rounded({track.x, track.y, std::max(thick, std::round(track_w * share)), thick}, thick / 2, s.theme.accent);
    if (beside)
        s.words_at(slot.x + track_w, y + height / 2, slot.w - track_w, progress.line.words, style, s.ground.quiet,
                   Align::right);
    const float bottom = y + height;
    s.place(from, block, Role::status, {slot.x, slot.y, slot.w, bottom - slot.y}, style.cap_px(), s.ground.quiet,
            s.ground.ground);
    return bottom;
}

float shape(Shaper& s, const PlainBlock&, const page::Divider&, const Slot& slot)
{
    const auto from = s.mark();
    const float thick = std::max(1.0f, s.px(2));
    s.fill({slot.x, slot.y, slot.w, thick}, s.theme.line);
    s.scenery(from, {slot.x, slot.y, slot.w, thick});
    return slot.y + thick;
}

}  // namespace kiosk::ui
