/// Standard pages: one or two columns, the actions under them.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/actions.h"
#include "kiosk/ui/blocks.h"
#include "kiosk/ui/columns.h"
#include "kiosk/ui/families.h"

namespace kiosk::ui {

namespace {

/// Blocks before the first control: what the upper half shows while everything to touch lies in the lower.
std::size_t leading_words(const Blocks& blocks)
{
    const auto first = std::find_if(blocks.begin(), blocks.end(), [](const PlainBlock* block) { return has_control(*block); });
    return static_cast<std::size_t>(first - blocks.begin());
}

/// The main button alone; the rest goes to the end of the body.
Actions kept_main(const Sheet& sheet, const Actions& all, float width, Blocks& body)
{
    Actions kept;
    body.insert(body.end(), all.words.begin(), all.words.end());
    for (const PlainBlock* block : all.buttons) {
        const bool primary = std::get<page::Button>(block->kind).weight == page::Button::Weight::primary;
        (primary ? kept.buttons : body).push_back(block);
    }
    kept.buttons_w = row_width(sheet.s, kept.buttons);
    kept.words_w = width;
    return kept;
}

/// The body between sheet.top and sheet.bottom, with the actions under it.
void lay_body(Sheet& sheet, const Blocks& main, const Blocks& side)
{
    Shaper& s = sheet.s;
    const float width = sheet.width() - 2 * sheet.margin;
    Actions actions = actions_of(sheet, width);
    float actions_h = height_of_actions(sheet, actions, width);
    if (const Columns columns = columns_for(sheet, side, width); columns.two && holds<page::Code>(side) && !s.page.comfort.low_reach &&
                                                                 lay_calm_receipt(sheet, main, side, actions, columns))
        return;
    Blocks body = main;
    const float free = sheet.bottom - sheet.top;
    const float usual_pad = s.metrics.cramped() ? 20 : 36;
    float pad_bottom = s.px(usual_pad);
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
        if (!fixed && actions_h > 0) bottom = lay_actions(sheet, actions, bottom + std::max(s.blank(36), s.metrics.gap()), width);
        // Buttons that stand under the right column alone leave the left one its whole height.
        if (beside_main && columns.main <= sheet.top + free - s.px(24)) bottom = columns.side;
        return bottom + s.px(fixed ? 8 : 24);
    };
    // First with all its blank space, then tighter, at last down to the bar, then in pages.
    struct Try {
        float tightness, under_actions, over_actions;
    };
    const bool lists = holds<page::Choice>(main), rows = holds<page::Row>(main);
    for (const auto& [tightness, under, over] : {Try{1, usual_pad, 16}, {0.85f, usual_pad, 16}, {0.7f, usual_pad, 16}, {0.6f, usual_pad, 16}, {0.5f, usual_pad, 16},
                                                 {0.5f, 12, 4}, {0.45f, 12, 4}, {0.4f, 12, 4}, {0.35f, 12, 4}, {0.25f, 12, 4}}) {
        // Many answers stand closer rather than on a second leaf.
        if (tightness < 0.5f && !lists && !rows) continue;
        s.rewind(before);
        s.tightness = tightness;
        pad_bottom = s.px(under);
        strip = fixed ? actions_h + pad_bottom + std::max(s.px(over), s.metrics.gap() - s.px(8)) : 0;
        s.out.regions[region].view.h = free - strip;
        s.region = region;
        // A title brings the blank space of its tall line along.
        const bool titled = !main.empty() && std::holds_alternative<page::Heading>(main.front()->kind);
        const float bottom = lay(sheet.top + (sheet.joined ? s.px(10) : s.blank(titled ? 51 : 56)));
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
    pad_bottom = s.px(usual_pad);
    strip = fixed ? actions_h + pad_bottom + s.px(16) : 0;
    s.out.regions[region].view.h = free - strip;
    s.tightness = lists ? (s.metrics.cramped() ? 0.35f : 0.45f) : s.metrics.cramped() || s.page.comfort.low_reach || holds<page::Door>(main) ? 0.5f : 0.75f;
    const bool main_action = std::any_of(actions.buttons.begin(), actions.buttons.end(), [](const PlainBlock* block) {
        return std::get<page::Button>(block->kind).weight == page::Button::Weight::primary;
    });
    const bool crowded = actions.buttons.size() > 2 && actions.buttons_w > width;
    if (main_action && ((fixed && crowded) || (!fixed && (crowded || !actions.words.empty())))) {
        // They leave too little to read: what the page leads to stays, words and other ways come after all else.
        const Actions led = kept_main(sheet, actions, width, body);
        const float led_h = height_of_actions(sheet, led, width);
        if (free - led_h - pad_bottom - s.px(20) >= least_body) {
            actions = led;
            actions_h = led_h;
            fixed = true;
            strip = actions_h + pad_bottom + s.px(16);
            s.out.regions[region].view.h = free - strip;
        } else {
            body = main;
        }
    }
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
        actions_h = height_of_actions(sheet, actions, width);
        strip = actions_h + pad_bottom + s.px(16);
        s.out.regions[region].view.h = free - strip;
    }
    const float more = more_height(sheet);
    const bool in_actions_row = fixed && !actions.beside && actions.words.empty() && actions.buttons_w + s.px(40) + least_more(sheet) <= width;
    s.region = region;
    s.paged = true;
    const float bottom = lay(sheet.top + (sheet.joined ? s.px(10) : s.blank(40)));
    s.paged = false;
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
    const float width = sheet.width() - 2 * sheet.margin;
    std::size_t taken = 0;
    for (const float tightness : {1.0f, 0.7f, 0.5f}) {
        const auto before = s.mark();
        s.tightness = tightness;
        for (taken = leading; taken > 0; --taken) {
            // A list that goes on below the middle goes on at its own distance.
            const bool list_goes_on = taken < main.size() && family_of(*main[taken - 1]) == family_of(*main[taken]);
            const float bottom = flow(s, Blocks(main.begin(), main.begin() + static_cast<std::ptrdiff_t>(taken)), sheet.margin, sheet.top + s.blank(40), width);
            const float spare = half - s.px(list_goes_on ? 8 : 16) - bottom;
            if (spare >= 0) {
                s.move(before, 0, spare);
                break;
            }
            s.rewind(before);
        }
        if (taken == leading || tightness == 0.5f) break;
        s.rewind(before);
    }
    s.tightness = 1;
    sheet.joined = taken > 0;
    sheet.top = std::max(sheet.top, half);
    return {main.begin() + static_cast<std::ptrdiff_t>(taken), main.end()};
}

}  // namespace

void arrange_standard(Sheet& sheet)
{
    arrange_header(sheet);
    arrange_bar(sheet);
    Blocks main = sheet.of(page::Area::main);
    Blocks side = sheet.of(page::Area::side);
    Blocks& told = sheet.s.out.told;
    const bool slip_in_column = holds<page::Code>(side) && !columns_for(sheet, side, sheet.width() - 2 * sheet.margin).two;
    if (slip_in_column) told = receipt_in_one_column(sheet, main, side);
    if (sheet.s.page.comfort.low_reach) {
        if (slip_in_column && sheet.s.metrics.cramped()) {
            main = told;
            side.clear();
        }
        const Blocks all = main;
        main = upper_half(sheet, main);
        if (!side.empty() && slip_in_column) {
            // What the upper half took is seen before the slip.
            const Blocks below = receipt_in_one_column(sheet, main, side);
            told.assign(all.begin(), all.end() - static_cast<std::ptrdiff_t>(main.size()));
            told.insert(told.end(), below.begin(), below.end());
        }
    }
    lay_body(sheet, main, side);
}

}  // namespace kiosk::ui
