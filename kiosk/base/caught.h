#pragma once
/// What was thrown, as a value. Expected failures are Results; this is for what nobody expected, caught at the rim of an event
/// so that the event fails and the program goes on.
#include "kiosk/base/result.h"

namespace kiosk::base {

/// Inside a `catch (...)`: `internal`, the detail names the type that was thrown. Its words are left out: they may hold what
/// a person typed.
Error caught() noexcept;

}  // namespace kiosk::base
