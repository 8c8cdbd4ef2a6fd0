#include "kiosk/ui/typing_words.h"

#include <algorithm>

#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

namespace {

/// A field that is paged with the words leads them as soon as something is typed: nobody types blind.
bool leads(const PlainBlock& block, const Paging& paging)
{
    const auto* field = std::get_if<page::Field>(&block.kind);
    return field && paging.paged && !paging.elsewhere && !field->text.empty();
}

}  // namespace

Across whole_width(const PageSpace& sheet) { return {sheet.margin, sheet.width() - 2 * sheet.margin}; }

Top top_of(const PageSpace& sheet, const Paging& paging)
{
    Top top;
    Blocks crumbs, told;
    bool below_field = false;
    for (const auto area : {page::Area::main, page::Area::side}) {
        for (const PlainBlock* block : sheet.of(area)) {
            below_field = below_field || std::holds_alternative<page::Field>(block->kind);
            const bool button = std::holds_alternative<page::Button>(block->kind);
            const bool lowered = std::find(sheet.lowered.begin(), sheet.lowered.end(), block) != sheet.lowered.end();
            if (lowered || block == paging.elsewhere) continue;
            // Where words are paged the question comes first, how far one is last.
            const auto* words = std::get_if<page::Paragraph>(&block->kind);
            const bool badge = std::holds_alternative<page::Badge>(block->kind) && top.words.empty();
            const bool crumb = paging.paged && (badge || (words && words->style == page::Paragraph::Style::crumb));
            // What went wrong is told right after the question: a "continue" that seems to do nothing leaves people helpless.
            const bool notice = paging.paged && below_field && std::holds_alternative<page::Notice>(block->kind);
            if (crumb)
                crumbs.push_back(block);
            else if (notice)
                told.push_back(block);
            else if (leads(*block, paging))
                top.words.insert(top.words.begin(), block);
            else if (button && (!below_field || area == page::Area::side))
                top.buttons.push_back(block);
            else
                (below_field ? top.fields : top.words).push_back(block);
        }
    }
    top.words.insert(top.words.begin() + (top.words.empty() ? 0 : 1), told.begin(), told.end());
    top.fields.insert(top.fields.end(), crumbs.begin(), crumbs.end());
    return top;
}

float lay_top(PageSpace& sheet, float y, const Across& across, const Paging& paging)
{
    Shaper& s = sheet.s;
    const Top top = top_of(sheet, paging);
    const float x = across.x, width = across.w;
    const float buttons_w = row_width(s, top.buttons);
    const float words_w = width - buttons_w - s.px(40);
    const auto words_h = [&](float w) {
        const auto before = s.mark();
        const float bottom = flow(s, top.words, x, 0, w);
        s.rewind(before);
        return bottom;
    };
    bool beside = !top.buttons.empty() && words_w >= width * 0.4f;
    // Where words are paged the question is seen whole before its buttons.
    if (beside && paging.paged && words_h(words_w) > words_h(width) + 1) beside = false;
    const float from = y;
    if (!top.words.empty()) y = flow(s, top.words, x, y, beside ? words_w : width);
    if (!top.buttons.empty()) {
        if (beside) {
            const auto before = s.mark();
            const float bottom = button_row(s, top.buttons, x, from, width, Align::right);
            s.move(before, 0, std::max(0.0f, (y - bottom) / 2));
            y = std::max(y, bottom);
        } else {
            y = button_row(s, top.buttons, x, y + s.blank(14), width, Align::left);
        }
    }
    if (!top.fields.empty())
        y = flow(s, top.fields, x, y + (paging.paged ? std::max(s.blank(22), s.metrics.gap()) : s.blank(22)), width);
    return y;
}

}  // namespace kiosk::ui
