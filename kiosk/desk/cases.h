#pragma once
/// Which histories the desk reads in the background, so that clocks, lists and the search know more than a row tells. Pure; the
/// program reads some at a time (world answer CasesRead).
#include <utility>
#include <vector>

#include "kiosk/desk/session.h"

namespace kiosk::desk {

/// Accepted cases first, then requests in hand, then cases that have ended, as far as they are not known in this version.
std::vector<std::pair<RequestId, std::int64_t>> wanted_cases(const Session&);

}  // namespace kiosk::desk
