#include <algorithm>
#include <cmath>

#include "kiosk/ui/blocks.h"
#include "kiosk/ui/leafing.h"

namespace kiosk::ui {

Ink unusable(const Shaper& s) { return {s.theme.quiet, s.theme.paper, s.theme.line}; }

Style shortcut_style(const Shaper& s) { return {Face::regular, s.metrics.style(Use::small).em, 0, 1.35f}; }

float shortcut_room(const Shaper& s, const page::Button& button)
{
    return button.shortcut.empty() || !s.metrics.dense() ? 0
                                                         : std::ceil(s.width_of(button.shortcut, shortcut_style(s))) + s.px(14);
}

namespace {

using Weight = page::Button::Weight;

Ink ink_of(const Shaper& s, Weight weight)
{
    switch (weight) {
    case Weight::primary: return s.theme.primary;
    case Weight::secondary: return s.theme.secondary;
    case Weight::link: return {s.theme.accent, s.theme.card.ground, s.theme.line};
    case Weight::tool: return s.theme.tool;
    case Weight::exit: return s.theme.exit;
    case Weight::aside: return s.theme.secondary;
    }
    return s.theme.secondary;
}

bool small(Weight weight) { return weight == Weight::link || weight == Weight::tool || weight == Weight::exit; }

Style style_of(const Shaper& s, Weight weight)
{
    const Style words = s.metrics.cramped() ? s.metrics.quiet_in_short() : s.metrics.style(Use::quiet);
    if (s.snug) return {Face::semibold, words.em, 0, 1.35f};
    Style style = s.metrics.style(Use::action);
    if (s.page.layout == page::Layout::front && weight == Weight::primary) style.em = std::round(style.em * 1.25f);
    if (small(weight)) style = {Face::semibold, s.metrics.style(weight == Weight::link ? Use::small : Use::quiet).em, 0, 1.35f};
    return style;
}

float side_pad(const Shaper& s, Weight weight)
{
    if (s.metrics.dense()) return s.px(28);
    if (s.page.layout == page::Layout::front && weight == Weight::primary) return s.px(72);
    return small(weight) || s.snug ? s.px(26) : s.px(52);
}

/// Left and right in a tile whose words and icon stand at either end.
float apart_pad(const Shaper& s, const Slot& slot) { return std::min(s.px(42), std::max(s.px(16), slot.w * 0.1f)); }

float icon_em(const Style& style) { return std::round(style.em * 1.05f); }

/// A link without an icon is words with a line under them, like the words around it; the target around them is unseen.
bool is_words(const page::Button& button) { return button.weight == Weight::link && button.icon.empty(); }

Style words_style(const Shaper& s)
{
    if (s.snug) return style_of(s, Weight::link);
    const float share = s.metrics.cramped() && s.tightness < 0.5f ? 0.8f : 1;
    return {Face::semibold, std::round(s.metrics.style(Use::quiet).em * share), 0, 1.35f};
}

float shape_words(Shaper& s, const PlainBlock& block, const page::Button& button, const Slot& slot)
{
    const auto from = s.mark();
    const Style style = words_style(s);
    const float reach = s.px(6);
    const float words_h = s.height_of(button.line.words, style, slot.w);
    const float height = std::max({s.metrics.touch(), words_h, slot.min_h});
    const float words_w = std::min(slot.w, std::ceil(s.width_of(button.line.words, style)) + 1);
    const RectF rect{slot.x - reach, slot.y, std::max(words_w + 2 * reach, s.metrics.touch()), height};
    Ink ink{s.ground.ground == s.theme.panel.ground ? s.ground.words : s.theme.accent, s.ground.ground, s.ground.ground};
    if (!block.enabled) ink.words = s.ground.quiet;
    if (s.pressed(block)) {
        ink = s.pressed_look(ink);
        s.rounded(rect, s.px(14), ink.ground);
    }
    s.words(slot.x, std::round(slot.y + (height - words_h) / 2), slot.w,
            std::vector<Span>{{button.line.words, style, ink.words, true}});
    s.place(from, block, Role::button, rect, style.cap_px(), ink.words, ink.ground).radius = s.px(14);
    return slot.y + height;
}

}  // namespace

float aside_width(const Shaper& s) { return std::max(s.px(104), s.metrics.touch()); }

float natural_width(const Shaper& s, const page::Button& button)
{
    if (button.weight == Weight::aside) return aside_width(s);
    if (is_words(button)) return std::ceil(s.width_of(button.line.words, words_style(s))) + s.px(8);
    const Style style = style_of(s, button.weight);
    const float icon = button.icon.empty() ? 0 : icon_em(style) + s.px(20);
    float words = s.width_of(button.line.words, style);
    if (button.commits && !s.metrics.cramped()) words = std::max(words, s.width_of(longest_lead(s.out), style));
    return std::max(std::ceil(words + icon + 2 * side_pad(s, button.weight)) + shortcut_room(s, button), s.metrics.touch());
}

float shape(Shaper& s, const PlainBlock& block, const page::Button& own, const Slot& slot, ButtonLayout stand)
{
    page::Button leading;
    if (own.commits && !s.lead_on.empty()) {
        leading = own;
        leading.line.words = s.lead_on;
        leading.icon = "keyboard_arrow_down";
    }
    const page::Button& button = leading.line.words.empty() ? own : leading;
    if (is_words(button)) return shape_words(s, block, button, slot);
    const auto from = s.mark();
    const bool primary = button.weight == Weight::primary;
    const bool pressed = s.pressed(block);
    Style style = style_of(s, button.weight);
    const bool slim = s.page.layout == page::Layout::typing && button.weight == Weight::secondary;
    if ((stand == ButtonLayout::full_width && !small(button.weight)) || slim)
        style.em = std::min(style.em, s.metrics.body_em() * 1.02f);
    Ink ink = ink_of(s, button.weight);
    if (block.chosen) ink = s.theme.chosen;
    if (stand == ButtonLayout::on_panel) {
        style = s.metrics.style(Use::choice);
        style.face = Face::bold;
        // Where tiles stand close a smaller word beats a second line.
        if (s.tightness < 0.6f && button.weight != Weight::aside)
            style = s.fitted(style, button.line.words,
                             slot.w - (button.icon.empty() ? 0 : icon_em(style) + s.px(20)) - 2 * apart_pad(s, slot) - 2,
                             s.metrics.body_em());
        ink = block.chosen ? Ink{s.theme.panel.ground, s.theme.panel.words, s.theme.panel.words}
                           : Ink{s.theme.panel.words, s.theme.panel.ground, s.theme.panel.edge};
        if (s.theme.outlined && block.chosen) ink = s.theme.chosen;
    }
    if (!block.enabled) ink = unusable(s);
    if (pressed)
        ink = primary && !s.theme.outlined ? Ink{s.theme.primary.words, s.theme.primary_edge, s.theme.primary_edge}
                                           : s.pressed_look(ink);

    const float icon_room = button.icon.empty() ? 0 : icon_em(style) + s.px(20);
    const float spare = slot.w - icon_room - shortcut_room(s, button) - std::ceil(s.width_of(button.line.words, style)) - 1;
    const bool alone = button.weight == Weight::aside;             // a picture; its words are heard
    const bool apart = stand == ButtonLayout::on_panel && !alone;  // words and icon at either end
    const float pad =
        apart ? apart_pad(s, slot)
              : std::max(s.px(16),
                         std::min({side_pad(s, button.weight), std::max(s.px(16), slot.w * 0.08f), std::floor(spare / 2)}));
    const float key_room = shortcut_room(s, button);
    const float words_w = std::max(slot.w - 2 * pad - icon_room - key_room, style.em);
    // Where a small glass has no room for a wider button its words give way.
    if (&button == &leading) style = s.fitted(style, button.line.words, words_w - 2, s.metrics.style(Use::small).em * 0.8f);
    const float words_h = alone ? 0 : s.height_of(button.line.words, style, words_w);
    const float least = small(button.weight) ? s.metrics.touch()
                        // Many languages stand closer rather than on a second page.
                        : s.page.layout == page::Layout::front && stand == ButtonLayout::on_panel
                            ? std::max(s.metrics.action_height() * 1.17f * s.tightness, s.metrics.touch() * 1.1f)
                        : s.page.layout == page::Layout::front && primary ? s.metrics.action_height() * 1.17f
                        : slim                                            ? (s.snug ? s.metrics.touch() : s.metrics.mm(20))
                        : s.snug                                          ? s.metrics.mm(20)
                                                                          : s.metrics.action_height();
    const float edge = primary && !s.theme.outlined ? s.px(6) : 0;
    const float height =
        std::max({std::round(least) + edge, words_h + s.px(small(button.weight) || s.snug ? 16 : 28) + edge, slot.min_h});
    const RectF rect{slot.x, slot.y, slot.w, height};
    const float radius = small(button.weight) ? s.px(20) : s.px(stand == ButtonLayout::on_panel ? 28 : 30);
    if (edge > 0 && block.enabled) s.rounded(rect, radius, s.theme.primary_edge);
    const RectF face{rect.x, rect.y + (pressed ? edge : 0), rect.w, rect.h - edge};
    const float line = !block.enabled                     ? s.px(2)
                       : block.chosen && s.theme.outlined ? s.px(s.theme.chosen_edge_px)
                                                          : s.px(primary                         ? 0
                                                                 : button.weight == Weight::link ? 2
                                                                                                 : 3);
    if (stand != ButtonLayout::in_field || pressed) s.card(face, radius, ink, line, false);

    const Span span{button.line.words, style, ink.words, false};
    const LaidText laid = lay_out(s.fonts, {&span, 1}, balanced_width(s.fonts, {&span, 1}, words_w));
    const float centre_y = face.y + face.h / 2;
    const float group = std::min(laid.width, words_w) + icon_room + key_room;
    const float left = apart ? face.x + pad : face.x + (face.w - group) / 2;
    const float words_x = button.icon_after || apart || button.icon.empty() ? left : left + icon_room;
    if (!alone)
        s.words(words_x, std::round(centre_y - words_h / 2), std::min(laid.width + 1, words_w + 1), std::vector<Span>{span},
                Align::left);
    if (key_room > 0)
        s.words_at(left + group - key_room + s.px(14), centre_y, key_room, button.shortcut, shortcut_style(s), ink.words);
    if (!button.icon.empty()) {
        const float icon_x = alone               ? face.x + face.w / 2
                             : apart             ? face.x + face.w - pad - icon_em(style) / 2
                             : button.icon_after ? left + group - icon_em(style) / 2
                                                 : left + icon_em(style) / 2;
        s.icon(icon_x, centre_y, icon_em(style) * (alone ? 1.25f : 1), button.icon, ink.words);
    }
    s.place(from, block, Role::button, rect, style.cap_px(), ink.words, ink.ground).radius = radius;
    return slot.y + height;
}

}  // namespace kiosk::ui
