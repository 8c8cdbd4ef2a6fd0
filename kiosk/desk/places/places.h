#pragma once
/// The list of all places. A session is in one of them; what another one knew is gone.
#include <variant>

#include "kiosk/desk/places/hall.h"
#include "kiosk/desk/places/intake.h"
#include "kiosk/desk/places/ledger.h"
#include "kiosk/desk/places/queue.h"
#include "kiosk/desk/places/report.h"
#include "kiosk/desk/places/staff.h"
#include "kiosk/desk/places/today.h"
#include "kiosk/desk/places/visits.h"

namespace kiosk::desk {

using Place = std::variant<Queue, Today, Hall, Visits, Ledger, Report, Staff, Intake>;

}  // namespace kiosk::desk
