#pragma once
/// Made-up requests that could be real: people of the northern mountains with invented names, every area of the library,
/// every ground that matters, some urgent. The same seed gives the same requests. Each says "synthetic": true.
#include <cstdint>

#include "kiosk/base/clock.h"
#include "kiosk/flow/request_document.h"

namespace kiosk::app {

/// `number` from 0. Documents as `checked_document` takes them.
flow::Json demo_request(std::uint64_t seed, int number, base::Day today);

}  // namespace kiosk::app
