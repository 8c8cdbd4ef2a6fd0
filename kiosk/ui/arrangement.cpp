#include "kiosk/ui/arrangement.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {

RectF Region::thumb() const
{
    if (!pane || furthest() < 0.5f || view.h <= 0) return {};
    const float least = std::min(view.h, bar_px * 6);
    const float height = std::max(least, std::round(view.h * view.h / content_height));
    return {view.x + view.w - bar_px - 1, view.y + std::round((view.h - height) * scroll / furthest()), bar_px, height};
}

bool Arrangement::shown(const Placed& one) const
{
    const Region& in = regions[one.region];
    const RectF rect = on_glass(one);
    if (rect.w <= 0 || rect.h <= 0) return false;
    if (!in.scrolls || in.pane) return true;
    const float bottom = in.view.y + in.view.h;
    // What is taller than the view is walked through piece by piece.
    if (in_pieces(one)) return rect.h >= std::min(touch_px, in.view.h);
    if (rect.y < in.view.y - 0.5f || rect.y + rect.h > bottom + 0.5f) return false;
    // A part's heading never stands alone at the end of a page.
    const auto next = static_cast<std::size_t>(&one - placed.data()) + 1;
    if (!one.leads || one.stands_alone || next >= placed.size() || rect.y < in.view.y + touch_px) return true;
    const Placed& follower = placed[next];
    return follower.region != one.region || follower.rect.y <= one.rect.y || follower.piece == Placed::Piece::scenery ||
           shown(follower);
}

bool Arrangement::in_pieces(const Placed& one) const
{
    const Region& in = regions[one.region];
    if (in.pane) return false;
    if (!in.scrolls || one.rect.h > in.view.h) return in.scrolls;
    // A view that ends in blank glass says less than the first lines of what comes.
    if (one.control || !one.block || !std::holds_alternative<page::Paragraph>(one.block->kind) || one.rect.h < in.view.h * 0.3f)
        return false;
    const float top = one.rect.y - in.scroll - in.view.y, seen = in.view.h - top;
    return top >= -0.5f && seen < one.rect.h - 0.5f && seen >= 1.6f * touch_px;
}

bool Arrangement::shows_any_of(const Placed& card) const
{
    return std::any_of(placed.begin(), placed.end(), [&](const Placed& one) {
        const bool on_it = one.region == card.region && one.piece != Placed::Piece::scenery &&
                           one.rect.y >= card.rect.y - 0.5f && one.rect.y + one.rect.h <= card.rect.y + card.rect.h + 0.5f &&
                           one.rect.x >= card.rect.x - 0.5f && one.rect.x + one.rect.w <= card.rect.x + card.rect.w + 0.5f;
        return on_it && shown(one);
    });
}

RectF Arrangement::on_glass(const Placed& one) const
{
    RectF rect = one.rect;
    const Region& in = regions[one.region];
    rect.y -= in.scroll;
    if (in.pane) {
        const float top = std::max(rect.y, in.view.y), bottom = std::min(rect.y + rect.h, in.view.y + in.view.h);
        return {rect.x, top, rect.w, std::max(0.0f, bottom - top)};
    }
    if (!in.scrolls || one.piece == Placed::Piece::scenery || !in_pieces(one)) return rect;
    const float top = std::max(rect.y, in.view.y), bottom = std::min(rect.y + rect.h, in.view.y + in.view.h);
    rect.y = top;
    rect.h = std::max(0.0f, bottom - top);
    return rect;
}

}  // namespace kiosk::ui
