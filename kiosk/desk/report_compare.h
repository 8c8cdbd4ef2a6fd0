#pragma once
/// The period beside the one before it of equal kind: each figure then and now, by how much it grew or fell, and what of the
/// former one does not add up. Leaves to its neighbours: counting (report_count.h), the page around it (report_blocks.h).
#include "kiosk/desk/panes.h"
#include "kiosk/desk/report_count.h"

namespace kiosk::desk {

/// "+16 · +11,4%", "0", "–" where one of both has none; of a percentage the points alone.
std::string written_change(registry::Figure, const registry::Figures& before, const registry::Figures& now,
                           std::string_view language);
Blocks compare_blocks(const View&, const ReportCount&);

}  // namespace kiosk::desk
