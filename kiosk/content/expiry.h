#pragma once
/// What a day says of a pack that was loaded: law that has run out, and looking-up that cannot have happened yet. Each at its
/// line.
#include <filesystem>

#include "kiosk/content/loader.h"

namespace kiosk::content {

/// Citations in use whose last day lies before `on`, laws nobody has read that change citations by then, and rules of that day
/// that nobody has confirmed.
std::vector<Fault> expired_law(const std::filesystem::path& pack, const Library&, base::Day on);
/// Faults: days of checking that lie after today, wherever in the pack.
std::vector<Fault> checked_in_future(const std::filesystem::path& pack, base::Day today);

}  // namespace kiosk::content
