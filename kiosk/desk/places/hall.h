#pragma once
/// The numbers of the hall: who waits, who is called, to which counter.
#include <optional>

#include "kiosk/desk/hall_deed.h"
#include "kiosk/desk/places/place.h"

namespace kiosk::desk {

struct Hall {
    std::string line;      ///< only this letter; empty: all
    std::string field;     ///< chosen for the visit of `field_of`
    std::string field_of;  ///< words of a number
    enum class Asks { nothing, whom_to_pass_to, which_to_give } asks = Asks::nothing;
};

void take(Hall&, Session&, const Intent&, const World&);
Blocks blocks_of(const Hall&, const View&);
/// None: the place has no use for the key here.
std::optional<Intent> intent_of(const Hall&, const Key&);
bool writing(const Hall&);

}  // namespace kiosk::desk
