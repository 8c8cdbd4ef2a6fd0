#pragma once
/// What is to be painted, read from ImGui's draw data: axis-aligned rectangles (nearly everything) and triangles (the
/// rest), with their clip. Leaves painting to `strokes`.
///
/// Limits: one texture, the atlas. A rectangle's corners share one colour; a triangle takes its first corner's colour.
#include <cstdint>
#include <vector>

struct ImDrawData;

namespace kiosk::raster {

struct Box {
    int left = 0, top = 0, right = 0, bottom = 0;  ///< half open
    bool empty() const { return left >= right || top >= bottom; }
};
Box common(const Box&, const Box&);

struct Corner {
    float x = 0, y = 0, u = 0, v = 0;
};

struct Shape {
    Box covers;      ///< pixels that may change: bounds and clip and surface
    Corner a, b, c;  ///< rectangle: a is top left, c bottom right
    std::uint32_t rgb = 0;
    std::uint32_t opacity = 255;
    std::uint32_t triangle = 0;
};

/// Replaces `into`. Commands with a user callback are skipped.
void read_shapes(const ImDrawData&, int width_px, int height_px, std::vector<Shape>& into);

}  // namespace kiosk::raster
