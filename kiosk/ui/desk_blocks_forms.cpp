/// The row of a form: its label above the controls, or left of them where the card is wide; below them what helps, and what is
/// wrong.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/desk_groups.h"

namespace kiosk::ui {

namespace {

/// Stands beside the controls of its row.
bool is_beside(const PlainBlock& block)
{
    if (is_inline_control(block) || std::holds_alternative<page::Button>(block.kind) ||
        std::holds_alternative<page::Badge>(block.kind))
        return true;
    if (const auto* tick = std::get_if<page::Tick>(&block.kind))
        return !has_words(tick->below) && !has_words(tick->middle) && !has_words(tick->right);
    if (const auto* words = std::get_if<page::Paragraph>(&block.kind)) return words->line.words.size() < 60;
    return false;
}

float controls(DeskPen& d, const Blocks& blocks, float x, float y, float width)
{
    for (std::size_t at = 0; at < blocks.size();) {
        if (at > 0) y += d.px(8);
        std::size_t end = at;
        while (end < blocks.size() && is_beside(*blocks[end])) ++end;
        if (end > at) {
            y = control_rows(d, blocks, {at, end}, x, y, width);
            at = end;
            continue;
        }
        while (end < blocks.size() && !is_beside(*blocks[end])) ++end;
        y = paint_flow(
            d, Blocks(blocks.begin() + static_cast<std::ptrdiff_t>(at), blocks.begin() + static_cast<std::ptrdiff_t>(end)), x,
            y, width);
        at = end;
    }
    return y;
}

/// Around all controls of the row that has the keyboard; one field alone shows that itself.
void ring_around_controls(DeskPen& d, const Shaper::Mark& from, const PlainBlock& block)
{
    if (block.inside.size() == 1 && std::holds_alternative<page::Field>(block.inside.front().kind)) return;
    RectF all{};
    bool any = false;
    for (std::size_t at = from.placed; at < d.s.out.placed.size(); ++at) {
        const Placed& one = d.s.out.placed[at];
        if (!one.control) continue;
        if (!any) {
            all = one.rect;
            any = true;
            continue;
        }
        const float right = std::max(all.x + all.w, one.rect.x + one.rect.w);
        const float bottom = std::max(all.y + all.h, one.rect.y + one.rect.h);
        all.x = std::min(all.x, one.rect.x);
        all.y = std::min(all.y, one.rect.y);
        all.w = right - all.x;
        all.h = bottom - all.y;
    }
    if (!any) return;
    const float off = d.px(4);
    const RectF ring{all.x - off, all.y - off, all.w + 2 * off, all.h + 2 * off};
    const auto mark = d.s.mark();
    d.s.ring(ring, d.px(11), d.px(2), d.t.tone(page::Tone::teal).mark);
    d.s.scenery(mark, ring);
}

}  // namespace

float paint(DeskPen& d, const PlainBlock& block, const page::FormRow& form, const Slot& slot)
{
    const auto from = d.s.mark();
    const bool left = !d.how.rail && d.s.page.layout == page::Layout::desk && slot.w >= d.px(360) && has_words(form.line);
    const float label_w = left ? std::clamp(std::round(slot.w * 0.24f), d.px(92), d.px(128)) : slot.w;
    float y = slot.y, x = slot.x, w = slot.w;
    const bool titled = has_words(form.line) || has_words(form.aside);
    if (left) {
        const float top = slot.y + std::round((d.m.control_h() - d.line_px(DeskType::second)) / 2);
        y = d.words(slot.x, top, label_w - d.px(8), form.line.words, DeskType::second, d.t.quiet);
        x += label_w;
        w -= label_w;
        d.place(from, block, Role::text, {slot.x, slot.y, label_w - d.px(8), y - slot.y}, DeskType::second, d.t.quiet,
                d.ground);
    } else {
        const float aside_w = has_words(form.aside) ? std::ceil(d.width(form.aside.words, DeskType::second)) : 0;
        const float line_w = std::ceil(d.width(form.line.words, DeskType::second));
        const bool beside = line_w + d.px(10) + aside_w <= slot.w;
        y = d.words(slot.x, y, slot.w, form.line.words, DeskType::second, d.t.quiet);
        if (aside_w > 0 && beside)
            d.line(slot.x, slot.y, slot.w, form.aside.words, DeskType::second, d.t.soft, Align::right);
        else
            y = d.words(slot.x, y, slot.w, form.aside.words, DeskType::second, d.t.soft);
        d.place(from, block, Role::text, {slot.x, slot.y, slot.w, y - slot.y}, DeskType::second, d.t.quiet, d.ground);
    }
    const float label_bottom = y;
    y = left ? slot.y : y + (titled ? d.px(4) : 0);
    const auto inner = d.s.mark();
    Blocks pointers;
    for (const PlainBlock& one : block.inside) pointers.push_back(&one);
    y = controls(d, pointers, x, y, w);
    if (block.chosen) ring_around_controls(d, inner, block);
    const auto below = d.s.mark();
    const float below_y = y;
    if (left && has_words(form.aside)) y = d.words(x, y + d.px(3), w, form.aside.words, DeskType::small, d.t.soft);
    if (has_words(form.error))
        y = d.words(x, y + d.px(4), w, form.error.words, DeskType::second, d.t.tone(page::Tone::red).words);
    if (has_words(form.hint)) y = d.words(x, y + d.px(3), w, form.hint.words, DeskType::small, d.t.soft);
    if (y > below_y) d.s.scenery(below, {x, below_y, w, y - below_y});
    return std::max(y, label_bottom);
}

}  // namespace kiosk::ui
