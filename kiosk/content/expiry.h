#pragma once
/// Law that has run out by a day: warnings for the author, at the line of the citation.
#include <filesystem>

#include "kiosk/content/loader.h"

namespace kiosk::content {

/// Citations in use whose last day lies before `on`, laws nobody has read that change citations by then, and rules of that day
/// that nobody has confirmed.
std::vector<Fault> expired_law(const std::filesystem::path& pack, const Library&, base::Day on);

}  // namespace kiosk::content
