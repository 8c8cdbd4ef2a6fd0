#pragma once
/// The report of any period: figures, identities, charts, and the rows behind each figure.
#include <optional>
#include <string>

#include "kiosk/desk/places/place.h"
#include "kiosk/flow/register_book.h"

namespace kiosk::desk {

struct Report {
    std::string span = "half1";  ///< month, quarter, half1, half2, year
    int year = 0, part = 0;      ///< 0: the newest that is over; of a month 1 to 12, of a quarter 1 to 4
    std::string unit;            ///< empty: all
    std::string figure = "cases";
    std::string said;  ///< where an export lies
};
registry::Period period_of(const Report&, base::Day today);

void take(Report&, Session&, const Intent&, const World&);
Blocks blocks_of(const Report&, const View&);
/// None: the place has no use for the key here.
std::optional<Intent> intent_of(const Report&, const Key&);
bool writing(const Report&);

}  // namespace kiosk::desk
