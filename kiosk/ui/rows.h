#pragma once
/// Blocks side by side: grids whose rows are equally high, and rows that wrap. Decides how many columns words allow.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/flow.h"

namespace kiosk::ui {

/// Many doors that only name something: small ones, on a wide glass two or three in a row, when it is short of room; 0: as
/// usual.
int compact_columns(const Shaper&, const Blocks&, std::size_t from, std::size_t to, float width);
/// Of a compact door's width, in pixels of the 1080p drawings, what is not words.
inline constexpr float compact_door_taken_px = 176;
int door_columns(const Shaper&, const Blocks&, std::size_t from, std::size_t to, float width);
int choice_columns(const Shaper&, const Blocks&, std::size_t from, std::size_t to, float width);

/// Blocks [from, to) as rows of at most `columns`, all of one row equally high; the odd last one of two columns fills its row.
template <class Put>
float grid(Shaper& s, const Blocks& blocks, std::size_t from, std::size_t to, float x, float y, float width, int columns,
           float gap, Put&& put)
{
    const auto across = static_cast<std::size_t>(columns);
    for (std::size_t at = from; at < to; at += across) {
        const std::size_t here = std::min(across, to - at);
        const float w = across < 3 && here < across && here == 1
                            ? width
                            : std::floor((width - gap * static_cast<float>(across - 1)) / static_cast<float>(across));
        float height = 0;
        const auto before = s.mark();
        for (std::size_t i = 0; i < here; ++i) height = std::max(height, put(*blocks[at + i], Slot{x, y, w, 0}) - y);
        s.rewind(before);
        for (std::size_t i = 0; i < here; ++i)
            put(*blocks[at + i], Slot{std::round(x + static_cast<float>(i) * (w + gap)), y, w, height});
        y += height + gap;
    }
    return y - gap;
}

/// Things of their own width, left to right, next row when full.
template <class Width, class Put>
float wrapped(Shaper& s, const Blocks& blocks, std::size_t from, std::size_t to, float x, float y, float width, float gap,
              Align align, Width&& width_of, Put&& put)
{
    float bottom = y;
    for (std::size_t at = from; at < to;) {
        std::size_t end = at;
        float used = 0;
        while (end < to) {
            const float w = std::min(width_of(*blocks[end]), width);
            if (end > at && used + gap + w > width) break;
            used += (end > at ? gap : 0) + w;
            ++end;
        }
        float left = align == Align::left ? x : align == Align::right ? x + width - used : x + std::round((width - used) / 2);
        const auto before = s.mark();
        float height = 0;
        for (std::size_t i = at; i < end; ++i)
            height = std::max(height, put(*blocks[i], Slot{left, y, std::min(width_of(*blocks[i]), width), 0}) - y);
        s.rewind(before);
        for (std::size_t i = at; i < end; ++i) {
            const float w = std::min(width_of(*blocks[i]), width);
            // Each keeps its own height, centred on its row: a main button is taller by its edge.
            const auto one = s.mark();
            const float own = put(*blocks[i], Slot{left, y, w, 0}) - y;
            if (own < height && own > height * 0.9f) {
                s.rewind(one);
                put(*blocks[i], Slot{left, y, w, own});
            } else {
                s.move(one, 0, (height - own) / 2);
            }
            left += w + gap;
        }
        bottom = y + height;
        y = bottom + gap;
        at = end;
    }
    return bottom;
}

}  // namespace kiosk::ui
