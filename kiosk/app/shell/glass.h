#pragma once
/// Window, painter and raster made together: what a page needs to become visible.
/// Leaves when to draw and what to do with a touch to the shell.
#include <filesystem>
#include <memory>

#include "kiosk/platform/window.h"
#include "kiosk/raster/raster.h"
#include "kiosk/ui/painter.h"

namespace kiosk::app {

struct GlassWish {
    platform::WindowWish window;
    double diagonal_inches = 0;  ///< 0: by resolution
};

class Glass {
public:
    /// unavailable: no display (and not headless), or a font file is missing.
    static base::Result<std::unique_ptr<Glass>> make(const GlassWish&);

    platform::Window& window() { return *window_; }
    ui::Painter& painter() { return *painter_; }

    /// Draws when there is something to draw; true when it did.
    bool draw(base::SteadyTime);
    /// The next frame paints and presents everything: the window was covered or has another size.
    void draw_all_again();
    /// No personal word stays behind: painter, raster, the events that were taken and the stack below.
    void wipe();
    /// Frames drawn since the start.
    long frames() const { return frames_; }
    raster::Surface surface();

private:
    Glass(std::unique_ptr<platform::Window>, std::unique_ptr<ui::Painter>, double diagonal_inches);

    std::unique_ptr<platform::Window> window_;
    std::unique_ptr<ui::Painter> painter_;
    raster::Raster raster_;
    double diagonal_inches_ = 0;
    int width_px_ = 0, height_px_ = 0;
    bool again_ = false;
    long frames_ = 0;
};

}  // namespace kiosk::app
