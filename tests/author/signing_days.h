#pragma once
/// When the packs of these tests are signed and installed, and until when they may be.
#include "kiosk/base/clock.h"

inline const kiosk::base::Day today{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{23}};
inline const kiosk::base::Day next_year{std::chrono::year{2027}, std::chrono::month{11}, std::chrono::day{23}};
