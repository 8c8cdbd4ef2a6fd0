#include <algorithm>
#include <cmath>

#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

std::vector<Span> spans_of(const Shaper& s, const std::string& words, const std::vector<page::Mark>& marks, const Style& style,
                           Rgb rgb)
{
    std::vector<Span> spans;
    const std::string_view all = words;
    std::size_t at = 0;
    for (const page::Mark& mark : marks) {
        const std::size_t begin = std::clamp(mark.begin, at, all.size()), end = std::clamp(mark.end, begin, all.size());
        if (begin > at) spans.push_back({all.substr(at, begin - at), style, rgb, false});
        Span marked{all.substr(begin, end - begin), style, rgb, false};
        switch (mark.kind) {
        case page::Mark::Kind::strong:
            marked.style.face = Face::bold;
            marked.rgb = s.ground.words;
            break;
        case page::Mark::Kind::term:
            marked.style.face = Face::semibold;
            marked.rgb = s.ground.ground == s.theme.panel.ground ? s.ground.words : s.theme.accent;
            marked.underlined = true;
            break;
        case page::Mark::Kind::quiet: marked.rgb = s.ground.quiet; break;
        }
        if (!marked.words.empty()) spans.push_back(marked);
        at = end;
    }
    if (at < all.size() || spans.empty()) spans.push_back({all.substr(at), style, rgb, false});
    return spans;
}

float shape(Shaper& s, const PlainBlock& block, const page::Heading& heading, const Slot& slot, Align align)
{
    const auto from = s.mark();
    Style style = s.metrics.style(heading.level == 2 ? Use::part : Use::group);
    if (heading.level == 0) {
        // A number to call is read from where a frightened person stands.
        style = s.fitted({Face::bold, std::round(s.metrics.body_em() * (s.metrics.cramped() ? 2.2f : 2.7f)), -0.01f, 1.0f},
                         heading.line.words, slot.w, s.metrics.style(Use::part).em);
    }
    if (heading.level == 1) {
        const Span span{heading.line.words, s.metrics.title(0), 0, false};
        const int steps = s.tightness > 0.9f ? 0 : s.tightness > 0.6f ? 1 : 2;
        style = s.metrics.title(steps);
        const auto lines_at = [&](int step) {
            Span tried = span;
            tried.style = s.metrics.title(step);
            const LaidText laid = lay_out(s.fonts, {&tried, 1}, slot.w);
            return laid.broken_word ? std::size_t{99} : laid.lines.size();
        };
        int step = steps;
        while (step < 6 && lines_at(step) > 2) ++step;
        // One step smaller and on one line reads better than a last word alone.
        if (lines_at(step) == 2 && heading.line.words.find('\n') == std::string::npos && lines_at(step + 1) == 1) ++step;
        style = s.metrics.title(step);
    }
    const Span balanced{heading.line.words, style, 0, false};
    const float width = align == Align::left ? balanced_width(s.fonts, {&balanced, 1}, slot.w) : slot.w;
    const Rgb rgb = heading.level == 0 && !s.theme.outlined ? s.theme.tone(page::Tone::lotus).words : s.ground.words;
    const float bottom = s.words(slot.x, slot.y, width, heading.line.words, style, rgb, align);
    s.place(from, block, Role::heading, {slot.x, slot.y, slot.w, bottom - slot.y}, style.cap_px(), rgb, s.ground.ground).leads =
        heading.level > 1;
    return bottom;
}

Style paragraph_style(const Shaper& s, const page::Paragraph& paragraph)
{
    using Kind = page::Paragraph::Style;
    switch (paragraph.style) {
    case Kind::body: return s.metrics.style(Use::body);
    case Kind::lead: return s.metrics.style(Use::lead);
    // Where one is takes less of a small glass than what one reads.
    case Kind::crumb: return s.metrics.cramped() ? s.metrics.quiet_in_short() : s.metrics.style(Use::quiet);
    case Kind::quiet: break;
    }
    Style style = s.metrics.style(Use::quiet);
    // Beside a question the answers come first.
    if (s.metrics.cramped() && s.tightness < 0.5f) style = {style.face, std::round(style.em * 0.8f), style.tracking, 1.4f};
    return style;
}

float shape(Shaper& s, const PlainBlock& block, const page::Paragraph& paragraph, const Slot& slot, Align align)
{
    const auto from = s.mark();
    const Style style = paragraph_style(s, paragraph);
    const Rgb rgb = paragraph.style == page::Paragraph::Style::body ? s.ground.words : s.ground.quiet;
    // Long lines tire: a lead stays short, on a wide page a little less so.
    const float longest = style.em * (slot.w > style.em * 42 ? 36.0f : 25.0f);
    const float width =
        paragraph.style == page::Paragraph::Style::lead && align == Align::left ? std::min(slot.w, longest) : slot.w;
    const float bottom = s.words(slot.x, slot.y, width, spans_of(s, paragraph.line.words, paragraph.marks, style, rgb), align);
    s.place(from, block, Role::text, {slot.x, slot.y, slot.w, bottom - slot.y}, style.cap_px(), rgb, s.ground.ground);
    return bottom;
}

float shape(Shaper& s, const PlainBlock& block, const page::Step& step, const Slot& slot)
{
    const auto from = s.mark();
    const Style style = s.metrics.style(Use::body);
    const Style number{Face::bold, std::round(style.em * 0.94f), 0, 1.35f};
    const float disc = std::max(s.px(56), std::round(style.em * 1.8f));
    const float gap = s.px(22);
    const float words_h = s.height_of(step.line.words, style, slot.w - disc - gap);
    const float height = std::max(disc, words_h);
    const RectF circle{slot.x, slot.y, disc, disc};
    if (s.theme.outlined) {
        s.ring(circle, disc / 2, s.px(3), s.theme.accent);
    } else {
        s.rounded(circle, disc / 2, s.theme.primary.ground);
    }
    s.words_at(slot.x, slot.y + disc / 2, disc, std::to_string(step.number), number,
               s.theme.outlined ? s.theme.accent : s.theme.primary.words, Align::centre);
    const float words_y = words_h <= disc ? std::round(slot.y + (disc - words_h) / 2)
                                          : slot.y + std::max(0.0f, std::round((disc - style.line_px()) / 2));
    const float bottom = s.words(slot.x + disc + gap, words_y, slot.w - disc - gap,
                                 spans_of(s, step.line.words, step.marks, style, s.ground.words));
    const float end = std::max(slot.y + height, bottom);
    s.place(from, block, Role::text, {slot.x, slot.y, slot.w, end - slot.y}, style.cap_px(), s.ground.words, s.ground.ground);
    return end;
}

float shape(Shaper& s, const PlainBlock& block, const page::Item& item, const Slot& slot)
{
    const auto from = s.mark();
    const Style style = s.metrics.style(Use::body);
    const float em = std::round(style.em * 1.3f);
    const float gap = s.px(18);
    const float line = style.line_px();
    if (item.icon.empty()) {
        const float dot = std::round(style.em * 0.3f);
        s.rounded({slot.x + (em - dot) / 2, slot.y + std::round((line - dot) / 2), dot, dot}, dot / 2, s.theme.accent);
    } else {
        s.icon(slot.x + em / 2, slot.y + line / 2, em, item.icon, s.theme.accent);
    }
    const float bottom = s.words(slot.x + em + gap, slot.y, slot.w - em - gap, item.line.words, style, s.ground.words);
    s.place(from, block, Role::text, {slot.x, slot.y, slot.w, bottom - slot.y}, style.cap_px(), s.ground.words,
            s.ground.ground);
    return bottom;
}

}  // namespace kiosk::ui
