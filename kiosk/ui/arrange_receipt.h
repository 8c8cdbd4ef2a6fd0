#pragma once
/// A receipt whose words fit the glass: what was promised and the way on stand on one side, the slip beside them over the
/// whole height, both calmly in the middle. Leaves longer ones to the way of any other page.
#include "kiosk/ui/actions.h"
#include "kiosk/ui/columns.h"

namespace kiosk::ui {

/// Without "more below"; false, and nothing laid, when it does not fit.
bool lay_calm_receipt(PageSpace&, const Blocks& main, const Blocks& side, const Actions&, const Columns&);

}  // namespace kiosk::ui
