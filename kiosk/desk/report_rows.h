#pragma once
/// The rows behind a figure, all of them, a part at a time, and what they come to: a figure never says a number that its rows
/// do not show. Leaves to its neighbours: which rows these are (report_count.h), the page around them (report_blocks.h).
#include "kiosk/desk/panes.h"
#include "kiosk/desk/report_count.h"
#include "kiosk/desk/rows_window.h"

namespace kiosk::desk {

Blocks report_rows(const View&, const ReportCount&, const RowsWindow&);

}  // namespace kiosk::desk
