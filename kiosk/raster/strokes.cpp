#include "kiosk/raster/strokes.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "kiosk/raster/blend.h"

namespace kiosk::raster {

namespace {

int texel(float coordinate, int size)
{
    return std::clamp(static_cast<int>(std::floor(coordinate * static_cast<float>(size))), 0, size - 1);
}

/// Texture coordinate at the centre of a pixel, on the line from one edge to the other.
float between(float at_from, float at_to, float from, float to, int pixel)
{
    if (to <= from) return at_from;
    return at_from + (at_to - at_from) * ((static_cast<float>(pixel) + 0.5f - from) / (to - from));
}

int column(const Shape& shape, const Atlas& atlas, int x)
{
    return texel(between(shape.a.u, shape.c.u, shape.a.x, shape.c.x, x), atlas.width_px);
}

int line(const Shape& shape, const Atlas& atlas, int y)
{
    return texel(between(shape.a.v, shape.c.v, shape.a.y, shape.c.y, y), atlas.height_px);
}

bool is_one_texel(const Shape& shape) { return shape.a.u == shape.c.u && shape.a.v == shape.c.v; }

void paint_even(const Shape& shape, unsigned opacity, const Surface& surface, const Box& box)
{
    if (opacity == 0) return;
    for (int y = box.top; y < box.bottom; ++y) {
        std::uint32_t* row = surface.pixels + static_cast<std::ptrdiff_t>(y) * surface.pitch_px + box.left;
        if (opacity == 255) {
            fill_row(row, box.right - box.left, shape.rgb);
        } else {
            blend_row(row, box.right - box.left, shape.rgb, opacity);
        }
    }
}

unsigned scaled(unsigned coverage, unsigned opacity)
{
    const unsigned x = coverage * opacity + 128;
    return (x + (x >> 8)) >> 8;
}

constexpr int chunk_px = 256;

/// Rows that have one coverage from end to end: the long sides of a shadow.
void paint_even_rows(const Shape& shape, const Atlas& atlas, const Surface& surface, const Box& box)
{
    const int x = column(shape, atlas, box.left);
    for (int y = box.top; y < box.bottom; ++y) {
        const std::uint8_t coverage = atlas.coverage[static_cast<std::ptrdiff_t>(line(shape, atlas, y)) * atlas.width_px + x];
        paint_even(shape, scaled(coverage, shape.opacity), surface, {box.left, y, box.right, y + 1});
    }
}

/// At most one chunk wide.
void paint_chunk(const Shape& shape, const Atlas& atlas, const Surface& surface, const Box& box)
{
    std::array<int, chunk_px> columns{};
    std::array<std::uint8_t, chunk_px> coverage{};
    const int count = box.right - box.left;
    columns[0] = column(shape, atlas, box.left);
    // At one scale the steps from texel to texel are all 0 or 1, or all 1 or more: when they come to one a pixel, each is 1.
    const bool side_by_side = column(shape, atlas, box.right - 1) == columns[0] + count - 1;
    for (int i = 1; i < count && !side_by_side; ++i) columns[static_cast<std::size_t>(i)] = column(shape, atlas, box.left + i);
    int gathered = -1;
    for (int y = box.top; y < box.bottom; ++y) {
        const int texels_line = line(shape, atlas, y);
        const std::uint8_t* texels = atlas.coverage + static_cast<std::ptrdiff_t>(texels_line) * atlas.width_px;
        std::uint32_t* row = surface.pixels + static_cast<std::ptrdiff_t>(y) * surface.pitch_px + box.left;
        if (side_by_side) {
            cover_row(row, texels + columns[0], count, shape.rgb, shape.opacity);
            continue;
        }
        if (texels_line != gathered) {
            for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) coverage[i] = texels[columns[i]];
            gathered = texels_line;
        }
        cover_row(row, coverage.data(), count, shape.rgb, shape.opacity);
    }
}

void paint_textured(const Shape& shape, const Atlas& atlas, const Surface& surface, const Box& box)
{
    if (shape.a.u == shape.c.u) return paint_even_rows(shape, atlas, surface, box);
    for (int left = box.left; left < box.right; left += chunk_px) {
        paint_chunk(shape, atlas, surface, {left, box.top, std::min(left + chunk_px, box.right), box.bottom});
    }
}

float edge(const Corner& from, const Corner& to, float x, float y)
{
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
}

/// Pixels exactly on an edge belong to the triangle on its left or below it only, so neighbours never paint twice.
bool inside(float side, const Corner& from, const Corner& to)
{
    if (side != 0) return side > 0;
    return to.y < from.y || (to.y == from.y && to.x > from.x);
}

void paint_triangle(const Shape& shape, const Atlas& atlas, const Surface& surface, const Box& box)
{
    const Corner& a = shape.a;
    Corner b = shape.b;
    Corner c = shape.c;
    float area = edge(a, b, c.x, c.y);
    if (area == 0) return;
    if (area < 0) {
        std::swap(b, c);
        area = -area;
    }
    for (int y = box.top; y < box.bottom; ++y) {
        std::uint32_t* row = surface.pixels + static_cast<std::ptrdiff_t>(y) * surface.pitch_px;
        for (int x = box.left; x < box.right; ++x) {
            const float px = static_cast<float>(x) + 0.5f;
            const float py = static_cast<float>(y) + 0.5f;
            const float of_a = edge(b, c, px, py);
            const float of_b = edge(c, a, px, py);
            const float of_c = edge(a, b, px, py);
            if (!inside(of_a, b, c) || !inside(of_b, c, a) || !inside(of_c, a, b)) continue;
            const int tx = texel((a.u * of_a + b.u * of_b + c.u * of_c) / area, atlas.width_px);
            const int ty = texel((a.v * of_a + b.v * of_b + c.v * of_c) / area, atlas.height_px);
            const std::uint8_t coverage = atlas.coverage[static_cast<std::ptrdiff_t>(ty) * atlas.width_px + tx];
            row[x] = mixed(row[x], shape.rgb, scaled(coverage, shape.opacity));
        }
    }
}

unsigned coverage_at(const Shape& shape, const Atlas& atlas)
{
    const int x = texel(shape.a.u, atlas.width_px);
    const int y = texel(shape.a.v, atlas.height_px);
    return atlas.coverage[static_cast<std::ptrdiff_t>(y) * atlas.width_px + x];
}

}  // namespace

void paint_shape(const Shape& shape, const Atlas& atlas, const Surface& surface, const Box& within)
{
    const Box box = common(shape.covers, within);
    if (box.empty()) return;
    if (shape.triangle) {
        paint_triangle(shape, atlas, surface, box);
    } else if (is_one_texel(shape)) {
        paint_even(shape, scaled(coverage_at(shape, atlas), shape.opacity), surface, box);
    } else {
        paint_textured(shape, atlas, surface, box);
    }
}

bool is_opaque_fill(const Shape& shape, const Atlas& atlas)
{
    return !shape.triangle && shape.opacity == 255 && is_one_texel(shape) && coverage_at(shape, atlas) == 255;
}

}  // namespace kiosk::raster
