#pragma once
/// The on-screen keyboard as a part of a typing page. Leaves what stands above it to `arrange_typing`.
#include "kiosk/ui/arrange.h"

namespace kiosk::ui {

/// Its height with the smallest keys; 0 without keys.
float least_keys(const Sheet&);
/// Lays the keyboard upwards from `bottom`, at most so high; yields its top.
float lay_keyboard(Sheet&, float bottom, float most_height);
/// The letter under the finger, shown above it.
void lay_bubble(Shaper&);

}  // namespace kiosk::ui
