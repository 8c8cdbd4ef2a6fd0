#pragma once
/// Rows of pixels: filled, blended with one colour, or blended through a row of coverage. The innermost loops of the
/// house; plain C++ that the compiler turns into vector code. Colours are 0x00RRGGBB, opacity 0..255.
#include <cstdint>

namespace kiosk::raster {

/// `base` with `over` laid on it at `opacity` of 255; rounds to nearest.
std::uint32_t mixed(std::uint32_t base, std::uint32_t over, unsigned opacity);

void fill_row(std::uint32_t* row, int count, std::uint32_t colour);
void blend_row(std::uint32_t* row, int count, std::uint32_t colour, unsigned opacity);
/// `coverage` has `count` bytes; each is scaled by `opacity` first.
void cover_row(std::uint32_t* row, const std::uint8_t* coverage, int count, std::uint32_t colour, unsigned opacity);

}  // namespace kiosk::raster
