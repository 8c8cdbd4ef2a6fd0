#include "kiosk/ui/lowering.h"

#include <algorithm>
#include <cmath>

#include "kiosk/ui/blocks.h"
#include "kiosk/ui/keyboard.h"

namespace kiosk::ui {

namespace {

using Weight = page::Button::Weight;

Blocks tools_of(const PageSpace& sheet)
{
    Blocks tools = sheet.of(page::Area::header);
    std::erase_if(tools, [](const PlainBlock* block) { return button_of(*block) == nullptr; });
    return tools;
}

/// The way out and the way back first, then what answers the page, then tools; words to tap are last.
int need_of(const PlainBlock& block)
{
    const page::Button& button = *button_of(block);
    if (button.weight == Weight::exit) return 0;
    if (button.icon == "arrow_back") return 1;
    if (button.weight == Weight::primary || button.weight == Weight::secondary) return 2;
    return button.weight == Weight::tool ? 3 : 4;
}
constexpr int need_of_more = 2;
/// A pad's keys where more must stand beside it.
constexpr float narrow_key_mm = 26;

/// False: nothing is left but what a low reach needs most.
bool give_up_least_needed(Lowering& low)
{
    const auto least = [](const Blocks& blocks) {
        return std::max_element(blocks.rbegin(), blocks.rend(),
                                [](const auto* a, const auto* b) { return need_of(*a) < need_of(*b); });
    };
    const auto tool = least(low.tools), button = least(low.buttons);
    const int of_tool = tool == low.tools.rend() ? -1 : need_of(**tool),
              of_button = button == low.buttons.rend() ? -1 : need_of(**button);
    const int most = std::max(of_tool, of_button);
    if (most < 0 || (low.more && most <= need_of_more)) return false;
    if (of_button >= of_tool)
        low.buttons.erase(std::next(button).base());
    else
        low.tools.erase(std::next(tool).base());
    return true;
}

/// Do these fit below the middle of the glass, keys at their least?
bool holds(PageSpace& sheet, const Lowering& low)
{
    Shaper& s = sheet.s;
    if (low.beside && !fits_across(sheet, low)) return false;
    const auto before = s.mark();
    const float high = low.empty() ? 0 : lay_lowering(sheet, low, 0).bottom + low.gap(s);
    s.rewind(before);
    const float actions_h = sheet.has(page::Area::actions) ? s.metrics.action_height() + s.px(6) + low.gap(s) : 0;
    const float over = low.snug ? 0 : low.gap(s), keys = least_keys(sheet),
                room = sheet.height() - std::round(sheet.height() / 2);
    if (low.beside) return std::max(keys, high - low.gap(s)) + low.under(s) <= room;
    return keys + actions_h + high + over + low.under(s) <= room;
}

}  // namespace

Blocks own_buttons(const PageSpace& sheet)
{
    Blocks buttons;
    for (const auto area : {page::Area::main, page::Area::side})
        for (const PlainBlock* block : sheet.of(area))
            if (button_of(*block)) buttons.push_back(block);
    return buttons;
}

Blocks Lowering::all() const
{
    Blocks out = tools;
    out.insert(out.end(), buttons.begin(), buttons.end());
    return out;
}

float Lowering::gap(const Shaper& s) const { return snug ? s.metrics.gap() : std::max(s.px(24), s.metrics.gap()); }
float Lowering::under(const Shaper& s) const { return snug ? s.metrics.gap() : s.px(24); }

Lowering lowering_of(PageSpace& sheet, bool with_more)
{
    Lowering low;
    low.tools = tools_of(sheet);
    low.buttons = own_buttons(sheet);
    low.keys = true;
    low.more = with_more;
    if (holds(sheet, low)) return low;
    if (pad_width(sheet, low.key_mm) > 0) {
        low.beside = true;
        for (const float key_mm : {low.key_mm, narrow_key_mm}) {
            low.key_mm = key_mm;
            for (const bool snug : {false, true}) {
                low.snug = snug;
                if (holds(sheet, low)) return low;
            }
        }
        low.beside = false;
        low.key_mm = Lowering{}.key_mm;
    }
    low.snug = true;
    do {
        for (const bool shared : {false, true}) {
            low.shared = shared;
            if (holds(sheet, low)) return low;
        }
    } while (give_up_least_needed(low));
    return {};
}

Lowering beside_pad(PageSpace& sheet, bool with_more)
{
    Lowering low;
    low.key_mm = narrow_key_mm;
    if (pad_width(sheet, low.key_mm) == 0) return low;
    low.tools = tools_of(sheet);
    low.buttons = own_buttons(sheet);
    low.beside = low.snug = true;
    low.more = with_more;
    const auto before = sheet.s.mark();
    do {
        const bool fit = fits_across(sheet, low) && lay_lowering(sheet, low, 0).bottom <= least_keys(sheet);
        sheet.s.rewind(before);
        if (fit) return low;
    } while (give_up_least_needed(low));
    return {};
}

}  // namespace kiosk::ui
