#pragma once
/// The drawers of the desk, and how many requests lie in each. Leaves to its neighbour (drawers.h): which lie where.
#include <array>
#include <cstddef>

#include "kiosk/base/clock.h"

namespace kiosk::desk {

/// In the order shown. Overdue and mine lie across the others; of the others a request is in one, or in none once it has ended
/// and nobody asked again.
enum class Drawer { open, call_back, papers, overdue, mine, accepted, done };

struct DrawerCounts {
    std::array<std::size_t, 7> of{};
    base::Day counted_on{};
    std::size_t urgent_open = 0;  ///< urgent ones that nobody has taken
};

}  // namespace kiosk::desk
