#pragma once
/// May somebody of the staff be called to the terminal now? Read from what the centre says of itself: that it has staff here,
/// and its opening hours as it wrote them for people ("Thứ Hai đến Thứ Sáu, 7:30–11:30 và 13:30–17:00"). Words in which no time
/// of day is found say nothing against it.
#include "kiosk/base/clock.h"
#include "kiosk/content/settings.h"
#include "kiosk/law/rules.h"

namespace kiosk::content {

bool staff_can_come(const Settings&, const law::Holidays&, base::WallTime now);

}  // namespace kiosk::content
