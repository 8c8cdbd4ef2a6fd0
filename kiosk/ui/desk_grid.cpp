#include "kiosk/ui/desk_grid.h"

#include <algorithm>

namespace kiosk::ui {

namespace {

/// Less than this of a request is not enough to read it beside an act.
constexpr float least_detail = 400;
/// From so wide on, cards stand in two columns.
constexpr float two_columns = 900;

float within(const PaneBounds& bounds, float wanted, float usual)
{
    return wanted > 0 ? std::clamp(wanted, bounds.least, bounds.most) : usual;
}

/// Narrower screens: a call leaves the list its smallest width, an act that asks more takes its place.
float narrow_rail(float wanted) { return wanted > 500 ? 548 : 420; }

}  // namespace

DeskGrid desk_grid(const DeskShape& shape)
{
    DeskGrid grid;
    const bool narrow = shape.width < 1500, wide = shape.width >= 2200;
    if (narrow) grid.top_bar = 44, grid.status = 26, grid.list_head = 40, grid.nav_row = 29;
    if (shape.nav) grid.nav = narrow ? 166 : 212;
    const float rest = std::max(0.0f, shape.width - grid.nav);
    const bool act = shape.rail_for_act > 0;
    if (shape.rail)
        grid.rail = act && narrow ? narrow_rail(shape.rail_for_act)
                    : act         ? shape.rail_for_act
                                  : within(rail_bounds, shape.wanted.rail,
                                   wide     ? 384
                                           : narrow ? 286
                                                    : 348);
    grid.rail = std::min(grid.rail, rest * 0.7f);
    if (!shape.detail) {
        grid.list = shape.list ? rest - grid.rail : 0;
        grid.detail = shape.list ? 0 : rest - grid.rail;
        grid.rail_drags = shape.rail && !act;
        grid.columns = grid.detail >= two_columns ? 2 : 1;
        return grid;
    }
    if (shape.list) {
        grid.list = within(list_bounds, shape.wanted.list, wide ? 680 : narrow ? 432 : 620);
        const float most = rest - grid.rail - least_detail;
        // The request is never covered: the list yields, at last its whole place.
        if (grid.list > most) grid.list = std::max(list_bounds.least, most);
        grid.list_away = act && (narrow ? grid.rail > 500 : rest - grid.rail - grid.list < least_detail - 60);
        if (grid.list_away) grid.list = 0;
    }
    grid.detail = std::max(0.0f, rest - grid.rail - grid.list);
    grid.list_drags = grid.list > 0;
    grid.rail_drags = shape.rail && !act;
    grid.columns = grid.detail >= two_columns ? 2 : 1;
    return grid;
}

}  // namespace kiosk::ui
