#include <algorithm>
#include <cmath>

#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

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

float shape(Shaper& s, const PlainBlock& block, const page::Field& field, const Slot& slot, float kept_right)
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
    const float eye = kept_right > 0 ? kept_right : field.hidden ? std::round(style.em) + s.px(16) : 0;
    const float width = slot.w - 2 * pad - eye - s.px(8);
    const std::string shown = field.hidden ? dots_for(field.text) : std::string();
    const std::string_view typed = field.hidden ? std::string_view(shown) : std::string_view(field.text);
    const int most = s.most_field_lines > 0 ? std::min(s.most_field_lines, field.lines) : field.lines;
    const auto lines = static_cast<float>(std::max(1, most));
    const float height = std::max({lines * line + s.blank(s.metrics.dense() ? 14 : 40), s.metrics.touch(), slot.min_h});
    RectF box{slot.x, y, slot.w, height};
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
        s.words(box.x + pad, top - static_cast<float>(skip) * line, width, std::vector<Span>{span}, Align::left,
                Shaper::Breaks::when_full);
        s.out.parts.erase(s.out.parts.begin() + static_cast<std::ptrdiff_t>(first_part.parts),
                          s.out.parts.begin() + static_cast<std::ptrdiff_t>(first_part.parts + skip));
        caret_y = top + static_cast<float>(laid.lines.size() - skip - 1) * line;
        caret_x += laid.lines.back().width + s.px(3);
    }
    if (typed.empty() && !field.placeholder.empty()) {
        const Style hint = s.fitted(style, field.placeholder.words, width, s.metrics.style(Use::small).em);
        s.words(caret_x + s.px(10), caret_y + std::round((line - hint.line_px()) / 2), width + hint.em, field.placeholder.words,
                hint, s.theme.quiet);
    }
    if (field.focused)
        s.fill({caret_x, caret_y + std::round(line * 0.14f), std::max(2.0f, s.px(4)), std::round(line * 0.72f)},
               s.theme.accent);
    if (eye > 0 && kept_right <= 0)
        s.icon(box.x + box.w - pad - style.em / 2, y + height / 2, style.em, "visibility_off", s.theme.quiet);
    box.w -= kept_right;
    const RectF whole{slot.x, slot.y, box.w, y + height - slot.y};
    s.place(from, block, Role::field, block.meaning ? box : whole, style.cap_px(), ink.words, ink.ground).radius = s.px(24);
    return y + height;
}

}  // namespace kiosk::ui
