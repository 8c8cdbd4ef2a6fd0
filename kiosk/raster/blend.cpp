#include "kiosk/raster/blend.h"

#include <algorithm>

namespace kiosk::raster {

namespace {

/// x / 255, rounded to nearest, exact for x <= 65535.
inline std::uint32_t over_255(std::uint32_t x)
{
    x += 128;
    return (x + (x >> 8)) >> 8;
}

inline std::uint32_t channel(std::uint32_t base, std::uint32_t over, std::uint32_t opacity, int shift)
{
    const std::uint32_t below = (base >> shift) & 255u;
    const std::uint32_t above = (over >> shift) & 255u;
    return over_255(below * (255u - opacity) + above * opacity) << shift;
}

inline std::uint32_t mix(std::uint32_t base, std::uint32_t over, std::uint32_t opacity)
{
    return channel(base, over, opacity, 16) | channel(base, over, opacity, 8) | channel(base, over, opacity, 0);
}

}  // namespace

std::uint32_t mixed(std::uint32_t base, std::uint32_t over, unsigned opacity) { return mix(base, over, opacity); }

void fill_row(std::uint32_t* row, int count, std::uint32_t colour)
{
    std::fill_n(row, count, colour & 0xffffffu);
}

void blend_row(std::uint32_t* row, int count, std::uint32_t colour, unsigned opacity)
{
    for (int i = 0; i < count; ++i) row[i] = mix(row[i], colour, opacity);
}

void cover_row(std::uint32_t* row, const std::uint8_t* coverage, int count, std::uint32_t colour, unsigned opacity)
{
    if (opacity == 255) {
        for (int i = 0; i < count; ++i) row[i] = mix(row[i], colour, coverage[i]);
        return;
    }
    for (int i = 0; i < count; ++i) row[i] = mix(row[i], colour, over_255(coverage[i] * opacity));
}

}  // namespace kiosk::raster
