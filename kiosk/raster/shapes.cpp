#include "kiosk/raster/shapes.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

namespace kiosk::raster {

Box common(const Box& one, const Box& other)
{
    return {std::max(one.left, other.left), std::max(one.top, other.top), std::min(one.right, other.right),
            std::min(one.bottom, other.bottom)};
}

namespace {

/// The first pixel whose centre is not left of (above) the edge.
int pixel_from(float edge) { return static_cast<int>(std::ceil(std::clamp(edge, -1.0e6f, 1.0e6f) - 0.5f)); }

Corner corner_of(const ImDrawVert& vertex) { return {vertex.pos.x, vertex.pos.y, vertex.uv.x, vertex.uv.y}; }

/// ImGui's rectangles are a b c, a c d with a top left and c bottom right.
bool is_rectangle(const ImDrawVert* vertices, const ImDrawIdx* index)
{
    if (index[3] != index[0] || index[4] != index[2]) return false;
    const ImDrawVert& a = vertices[index[0]];
    const ImDrawVert& b = vertices[index[1]];
    const ImDrawVert& c = vertices[index[2]];
    const ImDrawVert& d = vertices[index[5]];
    return a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x && a.uv.y == b.uv.y &&
           b.uv.x == c.uv.x && c.uv.y == d.uv.y && d.uv.x == a.uv.x && a.pos.x <= c.pos.x && a.pos.y <= c.pos.y &&
           a.col == b.col && a.col == c.col && a.col == d.col;
}

void set_colour(Shape& shape, ImU32 colour)
{
    shape.rgb = ((colour >> IM_COL32_R_SHIFT) & 255u) << 16 | ((colour >> IM_COL32_G_SHIFT) & 255u) << 8 |
                ((colour >> IM_COL32_B_SHIFT) & 255u);
    shape.opacity = (colour >> IM_COL32_A_SHIFT) & 255u;
}

Shape rectangle(const ImDrawVert& a, const ImDrawVert& c, const Box& clip)
{
    Shape shape;
    shape.a = corner_of(a);
    shape.c = corner_of(c);
    shape.covers = common(clip, {pixel_from(a.pos.x), pixel_from(a.pos.y), pixel_from(c.pos.x), pixel_from(c.pos.y)});
    set_colour(shape, a.col);
    return shape;
}

Shape triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const Box& clip)
{
    Shape shape;
    shape.triangle = 1;
    shape.a = corner_of(a);
    shape.b = corner_of(b);
    shape.c = corner_of(c);
    shape.covers =
        common(clip, {pixel_from(std::min({a.pos.x, b.pos.x, c.pos.x})), pixel_from(std::min({a.pos.y, b.pos.y, c.pos.y})),
                      pixel_from(std::max({a.pos.x, b.pos.x, c.pos.x})), pixel_from(std::max({a.pos.y, b.pos.y, c.pos.y}))});
    set_colour(shape, a.col);
    return shape;
}

void add(std::vector<Shape>& into, const Shape& shape)
{
    if (!shape.covers.empty() && shape.opacity > 0) into.push_back(shape);
}

void read_command(const ImDrawList& list, const ImDrawCmd& command, const Box& clip, std::vector<Shape>& into)
{
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    const ImDrawIdx* end = index + command.ElemCount;
    while (end - index >= 3) {
        if (end - index >= 6 && is_rectangle(vertices, index)) {
            add(into, rectangle(vertices[index[0]], vertices[index[2]], clip));
            index += 6;
        } else {
            add(into, triangle(vertices[index[0]], vertices[index[1]], vertices[index[2]], clip));
            index += 3;
        }
    }
}

}  // namespace

void read_shapes(const ImDrawData& data, int width_px, int height_px, std::vector<Shape>& into)
{
    into.clear();
    for (int at = 0; at < data.CmdListsCount; ++at) {
        const ImDrawList& list = *data.CmdLists[at];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.UserCallback) continue;
            const Box clip =
                common({0, 0, width_px, height_px}, {pixel_from(command.ClipRect.x), pixel_from(command.ClipRect.y),
                                                     pixel_from(command.ClipRect.z), pixel_from(command.ClipRect.w)});
            if (!clip.empty()) read_command(list, command, clip, into);
        }
    }
}

}  // namespace kiosk::raster
