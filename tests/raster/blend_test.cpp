#include "kiosk/raster/blend.h"

#include <doctest/doctest.h>

#include <random>
#include <vector>

using namespace kiosk::raster;

namespace {
/// As it is defined: each channel by itself, rounded to the nearest.
std::uint32_t by_definition(std::uint32_t base, std::uint32_t over, unsigned opacity)
{
    std::uint32_t out = 0;
    for (const int shift : {0, 8, 16}) {
        const unsigned sum = ((base >> shift) & 255u) * (255 - opacity) + ((over >> shift) & 255u) * opacity;
        out |= ((2 * sum + 255) / 510) << shift;
    }
    return out;
}
}  // namespace

TEST_CASE("every pair of a byte and an opacity blends to the nearest byte")
{
    for (unsigned base = 0; base < 256; ++base)
        for (unsigned opacity = 0; opacity < 256; ++opacity) {
            const std::uint32_t below = base | (255 - base) << 8 | (base ^ 0x55) << 16, above = 0x9D2EE1;
            REQUIRE(mixed(below, above, opacity) == by_definition(below, above, opacity));
        }
}

TEST_CASE("a row of pixels blends as its pixels do one by one, whatever its length and beginning")
{
    std::mt19937 random{11};
    std::vector<std::uint32_t> pixels(80);
    std::vector<std::uint8_t> coverage(80);
    for (auto& pixel : pixels) pixel = static_cast<std::uint32_t>(random() & 0xFFFFFF);
    for (std::size_t at = 0; at < coverage.size(); ++at)
        coverage[at] = static_cast<std::uint8_t>(at / 8 % 3 == 0 ? 0 : at / 8 % 3 == 1 ? 255 : random());
    for (const unsigned opacity : {0u, 1u, 77u, 128u, 254u, 255u})
        for (int from = 0; from < 5; ++from)
            for (int count = 0; count < 70; ++count) {
                const auto colour = static_cast<std::uint32_t>(random() & 0xFFFFFF);
                auto blended = pixels, covered = pixels, even = pixels, glyph = pixels;
                blend_row(blended.data() + from, count, colour, opacity);
                cover_row(covered.data() + from, coverage.data() + from, count, colour, opacity);
                for (int i = from; i < from + count; ++i) {
                    const auto at = static_cast<std::size_t>(i);
                    even[at] = by_definition(even[at], colour, opacity);
                    glyph[at] = by_definition(glyph[at], colour, (2 * coverage[at] * opacity + 255) / 510);
                }
                REQUIRE(blended == even);
                REQUIRE(covered == glyph);
            }
}
