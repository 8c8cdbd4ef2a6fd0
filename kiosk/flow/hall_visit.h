#pragma once
/// The visit of the register that a served number of the hall is: who waited for a member of staff and spoke to one.
/// Leaves to its neighbours: writing it, once (register_book.h), when a number is served (`desk`), the numbers
/// themselves (hall.h).
#include <map>
#include <string>

#include "kiosk/flow/hall.h"
#include "kiosk/record/ids.h"
#include "kiosk/register/entry.h"

namespace kiosk::flow {

struct HallVisit {
    /// Drawn from unit, number and the minute in which it was taken, so that whoever writes it down again writes the same one.
    record::SubjectId subject;
    registry::Entry entry;
    /// `letter` of the service in whose line it stood.
    std::map<std::string, std::string, std::less<>> more;
};

/// `field`: the id of an area of the pack; empty: nobody said what the visit was about.
HallVisit visit_of(const HallNumber&, const std::string& unit, const std::string& field, base::Day served_on);

}  // namespace kiosk::flow
