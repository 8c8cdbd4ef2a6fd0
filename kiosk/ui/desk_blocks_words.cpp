/// Words under each other: paragraphs, chips, notices, sources, points, how far something is.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/desk_kinds.h"

namespace kiosk::ui {

namespace {

/// The words cut at their marks.
std::vector<Span> marked_spans(const DeskPen& d, const std::string& words, const std::vector<page::Mark>& marks, DeskType type,
                               Rgb rgb)
{
    std::vector<Span> spans;
    const std::string_view all = words;
    std::size_t at = 0;
    const auto add = [&](std::size_t end, const Style& style, Rgb colour) {
        end = std::min(end, all.size());
        if (end > at) spans.push_back({all.substr(at, end - at), style, colour, false});
        at = std::max(at, end);
    };
    for (const auto& mark : marks) {
        add(mark.begin, d.style(type), rgb);
        Style style = d.style(type);
        if (mark.kind != page::Mark::Kind::quiet) style.face = Face::semibold;
        add(mark.end, style, mark.kind == page::Mark::Kind::quiet ? d.t.soft : rgb);
    }
    add(all.size(), d.style(type), rgb);
    return spans;
}

/// A row that may be touched as a whole: its ground while the pointer is on it.
Rgb touched_ground(DeskPen& d, const PlainBlock& block, const RectF& rect)
{
    if (!block.meaning) return d.ground;
    const Rgb ground = d.pressed(block) ? d.t.pressed : d.hovered(block) ? d.t.hover : d.ground;
    if (ground != d.ground) d.s.rounded(rect, d.px(5), ground);
    return ground;
}

}  // namespace

float paint(DeskPen& d, const PlainBlock& block, const page::Paragraph& paragraph, const Slot& slot)
{
    using Written = page::Paragraph::Style;
    const auto from = d.s.mark();
    DeskType type = DeskType::body;
    Rgb rgb = d.t.ink;
    switch (paragraph.style) {
    case Written::lead: type = DeskType::said; break;
    case Written::quiet: type = DeskType::second, rgb = d.t.soft; break;
    case Written::crumb: type = DeskType::small, rgb = d.t.soft; break;
    case Written::body: break;
    }
    // In the navigation words name what stands below them, and begin where its words do.
    const bool part = block.area == page::Area::nav && paragraph.style == Written::quiet;
    if (part) type = DeskType::small_strong;
    const float x = slot.x + (part ? d.px(10) : 0), w = std::min(slot.w - (x - slot.x), d.m.prose_w());
    const float y = d.words(x, slot.y, w, marked_spans(d, paragraph.line.words, paragraph.marks, type, rgb));
    d.place(from, block, block.meaning ? Role::button : Role::text, {x, slot.y, w, y - slot.y}, type, rgb, d.ground);
    return y;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Badge& badge, const Slot& slot)
{
    const auto from = d.s.mark();
    const page::Chip chip{badge.line, badge.tone, badge.icon};
    const float h = std::max(slot.min_h, d.m.chip_h());
    const float w = d.chip(slot.x, slot.y + h / 2, chip, slot.w);
    const DeskTone& tone = d.t.tone(badge.tone);
    d.place(from, block, block.meaning ? Role::button : Role::status, {slot.x, slot.y, w, h}, DeskType::small_strong,
            tone.words, tone.tint)
        .radius = d.px(5);
    return slot.y + h;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Notice& notice, const Slot& slot)
{
    const auto from = d.s.mark();
    const DeskTone& tone = d.t.tone(notice.tone);
    const float pad = d.px(12), air = d.px(8), em = d.px(18);
    const float indent = notice.icon.empty() ? 0 : em + d.px(10);
    const float w = slot.w - 2 * pad - indent;
    const float words_h = d.height(notice.line.words, DeskType::body, w);
    const float h = std::max({slot.min_h, words_h + 2 * air, d.m.control_h()});
    const RectF rect{slot.x, slot.y, slot.w, h};
    const Rgb ground = d.pressed(block) ? d.t.pressed : tone.tint;
    d.s.rounded(rect, d.px(8), ground);
    d.s.ring(rect, d.px(8), d.m.hair(), tone.edge);
    const float y = std::round(slot.y + (h - words_h) / 2);
    if (indent > 0) d.icon(slot.x + pad, y + d.line_px(DeskType::body) / 2, em, notice.icon, tone.words);
    d.words(slot.x + pad + indent, y, w, notice.line.words, DeskType::body, tone.words);
    d.place(from, block, block.meaning ? Role::button : Role::status, rect, DeskType::body, tone.words, ground).radius =
        d.px(8);
    return slot.y + h;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Cite& cite, const Slot& slot)
{
    const auto from = d.s.mark();
    const DeskTone& gold = d.t.tone(page::Tone::gold);
    const float edge = d.px(3), indent = d.px(12);
    float y = d.words(slot.x + indent, slot.y, slot.w - indent, cite.title.words, DeskType::strong,
                      cite.confirmed ? d.t.ink : gold.words);
    y = d.words(slot.x + indent, y, slot.w - indent, cite.below.words, DeskType::small, gold.words);
    d.s.rounded({slot.x, slot.y, edge, y - slot.y}, edge / 2, cite.confirmed ? d.t.tone(page::Tone::teal).mark : gold.mark);
    d.place(from, block, Role::text, {slot.x, slot.y, slot.w, y - slot.y}, DeskType::strong, d.t.ink, d.ground);
    return y;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Item& item, const Slot& slot)
{
    const auto from = d.s.mark();
    const float em = d.px(18), indent = item.icon.empty() ? 0 : d.px(28), air = d.px(2);
    const float h = d.height(item.line.words, DeskType::body, slot.w - indent) + 2 * air;
    const RectF rect{slot.x, slot.y, slot.w, h};
    const Rgb ground = touched_ground(d, block, rect);
    // Icons that say how something stands have the colour of it.
    const auto tone = item.icon == "check_circle"                                ? page::Tone::green
                      : item.icon == "error" || item.icon == "cancel"            ? page::Tone::red
                      : item.icon == "warning" || item.icon == "hourglass_empty" ? page::Tone::gold
                                                                                 : page::Tone::plain;
    const Rgb mark = tone == page::Tone::plain ? d.t.soft : d.t.tone(tone).mark;
    if (indent > 0) d.icon(slot.x, slot.y + air + d.line_px(DeskType::body) / 2, em, item.icon, mark);
    d.words(slot.x + indent, slot.y + air, slot.w - indent, item.line.words, DeskType::body, d.t.ink);
    d.place(from, block, block.meaning ? Role::button : Role::text, rect, DeskType::body, d.t.ink, ground).radius = d.px(5);
    return slot.y + h;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Step& step, const Slot& slot)
{
    const auto from = d.s.mark();
    const float side = d.px(20), indent = d.px(30), air = d.px(2);
    const RectF disc{slot.x, slot.y + air, side, side};
    d.s.rounded(disc, side / 2, d.t.sunk);
    d.line(disc.x, std::round(disc.y + (side - d.line_px(DeskType::small_strong)) / 2), side, std::to_string(step.number),
           DeskType::small_strong, d.t.ink, Align::centre);
    float y = d.words(slot.x + indent, slot.y + air, slot.w - indent,
                      marked_spans(d, step.line.words, step.marks, DeskType::body, d.t.ink));
    y = std::max(y, disc.y + side) + air;
    d.place(from, block, Role::text, {slot.x, slot.y, slot.w, y - slot.y}, DeskType::body, d.t.ink, d.ground);
    return y;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Progress& progress, const Slot& slot)
{
    const auto from = d.s.mark();
    const float thick = d.px(7);
    float y = d.words(slot.x, slot.y, slot.w, progress.line.words, DeskType::second, d.t.quiet);
    if (y > slot.y) y += d.px(6);
    const auto all = static_cast<float>(std::max(1, progress.done + progress.left));
    const float share = std::clamp(static_cast<float>(progress.done) / all, 0.0f, 1.0f);
    d.s.rounded({slot.x, y, slot.w, thick}, thick / 2, d.t.line);
    if (share > 0)
        d.s.rounded({slot.x, y, std::max(thick, std::round(slot.w * share)), thick}, thick / 2,
                    d.t.tone(page::Tone::teal).mark);
    d.place(from, block, Role::status, {slot.x, slot.y, slot.w, y + thick - slot.y}, DeskType::second, d.t.quiet, d.ground);
    return y + thick;
}

float paint(DeskPen& d, const PlainBlock&, const page::Divider&, const Slot& slot)
{
    const auto from = d.s.mark();
    d.hair(slot.x, slot.y, slot.w, d.t.line);
    d.s.scenery(from, {slot.x, slot.y, slot.w, d.m.hair()});
    return slot.y + d.m.hair();
}

}  // namespace kiosk::ui
