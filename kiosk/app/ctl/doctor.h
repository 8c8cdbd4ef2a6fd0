#pragma once
/// `kioskctl doctor`: the readiness sheet of a machine (flow/readiness.h) for a person and as JSON.
#include <string>

#include "kiosk/flow/readiness.h"

namespace kiosk::app {

/// What to do about it, one sentence; empty where there is nothing to do.
std::string_view advice_of(const flow::Finding&);
/// A line for each part; what is not well with what to do and whom to call. `phone`: empty when the unit named none.
std::string readiness_sheet(const std::vector<flow::Finding>&, const std::string& phone);
/// `{"ready": false when something is broken, "parts": [{"part", "health", "seen", "since", "do", "call"}]}`
std::string readiness_json(const std::vector<flow::Finding>&, const std::string& phone);

}  // namespace kiosk::app
