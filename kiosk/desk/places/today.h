#pragma once
/// What needs somebody now, most pressing first, each with its clock and its legal source. Choosing a row goes to its request;
/// the key of its act works from here.
/// Leaves to its neighbours: which clocks run (flow/clocks.h), their words (clocks_told.h), the rail (today_rail.h).
#include <optional>
#include <string>

#include "kiosk/base/clock.h"
#include "kiosk/desk/places/place.h"

namespace kiosk::desk {

struct Today {
    bool mine = false;            ///< only what this person holds
    std::optional<RequestId> at;  ///< the chosen row's request, and which of its clocks
    int at_what = -1;
};

void take(Today&, Session&, const Intent&, const World&);
Blocks blocks_of(const Today&, const View&);
/// None: the place has no use for the key here.
std::optional<Intent> intent_of(const Today&, const Key&);
bool writing(const Today&);
std::vector<RequestId> wanted_open(const Today&, const Session&, base::Day today, std::size_t at_most);

}  // namespace kiosk::desk
