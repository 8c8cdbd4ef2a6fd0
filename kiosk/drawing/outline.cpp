#include "kiosk/drawing/outline.h"

#include <algorithm>
#include <cmath>

namespace kiosk::drawing {

namespace {

/// How far the control points of a quarter of a circle lie from its ends, in radii.
constexpr float quarter = 0.5522847f;

Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
Point operator*(Point a, float by) { return {a.x * by, a.y * by}; }
float cross(Point a, Point b) { return a.x * b.y - a.y * b.x; }
float length(Point a) { return std::hypot(a.x, a.y); }

/// A contour as corners joined by straight lines. Twelve to a curve: at 220 pixels a quarter of the largest circle that fits is
/// never further from them than a fifth of a pixel.
std::vector<Point> flattened(const Contour& contour)
{
    constexpr int lines = 12;
    std::vector<Point> points{contour.start};
    const auto add = [&](Point next) {
        if (length(next - points.back()) > 0.01f) points.push_back(next);
    };
    for (const Piece& piece : contour.pieces) {
        const Point from = points.back();
        for (int at = 1; at < lines && piece.kind != Step::Kind::line; ++at) {
            const float t = static_cast<float>(at) / lines, u = 1 - t;
            if (piece.kind == Step::Kind::quad)
                add(from * (u * u) + piece.by * (2 * u * t) + piece.to * (t * t));
            else
                add(from * (u * u * u) + piece.by * (3 * u * u * t) + piece.by2 * (3 * u * t * t) + piece.to * (t * t * t));
        }
        add(piece.to);
    }
    if (contour.closed && points.size() > 1 && length(points.back() - points.front()) <= 0.01f) points.pop_back();
    return points;
}

float turning_area(const std::vector<Point>& points)
{
    float twice = 0;
    for (std::size_t at = 0; at < points.size(); ++at) twice += cross(points[at], points[(at + 1) % points.size()]);
    return twice / 2;
}

Contour reversed(const Contour& contour)
{
    Contour back;
    back.closed = contour.closed;
    back.start = contour.pieces.empty() ? contour.start : contour.pieces.back().to;
    for (std::size_t at = contour.pieces.size(); at-- > 0;) {
        Piece piece = contour.pieces[at];
        piece.to = at == 0 ? contour.start : contour.pieces[at - 1].to;
        if (piece.kind == Step::Kind::cubic) std::swap(piece.by, piece.by2);
        back.pieces.push_back(piece);
    }
    return back;
}

std::int16_t stepped(float units)
{
    return static_cast<std::int16_t>(std::clamp(std::lround(units * steps_per_unit), -32767L, 32767L));
}

void append(std::vector<Step>& out, const Contour& contour)
{
    out.push_back({Step::Kind::move, stepped(contour.start.x), stepped(contour.start.y)});
    for (const Piece& piece : contour.pieces)
        out.push_back({piece.kind, stepped(piece.to.x), stepped(piece.to.y), stepped(piece.by.x), stepped(piece.by.y),
                       stepped(piece.by2.x), stepped(piece.by2.y)});
    const Point end = contour.pieces.empty() ? contour.start : contour.pieces.back().to;
    if (length(end - contour.start) > 0.01f)
        out.push_back({Step::Kind::line, stepped(contour.start.x), stepped(contour.start.y)});
}

void append(std::vector<Step>& out, std::vector<Point> corners)
{
    if (turning_area(corners) < 0) std::reverse(corners.begin(), corners.end());
    Contour contour;
    contour.start = corners.front();
    for (std::size_t at = 1; at < corners.size(); ++at) contour.pieces.push_back({Step::Kind::line, corners[at], {}, {}});
    append(out, contour);
}

/// What lies between two straight pieces of a line: a disc at a corner or an end, a wedge where a curve was flattened.
void append_join(std::vector<Step>& out, Point before, Point at, Point after, float half)
{
    const Point in = (at - before) * (1 / length(at - before)), on = (after - at) * (1 / length(after - at));
    const float turn = cross(in, on);
    if (in.x * on.x + in.y * on.y < 0.9f) return append(out, ellipse_contour(at, half, half));
    const float side = turn > 0 ? -half : half;
    append(out, std::vector<Point>{at, at + Point{-in.y, in.x} * side, at + Point{-on.y, on.x} * side});
}

}  // namespace

Contour ellipse_contour(Point centre, float radius_x, float radius_y)
{
    const auto at = [&](float x, float y) { return Point{centre.x + x * radius_x, centre.y + y * radius_y}; };
    constexpr auto cubic = Step::Kind::cubic;
    return {at(1, 0),
            {{cubic, at(0, 1), at(1, quarter), at(quarter, 1)},
             {cubic, at(-1, 0), at(-quarter, 1), at(-1, quarter)},
             {cubic, at(0, -1), at(-1, -quarter), at(-quarter, -1)},
             {cubic, at(1, 0), at(quarter, -1), at(1, -quarter)}},
            true};
}

Contour rect_contour(Point corner, float width, float height, float radius)
{
    const float r = std::min({std::max(radius, 0.0f), width / 2, height / 2}), k = r * (1 - quarter);
    const float left = corner.x, top = corner.y, right = left + width, bottom = top + height;
    constexpr auto line = Step::Kind::line, cubic = Step::Kind::cubic;
    if (r <= 0)
        return {
            {left, top}, {{line, {right, top}, {}, {}}, {line, {right, bottom}, {}, {}}, {line, {left, bottom}, {}, {}}}, true};
    return {{left + r, top},
            {{line, {right - r, top}, {}, {}},
             {cubic, {right, top + r}, {right - k, top}, {right, top + k}},
             {line, {right, bottom - r}, {}, {}},
             {cubic, {right - r, bottom}, {right, bottom - k}, {right - k, bottom}},
             {line, {left + r, bottom}, {}, {}},
             {cubic, {left, bottom - r}, {left + k, bottom}, {left, bottom - k}},
             {line, {left, top + r}, {}, {}},
             {cubic, {left + r, top}, {left, top + k}, {left + k, top}}},
            true};
}

std::vector<Step> filled(const std::vector<Contour>& contours)
{
    std::vector<Step> out;
    const bool alone = contours.size() == 1;
    for (const Contour& contour : contours)
        append(out, alone && turning_area(flattened(contour)) < 0 ? reversed(contour) : contour);
    return out;
}

std::vector<Step> stroked(const std::vector<Contour>& contours, float width)
{
    std::vector<Step> out;
    const float half = width / 2;
    for (const Contour& contour : contours) {
        const std::vector<Point> points = flattened(contour);
        const std::size_t count = points.size();
        const bool closed = contour.closed && count > 2;
        for (std::size_t at = 0; at + (closed ? 0 : 1) < count; ++at) {
            const Point from = points[at], to = points[(at + 1) % count];
            const Point across = Point{from.y - to.y, to.x - from.x} * (half / length(to - from));
            append(out, std::vector<Point>{from + across, from - across, to - across, to + across});
        }
        for (std::size_t at = 0; at < count; ++at) {
            const bool end = !closed && (at == 0 || at + 1 == count);
            if (end)
                append(out, ellipse_contour(points[at], half, half));
            else
                append_join(out, points[(at + count - 1) % count], points[at], points[(at + 1) % count], half);
        }
    }
    return out;
}

}  // namespace kiosk::drawing
