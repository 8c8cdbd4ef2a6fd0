/// Standard pages: one or two columns, the actions under them.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/actions.h"
#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

namespace {

template <class Kind>
bool holds(const Blocks& blocks)
{
    for (const PlainBlock* block : blocks) {
        if (std::holds_alternative<Kind>(block->kind)) return true;
        Blocks inside;
        for (const PlainBlock& one : block->inside) inside.push_back(&one);
        if (holds<Kind>(inside)) return true;
    }
    return false;
}

/// Share of the width that the right column wants: a receipt, papers, or a few buttons.
float side_share(const Blocks& side)
{
    if (holds<page::Code>(side)) return 0.4f;
    const bool slim = std::all_of(side.begin(), side.end(), [](const PlainBlock* block) {
        if (std::holds_alternative<page::Button>(block->kind) || std::holds_alternative<page::Qr>(block->kind)) return true;
        return std::holds_alternative<page::Panel>(block->kind) &&
               std::all_of(block->inside.begin(), block->inside.end(), [](const PlainBlock& one) { return std::holds_alternative<page::Qr>(one.kind); });
    });
    return slim ? 0.266f : 0.3885f;
}

struct Columns {
    bool two = false;
    float main_w = 0, side_w = 0, gap = 0;
};

Columns columns_for(const Sheet& sheet, const Blocks& side, float width)
{
    Shaper& s = sheet.s;
    Columns c;
    c.main_w = width;
    if (side.empty() || s.metrics.tall()) return c;
    c.gap = s.px(50);
    c.side_w = std::round(width * side_share(side));
    const float least_side = s.metrics.body_em() * 12.5f;
    c.side_w = std::max(c.side_w, std::min(least_side, width * 0.42f));
    c.main_w = width - c.side_w - c.gap;
    c.two = c.main_w >= s.metrics.body_em() * 17 && c.side_w >= s.metrics.body_em() * 9 && doors_fit(s, side, c.side_w);
    if (!c.two) c.main_w = width;
    return c;
}

struct Bottoms {
    float main = 0, side = 0;
    float lower() const { return std::max(main, side); }
};

Bottoms lay_columns(Sheet& sheet, const Blocks& main, const Blocks& side, float top, float view_bottom)
{
    Shaper& s = sheet.s;
    const float width = sheet.width() - 2 * sheet.margin;
    const Columns c = columns_for(sheet, side, width);
    FlowStyle filling;
    filling.buttons = FlowStyle::Buttons::filling;
    if (!c.two && holds<page::Code>(side)) {
        // A receipt's codes stand where the page tells them, before what else there is to know.
        Blocks told;
        for (const PlainBlock& block : s.page.blocks) {
            const auto in = [&](const Blocks& blocks) { return std::find(blocks.begin(), blocks.end(), &block) != blocks.end(); };
            if (in(main) || in(side)) told.push_back(&block);
        }
        const float bottom = flow(s, told, sheet.margin, top, width, filling);
        return {bottom, bottom};
    }
    if (!c.two) {
        float bottom = main.empty() ? top : flow(s, main, sheet.margin, top, width);
        if (!side.empty()) bottom = flow(s, side, sheet.margin, bottom + (main.empty() ? 0 : s.blank(36)), width, filling);
        return {bottom, bottom};
    }
    const bool left_hand = s.page.comfort.left_hand, receipt = holds<page::Code>(side);
    const float main_x = sheet.margin + (left_hand ? c.side_w + c.gap : 0);
    const float side_x = sheet.margin + (left_hand ? 0 : c.main_w + c.gap);
    const auto before_main = s.mark();
    const float main_bottom = flow(s, main, main_x, top, c.main_w);
    const auto before_side = s.mark();
    const float side_inset = receipt ? std::round(c.side_w * 0.04f) : 0;
    float side_bottom = flow(s, side, side_x, top, c.side_w - side_inset, filling);
    // A code and its secret are seen together, whatever else the page says.
    const float page_tightness = s.tightness;
    for (const float tightness : {0.7f, 0.5f, 0.3f}) {
        if (!receipt || side_bottom <= view_bottom || tightness >= page_tightness) continue;
        s.rewind(before_side);
        s.tightness = tightness;
        side_bottom = flow(s, side, side_x, top, c.side_w - side_inset, filling);
    }
    s.tightness = page_tightness;
    const float bottom = std::max(main_bottom, side_bottom);
    if (receipt && bottom < view_bottom) {
        // A receipt stands calmly in the middle.
        const float room = view_bottom - top;
        const auto shift_side = std::max(0.0f, (room - (side_bottom - top)) / 2), shift_main = std::max(0.0f, (room - (main_bottom - top)) / 2);
        s.move(before_side, 0, shift_side);
        for (std::size_t at = before_main.placed; at < before_side.placed; ++at) s.out.placed[at].rect.y += std::round(shift_main);
        for (std::size_t at = before_main.parts; at < before_side.parts; ++at) {
            s.out.parts[at].rect.y += std::round(shift_main);
            if (s.out.parts[at].kind == Part::Kind::letters) s.out.parts[at].baseline += std::round(shift_main);
        }
    }
    return {main_bottom, side_bottom};
}

/// Blocks before the first control: what the upper half shows while everything to touch lies in the lower.
std::size_t leading_words(const Blocks& blocks)
{
    std::size_t count = 0;
    while (count < blocks.size() && !blocks[count]->meaning && blocks[count]->inside.empty()) ++count;
    return count;
}

/// The body between sheet.top and sheet.bottom, with the actions under it.
void lay_body(Sheet& sheet, const Blocks& main, const Blocks& side)
{
    Shaper& s = sheet.s;
    const float width = sheet.width() - 2 * sheet.margin;
    Actions actions = actions_of(sheet, width);
    const float actions_h = height_of_actions(sheet, actions, width);
    Blocks body = main;
    const float free = sheet.bottom - sheet.top;
    const float pad_bottom = s.px(36);
    // In the lower half alone there is less to share.
    const float least_body = s.page.comfort.low_reach ? std::max(sheet.height() * 0.17f, s.metrics.body_em() * 4)
                                                      : std::max(sheet.height() * 0.3f, s.metrics.body_em() * 7);
    bool fixed = actions_h > 0 && free - actions_h - pad_bottom - s.px(20) >= least_body;
    float strip = fixed ? actions_h + pad_bottom + s.px(16) : 0;

    const Columns columns_here = columns_for(sheet, side, width);
    const bool beside_main = fixed && columns_here.two && actions.words.empty() && actions.buttons_w <= columns_here.side_w;
    const std::size_t region = add_region(sheet, {0, sheet.top, sheet.width(), free - strip});
    const auto before = s.mark();
    const auto lay = [&](float top) {
        const float view_bottom = sheet.top + free - strip;
        const Bottoms columns = lay_columns(sheet, body, side, top, view_bottom - s.px(40));
        float bottom = columns.lower();
        if (!fixed && actions_h > 0) bottom = lay_actions(sheet, actions, bottom + s.blank(36), width);
        // Buttons that stand under the right column alone leave the left one its whole height.
        if (beside_main && columns.main <= sheet.top + free - s.px(24)) bottom = columns.side;
        return bottom + s.px(fixed ? 8 : 24);
    };
    // First with all its blank space, then tighter, then in pages.
    for (const float tightness : {1.0f, 0.85f, 0.7f, 0.5f}) {
        s.rewind(before);
        s.tightness = tightness;
        s.region = region;
        // A title brings the blank space of its tall line along.
        const bool titled = !main.empty() && std::holds_alternative<page::Heading>(main.front()->kind);
        const float bottom = lay(sheet.top + s.blank(titled ? 51 : 56));
        s.region = 0;
        if (bottom <= sheet.top + free - strip + 0.5f) {
            if (beside_main) s.out.regions[region].view.h = free;
            s.out.regions[region].content_height = bottom - sheet.top;
            s.tightness = 1;
            if (fixed) lay_actions(sheet, actions, sheet.bottom - pad_bottom - actions_h, width);
            return;
        }
    }
    s.rewind(before);
    s.tightness = 0.75f;
    const bool main_action = std::any_of(actions.buttons.begin(), actions.buttons.end(), [](const PlainBlock* block) {
        return std::get<page::Button>(block->kind).weight == page::Button::Weight::primary;
    });
    if (fixed && !main_action && holds<page::Door>(body)) {
        // Doors are what the page is for; buttons beside them can wait for the end.
        fixed = false;
        strip = 0;
        s.out.regions[region].view.h = free;
    }
    if (fixed && actions.beside) {
        // On a long page the words beside the buttons end it, and "more below" stands in their place.
        body.insert(body.end(), actions.words.begin(), actions.words.end());
        actions.words.clear();
        actions.beside = false;
    }
    const float more = more_height(sheet);
    const Style more_style{Face::semibold, s.metrics.style(Use::quiet).em, 0, 1.35f};
    const float least_more = s.width_of(s.out.more_below_words, more_style) + more_style.em * 1.3f + s.px(90) + s.metrics.touch() + s.px(20);
    const bool in_actions_row = fixed && !actions.beside && actions.words.empty() && actions.buttons_w + s.px(40) + least_more <= width;
    s.region = region;
    const float bottom = lay(sheet.top + s.blank(40));
    s.region = 0;
    s.tightness = 1;
    Region& in = s.out.regions[region];
    in.scrolls = true;
    in.content_height = bottom - sheet.top + s.px(8);
    if (fixed) lay_actions(sheet, actions, sheet.bottom - pad_bottom - actions_h, width);
    if (in_actions_row) {
        const float y = sheet.bottom - pad_bottom - actions_h + std::round((actions_h - more) / 2);
        const float room = width - actions.buttons_w - s.px(40);
        add_more(sheet, region, {s.page.comfort.left_hand ? sheet.margin + width - room : sheet.margin, y, room, more}, "");
    } else {
        in.view.h -= more;
        add_more(sheet, region, {sheet.margin, in.view.y + in.view.h, width, more}, "");
    }
}

/// Moves the page's calm words to the upper half; yields what is left for the lower.
Blocks upper_half(Sheet& sheet, const Blocks& main)
{
    Shaper& s = sheet.s;
    const float half = std::round(sheet.height() / 2);
    const std::size_t leading = leading_words(main);
    std::size_t taken = leading;
    const float width = sheet.width() - 2 * sheet.margin;
    for (; taken > 0; --taken) {
        const Blocks upper(main.begin(), main.begin() + static_cast<std::ptrdiff_t>(taken));
        const auto before = s.mark();
        const float bottom = flow(s, upper, sheet.margin, sheet.top + s.px(40), width);
        const float spare = half - s.px(16) - bottom;
        if (spare >= 0) {
            s.move(before, 0, spare);
            break;
        }
        s.rewind(before);
    }
    sheet.top = std::max(sheet.top, half);
    return {main.begin() + static_cast<std::ptrdiff_t>(taken), main.end()};
}

}  // namespace

void arrange_standard(Sheet& sheet)
{
    arrange_header(sheet);
    arrange_bar(sheet);
    Blocks main = sheet.of(page::Area::main);
    if (sheet.s.page.comfort.low_reach) main = upper_half(sheet, main);
    lay_body(sheet, main, sheet.of(page::Area::side));
}

}  // namespace kiosk::ui
