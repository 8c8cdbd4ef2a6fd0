#pragma once
/// Which entries count in a figure, and how much: the one table that the fold and the rows behind a figure both use.
/// What counts follows the half-year report of the centres and the words of `kioskctl report`: by the day of acceptance, end or
/// appraisal, each inside the period; a void entry counts nowhere.
#include "kiosk/register/figures.h"
#include "kiosk/register/period.h"

namespace kiosk::registry {

/// Does the entry count in this figure? Of communes and percentages: does it bear on them?
bool counts_in(Figure, const Entry&, const Period&);
/// How much it adds there: one, its people, or its leaflets. 0 of communes and percentages, which are no sums.
std::int64_t amount_in(Figure, const Entry&);

}  // namespace kiosk::registry
