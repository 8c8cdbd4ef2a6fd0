#pragma once
/// A drawing as a short text of bytes, so that a terminal keeps many of them and reads none of their SVG. Of one build only:
/// whoever keeps it on a disk (content/binary.h) stamps it with its format.
///
/// width (2) · height (2) · for each layer: role (1) · steps (2) · for each step: kind (1) · 1, 2 or 3 points, the end last, of
/// two numbers (2 each, little-endian).
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/drawing/drawing.h"

namespace kiosk::drawing {

std::string packed(const Drawing&);
/// Nothing when `packed` did not make it.
std::optional<Drawing> unpacked(std::string_view);

}  // namespace kiosk::drawing
