/// Pages with the on-screen keyboard: what is asked, the field, the buttons, and how they share the glass with the keys.
#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "kiosk/ui/arrange.h"
#include "kiosk/ui/blocks.h"
#include "kiosk/ui/keyboard.h"
#include "kiosk/ui/typing_words.h"

namespace kiosk::ui {

namespace {

bool hides_typing(const page::PlainPage& page)
{
    return std::any_of(page.blocks.begin(), page.blocks.end(), [](const PlainBlock& block) {
        const auto* field = std::get_if<page::Field>(&block.kind);
        return field && field->hidden;
    });
}

const PlainBlock* field_of(const Sheet& sheet)
{
    for (const PlainBlock* block : sheet.of(page::Area::main)) {
        if (std::holds_alternative<page::Field>(block->kind)) return block;
    }
    return nullptr;
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

/// How the glass above the keys is shared when it cannot hold everything.
struct Sharing {
    bool named = true;         ///< who runs the terminal has a line
    bool more_beside = false;  ///< the way on stands beside the words, not under them
    bool whole = true;         ///< the question is seen whole, not line by line
    bool pinned = true;        ///< what is typed stays in sight while the words are paged
};

/// Nothing is given up that need not be; what is typed last of all.
constexpr Sharing sharings[] = {
    {},
    {.more_beside = true},
    {.named = false},
    {.named = false, .more_beside = true},
    {.named = false, .more_beside = true, .whole = false},
    {.named = false, .more_beside = true, .whole = false, .pinned = false},
};

/// What the words need to show the question and the way on.
float least_words(Sheet& sheet, const Across& across, const Paging& paging, const Sharing& how)
{
    Shaper& s = sheet.s;
    if (!how.whole) return s.metrics.touch() + s.metrics.gap();
    const Top top = top_of(sheet, paging);
    const auto before = s.mark();
    const float question = top.words.empty() ? 0 : flow(s, {top.words.front()}, across.x, 0, across.w);
    s.rewind(before);
    if (how.more_beside) return std::max(question + s.blank(28), s.metrics.touch() + s.metrics.gap());
    return question + s.blank(28) + more_height(sheet);
}

/// Words left, the way on right of them, mirrored for the left hand: on a low glass a strip under them would take all their height.
void fill_beside(Sheet& sheet, std::size_t region, const Across& across, const Paging& paging)
{
    Shaper& s = sheet.s;
    const RectF view = s.out.regions[region].view;
    s.region = region;
    const float bottom = lay_top(sheet, view.y + s.blank(28), across, paging);
    s.region = 0;
    Region& in = s.out.regions[region];
    in.content_height = bottom - view.y;
    in.scrolls = bottom > view.y + view.h + 0.5f;
    if (!in.scrolls) return;
    const float w = least_more(sheet), h = more_height(sheet);
    const float x = across.x > sheet.margin ? sheet.margin : sheet.width() - sheet.margin - w;
    add_more(sheet, region, {x, std::round(view.y + (view.h - h) / 2), w, h}, "");
}

/// The field above the keys, its lower edge at `bottom`, showing as many of its last lines as leave the words what they need;
/// yields its height.
float pin_field(Sheet& sheet, const PlainBlock& block, float bottom, float room, float least_words)
{
    Shaper& s = sheet.s;
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

/// False: in this way the question is not on the glass.
bool lay_typing(Sheet& sheet, const Sharing& how)
{
    Shaper& s = sheet.s;
    sheet.nameless = !how.named;
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
        needed = lay_top(sheet, 0, whole_width(sheet)) + s.blank(36);
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
    const bool too_much = sheet.top + needed > bottom - gap;
    const PlainBlock* pinned = too_much && how.pinned ? field_of(sheet) : nullptr;
    const Paging paging{too_much && (pinned || !how.pinned), pinned};
    Across across = whole_width(sheet);
    if (too_much && how.more_beside) {
        const float taken = least_more(sheet) + s.px(24);
        across.w -= taken;
        if (s.page.comfort.left_hand) across.x += taken;
    }
    const float least = least_words(sheet, across, paging, how);
    if (pinned) {
        const float usual = s.metrics.title(2).line_px() + s.blank(28) + (how.more_beside ? 0 : more_height(sheet));
        const float field_h = pin_field(sheet, *pinned, bottom - gap * 0.6f, bottom - gap - sheet.top, std::max(least, usual));
        bottom -= gap * 0.6f + field_h;
    }
    const float view_h = std::max(0.0f, bottom - gap * 0.6f - sheet.top);
    s.out.regions[words_region].view.h = view_h;
    if (too_much && how.more_beside) {
        fill_beside(sheet, words_region, across, paging);
    } else {
        const float slack = bottom - gap - sheet.top - needed;
        const float drop = sheet.low ? std::max(0.0f, slack) : std::clamp(slack * 0.1f, 0.0f, s.px(20));
        fill_region(sheet, words_region, s.blank(28) + drop, 0, "", [&](float top) { return lay_top(sheet, top, across, paging); });
    }
    s.tightness = 1;
    if (!hides_typing(s.page)) lay_bubble(s);
    return !too_much || view_h + 0.5f >= least;
}

}  // namespace

void arrange_typing(Sheet& sheet)
{
    Shaper& s = sheet.s;
    const auto before = s.mark();
    const std::size_t regions = s.out.regions.size();
    for (const Sharing& how : sharings) {
        s.rewind(before);
        s.out.regions.resize(regions);
        Sheet tried = sheet;
        if (lay_typing(tried, how)) return;
    }
}

}  // namespace kiosk::ui
