#pragma once
/// Paints one shape into a part of a surface. The same pixel comes out whatever part is asked for: that is what makes
/// tiles equal to a full repaint. Texels are taken nearest to the pixel's centre; glyphs are baked one texel a pixel.
#include "kiosk/raster/raster.h"
#include "kiosk/raster/shapes.h"

namespace kiosk::raster {

void paint_shape(const Shape&, const Atlas&, const Surface&, const Box& within);
/// Hides everything painted before it inside its box.
bool is_opaque_fill(const Shape&, const Atlas&);

}  // namespace kiosk::raster
