#pragma once
/// The on-screen keyboard as a part of a typing page. Leaves what stands above it to `arrange_typing`.
#include "kiosk/ui/arrange.h"

namespace kiosk::ui {

/// Its height with the smallest keys; 0 without keys.
float least_keys(const PageSpace&);
/// How a pad of digits stands: its keys no wider than this, in the middle or at an edge.
struct PadStyle {
    float key_mm = 38;
    Align align = Align::centre;
};
/// Of a pad of digits, which needs less than the glass; 0: the keys need all of it.
float pad_width(const PageSpace&, float key_mm);
/// Lays the keyboard upwards from `bottom`, at most so high; yields its top.
float lay_keyboard(PageSpace&, float bottom, float most_height, const PadStyle&);
/// The letter under the finger, shown above it.
void lay_bubble(Shaper&);

}  // namespace kiosk::ui
