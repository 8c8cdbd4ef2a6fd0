#pragma once
/// The report as a fold: entries in, figures out. Leaves to its neighbours: which entry counts where (figure_rules.h), books
/// that were closed (report.h).
#include <map>
#include <span>
#include <string>
#include <vector>

#include "kiosk/register/figures.h"
#include "kiosk/register/period.h"

namespace kiosk::registry {

Figures count(std::span<const Entry>, const Period&);
/// Of one unit alone.
Figures count(std::span<const Entry>, const Period&, std::string_view unit);
/// Every unit that has an entry, also one that counts nowhere in this period.
std::map<std::string, Figures, std::less<>> count_by_unit(std::span<const Entry>, const Period&);
/// The entries behind a figure, in their order; `unit` empty: of all units. Borrowed from the span.
std::vector<const Entry*> entries_behind(Figure, std::span<const Entry>, const Period&, std::string_view unit);
/// What one entry gives to the figures of a period. Two versions of an entry that give the same are no correction of it.
Figures contribution(const Entry&, const Period&);

}  // namespace kiosk::registry
