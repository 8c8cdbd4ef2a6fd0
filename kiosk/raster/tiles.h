#pragma once
/// The screen as tiles of 64 px: which shapes touch which tile, and a fingerprint of them. Two frames with the same
/// fingerprint of a tile paint the same pixels there.
#include <cstdint>
#include <vector>

#include "kiosk/raster/raster.h"
#include "kiosk/raster/shapes.h"

namespace kiosk::raster {

constexpr int tile_px = 64;

struct Tiles {
    int across = 0, down = 0;
    std::vector<std::uint64_t> fingerprints;  ///< one a tile
    std::vector<std::uint32_t> starts;        ///< tile -> first place in `shapes`; one more than tiles
    std::vector<std::uint32_t> shapes;        ///< places of shapes, in painting order within a tile
};

/// Fingerprints of every tile; `seed` stands for what all tiles share (ground, atlas generation).
void fingerprint(const std::vector<Shape>&, int width_px, int height_px, std::uint64_t seed, Tiles& into);
/// Fills `starts` and `shapes` for the tiles marked in `wanted`.
void sort_into(const std::vector<Shape>&, const std::vector<std::uint8_t>& wanted, Tiles& into);
Box box_of_tile(const Tiles&, std::size_t tile, int width_px, int height_px);
/// Marked tiles as few rectangles.
std::vector<Rect> merged(const std::vector<std::uint8_t>& marked, const Tiles&, int width_px, int height_px);

}  // namespace kiosk::raster
