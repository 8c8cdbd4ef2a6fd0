/// What is typed: fields 32 px high, the row of a form with its label, what is wrong with it, the search of the top bar.
#include <algorithm>
#include <cmath>
#include <string>

#include "kiosk/ui/desk_kinds.h"

namespace kiosk::ui {

namespace {

std::string dots_of(std::string_view typed)
{
    std::string dots;
    for (const char byte : typed)
        if ((static_cast<unsigned char>(byte) & 0xC0u) != 0x80u) dots += "•";
    return dots;
}

Ink field_ink(DeskPen& d, const PlainBlock& block, bool focused, bool wrong, const RectF& box)
{
    const float radius = d.px(8);
    Ink ink{d.t.ink, d.t.card, d.t.edge};
    if (!block.enabled)
        ink = {d.t.soft, d.t.sunk, d.t.outlined ? d.t.edge : d.t.sunk};
    else if (wrong)
        ink.edge = d.t.tone(page::Tone::red).words;
    else if (focused)
        ink.edge = d.t.tone(page::Tone::teal).words;
    else if (block.meaning && d.hovered(block))
        ink.ground = d.t.hover;
    d.s.rounded(box, radius, ink.ground);
    if (ink.edge != ink.ground) d.s.ring(box, radius, focused || wrong ? d.px(2) : d.m.hair(), ink.edge);
    return ink;
}

void caret(DeskPen& d, float x, float y)
{
    const float h = d.px(18);
    d.s.fill({std::round(x) + 1, std::round(y + (d.line_px(DeskType::body) - h) / 2), d.px(2), h}, d.t.ink);
}

/// The last lines of what was typed, and the caret after them.
void paint_typed_lines(DeskPen& d, std::string_view typed, const RectF& box, float pad, float air, int lines, bool focused,
                       Rgb rgb)
{
    const Span span = d.span(typed, DeskType::body, rgb);
    const float line_px = d.line_px(DeskType::body), w = box.w - 2 * pad;
    const LaidText laid = lay_out(d.s.fonts, {&span, 1}, w);
    const auto wanted = static_cast<std::size_t>(std::max(1, lines));
    const std::size_t skip = laid.lines.size() > wanted ? laid.lines.size() - wanted : 0;
    const auto first = d.s.mark();
    const float top = box.y + air;
    if (!typed.empty()) {
        d.s.words(box.x + pad, top - static_cast<float>(skip) * line_px, w, std::vector<Span>{span}, Align::left,
                  Shaper::Breaks::when_full);
        d.s.out.parts.erase(d.s.out.parts.begin() + static_cast<std::ptrdiff_t>(first.parts),
                            d.s.out.parts.begin() + static_cast<std::ptrdiff_t>(first.parts + skip));
    }
    if (focused)
        caret(d, box.x + pad + (typed.empty() ? 0 : laid.lines.back().width),
              top + static_cast<float>(laid.lines.size() - skip - 1) * line_px);
}

}  // namespace

float width_of(const DeskPen& d, const page::Field& field)
{
    const float typed = d.width(field.text, DeskType::body), hint = d.width(field.placeholder.words, DeskType::body);
    return std::max(std::ceil(std::max(typed, hint)) + 2 * d.px(11) + d.px(4) + (field.hidden || field.wrong ? d.px(24) : 0),
                    d.px(64));
}

float paint(DeskPen& d, const PlainBlock& block, const page::Field& field, const Slot& slot)
{
    const auto from = d.s.mark();
    float y = slot.y;
    if (has_words(field.label)) y = d.words(slot.x, y, slot.w, field.label.words, DeskType::second, d.t.quiet) + d.px(4);
    const float pad = d.px(slot.w < d.px(60) ? 6 : 11), line_px = d.line_px(DeskType::body);
    const bool many = field.lines > 1;
    const float air = d.px(6);
    const float usual = slot.min_h > 0 ? slot.min_h : d.m.control_h();
    const float h = many ? std::max(usual, static_cast<float>(field.lines) * line_px + 2 * air) : usual;
    const RectF box{slot.x, y, slot.w, h};
    const bool focused = field.focused && block.enabled;
    const Ink ink = field_ink(d, block, focused, field.wrong, box);
    const std::string dots = field.hidden ? dots_of(field.text) : std::string{};
    const std::string_view typed = field.hidden ? std::string_view(dots) : std::string_view(field.text);
    const bool sign = !many && (field.wrong || field.hidden);
    const float right = box.x + box.w - pad - (sign ? d.px(24) : 0), words_y = std::round(y + (h - line_px) / 2);
    if (sign)
        d.icon(right + d.px(6), y + h / 2, d.px(18), field.wrong ? "error" : "visibility_off",
               field.wrong ? d.t.tone(page::Tone::red).mark : d.t.soft);
    if (typed.empty() && has_words(field.placeholder))
        d.line(box.x + pad + (focused ? d.px(5) : 0), many ? y + air : words_y, right - box.x - pad - (focused ? d.px(5) : 0),
               field.placeholder.words, DeskType::body, d.t.soft);
    if (many) {
        paint_typed_lines(d, typed, box, pad, air, field.lines, focused, ink.words);
    } else {
        const std::string_view end = focused ? tail_that_fits(d, typed, DeskType::body, right - box.x - pad - d.px(3)) : typed;
        const float w = d.line(box.x + pad, words_y, right - box.x - pad, end, DeskType::body, ink.words);
        if (focused) caret(d, box.x + pad + w, words_y);
    }
    const RectF whole{slot.x, slot.y, slot.w, y + h - slot.y};
    d.place(from, block, Role::field, block.meaning ? box : whole, DeskType::body, ink.words, ink.ground).radius = d.px(8);
    return y + h;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Find& find, const Slot& slot)
{
    const auto from = d.s.mark();
    const float h = slot.min_h > 0 ? slot.min_h : d.m.control_h(), pad = d.px(11), centre = slot.y + h / 2;
    const RectF box{slot.x, slot.y, slot.w, h};
    d.s.rounded(box, d.px(8), find.focused ? d.t.card : d.hovered(block) ? d.t.hover : d.t.paper);
    d.s.ring(box, d.px(8), find.focused ? d.px(2) : d.m.hair(), find.focused ? d.t.tone(page::Tone::teal).words : d.t.edge);
    d.icon(slot.x + pad, centre, d.px(18), "search", d.t.quiet);
    float right = slot.x + slot.w - pad + d.px(2);
    if (!find.key.empty()) {
        d.keys(right, centre, find.key);
        right -= d.keys_width(find.key) + d.px(8);
    }
    if (has_words(find.below)) {
        const float w = std::min(std::ceil(d.width(find.below.words, DeskType::second)), slot.w * 0.4f);
        d.line(right - w, std::round(centre - d.line_px(DeskType::second) / 2), w + 1, find.below.words, DeskType::second,
               d.t.soft);
        right -= w + d.px(10);
    }
    const float x = slot.x + pad + d.px(28), y = std::round(centre - d.line_px(DeskType::body) / 2);
    if (find.text.empty()) {
        d.line(x + (find.focused ? d.px(5) : 0), y, right - x, find.placeholder.words, DeskType::body, d.t.soft);
        if (find.focused) caret(d, x, y);
    } else {
        const float w =
            d.line(x, y, right - x, tail_that_fits(d, find.text, DeskType::body, right - x - d.px(4)), DeskType::body, d.t.ink);
        if (find.focused) caret(d, x + w, y);
    }
    d.place(from, block, Role::field, box, DeskType::body, find.text.empty() ? d.t.soft : d.t.ink,
            find.focused ? d.t.card : d.t.paper)
        .radius = d.px(8);
    return slot.y + h;
}

}  // namespace kiosk::ui
