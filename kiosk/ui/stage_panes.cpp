/// What stays where it is when the desk shows another state of its page.
#include <algorithm>
#include <cmath>

#include "kiosk/page/lines.h"
#include "kiosk/ui/stage.h"

namespace kiosk::ui {

namespace {

using page::Area;

enum Pane : std::size_t { list_pane = 2, detail_pane = 3, rail_pane = 4 };

std::string chosen_of(const page::PlainPage& page, Area area)
{
    for (const PlainBlock& block : page.blocks)
        if (block.area == area && block.chosen && block.meaning) return block.id;
    return {};
}

/// Whose detail or rail it is: the first block there, with its words.
std::string head_of(const page::PlainPage& page, Area area)
{
    for (const PlainBlock& block : page.blocks) {
        if (block.area != area) continue;
        const auto lines = page::lines_of(block.kind);
        return block.id + (lines.empty() ? std::string{} : "\n" + lines.front()->words);
    }
    return {};
}

}  // namespace

void Stage::start_panes(const page::PlainPage& next)
{
    const auto top = [&](std::size_t pane) {
        if (pane < scrolls.size()) scrolls[pane] = 0;
    };
    const bool other_place =
        chosen_of(page, Area::nav) != chosen_of(next, Area::nav) || head_of(page, Area::tabs) != head_of(next, Area::tabs);
    if (other_place) {
        for (const auto pane : {list_pane, detail_pane, rail_pane}) top(pane);
        anchor.reset();
        return;
    }
    const bool other_row = chosen_of(page, Area::list) != chosen_of(next, Area::list);
    if (other_row || head_of(page, Area::detail) != head_of(next, Area::detail)) {
        top(detail_pane);
        top(rail_pane);
    } else if (head_of(page, Area::rail) != head_of(next, Area::rail)) {
        top(rail_pane);
    }
    remember_anchor();
}

/// The chosen row when it is in view, else the first row that is.
void Stage::remember_anchor()
{
    anchor.reset();
    if (!arranged_now || list_pane >= arranged.regions.size()) return;
    const Region& in = arranged.regions[list_pane];
    for (const Placed& placed : arranged.placed) {
        if (placed.region != list_pane || !placed.control || !placed.block || placed.block->area != Area::list) continue;
        const float y = placed.rect.y - in.scroll;
        if (y < in.view.y - 0.5f || y + placed.rect.h > in.view.y + in.view.h + 0.5f) continue;
        if (!anchor || placed.block->chosen) anchor = Anchor{placed.id, y};
        if (placed.block->chosen) return;
    }
    // At the very top what comes in above is what one wants to see.
    if (in.scroll < 0.5f) anchor.reset();
}

void Stage::keep_anchor()
{
    const Anchor kept = *anchor;
    anchor.reset();
    for (const Placed& placed : arranged.placed) {
        if (placed.region != list_pane || placed.id != kept.id || !placed.block) continue;
        const Region& in = arranged.regions[list_pane];
        const float moved = placed.rect.y - in.scroll - kept.y;
        if (std::abs(moved) < 0.5f) return;
        scroll_pane(list_pane, moved);
        settle();
        return;
    }
}

}  // namespace kiosk::ui
