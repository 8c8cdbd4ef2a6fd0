/// Standard pages: one or two columns, the actions under them; for a low reach in two halves.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/arrange_receipt.h"
#include "kiosk/ui/blocks.h"
#include "kiosk/ui/body.h"
#include "kiosk/ui/families.h"

namespace kiosk::ui {

namespace {

/// Blocks before the first control: what the upper half shows while everything to touch lies in the lower.
std::size_t leading_words(const Blocks& blocks)
{
    const auto first = std::find_if(blocks.begin(), blocks.end(), [](const PlainBlock* block) { return has_control(*block); });
    return static_cast<std::size_t>(first - blocks.begin());
}

/// Moves the page's calm words to the upper half; yields what is left for the lower.
Blocks upper_half(PageSpace& sheet, const Blocks& main)
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
            const float bottom = flow(s, Blocks(main.begin(), main.begin() + static_cast<std::ptrdiff_t>(taken)), sheet.margin,
                                      sheet.top + s.blank(40), width);
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

/// Words in the upper half, from the first control on below the middle. What one glass cannot hold is paged: over the whole
/// height when all there is to touch comes at its end, else in the lower half.
void arrange_low(PageSpace& sheet, const Blocks& main, const Blocks& side)
{
    Shaper& s = sheet.s;
    const Blocks in_one_column = s.out.told;
    const bool slip_in_column = !in_one_column.empty(), slip_first = slip_in_column && s.metrics.cramped();
    const Blocks all = slip_first ? in_one_column : main, beside = slip_first ? Blocks{} : side;
    const auto before = s.mark();
    const PageSpace whole = sheet;
    Blocks below;
    const auto halve = [&](PageSpace& halved) {
        below = upper_half(halved, all);
        if (beside.empty() || !slip_in_column) return;
        // What the upper half took is seen before the slip.
        const Blocks after = receipt_in_one_column(halved, below, beside);
        s.out.told.assign(all.begin(), all.end() - static_cast<std::ptrdiff_t>(below.size()));
        s.out.told.insert(s.out.told.end(), after.begin(), after.end());
    };
    halve(sheet);
    if (Body{sheet, below, beside}.lay_on_one_glass()) return;
    s.rewind(before);
    s.out.told = in_one_column;
    PageSpace undivided = whole, halved = whole;
    if (Body{undivided, main, side}.lay_words_in_pages()) return;
    halve(halved);
    Body{halved, below, beside}.lay_in_pages();
}

}  // namespace

void arrange_standard(PageSpace& sheet)
{
    Shaper& s = sheet.s;
    arrange_header(sheet);
    arrange_bar(sheet);
    const Blocks main = sheet.of(page::Area::main), side = sheet.of(page::Area::side);
    const Columns columns = columns_for(sheet, side, sheet.width() - 2 * sheet.margin);
    if (holds<page::Code>(side) && !columns.two) s.out.told = receipt_in_one_column(sheet, main, side);
    if (s.page.comfort.low_reach) return arrange_low(sheet, main, side);
    if (columns.two && holds<page::Code>(side) &&
        lay_calm_receipt(sheet, main, side, actions_of(sheet, sheet.width() - 2 * sheet.margin), columns))
        return;
    Body body{sheet, main, side};
    if (!body.lay_on_one_glass()) body.lay_in_pages();
}

}  // namespace kiosk::ui
