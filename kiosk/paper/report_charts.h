#pragma once
/// The charts of a report: cases in two ways of parting them, what was finished by form, who notified, the months, outreach.
/// Leaves to its neighbour (report_paper.h): the page around them.
#include "kiosk/paper/report_paper.h"

namespace kiosk::paper {

/// What would show nothing but zeros is left out.
void put_charts(Sheet&, const ReportPaper&);

}  // namespace kiosk::paper
