#include <algorithm>
#include <cmath>

#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

namespace {
struct DoorParts {
    float pad, tile, indent;
};

DoorParts parts_of(const Shaper& s, const page::Door& door, float width, bool compact)
{
    if (s.metrics.cramped() && !compact) {
        const float small_tile = door.icon.empty() ? 0 : s.px(84);
        return {s.px(30), small_tile, small_tile > 0 ? small_tile + s.px(24) : 0};
    }
    const float tile = door.icon.empty() ? 0
                       : compact
                           ? s.px(80)
                           : std::round(std::min(s.px(150) * (0.5f + 0.5f * s.tightness), width * (0.1f + 0.1f * s.tightness)));
    return {s.px(compact ? 26 : 42), tile, tile > 0 ? tile + s.px(compact ? 24 : 36) : 0};
}

Style door_title(const Shaper& s, bool compact)
{
    return s.metrics.style(compact || s.metrics.cramped() ? Use::group : Use::door_title);
}

/// What explains a door stands back a little where its size would push the next door off the glass.
Style door_below(const Shaper& s)
{
    Style style = s.metrics.style(Use::body);
    if (s.metrics.cramped()) style = {style.face, std::round(style.em * 0.88f), style.tracking, 1.38f};
    return style;
}
}  // namespace

float words_room(const Shaper& s, const page::Door& door, float width, bool compact)
{
    const DoorParts parts = parts_of(s, door, width, compact);
    return width - 2 * parts.pad - parts.indent;
}

bool doors_fit(Shaper& s, const std::vector<const PlainBlock*>& blocks, float width)
{
    return std::all_of(blocks.begin(), blocks.end(), [&](const PlainBlock* block) {
        const auto* door = std::get_if<page::Door>(&block->kind);
        if (!door) return true;
        const float room = words_room(s, *door, width);
        const Span title{door->title.words, door_title(s, false), 0, false}, below{door->below.words, door_below(s), 0, false};
        return !lay_out(s.fonts, {&title, 1}, room).broken_word && !lay_out(s.fonts, {&below, 1}, room).broken_word;
    });
}

float shape(Shaper& s, const PlainBlock& block, const page::Door& door, const Slot& slot, bool compact)
{
    const auto from = s.mark();
    Ink ink = s.theme.card;
    if (!block.enabled) ink = unusable(s);
    if (s.pressed(block)) ink = s.pressed_look(ink);
    const Style title = door_title(s, compact), below = door_below(s);
    const Ink& tone = s.theme.tone(door.tone);
    const auto [pad, tile, indent] = parts_of(s, door, slot.w, compact);
    const float pad_y = compact ? s.px(14) : s.metrics.cramped() ? s.px(10) : s.blank(34);
    const float width = slot.w - 2 * pad - indent;
    const float title_h = s.height_of(door.title.words, title, width);
    const float below_h = door.below.empty() ? 0 : s.height_of(door.below.words, below, width) + s.px(6);
    const float air = s.blank(compact ? 16 : s.metrics.dense() ? 20 : 64);
    const float height = std::max({tile > 0 ? tile + 2 * air : 0, title_h + below_h + 2 * pad_y, s.metrics.mm(20), slot.min_h});
    const RectF rect{slot.x, slot.y, slot.w, height};
    s.card(rect, s.px(32), ink, s.px(2), block.enabled);
    if (tile > 0) {
        const RectF square{slot.x + pad, slot.y + std::round((height - tile) / 2), tile, tile};
        if (!s.theme.outlined) s.rounded(square, tile * 0.27f, tone.ground);
        const Ink on = s.theme.outlined ? ink : tone;
        const float share = s.drawn(door.icon) ? 0.8f : s.theme.outlined ? 0.72f : 0.56f;
        s.pictogram(square.x + tile / 2, square.y + tile / 2, tile * share, door.icon,
                    {s.pressed(block) && s.theme.outlined ? ink.words : tone.words, on.ground, on.edge});
    }
    const float x = slot.x + pad + indent;
    float y = std::round(slot.y + (height - title_h - below_h) / 2);
    const Span balanced{door.title.words, title, 0, false};
    y = s.words(x, y, balanced_width(s.fonts, {&balanced, 1}, width), door.title.words, title, ink.words);
    if (below_h > 0) s.words(x, y + s.px(6), width, door.below.words, below, s.theme.outlined ? ink.words : s.theme.quiet);
    s.place(from, block, Role::button, rect, below_h > 0 ? below.cap_px() : title.cap_px(), ink.words, ink.ground).radius =
        s.px(32);
    return slot.y + height;
}

Style choice_style(const Shaper& s)
{
    Style style = s.metrics.style(Use::choice);
    if (s.tightness < 0.5f) style.em = std::max(s.metrics.body_em(), std::round(style.em * 0.88f));
    return style;
}

namespace {
/// The side of an answer's picture: as high as the lowest answer allows, so that an answer keeps its lines when it is made
/// higher; smaller, or none at all (0), where a word would break for it.
float drawn_beside(const Shaper& s, const page::Choice& choice, const Style& style, float room, float least)
{
    if (!s.drawn(choice.icon)) return 0;
    const Span words{choice.line.words, style, 0, false};
    for (const float side : {std::max(least, s.metrics.mm(17)), least})
        if (!lay_out(s.fonts, {&words, 1}, room - side - s.px(28)).broken_word) return side;
    return 0;
}
}  // namespace

float shape(Shaper& s, const PlainBlock& block, const page::Choice& choice, const Slot& slot)
{
    const auto from = s.mark();
    Ink ink = block.chosen ? s.theme.chosen : s.theme.card;
    if (!block.enabled) ink = unusable(s);
    if (s.pressed(block)) ink = s.pressed_look(ink);
    const Style style = choice_style(s), below = s.metrics.style(Use::quiet);
    const bool several = choice.kind == page::Choice::Kind::several;
    std::string_view sign = several ? (block.chosen ? "check_box" : "check_box_outline_blank")
                                    : (block.chosen ? "radio_button_checked" : "radio_button_unchecked");
    if (choice.kind == page::Choice::Kind::unsure) sign = block.chosen ? "radio_button_checked" : "help_outline";
    const float em = std::round(style.em * 1.4f), pad = s.px(42), gap = s.px(28);
    const float room = slot.w - pad - em - gap - s.px(32);
    const float drawn_em = drawn_beside(s, choice, style, room, em);
    const bool drawn = drawn_em > 0;
    const float picture = drawn ? drawn_em + s.px(28) : choice.icon.empty() || s.drawn(choice.icon) ? 0 : em + s.px(20);
    const float width = room - picture;
    const float words_h = s.height_of(choice.line.words, style, width);
    const float below_h = choice.below.empty() ? 0 : s.height_of(choice.below.words, below, width) + s.px(2);
    const float height = std::max({words_h + below_h + 2 * s.blank(48), s.metrics.mm(20), slot.min_h});
    const RectF rect{slot.x, slot.y, slot.w, height};
    s.card(rect, s.px(32), ink, block.chosen ? s.px(s.theme.chosen_edge_px + 1) : s.px(2), block.enabled && !block.chosen);
    s.icon(slot.x + pad + em / 2, slot.y + height / 2, em, sign, ink.words);
    // A picture stands before its words, as a reader meets it first; a sign of the font only repeats them.
    float x = slot.x + pad + em + gap;
    if (drawn) {
        s.pictogram(x + drawn_em / 2, slot.y + height / 2, drawn_em, choice.icon, ink);
        x += picture;
    } else if (picture > 0) {
        s.icon(slot.x + slot.w - s.px(32) - em / 2, slot.y + height / 2, em, choice.icon,
               s.theme.outlined ? ink.words : s.theme.accent);
    }
    float y = std::round(slot.y + (height - words_h - below_h) / 2);
    y = s.words(x, y, width, choice.line.words, style, ink.words);
    if (below_h > 0)
        s.words(x, y + s.px(2), width, choice.below.words, below, s.theme.outlined || block.chosen ? ink.words : s.theme.quiet);
    s.place(from, block, Role::choice, rect, below_h > 0 ? below.cap_px() : style.cap_px(), ink.words, ink.ground).radius =
        s.px(32);
    return slot.y + height;
}

}  // namespace kiosk::ui
