/// Mouse and whole keyboard at the desk: panes that scroll by pixels, borders that are dragged, focus by Tab.
#include <algorithm>
#include <cmath>
#include <string_view>

#include "kiosk/ui/desk_grid.h"
#include "kiosk/ui/stage.h"

namespace kiosk::ui {

namespace {

/// A bar is thin to look at and a little wider to take hold of.
constexpr float bar_reach_px = 12;
/// A notch of the wheel, and an arrow key: one row.
constexpr float notch_px = 40;
constexpr float page_share = 0.9f;
/// Two presses so close to each other are one double click.
constexpr std::chrono::milliseconds double_click{350};

const PlainBlock* chosen_in(const std::vector<PlainBlock>& blocks, page::Area area)
{
    for (const PlainBlock& block : blocks)
        if (block.area == area && block.chosen && block.meaning) return &block;
    return nullptr;
}

}  // namespace

std::optional<std::size_t> Stage::pane_at(float x, float y) const
{
    for (std::size_t at = arranged.regions.size(); at-- > 1;) {
        const Region& in = arranged.regions[at];
        if (in.pane && in.view.contains(x, y)) return at;
    }
    return std::nullopt;
}

void Stage::scroll_pane(std::size_t region, float by_px)
{
    const Region& in = arranged.regions[region];
    const float wanted = std::clamp(std::round(in.scroll + by_px), 0.0f, std::round(in.furthest()));
    if (wanted == in.scroll) return;
    scrolls[region] = wanted;
    outdate();
}

void Stage::wheel(int lines)
{
    settle();
    if (arranged.has_menu || arranged.has_dialog) return;
    if (const auto pane = pane_at(pointer_x, pointer_y))
        scroll_pane(*pane, -static_cast<float>(lines) * notch_px * metrics.desk_scale());
}

/// Rows keep a little distance from the edge they come from, so that one sees that there is more.
void Stage::reveal(std::size_t place)
{
    const Placed& placed = arranged.placed[place];
    const Region& in = arranged.regions[placed.region];
    if (!in.pane || in.view.h <= 0) return;
    const float top = placed.rect.y - in.view.y - in.scroll, bottom = top + placed.rect.h;
    const float air = std::min(notch_px * 0.6f * metrics.desk_scale(), std::max(0.0f, (in.view.h - placed.rect.h) / 2));
    if (top < -0.5f || placed.rect.h > in.view.h)
        scroll_pane(placed.region, top - air);
    else if (bottom > in.view.h + 0.5f)
        scroll_pane(placed.region, bottom - in.view.h + air);
}

void Stage::hover(float x, float y)
{
    pointer_x = x;
    pointer_y = y;
    settle();
    const std::string name = on_bar(x, y) || border_at(x, y) ? std::string{} : under(x, y).name;
    const bool of_a_block = std::any_of(arranged.placed.begin(), arranged.placed.end(),
                                        [&](const Placed& placed) { return placed.id == name && placed.block; });
    const std::string hovered = of_a_block ? name : std::string{};
    if (hovered == look.hovered) return;
    look.hovered = hovered;
    outdate();
}

std::optional<std::size_t> Stage::on_bar(float x, float y) const
{
    const auto pane = pane_at(x, y);
    if (!pane || arranged.has_menu || arranged.has_dialog) return std::nullopt;
    const Region& in = arranged.regions[*pane];
    if (in.furthest() < 0.5f || x < in.view.x + in.view.w - bar_reach_px * metrics.desk_scale()) return std::nullopt;
    return pane;
}

const Border* Stage::border_at(float x, float y) const
{
    if (arranged.has_menu || arranged.has_dialog) return nullptr;
    for (const Border& border : arranged.borders)
        if (border.rect.contains(x, y)) return &border;
    return nullptr;
}

bool Stage::take_hold(std::int64_t finger, float x, float y)
{
    settle();
    if (const Border* border = border_at(x, y)) {
        drag = {border->which == Border::Which::list ? Drag::What::list : Drag::What::rail, finger, 0, x, border->width_px};
        return true;
    }
    const auto pane = on_bar(x, y);
    if (!pane) return false;
    const RectF thumb = arranged.regions[*pane].thumb();
    // Beside the thumb: a page up or down, as far as the pointer says.
    if (y < thumb.y || y >= thumb.y + thumb.h) {
        scroll_pane(*pane, (y < thumb.y ? -page_share : page_share) * arranged.regions[*pane].view.h);
        settle();
    }
    drag = {Drag::What::thumb, finger, *pane, y, arranged.regions[*pane].scroll};
    return true;
}

void Stage::drag_to(float x, float y)
{
    settle();
    if (drag.what == Drag::What::thumb) {
        if (drag.region >= arranged.regions.size()) return;
        const Region& in = arranged.regions[drag.region];
        const float way = in.view.h - in.thumb().h;
        if (way > 0) scroll_pane(drag.region, drag.began + (y - drag.from) * in.furthest() / way - in.scroll);
        return;
    }
    const bool list = drag.what == Drag::What::list;
    const PaneBounds bounds = list ? list_bounds : rail_bounds;
    const float width = (drag.began + (list ? x - drag.from : drag.from - x)) / metrics.desk_scale();
    float& wanted = list ? page.widths.list : page.widths.rail;
    const float now = std::clamp(std::round(width), bounds.least, bounds.most);
    if (wanted == now) return;
    wanted = now;
    drag.widths = page.widths;
    outdate();
}

void Stage::let_go_of_drag()
{
    if (drag.widths) dragged = drag.widths;
    drag = {};
}

bool Stage::second_of_double_click(const std::string& name, base::SteadyTime now)
{
    const bool soon = last_press_at && now - *last_press_at < double_click;
    const bool other = soon && name != last_press_name;
    last_press_at = now;
    if (!other) last_press_name = name;
    return other;
}

bool Stage::ask_menu(const std::string& name, const RectF& at)
{
    for (std::size_t place = 0; place < arranged.placed.size(); ++place) {
        const Placed& placed = arranged.placed[place];
        if (placed.id != name || !placed.block || !placed.block->menu || placed.under_dialog) continue;
        look.menu_at = at;
        meaning = placed.block->menu;
        return true;
    }
    return false;
}

bool Stage::press_menu(float x, float y)
{
    settle();
    pointer_x = x;
    pointer_y = y;
    if (arranged.has_menu) {
        close_menu();
        return true;
    }
    // The innermost block there that has commands: a row's own, also where its act lies over it.
    for (std::size_t place = arranged.placed.size(); place-- > 0;) {
        const Placed& placed = arranged.placed[place];
        if (!placed.block || !placed.block->menu || placed.under_dialog || !arranged.shown(placed)) continue;
        if (!arranged.on_glass(placed).contains(x, y)) continue;
        return ask_menu(placed.id, {x, y, 0, 0});
    }
    return false;
}

void Stage::close_menu()
{
    for (const PlainBlock& block : page.blocks)
        if (block.id == arranged.menu_id && block.meaning) {
            meaning = block.meaning;
            return;
        }
    meaning = page.anywhere;
}

bool Stage::key_at_desk(std::string_view name, bool ctrl, bool shift, bool alt)
{
    settle();
    if (ctrl || alt) return false;
    if (name == "Tab") {
        focus_part(shift ? -1 : 1);
        return true;
    }
    if ((shift && name == "F10") || name == "Application" || name == "Menu") return menu_by_key();
    if (shift) return false;
    if (arranged.has_menu && key_in_menu(name)) return true;
    if (key_in_choosing(name)) return true;
    if (name == "Return" || name == "Keypad Enter" || name == "Space") return choose_focused();
    return key_scrolls(name);
}

bool Stage::menu_by_key()
{
    std::string name = focus_visible ? look.focused : std::string{};
    if (name.empty())
        if (const PlainBlock* row = chosen_in(page.blocks, page::Area::list)) name = row->id;
    for (const Placed& placed : arranged.placed) {
        if (placed.id != name || !placed.block || placed.piece == Placed::Piece::scenery) continue;
        const RectF on = arranged.on_glass(placed);
        return ask_menu(name, {on.x + on.w / 4, on.y, 0, on.h});
    }
    return false;
}

bool Stage::key_in_menu(std::string_view name)
{
    if (name == "Escape") {
        close_menu();
        return true;
    }
    if (name != "Up" && name != "Down") return false;
    focus_part(name == "Up" ? -1 : 1);
    return true;
}

bool Stage::key_scrolls(std::string_view name)
{
    std::optional<std::size_t> pane;
    if (focus_visible)
        for (const Placed& placed : arranged.placed)
            if (placed.id == look.focused && arranged.regions[placed.region].pane) pane = placed.region;
    if (!pane) pane = pane_at(pointer_x, pointer_y);
    if (!pane)
        for (std::size_t at = 0; at < arranged.regions.size(); ++at)
            if (arranged.regions[at].pane && arranged.regions[at].name == "list") pane = at;
    if (!pane) return false;
    const Region& in = arranged.regions[*pane];
    const float notch = notch_px * metrics.desk_scale(), page_px = in.view.h * page_share;
    float by = 0;
    if (name == "PageUp") by = -page_px;
    if (name == "PageDown") by = page_px;
    if (name == "Home") by = -in.content_height;
    if (name == "End") by = in.content_height;
    if (name == "Up") by = -notch;
    if (name == "Down") by = notch;
    if (by == 0) return false;
    scroll_pane(*pane, by);
    return true;
}

}  // namespace kiosk::ui
