#pragma once
/// Outlines while they are made: points in the file's units, curves as curves. Fills keep theirs; a line becomes the outline of
/// its stroke, with round ends and corners.
#include <vector>

#include "kiosk/drawing/drawing.h"

namespace kiosk::drawing {

struct Point {
    float x = 0, y = 0;
};

/// A piece of a contour, from where the one before ended.
struct Piece {
    Step::Kind kind = Step::Kind::line;
    Point to, by, by2;
};
struct Contour {
    Point start;
    std::vector<Piece> pieces;
    bool closed = false;
};

Contour ellipse_contour(Point centre, float radius_x, float radius_y);
/// Its corners are quarters of a circle of this radius, at most half of the shorter side.
Contour rect_contour(Point corner, float width, float height, float radius);

/// Every contour closed. One that stands alone winds clockwise as seen on the glass, so that it may share a layer with others.
std::vector<Step> filled(const std::vector<Contour>&);
/// The outlines of a line of this width along the contours, all of them clockwise.
std::vector<Step> stroked(const std::vector<Contour>&, float width);

}  // namespace kiosk::drawing
