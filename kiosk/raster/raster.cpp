#include "kiosk/raster/raster.h"

#include <algorithm>

#include "kiosk/raster/blend.h"
#include "kiosk/raster/shapes.h"
#include "kiosk/raster/strokes.h"
#include "kiosk/raster/tiles.h"

namespace kiosk::raster {

namespace {

/// Draw data of a page that held a name must not be readable afterwards, also not in unused capacity.
template <class T>
void wipe(std::vector<T>& kept)
{
    kept.resize(kept.capacity());
    volatile auto* bytes = reinterpret_cast<volatile std::uint8_t*>(kept.data());
    for (std::size_t at = 0; at < kept.size() * sizeof(T); ++at) bytes[at] = 0;
    kept.clear();
}

void paint_tile(const std::vector<Shape>& shapes, const Tiles& tiles, std::size_t tile, const Box& box, const Atlas& atlas,
                const Surface& surface, std::uint32_t ground_rgb)
{
    const std::uint32_t* begin = tiles.shapes.data() + tiles.starts[tile];
    const std::uint32_t* end = tiles.shapes.data() + tiles.starts[tile + 1];
    const std::uint32_t* from = begin;
    bool ground_hidden = false;
    for (const std::uint32_t* at = end; at != begin && !ground_hidden;) {
        const Shape& shape = shapes[*--at];
        const Box& covers = shape.covers;
        if (covers.left <= box.left && covers.top <= box.top && covers.right >= box.right && covers.bottom >= box.bottom &&
            is_opaque_fill(shape, atlas)) {
            from = at;
            ground_hidden = true;
        }
    }
    if (!ground_hidden) {
        for (int y = box.top; y < box.bottom; ++y) {
            fill_row(surface.pixels + static_cast<std::ptrdiff_t>(y) * surface.pitch_px + box.left, box.right - box.left,
                     ground_rgb);
        }
    }
    for (; from != end; ++from) paint_shape(shapes[*from], atlas, surface, box);
}

}  // namespace

struct Raster::Inner {
    std::vector<Shape> shapes;
    Tiles tiles;
    std::vector<std::uint64_t> painted;  ///< fingerprints of what the surface shows; empty: unknown
    Surface surface;
};

Raster::Raster() : inner_(std::make_unique<Inner>()) {}
Raster::~Raster() = default;
Raster::Raster(Raster&&) noexcept = default;
Raster& Raster::operator=(Raster&&) noexcept = default;

std::vector<Rect> Raster::paint(const ImDrawData& data, const Atlas& atlas, const Surface& surface, std::uint32_t ground_rgb)
{
    Inner& in = *inner_;
    const bool same_surface = surface.pixels == in.surface.pixels && surface.width_px == in.surface.width_px &&
                              surface.height_px == in.surface.height_px && surface.pitch_px == in.surface.pitch_px;
    if (!same_surface) in.painted.clear();
    in.surface = surface;

    const std::uint64_t generation = atlas.version >> 32;
    read_shapes(data, surface.width_px, surface.height_px, in.shapes);
    fingerprint(in.shapes, surface.width_px, surface.height_px, generation << 32 | ground_rgb, in.tiles);

    std::vector<std::uint8_t> changed(in.tiles.fingerprints.size(), 1);
    if (in.painted.size() == changed.size()) {
        for (std::size_t tile = 0; tile < changed.size(); ++tile)
            changed[tile] = in.painted[tile] != in.tiles.fingerprints[tile];
    }
    in.painted = in.tiles.fingerprints;
    if (std::find(changed.begin(), changed.end(), 1) == changed.end()) return {};

    sort_into(in.shapes, changed, in.tiles);
    for (std::size_t tile = 0; tile < changed.size(); ++tile) {
        if (!changed[tile]) continue;
        paint_tile(in.shapes, in.tiles, tile, box_of_tile(in.tiles, tile, surface.width_px, surface.height_px), atlas, surface,
                   ground_rgb);
    }
    return merged(changed, in.tiles, surface.width_px, surface.height_px);
}

void Raster::forget()
{
    wipe(inner_->shapes);
    wipe(inner_->tiles.shapes);
    wipe(inner_->tiles.starts);
    wipe(inner_->tiles.fingerprints);
    wipe(inner_->painted);
}

}  // namespace kiosk::raster
