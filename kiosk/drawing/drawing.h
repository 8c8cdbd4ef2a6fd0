#pragma once
/// A pictogram as data: outlines of five roles, painted one over another in the order of the file. Says nothing of colours:
/// what a role is painted with depends on the ground it stands on, which only the painter knows (ui/pictograms.h). Made from
/// SVG by svg.h.
#include <cstdint>

#include <vector>

namespace kiosk::drawing {

/// What a colour of the file stands for. Tint is the ground that shows through; lotus and gold are the one accent.
enum class Role : std::uint8_t { ink, teal, tint, lotus, gold };

/// One step of an outline, in 1/32 of the file's units, y downwards: to x, y, by way of the control points that its kind has.
struct Step {
    enum class Kind : std::uint8_t { move, line, quad, cubic } kind = Kind::move;
    std::int16_t x = 0, y = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0;

    bool operator==(const Step&) const = default;
};
constexpr int steps_per_unit = 32;

/// Filled wherever its closed outlines wind around a point; lines were made into outlines.
struct Layer {
    Role role = Role::ink;
    std::vector<Step> outline;

    bool operator==(const Layer&) const = default;
};

struct Drawing {
    int width = 96, height = 96;  ///< of the whole square, in units
    std::vector<Layer> layers;

    bool operator==(const Drawing&) const = default;
};

}  // namespace kiosk::drawing
