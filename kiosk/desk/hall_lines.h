#pragma once
/// Reading the numbers of the hall: who waits in which order, who is at a counter, what was done today. Pure.
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/flow/hall.h"

namespace kiosk::desk {

using Numbers = std::vector<flow::HallNumber>;

/// Who waits in this letter's line, or in all; whoever comes next first.
Numbers waiting_in(const Numbers&, const std::string& letter);
/// Called to this counter, or standing there: the newest call. None: nobody.
std::optional<flow::HallNumber> at_counter(const Numbers&, const std::string& counter);
/// Found absent, the newest first.
Numbers absent_in(const Numbers&);
/// Served or absent, the newest first.
Numbers ended_in(const Numbers&);
/// Called, the newest call first, at most so many: what the board shows.
Numbers called_in(const Numbers&, std::size_t most);

/// Until the first call; who was put back into the line waits on.
std::chrono::minutes waited(const flow::HallNumber&, base::WallTime now);
std::chrono::minutes served_for(const flow::HallNumber&);

struct HallCounts {
    int served = 0, absent = 0, waiting = 0;
    std::optional<std::chrono::minutes> middle_wait, longest_wait;  ///< of those who were called
    std::string longest;                                            ///< who waited so long
    std::vector<int> by_hour;                                       ///< numbers taken, from `first_hour` on
};
inline constexpr int first_hour = 7, last_hour = 17;
HallCounts counted(const Numbers&);

}  // namespace kiosk::desk
