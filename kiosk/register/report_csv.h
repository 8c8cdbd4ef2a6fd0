#pragma once
/// The report as a table for a spreadsheet: a row a figure, a column a unit, the whole last. UTF-8 with its mark, CR LF.
#include <string>

#include "kiosk/register/report.h"

namespace kiosk::registry {

std::string written_csv(const Report&);

}  // namespace kiosk::registry
