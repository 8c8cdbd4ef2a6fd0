#pragma once
/// The page of the register of cases: filters, the table, what is closed and what can be closed.
#include "kiosk/desk/panes.h"

namespace kiosk::desk {

/// The month before this day's.
registry::Period month_to_close(base::Day today);
Blocks ledger_blocks(const Ledger&, const View&);

}  // namespace kiosk::desk
