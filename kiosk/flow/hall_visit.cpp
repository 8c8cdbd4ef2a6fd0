#include "kiosk/flow/hall_visit.h"

#include <algorithm>

#include "kiosk/record/event.h"

namespace kiosk::flow {

HallVisit visit_of(const HallNumber& number, const std::string& unit, const std::string& field, base::Day served_on)
{
    HallVisit out;
    const auto taken = std::to_string(number.taken_at.time_since_epoch().count());
    const auto name = "visit of the hall\n" + unit + "\n" + words_of(number) + "\n" + taken;
    const auto hash = record::sha256(base::view_of(name));
    std::copy_n(hash.begin(), out.subject.bytes.size(), out.subject.bytes.begin());
    out.entry.kind = registry::Kind::visit;
    out.entry.unit = unit;
    out.entry.date = served_on;
    out.entry.field = field;
    out.more = {{"letter", line_of(number)}};
    return out;
}

}  // namespace kiosk::flow
