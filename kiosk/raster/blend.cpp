#include "kiosk/raster/blend.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace kiosk::raster {

namespace {

/// x / 255, rounded to nearest, exact for x <= 65025: all that two bytes and their weights come to.
template <class Number>
Number over_255(Number x)
{
    x += 128;
    return (x + (x >> 8)) >> 8;
}

/// One pixel: red and blue together, then green.
std::uint32_t mix(std::uint32_t base, std::uint32_t over, std::uint32_t opacity)
{
    constexpr std::uint32_t both = 0xff00ff;
    std::uint32_t red_blue = (base & both) * (255u - opacity) + (over & both) * opacity + 0x800080;
    red_blue = (red_blue + ((red_blue >> 8) & both)) >> 8 & both;
    const std::uint32_t green = over_255(((base >> 8) & 255u) * (255u - opacity) + ((over >> 8) & 255u) * opacity);
    return red_blue | green << 8;
}

// Four pixels at a time: vectors of the compiler, which makes of them what the machine has. A pixel's first byte is blue.
static_assert(std::endian::native == std::endian::little);
constexpr int at_once = 4;
using Bytes [[gnu::vector_size(16)]] = std::uint8_t;
using Words [[gnu::vector_size(16)]] = std::uint32_t;
/// Two pixels, a channel a lane.
using Lanes [[gnu::vector_size(16)]] = std::uint16_t;

Bytes loaded(const std::uint32_t* pixels)
{
    Bytes bytes;
    std::memcpy(&bytes, pixels, sizeof bytes);
    return bytes;
}

void store(std::uint32_t* pixels, Bytes bytes) { std::memcpy(pixels, &bytes, sizeof bytes); }

Lanes first_two(Bytes b)
{
    return (Lanes)__builtin_shufflevector(b, Bytes{}, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
}
Lanes last_two(Bytes b)
{
    return (Lanes)__builtin_shufflevector(b, Bytes{}, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
}
Bytes together(Lanes first, Lanes last)
{
    return __builtin_shufflevector((Bytes)first, (Bytes)last, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
}

/// Four coverages, each repeated for the channels of its pixel.
Bytes spread(std::uint32_t coverages)
{
    const auto once = (Bytes)Words{coverages, 0, 0, 0};
    const auto twice = (Lanes)__builtin_shufflevector(once, once, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
    return (Bytes)__builtin_shufflevector(twice, twice, 0, 8, 1, 9, 2, 10, 3, 11);
}

Lanes two_of(std::uint32_t colour) { return first_two((Bytes)Words{colour, colour, 0, 0}); }

Lanes whole() { return Lanes{} + std::uint16_t{255}; }

}  // namespace

std::uint32_t mixed(std::uint32_t base, std::uint32_t over, unsigned opacity) { return mix(base, over, opacity); }

void fill_row(std::uint32_t* row, int count, std::uint32_t colour) { std::fill_n(row, count, colour & 0xffffffu); }

void blend_row(std::uint32_t* row, int count, std::uint32_t colour, unsigned opacity)
{
    const auto weight = static_cast<std::uint16_t>(opacity), rest = static_cast<std::uint16_t>(255 - opacity);
    const Lanes over = two_of(colour & 0xffffffu) * weight;
    int i = 0;
    for (; i + at_once <= count; i += at_once) {
        const Bytes base = loaded(row + i);
        store(row + i, together(over_255(first_two(base) * rest + over), over_255(last_two(base) * rest + over)));
    }
    for (; i < count; ++i) row[i] = mix(row[i], colour, opacity);
}

void cover_row(std::uint32_t* row, const std::uint8_t* coverage, int count, std::uint32_t colour, unsigned opacity)
{
    const auto weight = static_cast<std::uint16_t>(opacity);
    const Lanes over = two_of(colour & 0xffffffu);
    int i = 0;
    for (; i + at_once <= count; i += at_once) {
        std::uint32_t coverages;
        std::memcpy(&coverages, coverage + i, sizeof coverages);
        if (coverages == 0) continue;
        const Bytes each = spread(coverages);
        Lanes first = first_two(each), last = last_two(each);
        if (opacity != 255) {
            first = over_255(first * weight);
            last = over_255(last * weight);
        }
        const Bytes base = loaded(row + i);
        store(row + i, together(over_255(first_two(base) * (whole() - first) + over * first),
                                over_255(last_two(base) * (whole() - last) + over * last)));
    }
    for (; i < count; ++i) row[i] = mix(row[i], colour, over_255(std::uint32_t{coverage[i]} * opacity));
}

}  // namespace kiosk::raster
