#pragma once
/// The on-screen keyboard as a part of a typing page. Leaves what stands above it to `arrange_typing`.
#include "kiosk/ui/arrange.h"

namespace kiosk::ui {

/// Its height with the smallest keys; 0 without keys.
float least_keys(const Sheet&);
/// Of a pad of digits, which needs less than the glass; 0: the keys need all of it.
float pad_width(const Sheet&);
/// Lays the keyboard upwards from `bottom`, at most so high; yields its top. A pad can stand at an edge.
float lay_keyboard(Sheet&, float bottom, float most_height, Align = Align::centre);
/// The letter under the finger, shown above it.
void lay_bubble(Shaper&);

}  // namespace kiosk::ui
