#include "kiosk/app/shell/glass.h"

#include "kiosk/base/bytes.h"
#include "kiosk/base/try.h"

namespace kiosk::app {

base::Result<std::unique_ptr<Glass>> Glass::make(const GlassWish& wish)
{
    auto window = TRY(platform::Window::open(wish.window));
    const auto fonts = TRY(ui::installed_fonts());
    auto painter =
        TRY(ui::Painter::make(fonts, ui::screen_size(window->width_px(), window->height_px(), wish.diagonal_inches)));
    return std::unique_ptr<Glass>{new Glass{std::move(window), std::move(painter), wish.diagonal_inches}};
}

Glass::Glass(std::unique_ptr<platform::Window> window, std::unique_ptr<ui::Painter> painter, double diagonal_inches)
    : window_(std::move(window)),
      painter_(std::move(painter)),
      diagonal_inches_(diagonal_inches),
      width_px_(window_->width_px()),
      height_px_(window_->height_px())
{
}

raster::Surface Glass::surface() { return {window_->pixels(), window_->width_px(), window_->height_px(), window_->pitch_px()}; }

bool Glass::draw(base::SteadyTime now)
{
    if (window_->width_px() != width_px_ || window_->height_px() != height_px_) {
        width_px_ = window_->width_px();
        height_px_ = window_->height_px();
        painter_->resize(ui::screen_size(width_px_, height_px_, diagonal_inches_));
        again_ = true;
    }
    if (!again_ && !painter_->needs_frame()) return false;
    if (again_) raster_.forget();
    again_ = false;
    const auto& drawn = painter_->frame(now);
    const auto atlas = painter_->atlas();
    const auto changed = raster_.paint(drawn, {atlas.coverage, atlas.width_px, atlas.height_px, atlas.version}, surface(),
                                       painter_->ground_rgb());
    std::vector<platform::Window::Rect> rects;
    rects.reserve(changed.size());
    for (const auto& rect : changed) rects.push_back({rect.x, rect.y, rect.w, rect.h});
    window_->present(rects);
    ++frames_;
    return true;
}

void Glass::draw_all_again() { again_ = true; }

void Glass::wipe()
{
    painter_->wipe();
    raster_.forget();
    window_->forget();
    base::wipe_stack();
}

}  // namespace kiosk::app
