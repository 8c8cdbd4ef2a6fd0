#pragma once
/// Nobody commits to what they did not see: while parts of a page are still to come its main button (page::Button::commits)
/// leads on to the next, says which part this is, and does what it is for only when the last was on the glass. It stands and
/// is as wide either way. Leaves how a page is cut into parts to `arrange`.
#include <optional>
#include <string>

#include "kiosk/ui/arrange.h"

namespace kiosk::ui {

/// How the main button leads on now; none: it commits, or is itself among what comes at the end.
std::optional<Arrangement::LeadsOn> leads_on(const page::PlainPage&, const Arrangement&);
/// The region's control "more below" has nothing to do, for the main button does it.
bool turned_by_main(const Arrangement&, std::size_t region);
/// The longest words with which a button leads on: as wide as these it is from the beginning.
std::string longest_lead(const Arrangement&);
/// The last part of everything that is cut into parts is on the glass.
bool at_end(const Arrangement&);

}  // namespace kiosk::ui
