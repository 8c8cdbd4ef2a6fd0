#pragma once
/// Numbers of SVG's attributes: the steps of a path, the corners of a polygon.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "kiosk/drawing/outline.h"

namespace kiosk::drawing {

/// A whole attribute; nothing when it is no finite number.
std::optional<float> number_in(std::string_view);
/// The error is what is wrong, for an author.
tl::expected<std::vector<Contour>, std::string> contours_in_path(std::string_view data);
tl::expected<Contour, std::string> contour_in_points(std::string_view points);

}  // namespace kiosk::drawing
