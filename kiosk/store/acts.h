#pragma once
/// What acts of staff share: how large they may be. Leaves to its neighbours: rules (record), the append (store.h).
#include "kiosk/flow/staff_door.h"

namespace kiosk::store {

using base::Result;

/// What an event needs besides its sealed bytes, at most.
inline constexpr std::size_t act_overhead_bytes = 1024;
/// Of one append: the register of years fits, and memory stays small.
inline constexpr std::size_t acts_together_max = 5000;
inline constexpr std::size_t acts_together_bytes_max = 12 * 1024 * 1024;

/// How many bytes such an append needs; errors as they stand there, with the number of the act that they are of.
Result<std::size_t> fit_together(const std::vector<flow::AskedAct>&);
/// invalid_input, too_large: no act of staff, or one that says too much.
Result<void> act_fits(const flow::AskedAct&);
/// The answer to an act that was refused for want of power, asked again.
tl::unexpected<base::Error> refused_before();

}  // namespace kiosk::store
