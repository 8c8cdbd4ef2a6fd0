#pragma once
/// How the number of a case is written: "TT.TGTT.01.2026", unit, form, running number of the year with at least two digits,
/// year. The one place that writes it.
#include <string>

#include "kiosk/record/state.h"

namespace kiosk::record {

/// Empty for a request without a case, and an entry that is none.
std::string case_number(const Request&);
std::string case_number(const Entry&);

}  // namespace kiosk::record
