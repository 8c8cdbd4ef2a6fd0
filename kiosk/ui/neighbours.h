#pragma once
/// Blocks that belong together in one row: words and their link, a field and its eye, a part's title and its badge.
#include <optional>

#include "kiosk/ui/flow.h"

namespace kiosk::ui {

/// Lays blocks `at` and the next one side by side when they are such a pair and fit; yields the bottom.
std::optional<float> two_in_a_row(Shaper&, const Blocks&, std::size_t at, float x, float y, float width);

}  // namespace kiosk::ui
