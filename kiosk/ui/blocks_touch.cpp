#include <algorithm>
#include <cmath>

#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

namespace {

using Weight = page::Button::Weight;

/// What cannot be touched now: quiet words, no shadow, a plain line.
Ink unusable(const Shaper& s) { return {s.theme.quiet, s.theme.paper, s.theme.line}; }

Ink ink_of(const Shaper& s, Weight weight)
{
    switch (weight) {
    case Weight::primary: return s.theme.primary;
    case Weight::secondary: return s.theme.secondary;
    case Weight::link: return s.theme.tone(page::Tone::teal);
    case Weight::tool: return s.theme.tool;
    case Weight::exit: return s.theme.exit;
    case Weight::call: return {s.theme.tone(page::Tone::green).words, s.theme.tone(page::Tone::green).ground, s.theme.tone(page::Tone::green).words};
    }
    return s.theme.secondary;
}

bool small(Weight weight) { return weight == Weight::link || weight == Weight::tool || weight == Weight::exit; }

Style style_of(const Shaper& s, Weight weight)
{
    Style style = s.metrics.style(Use::action);
    if (s.page.layout == page::Layout::front && weight == Weight::primary) style.em = std::round(style.em * 1.25f);
    if (small(weight)) style = {Face::semibold, s.metrics.style(Use::quiet).em, 0, 1.35f};
    return style;
}

float side_pad(const Shaper& s, Weight weight)
{
    if (s.metrics.dense()) return s.px(28);
    if (s.page.layout == page::Layout::front && weight == Weight::primary) return s.px(72);
    return small(weight) ? s.px(26) : s.px(52);
}

float icon_em(const Style& style) { return std::round(style.em * 1.05f); }

}  // namespace

float natural_width(const Shaper& s, const page::Button& button)
{
    const Style style = style_of(s, button.weight);
    const float icon = button.icon.empty() ? 0 : icon_em(style) + s.px(20);
    return std::max(std::ceil(s.width_of(button.line.words, style) + icon + 2 * side_pad(s, button.weight)), s.metrics.touch());
}

float shape(Shaper& s, const PlainBlock& block, const page::Button& button, const Slot& slot, Stand stand)
{
    const auto from = s.mark();
    const bool primary = button.weight == Weight::primary;
    const bool pressed = s.pressed(block);
    Style style = style_of(s, button.weight);
    const bool slim = s.page.layout == page::Layout::typing && button.weight == Weight::secondary;
    if ((stand == Stand::full_width && !small(button.weight)) || slim) style.em = std::min(style.em, s.metrics.body_em() * 1.02f);
    Ink ink = ink_of(s, button.weight);
    if (block.chosen) ink = s.theme.chosen;
    if (stand == Stand::on_panel) {
        style = s.metrics.style(Use::choice);
        style.face = Face::bold;
        ink = block.chosen ? Ink{s.theme.panel.ground, s.theme.panel.words, s.theme.panel.words}
                           : Ink{s.theme.panel.words, s.theme.panel.ground, s.theme.panel.edge};
        if (s.theme.outlined && block.chosen) ink = s.theme.chosen;
    }
    if (!block.enabled) ink = unusable(s);
    if (pressed) ink = primary && !s.theme.outlined ? Ink{s.theme.primary.words, s.theme.primary_edge, s.theme.primary_edge} : s.pressed_look(ink);

    const float icon_room = button.icon.empty() ? 0 : icon_em(style) + s.px(20);
    const float pad = std::min(side_pad(s, button.weight), std::max(s.px(16), slot.w * 0.08f));
    const float words_w = std::max(slot.w - 2 * pad - icon_room, style.em);
    const float words_h = s.height_of(button.line.words, style, words_w);
    const float least = small(button.weight) ? s.metrics.touch()
                        : s.page.layout == page::Layout::front && (primary || stand == Stand::on_panel)
                            ? s.metrics.action_height() * 1.17f
                            : slim ? s.metrics.mm(20) : s.metrics.action_height();
    const float edge = primary && !s.theme.outlined ? s.px(6) : 0;
    const float height = std::max({std::round(least) + edge, words_h + s.px(small(button.weight) ? 16 : 28) + edge, slot.min_h});
    const RectF rect{slot.x, slot.y, slot.w, height};
    const float radius = small(button.weight) ? s.px(20) : s.px(stand == Stand::on_panel ? 28 : 30);
    if (edge > 0 && block.enabled) s.rounded(rect, radius, s.theme.primary_edge);
    const RectF face{rect.x, rect.y + (pressed ? edge : 0), rect.w, rect.h - edge};
    const float line = block.chosen && s.theme.outlined ? s.px(s.theme.chosen_edge_px) : s.px(primary ? 0 : button.weight == Weight::link ? (s.theme.outlined ? 2 : 0) : 3);
    s.card(face, radius, ink, line, false);

    const Span span{button.line.words, style, ink.words, false};
    const LaidText laid = lay_out(s.fonts, {&span, 1}, words_w);
    const float centre_y = face.y + face.h / 2;
    const bool apart = stand == Stand::on_panel;
    const float group = std::min(laid.width, words_w) + icon_room;
    const float left = apart ? face.x + s.px(42) : face.x + (face.w - group) / 2;
    const float words_x = button.icon_after || apart || button.icon.empty() ? left : left + icon_room;
    s.words(words_x, std::round(centre_y - words_h / 2), std::min(laid.width + 1, words_w + 1), std::vector<Span>{span}, Align::left);
    if (!button.icon.empty()) {
        const float icon_x = apart ? face.x + face.w - s.px(42) - icon_em(style) / 2
                             : button.icon_after ? left + group - icon_em(style) / 2
                                                 : left + icon_em(style) / 2;
        s.icon(icon_x, centre_y, icon_em(style), button.icon, ink.words);
    }
    s.place(from, block, Role::button, rect, style.cap_px(), ink.words, ink.ground).radius = radius;
    return slot.y + height;
}

float shape(Shaper& s, const PlainBlock& block, const page::Door& door, const Slot& slot)
{
    const auto from = s.mark();
    Ink ink = s.theme.card;
    if (!block.enabled) ink = unusable(s);
    if (s.pressed(block)) ink = s.pressed_look(ink);
    const Style title = s.metrics.style(Use::door_title), below = s.metrics.style(Use::body);
    const Ink& tone = s.theme.tone(door.tone);
    const float pad = s.px(42), pad_y = s.blank(34);
    const float tile = door.icon.empty() ? 0 : std::round(std::min(s.px(150) * (0.5f + 0.5f * s.tightness), slot.w * (0.1f + 0.1f * s.tightness)));
    const float indent = tile > 0 ? tile + s.px(36) : 0;
    const float width = slot.w - 2 * pad - indent;
    const float title_h = s.height_of(door.title.words, title, width);
    const float below_h = door.below.empty() ? 0 : s.height_of(door.below.words, below, width) + s.px(6);
    const float air = s.blank(s.metrics.dense() ? 20 : 62);
    const float height = std::max({tile > 0 ? tile + 2 * air : 0, title_h + below_h + 2 * pad_y, s.metrics.mm(20), slot.min_h});
    const RectF rect{slot.x, slot.y, slot.w, height};
    s.card(rect, s.px(32), ink, s.px(2), block.enabled);
    if (tile > 0) {
        const RectF square{slot.x + pad, slot.y + std::round((height - tile) / 2), tile, tile};
        if (!s.theme.outlined) s.rounded(square, tile * 0.27f, tone.ground);
        s.icon(square.x + tile / 2, square.y + tile / 2, tile * (s.theme.outlined ? 0.72f : 0.56f), door.icon, s.pressed(block) && s.theme.outlined ? ink.words : tone.words);
    }
    const float x = slot.x + pad + indent;
    float y = std::round(slot.y + (height - title_h - below_h) / 2);
    const Span balanced{door.title.words, title, 0, false};
    y = s.words(x, y, balanced_width(s.fonts, {&balanced, 1}, width), door.title.words, title, ink.words);
    if (below_h > 0) s.words(x, y + s.px(6), width, door.below.words, below, s.theme.outlined ? ink.words : s.theme.quiet);
    s.place(from, block, Role::button, rect, below_h > 0 ? below.cap_px() : title.cap_px(), ink.words, ink.ground).radius = s.px(32);
    return slot.y + height;
}

float shape(Shaper& s, const PlainBlock& block, const page::Choice& choice, const Slot& slot)
{
    const auto from = s.mark();
    Ink ink = block.chosen ? s.theme.chosen : s.theme.card;
    if (!block.enabled) ink = unusable(s);
    if (s.pressed(block)) ink = s.pressed_look(ink);
    const Style style = s.metrics.style(Use::choice), below = s.metrics.style(Use::quiet);
    const bool several = choice.kind == page::Choice::Kind::several;
    std::string_view sign = several ? (block.chosen ? "check_box" : "check_box_outline_blank")
                                    : (block.chosen ? "radio_button_checked" : "radio_button_unchecked");
    if (choice.kind == page::Choice::Kind::unsure) sign = block.chosen ? "radio_button_checked" : "help_outline";
    const float em = std::round(style.em * 1.4f), pad = s.px(42), gap = s.px(28);
    const float picture = choice.icon.empty() ? 0 : em + s.px(20);
    const float width = slot.w - pad - em - gap - s.px(32) - picture;
    const float words_h = s.height_of(choice.line.words, style, width);
    const float below_h = choice.below.empty() ? 0 : s.height_of(choice.below.words, below, width) + s.px(2);
    const float height = std::max({words_h + below_h + 2 * s.blank(48), s.metrics.mm(20), slot.min_h});
    const RectF rect{slot.x, slot.y, slot.w, height};
    s.card(rect, s.px(32), ink, block.chosen ? s.px(s.theme.chosen_edge_px + 1) : s.px(2), block.enabled && !block.chosen);
    s.icon(slot.x + pad + em / 2, slot.y + height / 2, em, sign, ink.words);
    const float x = slot.x + pad + em + gap;
    float y = std::round(slot.y + (height - words_h - below_h) / 2);
    if (picture > 0) s.icon(slot.x + slot.w - s.px(32) - em / 2, slot.y + height / 2, em, choice.icon, s.theme.outlined ? ink.words : s.theme.accent);
    y = s.words(x, y, width, choice.line.words, style, ink.words);
    if (below_h > 0) s.words(x, y + s.px(2), width, choice.below.words, below, s.theme.outlined || block.chosen ? ink.words : s.theme.quiet);
    s.place(from, block, Role::choice, rect, below_h > 0 ? below.cap_px() : style.cap_px(), ink.words, ink.ground).radius = s.px(32);
    return slot.y + height;
}

namespace {

/// The end of what was typed, as much as fits one line: whole letters, so that nothing is cut.
std::string_view tail_that_fits(const Shaper& s, std::string_view typed, const Style& style, float width)
{
    while (!typed.empty() && s.width_of(typed, style) > width) {
        std::size_t step = 1;
        while (step < typed.size() && (static_cast<unsigned char>(typed[step]) & 0xC0u) == 0x80u) ++step;
        typed.remove_prefix(step);
    }
    return typed;
}

std::string dots_for(std::string_view typed)
{
    std::string dots;
    for (const char byte : typed) {
        if ((static_cast<unsigned char>(byte) & 0xC0u) != 0x80u) dots += "•";
    }
    return dots;
}

}  // namespace

float shape(Shaper& s, const PlainBlock& block, const page::Field& field, const Slot& slot)
{
    const auto from = s.mark();
    float y = slot.y;
    if (!field.label.empty()) {
        const Style label{Face::semibold, s.metrics.style(Use::quiet).em, 0, 1.4f};
        y = s.words(slot.x, y, slot.w, field.label.words, label, s.ground.words) + s.px(8);
    }
    const bool roomy = field.lines <= 1 && !s.metrics.dense();
    Style style = s.metrics.style(roomy ? Use::choice : Use::body);
    style.face = Face::regular;
    if (roomy) style.em = std::round(style.em * 1.2f);
    const Ink ink{s.theme.card.words, s.theme.card.ground, field.focused ? s.theme.accent : s.theme.line};
    const float pad = s.px(s.metrics.dense() ? 18 : 40), line = style.line_px();
    const float eye = field.hidden ? std::round(style.em) + s.px(16) : 0;
    const float width = slot.w - 2 * pad - eye - s.px(8);
    const std::string shown = field.hidden ? dots_for(field.text) : std::string();
    const std::string_view typed = field.hidden ? std::string_view(shown) : std::string_view(field.text);
    const auto lines = static_cast<float>(std::max(1, field.lines));
    const float height = std::max({lines * line + s.blank(s.metrics.dense() ? 14 : 40), s.metrics.touch(), slot.min_h});
    const RectF box{slot.x, y, slot.w, height};
    s.card(box, s.px(24), ink, field.focused ? s.px(4) : s.px(2), false);
    float caret_x = box.x + pad, caret_y = 0;
    if (field.lines <= 1) {
        const std::string_view end = tail_that_fits(s, typed, style, width);
        const float words_y = std::round(y + (height - line) / 2);
        s.words(box.x + pad, words_y, width + style.em, end, style, ink.words);
        caret_x += end.empty() ? 0 : s.width_of(end, style) + s.px(3);
        caret_y = words_y;
    } else {
        const Span span{typed, style, ink.words, false};
        const LaidText laid = lay_out(s.fonts, {&span, 1}, width);
        const auto wanted = static_cast<std::size_t>(lines);
        const std::size_t skip = laid.lines.size() > wanted ? laid.lines.size() - wanted : 0;
        const auto first_part = s.mark();
        const float top = y + s.blank(20);
        s.words(box.x + pad, top - static_cast<float>(skip) * line, width, typed, style, ink.words);
        s.out.parts.erase(s.out.parts.begin() + static_cast<std::ptrdiff_t>(first_part.parts),
                          s.out.parts.begin() + static_cast<std::ptrdiff_t>(first_part.parts + skip));
        caret_y = top + static_cast<float>(laid.lines.size() - skip - 1) * line;
        caret_x += laid.lines.back().width + s.px(3);
    }
    if (typed.empty() && !field.placeholder.empty()) {
        const Style hint = s.fitted(style, field.placeholder.words, width, s.metrics.style(Use::small).em);
        s.words(caret_x + s.px(10), caret_y + std::round((line - hint.line_px()) / 2), width + hint.em, field.placeholder.words, hint, s.theme.quiet);
    }
    if (field.focused) s.fill({caret_x, caret_y + std::round(line * 0.14f), std::max(2.0f, s.px(4)), std::round(line * 0.72f)}, s.theme.accent);
    if (eye > 0) s.icon(box.x + box.w - pad - style.em / 2, y + height / 2, style.em, "visibility_off", s.theme.quiet);
    const RectF whole{slot.x, slot.y, slot.w, y + height - slot.y};
    s.place(from, block, Role::field, block.meaning ? box : whole, style.cap_px(), ink.words, ink.ground).radius = s.px(24);
    return y + height;
}

namespace {

/// The mark of a tone key: a small ring as the letter that carries it, drawn with Inter's own combining mark.
std::string_view tone_mark(const page::Key& key)
{
    if (key.tone != page::Tone::gold) return {};
    constexpr std::pair<std::string_view, std::string_view> marks[] = {
        {"sắc", "\u0301"}, {"huyền", "\u0300"}, {"hỏi", "\u0309"}, {"ngã", "\u0303"}, {"nặng", "\u0323"}};
    for (const auto& [name, mark] : marks) {
        if (key.line.words.find(name) != std::string::npos) return mark;
    }
    return {};
}

std::string_view without_sign(std::string_view words)
{
    const std::size_t blank = words.find(' ');
    const bool signed_so = words.starts_with("\u25CC") || (blank != std::string_view::npos && blank <= 5 && static_cast<unsigned char>(words[0]) >= 0xCC);
    return signed_so && blank != std::string_view::npos ? words.substr(blank + 1) : words;
}

void tone_sign(Shaper& s, float centre_x, float centre_y, float em, std::string_view mark, Rgb rgb)
{
    const float ring = std::round(em * 0.44f);
    s.ring({std::round(centre_x - ring / 2), std::round(centre_y - ring / 2) + 1, ring, ring}, ring / 2, std::max(1.0f, em * 0.05f), rgb);
    const Style style{Face::bold, em * 1.05f, 0, 1.35f};
    const Span span{mark, style, rgb, false};
    const LaidText laid = lay_out(s.fonts, {&span, 1}, em * 9);
    Part part;
    part.kind = Part::Kind::letters;
    part.em = style.em;
    part.baseline = std::round(centre_y + ring / 2 + em * 0.04f);
    part.rect = {std::round(centre_x) - s.fonts.ink_centre(Face::bold, laid.letters.front().glyph, style.em), centre_y - em / 2, em / 2, em};
    part.first = s.out.letters.size();
    part.count = 1;
    part.rgb = rgb;
    s.out.letters.push_back(laid.letters.front());
    s.out.parts.push_back(part);
}

}  // namespace

float shape(Shaper& s, const PlainBlock& block, const page::Key& key, const RectF& rect)
{
    const auto from = s.mark();
    Ink ink = key.weight == page::Key::Weight::primary    ? s.theme.primary
              : key.weight == page::Key::Weight::function ? s.theme.key_function
                                                          : s.theme.key;
    if (key.tone != page::Tone::plain) ink = s.theme.tone(key.tone);
    if (block.chosen) ink = s.theme.chosen;
    if (!block.enabled) ink = unusable(s);
    if (s.pressed(block)) ink = s.pressed_look(ink);
    const float radius = std::min(s.px(20), rect.h * 0.3f);
    s.card(rect, radius, ink, std::max(1.0f, s.px(2)), false);
    const std::string_view mark = tone_mark(key);
    const std::string_view words = mark.empty() ? std::string_view(key.line.words) : without_sign(key.line.words);
    const bool letter = key.weight == page::Key::Weight::letter && mark.empty();
    const float smallest = s.metrics.mm(3.8f) * 11 / 8;
    Style style = s.metrics.style(letter || key.weight != page::Key::Weight::letter ? Use::key : Use::key_name);
    style.em = std::min(style.em, std::max(smallest, std::floor(rect.h * 0.6f)));
    // All tone keys look alike: the longest name decides.
    if (mark.empty()) {
        style = s.fitted(style, words, rect.w - s.px(12), smallest);
    } else {
        // Room for the sign before the name, when letters stay readable.
        const float wide = s.width_of("huyền", style) + style.em * 0.8f, room = rect.w - s.px(12);
        const float shrunk = std::floor(style.em * room / wide);
        if (wide > room && shrunk >= std::max(smallest, style.em * 0.8f)) style.em = shrunk;
        style = s.fitted(style, "huyền", rect.w - s.px(6), smallest);
    }
    const float centre_x = rect.x + rect.w / 2, centre_y = rect.y + rect.h / 2;
    if (!key.icon.empty()) {
        s.icon(centre_x, centre_y, std::min(style.em * 1.1f, rect.h * 0.6f), key.icon, ink.words);
    } else if (mark.empty()) {
        s.words_at(rect.x, centre_y, rect.w, words, style, ink.words, Align::centre);
    } else {
        const float sign = style.em * 0.8f, words_w = s.width_of(words, style);
        if (s.width_of("huyền", style) + sign <= rect.w - s.px(12)) {
            const float left = centre_x - (words_w + sign) / 2;
            tone_sign(s, left + sign * 0.32f, centre_y, style.em, mark, ink.words);
            s.words_at(left + sign, centre_y, words_w + 1, words, style, ink.words);
        } else {
            const bool stacked = rect.h >= style.line_px() * 1.75f;
            if (stacked) tone_sign(s, centre_x, rect.y + rect.h * 0.3f, style.em, mark, ink.words);
            s.words_at(rect.x, stacked ? rect.y + rect.h * 0.68f : centre_y, rect.w, words, style, ink.words, Align::centre);
        }
    }
    s.place(from, block, Role::key, rect, style.cap_px(), ink.words, ink.ground).radius = radius;
    return rect.y + rect.h;
}

float tool_height(const Shaper& s, bool stacked)
{
    const Style style = s.metrics.style(Use::tool);
    const float least = s.metrics.dense() ? s.metrics.mm(10) : s.metrics.touch();
    if (stacked) return std::max(least, std::round(style.em * 1.35f) + style.line_px() + s.px(16));
    return std::max({least, s.page.layout == page::Layout::typing ? s.px(68) : s.px(s.metrics.dense() ? 60 : 80), style.line_px() + s.px(16)});
}

float tool_width(const Shaper& s, const page::Button& button, bool stacked)
{
    const Style style = s.metrics.style(Use::tool);
    const float words = s.width_of(button.line.words, style);
    const float em = button.icon.empty() ? 0 : std::round(style.em * 1.35f);
    if (stacked) return std::max({std::ceil(words + s.px(24)), em + s.px(24), s.metrics.touch()});
    return std::max(std::ceil(words + (em > 0 ? em + s.px(13) : 0) + s.px(48)), s.metrics.touch());
}

float shape_tool(Shaper& s, const PlainBlock& block, const page::Button& button, const RectF& rect, bool stacked)
{
    const auto from = s.mark();
    const Style style = s.metrics.style(Use::tool);
    Ink ink = button.weight == Weight::exit ? s.theme.exit : button.weight == Weight::primary ? s.theme.primary : s.theme.tool;
    if (block.chosen) ink = s.theme.chosen;
    if (!block.enabled) ink = unusable(s);
    if (s.pressed(block)) ink = s.pressed_look(ink);
    const float line = button.weight == Weight::exit && s.theme.outlined ? s.px(5) : block.chosen && s.theme.outlined ? s.px(5) : s.px(2);
    s.card(rect, s.px(22), ink, std::max(1.0f, line), false);
    const float em = button.icon.empty() ? 0 : std::round(style.em * 1.35f);
    const float words_w = std::ceil(s.width_of(button.line.words, style));
    const float centre_x = rect.x + rect.w / 2, centre_y = rect.y + rect.h / 2;
    if (stacked && em > 0) {
        const float all = em + style.line_px();
        s.icon(centre_x, std::round(centre_y - all / 2 + em / 2), em, button.icon, ink.words);
        s.words(rect.x, std::round(centre_y - all / 2 + em), rect.w, button.line.words, style, ink.words, Align::centre);
    } else {
        const float gap = em > 0 ? s.px(13) : 0;
        const float left = std::round(centre_x - (em + gap + words_w) / 2);
        const bool after = button.icon_after;
        s.icon(after ? left + words_w + gap + em / 2 : left + em / 2, centre_y, em, button.icon, ink.words);
        s.words_at(after ? left : left + em + gap, centre_y, words_w + 1, button.line.words, style, ink.words);
    }
    s.place(from, block, Role::button, rect, style.cap_px(), ink.words, ink.ground).radius = s.px(22);
    return rect.y + rect.h;
}

}  // namespace kiosk::ui
