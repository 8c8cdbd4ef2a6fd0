#include <algorithm>
#include <cmath>

#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

std::vector<Span> spans_of(const Shaper& s, const std::string& words, const std::vector<page::Mark>& marks, const Style& style, Rgb rgb)
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
    if (heading.level <= 1) {
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
    const float bottom = s.words(slot.x, slot.y, width, heading.line.words, style, s.ground.words, align);
    s.place(from, block, Role::heading, {slot.x, slot.y, slot.w, bottom - slot.y}, style.cap_px(), s.ground.words, s.ground.ground).leads =
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
    const float width = paragraph.style == page::Paragraph::Style::lead && align == Align::left ? std::min(slot.w, longest) : slot.w;
    const float bottom = s.words(slot.x, slot.y, width, spans_of(s, paragraph.line.words, paragraph.marks, style, rgb), align);
    s.place(from, block, Role::text, {slot.x, slot.y, slot.w, bottom - slot.y}, style.cap_px(), rgb, s.ground.ground);
    return bottom;
}

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
    s.words(slot.x + pad + icon_room, std::round(slot.y + (height - words_h) / 2), words_w, badge.line.words, style, shown.words);
    Placed& placed = s.place(from, block, block.meaning ? Role::button : Role::status, rect, style.cap_px(), shown.words, shown.ground);
    placed.radius = s.px(14);
    return slot.y + height;
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
    const float words_y = words_h <= disc ? std::round(slot.y + (disc - words_h) / 2) : slot.y + std::max(0.0f, std::round((disc - style.line_px()) / 2));
    const float bottom = s.words(slot.x + disc + gap, words_y, slot.w - disc - gap, spans_of(s, step.line.words, step.marks, style, s.ground.words));
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
    s.place(from, block, Role::text, {slot.x, slot.y, slot.w, bottom - slot.y}, style.cap_px(), s.ground.words, s.ground.ground);
    return bottom;
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
        s.words(slot.x + pad_x, y + s.px(2), width, cite.below.words, below, s.theme.outlined ? s.theme.card.words : s.theme.quiet);
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
    s.place(from, block, block.meaning ? Role::button : Role::status, rect, style.cap_px(), ink.words, ink.ground).radius = s.px(22);
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
    if (share > 0) s.rounded({track.x, track.y, std::max(thick, std::round(track_w * share)), thick}, thick / 2, s.theme.accent);
    if (beside) s.words_at(slot.x + track_w, y + height / 2, slot.w - track_w, progress.line.words, style, s.ground.quiet, Align::right);
    const float bottom = y + height;
    s.place(from, block, Role::status, {slot.x, slot.y, slot.w, bottom - slot.y}, style.cap_px(), s.ground.quiet, s.ground.ground);
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
