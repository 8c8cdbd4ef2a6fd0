#pragma once
/// Page -> arrangement: which part of the screen each area gets, by layout, screen, text size and comfort. Leaves single
/// blocks to `blocks`, their order under each other to `flow`. Pure: the same page gives the same arrangement.
#include "kiosk/ui/flow.h"
#include "kiosk/ui/shaper.h"

namespace kiosk::ui {

/// `scrolls`: how far each region was scrolled, by place; missing ones start at the top.
Arrangement arrange(const page::PlainPage&, const Theme&, const Metrics&, Fonts&, const InteractionState&,
                    const std::vector<float>& scrolls);

/// Where the region's scroll may stop, from 0 on: together they show all of every block. Only what is shown by whole lines
/// (`Arrangement::in_pieces`) may be cut at a stop's end; what the view can hold stands whole at one of them.
std::vector<float> scroll_stops(const Arrangement&, std::size_t region);

/// A page for mouse and keyboard, in px at 100 %: the desk, and its lock page with a coloured side.
bool is_desk(const page::PlainPage&);

/// The page's blocks by area, and what of the screen is still free.
struct PageSpace {
    Shaper& s;
    const std::vector<float>& scrolls;
    float top = 0, bottom = 0;  ///< between header and bar
    float margin = 0;           ///< left and right of the body
    bool joined = false;        ///< what stands above the middle goes on below it
    Blocks lowered{};           ///< tools and buttons of a typing page that a low reach has beside the keys
    bool nameless = false;      ///< no room for the line that names who runs the terminal

    Blocks of(page::Area) const;
    float width() const { return static_cast<float>(s.metrics.screen().width_px); }
    float height() const { return static_cast<float>(s.metrics.screen().height_px); }
    bool has(page::Area area) const { return !of(area).empty(); }
};

void arrange_band(PageSpace&);
void arrange_header(PageSpace&);
/// A thin line over the whole width.
void line_at(PageSpace&, float y);
/// Brand and clock in a strip at the bottom, as on the front page.
void arrange_foot(PageSpace&);
void arrange_bar(PageSpace&);
/// A row of tools; yields the bottom.
float tool_row(PageSpace&, const Blocks&, float x, float y, float width);
void arrange_standard(PageSpace&);
void arrange_front(PageSpace&);
void arrange_typing(PageSpace&);
void arrange_desk(PageSpace&);
/// The locked desk: hour and counts on the coloured side, who unlocks it on the other.
void arrange_desk_lock(PageSpace&);
/// The numbers that are called, for a screen on the wall.
void arrange_board(PageSpace&);
/// The desk's list of commands in Area::overlay, or the open list of a Pick: over everything else, without a scrim.
void arrange_menu(PageSpace&);
void arrange_lock(PageSpace&);
void arrange_dialog(PageSpace&);

/// Adds a region showing `view`; yields its place.
std::size_t add_region(PageSpace&, const RectF& view);
/// Lays blocks into a scrolling region that fills `view`; makes room for "more below" when they do not fit.
/// `lay` gets top and yields the bottom. Yields true when it scrolls.
template <class Lay>
bool fill_region(PageSpace&, std::size_t region, float pad_top, float pad_bottom, std::string_view suffix, Lay&& lay);
/// "More" controls side by side, over the strip's whole height but for a gap above and below.
void add_more(PageSpace&, std::size_t region, const RectF& strip, std::string_view suffix);
float more_height(const PageSpace&);
Style more_style(const PageSpace&);
/// The narrowest strip in which the way on keeps its words.
float least_more(const PageSpace&);

template <class Lay>
bool fill_region(PageSpace& sheet, std::size_t region, float pad_top, float pad_bottom, std::string_view suffix, Lay&& lay)
{
    Shaper& s = sheet.s;
    const std::size_t outer = s.region;
    s.region = region;
    const RectF view = s.out.regions[region].view;
    const float bottom = lay(view.y + pad_top);
    s.region = outer;
    Region& in = s.out.regions[region];
    in.content_height = bottom + pad_bottom - view.y;
    if (bottom <= view.y + view.h + 0.5f) return false;
    in.scrolls = true;
    const float strip = more_height(sheet), strip_y = view.y + std::max(0.0f, view.h - strip);
    // Even on a glass too small for both something is left to look at.
    in.view.h = std::max(view.h - strip, std::min(view.h, strip));
    // Within a card the card's own edge is the margin.
    const float inset = view.w >= sheet.width() ? sheet.margin : s.metrics.gap();
    add_more(sheet, region, {view.x + inset, strip_y, view.w - 2 * inset, strip}, suffix);
    return true;
}

}  // namespace kiosk::ui
