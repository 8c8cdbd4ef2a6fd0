/// Pages with the on-screen keyboard: what is asked, the field, the buttons, and how they share the glass with the keys.
#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "kiosk/ui/arrange.h"
#include "kiosk/ui/blocks.h"
#include "kiosk/ui/keyboard.h"

namespace kiosk::ui {

namespace {

bool hides_typing(const page::PlainPage& page)
{
    return std::any_of(page.blocks.begin(), page.blocks.end(), [](const PlainBlock& block) {
        const auto* field = std::get_if<page::Field>(&block.kind);
        return field && field->hidden;
    });
}

struct Top {
    Blocks words, buttons, fields;
};

const PlainBlock* field_of(const Sheet& sheet)
{
    for (const PlainBlock* block : sheet.of(page::Area::main)) {
        if (std::holds_alternative<page::Field>(block->kind)) return block;
    }
    return nullptr;
}

/// Title left, the page's buttons right beside it, fields under both over the whole width. `elsewhere` is left out.
float lay_top(Sheet& sheet, float y, const PlainBlock* elsewhere = nullptr)
{
    Shaper& s = sheet.s;
    Top top;
    Blocks crumbs;
    bool below_field = false;
    for (const auto area : {page::Area::main, page::Area::side}) {
        for (const PlainBlock* block : sheet.of(area)) {
            below_field = below_field || std::holds_alternative<page::Field>(block->kind);
            const bool button = std::holds_alternative<page::Button>(block->kind);
            if ((button && sheet.low_buttons) || block == elsewhere) continue;
            // Where words are paged the question comes first, how far one is last.
            const auto* words = std::get_if<page::Paragraph>(&block->kind);
            const bool badge = std::holds_alternative<page::Badge>(block->kind) && top.words.empty();
            const bool crumb = elsewhere && (badge || (words && words->style == page::Paragraph::Style::crumb));
            if (crumb) crumbs.push_back(block);
            else if (button && (!below_field || area == page::Area::side)) top.buttons.push_back(block);
            else (below_field ? top.fields : top.words).push_back(block);
        }
    }
    top.fields.insert(top.fields.end(), crumbs.begin(), crumbs.end());
    const float x = sheet.margin, width = sheet.width() - 2 * sheet.margin;
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
    if (beside && elsewhere && words_h(words_w) > words_h(width) + 1) beside = false;
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
    if (!top.fields.empty()) y = flow(s, top.fields, x, y + (elsewhere ? std::max(s.blank(22), s.metrics.gap()) : s.blank(22)), width);
    return y;
}

Blocks buttons_in(const Sheet& sheet, std::initializer_list<page::Area> areas)
{
    Blocks buttons;
    for (const auto area : areas)
        for (const PlainBlock* block : sheet.of(area))
            if (std::holds_alternative<page::Button>(block->kind)) buttons.push_back(block);
    return buttons;
}

/// The page's own buttons, suggestions among them.
Blocks own_buttons(const Sheet& sheet) { return buttons_in(sheet, {page::Area::main, page::Area::side}); }

/// Tools and buttons that a low reach brings down, from `y`; yields the bottom.
float lay_lowered(Sheet& sheet, const Blocks& tools, const Blocks& buttons, float y)
{
    const float from = y, width = sheet.width() - 2 * sheet.margin;
    if (!tools.empty()) y = tool_row(sheet, tools, sheet.margin, y, width);
    if (!buttons.empty()) y = button_row(sheet.s, buttons, sheet.margin, y + (y > from ? sheet.s.metrics.gap() : 0), width, Align::right);
    return y;
}

/// Is there room beside the keys for the tools and these buttons?
bool lower_half_holds(Sheet& sheet, const Blocks& buttons)
{
    Shaper& s = sheet.s;
    const float gap = std::max(s.px(24), s.metrics.gap());
    const auto before = s.mark();
    const float lowered_h = lay_lowered(sheet, buttons_in(sheet, {page::Area::header}), buttons, 0);
    s.rewind(before);
    const float actions_h = sheet.has(page::Area::actions) ? s.metrics.action_height() + s.px(6) + gap : 0;
    return least_keys(sheet) + actions_h + lowered_h + 2 * gap + s.px(24) <= sheet.height() / 2;
}

/// The field above the keys, its lower edge at `bottom`, showing as many of its last lines as leave the words room for one of
/// theirs and the way on; yields its height.
float pin_field(Sheet& sheet, const PlainBlock& block, float bottom, float room)
{
    Shaper& s = sheet.s;
    const float least_words = s.metrics.title(2).line_px() + s.blank(28) + more_height(sheet);
    const auto unpinned = s.mark();
    float height = 0;
    for (int lines = std::max(1, std::get<page::Field>(block.kind).lines); lines > 0; --lines) {
        s.most_field_lines = lines;
        s.rewind(unpinned);
        height = flow(s, {&block}, sheet.margin, 0, sheet.width() - 2 * sheet.margin);
        if (room - height >= least_words) break;
    }
    s.most_field_lines = 0;
    s.move(unpinned, 0, bottom - height);
    return height;
}

}  // namespace

void arrange_typing(Sheet& sheet)
{
    Shaper& s = sheet.s;
    // On a small screen the way out and the way back come down first, with very large letters the keys alone.
    sheet.low_buttons = s.page.comfort.low_reach && lower_half_holds(sheet, own_buttons(sheet));
    sheet.low = sheet.low_buttons || (s.page.comfort.low_reach && lower_half_holds(sheet, {}));
    arrange_header(sheet);
    arrange_bar(sheet);
    const Blocks action_blocks = sheet.of(page::Area::actions);
    const float gap = std::max(s.px(24), s.metrics.gap());
    float bottom = sheet.bottom - s.px(24);
    const float half = std::round(sheet.height() / 2);
    const Blocks lowered_buttons = sheet.low_buttons ? own_buttons(sheet) : Blocks{};
    const auto unlowered = s.mark();
    const float lowered_h = lay_lowered(sheet, sheet.lowered, lowered_buttons, 0);
    s.rewind(unlowered);
    const float actions_h = (action_blocks.empty() ? 0 : s.metrics.action_height() + s.px(6) + gap) + (lowered_h > 0 ? lowered_h + gap : 0);

    // Measure the top at its roomiest that leaves the keys their smallest height.
    const float keys_least = least_keys(sheet);
    const float keys_room = sheet.low ? bottom - half - actions_h : bottom - sheet.top - actions_h;
    const auto before = s.mark();
    float needed = 0;
    for (const float tightness : {1.0f, 0.7f, 0.4f}) {
        s.tightness = tightness;
        s.rewind(before);
        needed = lay_top(sheet, 0) + s.blank(36);
        s.rewind(before);
        if (sheet.top + needed + gap + actions_h + keys_least <= bottom) break;
    }
    // Low keys fill their half, unless the words above need some of it.
    const float over = std::max(0.0f, sheet.top + needed + gap - half);
    float most = sheet.low ? std::max(keys_least, keys_room - over) : std::max(keys_least, bottom - sheet.top - needed - gap - actions_h);
    if (s.page.comfort.low_reach) most = std::min(most, std::max(keys_least, bottom - half));
    const std::size_t words_region = add_region(sheet, {0, sheet.top, sheet.width(), 0});
    const float keys_top = lay_keyboard(sheet, bottom, most);
    if (!action_blocks.empty()) {
        const Blocks buttons = buttons_in(sheet, {page::Area::actions});
        const auto actions = s.mark();
        const float end = button_row(s, buttons, sheet.margin, 0, sheet.width() - 2 * sheet.margin, s.page.comfort.left_hand ? Align::left : Align::right);
        s.move(actions, 0, keys_top - gap - end);
        bottom = keys_top - gap - end;
    } else {
        bottom = keys_top;
    }
    if (lowered_h > 0) {
        bottom -= gap + lowered_h;
        lay_lowered(sheet, sheet.lowered, lowered_buttons, bottom);
    }
    // Too much for this screen: the words are paged, and what is typed stays in sight above all that is touched.
    const PlainBlock* pinned = sheet.top + needed > bottom - gap ? field_of(sheet) : nullptr;
    if (pinned) {
        const float field_h = pin_field(sheet, *pinned, bottom - gap * 0.6f, bottom - gap - sheet.top);
        bottom -= gap * 0.6f + field_h;
    }
    s.out.regions[words_region].view.h = bottom - gap * 0.6f - sheet.top;
    const float slack = bottom - gap - sheet.top - needed;
    const float drop = sheet.low ? std::max(0.0f, slack) : std::clamp(slack * 0.1f, 0.0f, s.px(20));
    fill_region(sheet, words_region, s.blank(28) + drop, 0, "", [&](float top) { return lay_top(sheet, top, pinned); });
    s.tightness = 1;
    if (!hides_typing(s.page)) lay_bubble(s);
}

}  // namespace kiosk::ui
