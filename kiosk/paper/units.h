#pragma once
/// Cairo and Pango count in points; paper is measured in millimetres.
namespace kiosk::paper {

constexpr double points_per_mm = 72.0 / 25.4;

}  // namespace kiosk::paper
