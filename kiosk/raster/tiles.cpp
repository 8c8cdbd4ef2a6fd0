#include "kiosk/raster/tiles.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace kiosk::raster {

namespace {

std::uint64_t stirred(std::uint64_t hash, std::uint64_t value)
{
    hash ^= value;
    hash *= 0x9e3779b97f4a7c15u;
    return hash ^ (hash >> 29);
}

std::uint64_t bits(float one, float other)
{
    return std::uint64_t{std::bit_cast<std::uint32_t>(one)} << 32 | std::bit_cast<std::uint32_t>(other);
}

std::uint64_t pair_of(int one, int other)
{
    return std::uint64_t{static_cast<std::uint32_t>(one)} << 32 | static_cast<std::uint32_t>(other);
}

std::uint64_t hash_of(const Shape& shape)
{
    std::uint64_t hash = stirred(0x51ed270b9f652295u, std::uint64_t{shape.rgb} << 32 | shape.opacity << 8 | shape.triangle);
    hash = stirred(hash, pair_of(shape.covers.left, shape.covers.top));
    hash = stirred(hash, pair_of(shape.covers.right, shape.covers.bottom));
    for (const Corner& corner : {shape.a, shape.b, shape.c}) {
        hash = stirred(hash, bits(corner.x, corner.y));
        hash = stirred(hash, bits(corner.u, corner.v));
    }
    return hash;
}

struct Span {
    int left, right, top, bottom;  ///< tiles, inclusive
};

Span tiles_of(const Box& box)
{
    return {box.left / tile_px, (box.right - 1) / tile_px, box.top / tile_px, (box.bottom - 1) / tile_px};
}

}  // namespace

void fingerprint(const std::vector<Shape>& shapes, int width_px, int height_px, std::uint64_t seed, Tiles& into)
{
    into.across = (width_px + tile_px - 1) / tile_px;
    into.down = (height_px + tile_px - 1) / tile_px;
    into.fingerprints.assign(static_cast<std::size_t>(into.across) * static_cast<std::size_t>(into.down), seed);
    for (const Shape& shape : shapes) {
        const std::uint64_t hash = hash_of(shape);
        const Span span = tiles_of(shape.covers);
        for (int y = span.top; y <= span.bottom; ++y) {
            for (int x = span.left; x <= span.right; ++x) {
                std::uint64_t& tile = into.fingerprints[static_cast<std::size_t>(y * into.across + x)];
                tile = stirred(tile, hash);
            }
        }
    }
}

void sort_into(const std::vector<Shape>& shapes, const std::vector<std::uint8_t>& wanted, Tiles& into)
{
    const auto each_tile = [&](const Shape& shape, auto&& act) {
        const Span span = tiles_of(shape.covers);
        for (int y = span.top; y <= span.bottom; ++y) {
            for (int x = span.left; x <= span.right; ++x) {
                const auto tile = static_cast<std::size_t>(y * into.across + x);
                if (wanted[tile]) act(tile);
            }
        }
    };
    into.starts.assign(into.fingerprints.size() + 1, 0);
    for (const Shape& shape : shapes) each_tile(shape, [&](std::size_t tile) { ++into.starts[tile + 1]; });
    for (std::size_t tile = 1; tile < into.starts.size(); ++tile) into.starts[tile] += into.starts[tile - 1];
    into.shapes.resize(into.starts.back());
    std::vector<std::uint32_t> next(into.starts.begin(), into.starts.end() - 1);
    for (std::size_t at = 0; at < shapes.size(); ++at) {
        each_tile(shapes[at], [&](std::size_t tile) { into.shapes[next[tile]++] = static_cast<std::uint32_t>(at); });
    }
}

Box box_of_tile(const Tiles& tiles, std::size_t tile, int width_px, int height_px)
{
    const int x = static_cast<int>(tile) % tiles.across * tile_px;
    const int y = static_cast<int>(tile) / tiles.across * tile_px;
    return {x, y, std::min(x + tile_px, width_px), std::min(y + tile_px, height_px)};
}

std::vector<Rect> merged(const std::vector<std::uint8_t>& marked, const Tiles& tiles, int width_px, int height_px)
{
    std::vector<Rect> rects;
    for (int row = 0; row < tiles.down; ++row) {
        const std::uint8_t* marks = marked.data() + static_cast<std::ptrdiff_t>(row) * tiles.across;
        for (int from = 0; from < tiles.across; ++from) {
            if (!marks[from]) continue;
            int to = from;
            while (to < tiles.across && marks[to]) ++to;
            const int x = from * tile_px;
            const int y = row * tile_px;
            const int width = std::min(to * tile_px, width_px) - x;
            const int height = std::min(y + tile_px, height_px) - y;
            const auto above = std::find_if(rects.begin(), rects.end(), [&](const Rect& rect) {
                return rect.x == x && rect.w == width && rect.y + rect.h == y;
            });
            if (above != rects.end()) {
                above->h += height;
            } else {
                rects.push_back({x, y, width, height});
            }
            from = to;
        }
    }
    return rects;
}

}  // namespace kiosk::raster
