/// Pages with the on-screen keyboard: what is asked, the field, the buttons, and how they share the glass with the keys.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/arrange.h"
#include "kiosk/ui/blocks.h"
#include "kiosk/ui/keyboard.h"
#include "kiosk/ui/lowering.h"
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

const PlainBlock* field_of(const PageSpace& sheet)
{
    for (const PlainBlock* block : sheet.of(page::Area::main)) {
        if (std::holds_alternative<page::Field>(block->kind)) return block;
    }
    return nullptr;
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

/// What the words need to show the question and, in a strip of its own, the way on.
float least_words(PageSpace& sheet, const Across& across, const Paging& paging, const Sharing& how, float strip)
{
    Shaper& s = sheet.s;
    if (!how.whole) return s.metrics.touch() + s.metrics.gap();
    const Top top = top_of(sheet, paging);
    const auto before = s.mark();
    const float question = top.words.empty() ? 0 : flow(s, {top.words.front()}, across.x, 0, across.w);
    s.rewind(before);
    if (strip == 0) return std::max(question + s.blank(28), s.metrics.touch() + s.metrics.gap());
    return question + s.blank(28) + strip;
}

/// Words left, the way on right of them, mirrored for the left hand: on a low glass a strip under them would take all their
/// height.
void fill_beside(PageSpace& sheet, std::size_t region, const Across& across, const Paging& paging)
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
float pin_field(PageSpace& sheet, const PlainBlock& block, float bottom, float room, float least_words)
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

/// The way on stands among what a low reach has beside the keys; the words keep their whole height.
void fill_above(PageSpace& sheet, std::size_t region, const RectF& more, const Paging& paging)
{
    Shaper& s = sheet.s;
    const RectF view = s.out.regions[region].view;
    s.region = region;
    const float bottom = lay_top(sheet, view.y + s.blank(28), whole_width(sheet), paging);
    s.region = 0;
    Region& in = s.out.regions[region];
    in.content_height = bottom - view.y;
    in.scrolls = bottom > view.y + view.h + 0.5f;
    if (in.scrolls) add_more(sheet, region, more, "");
}

enum class Fit { unseen, paged, whole };  ///< unseen: in this way the question is not on the glass

Fit lay_typing(PageSpace& sheet, const Sharing& how, const Lowering& low)
{
    Shaper& s = sheet.s;
    sheet.nameless = !how.named;
    sheet.lowered = low.all();
    arrange_header(sheet);
    arrange_bar(sheet);
    Blocks actions = sheet.of(page::Area::actions);
    const float gap = std::max(s.px(24), s.metrics.gap()), keys_gap = low.keys ? low.gap(s) : gap;
    float bottom = sheet.bottom - (low.keys ? low.under(s) : s.px(24));
    const float half = std::round(sheet.height() / 2);
    const auto unlowered = s.mark();
    const float lowering_h = low.empty() ? 0 : lay_lowering(sheet, low, 0).bottom, lowered_h = low.beside ? 0 : lowering_h;
    s.rewind(unlowered);
    const float actions_h =
        (actions.empty() ? 0 : s.metrics.action_height() + s.px(6) + gap) + (lowered_h > 0 ? lowered_h + keys_gap : 0);

    // Measure the top at its roomiest that leaves the keys their smallest height.
    const float keys_least = std::max(least_keys(sheet), low.beside ? lowering_h : 0);
    const float keys_room = low.keys ? bottom - half - actions_h : bottom - sheet.top - actions_h;
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
    float most =
        low.keys ? std::max(keys_least, keys_room - over) : std::max(keys_least, bottom - sheet.top - needed - gap - actions_h);
    if (s.page.comfort.low_reach) most = std::min(most, std::max(keys_least, bottom - half));
    const std::size_t words_region = add_region(sheet, {0, sheet.top, sheet.width(), 0});
    const float under_keys = bottom;
    bottom = lay_keyboard(sheet, bottom, most,
                          {low.key_mm, !low.beside                ? Align::centre
                                       : s.page.comfort.left_hand ? Align::left
                                                                  : Align::right});
    if (!actions.empty()) {
        std::erase_if(actions, [](const PlainBlock* block) { return button_of(*block) == nullptr; });
        const auto unmoved = s.mark();
        const float end = button_row(s, actions, sheet.margin, 0, sheet.width() - 2 * sheet.margin,
                                     s.page.comfort.left_hand ? Align::left : Align::right);
        s.move(unmoved, 0, bottom - gap - end);
        bottom -= gap + end;
    }
    RectF more;
    if (!low.empty()) {
        // What stands beside a pad may be higher than the pad.
        bottom = low.beside ? std::min(bottom, under_keys - lowering_h) : bottom - keys_gap - lowered_h;
        more = lay_lowering(sheet, low, bottom).more;
    }
    // Too much for this screen: the words are paged, and what is typed stays in sight above all that is touched.
    const bool too_much = sheet.top + needed > bottom - gap, beside = how.more_beside && !low.more;
    const PlainBlock* pinned = too_much && how.pinned ? field_of(sheet) : nullptr;
    const Paging paging{too_much && (pinned || !how.pinned), pinned};
    Across across = whole_width(sheet);
    if (too_much && beside) {
        const float taken = least_more(sheet) + s.px(24);
        across.w -= taken;
        if (s.page.comfort.left_hand) across.x += taken;
    }
    const float strip = beside || low.more ? 0 : more_height(sheet);
    const float least = least_words(sheet, across, paging, how, strip);
    if (pinned) {
        const float usual = s.metrics.title(2).line_px() + s.blank(28) + strip;
        const float field_h = pin_field(sheet, *pinned, bottom - gap * 0.6f, bottom - gap - sheet.top, std::max(least, usual));
        bottom -= gap * 0.6f + field_h;
    }
    const float view_h = std::max(0.0f, bottom - gap * 0.6f - sheet.top);
    s.out.regions[words_region].view.h = view_h;
    if (too_much && low.more) {
        fill_above(sheet, words_region, more, paging);
    } else if (too_much && beside) {
        fill_beside(sheet, words_region, across, paging);
    } else {
        const float slack = bottom - gap - sheet.top - needed;
        const float drop = low.keys ? std::max(0.0f, slack) : std::clamp(slack * 0.1f, 0.0f, s.px(20));
        fill_region(sheet, words_region, s.blank(28) + drop, 0, "",
                    [&](float top) { return lay_top(sheet, top, across, paging); });
    }
    s.tightness = 1;
    if (!hides_typing(s.page)) lay_bubble(s);
    if (!too_much) return Fit::whole;
    return view_h + 0.5f >= least ? Fit::paged : Fit::unseen;
}

}  // namespace

void arrange_typing(PageSpace& sheet)
{
    Shaper& s = sheet.s;
    const auto before = s.mark();
    const std::size_t regions = s.out.regions.size();
    const auto fit = [&](const Sharing& how, const Lowering& low) {
        s.rewind(before);
        s.out.regions.resize(regions);
        PageSpace tried = sheet;
        return lay_typing(tried, how, low);
    };
    Lowering low;
    if (s.page.comfort.low_reach) {
        low = lowering_of(sheet, false);
        if (fit({}, low) == Fit::whole) return;
        const Lowering paged = lowering_of(sheet, true);
        if (paged.more) low = paged;
    }
    const Lowering pad = beside_pad(sheet, false), paged_pad = beside_pad(sheet, true);
    for (const Sharing& how : sharings) {
        // Rather than give up what is typed, what stands over a pad stands beside it.
        if (!how.whole && !pad.empty() && fit({.named = false}, pad) == Fit::whole) return;
        if (!how.whole && !paged_pad.empty() && fit({.named = false}, paged_pad) != Fit::unseen) return;
        if (!how.pinned && !paged_pad.empty()) {
            fit({.named = false, .whole = false}, paged_pad);
            return;
        }
        if (fit(how, low) != Fit::unseen) return;
    }
}

}  // namespace kiosk::ui
