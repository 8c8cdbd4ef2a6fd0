/// Commands of what was asked for by the right button, over the page and without a scrim.
#include "kiosk/ui/arrange.h"
#include "kiosk/ui/desk_blocks.h"

namespace kiosk::ui {

void arrange_menu(PageSpace& sheet)
{
    const Blocks overlay = sheet.of(page::Area::overlay);
    if (overlay.empty() || !std::holds_alternative<page::Menu>(overlay.front()->kind)) return;
    Shaper& s = sheet.s;
    // Everything below it waits: what is touched beside it closes it.
    for (Placed& placed : s.out.placed) placed.under_dialog = true;
    s.out.has_menu = true;
    s.out.menu_id = overlay.front()->id;
    s.region = 0;
    const DeskMetrics m(s.metrics);
    const float edge = m.px(4);
    const RectF& at = s.look.menu_at;
    const bool known = at.x != 0 || at.y != 0 || at.w != 0;
    const float x = known ? at.x : sheet.width() / 2, y = known ? at.y + at.h : sheet.height() / 3;
    desk_menu(s, *overlay.front(), x, y, {edge, edge, sheet.width() - 2 * edge, sheet.height() - 2 * edge});
}

}  // namespace kiosk::ui
