#pragma once
/// Reads the few parts of SVG 1.1 that a pictogram needs: path (absolute M L H V C Q Z), rect, circle, ellipse, polygon, each
/// with a fill or a line of one of five colours. Everything else is refused with its line: what cannot be painted is never
/// dropped in silence. The same reader serves the pictures of the program, at build time, and those of a pack.
///
/// Colours: #17222B ink, #053E46 teal, #E6F1F1 and #FFFFFF tint, #6A0F2E lotus, #4E3200 gold, or none.
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "kiosk/drawing/drawing.h"

namespace kiosk::drawing {

struct SvgFault {
    int line = 0;      ///< of the text, from 1
    std::string what;  ///< for an author, without the file's name
};

constexpr std::size_t svg_bytes_max = 64 * 1024;
constexpr int svg_side_max = 1000;  ///< units
constexpr std::size_t svg_steps_max = 20'000;
constexpr float svg_line_min = 4;  ///< units of 96: a thinner line is lost at 64 pixels

tl::expected<Drawing, SvgFault> read_svg(std::string_view text);

}  // namespace kiosk::drawing
