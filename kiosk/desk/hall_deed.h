#pragma once
/// What staff do with numbers of the hall, and what of it the store is asked. Neither is an act of the record: numbers are
/// local and of one day. Leaves to its neighbours: keys and pages (places/hall.h), the store's rules (flow/staff_door.h).
#include <string>
#include <vector>

#include "kiosk/flow/hall.h"

namespace kiosk::desk {

/// By a button or a key.
struct HallDeed {
    enum class What {
        call_next,     ///< F4, from anywhere; whoever is at the counter is done, whoever never came is absent
        call,          ///< this one, out of turn or again
        came,          ///< whoever was called stands at the counter
        done,          ///< and is served
        further,       ///< Enter: the one of these two that comes next
        absent,        ///< did not come
        pass_on,       ///< to another letter's line; without `letter`: asks for it
        put_back,      ///< to the end of the line
        give,          ///< a number for somebody at the counter; without `letter`: asks for it
        choose_line,   ///< show and call only this letter; empty: all
        choose_field,  ///< what the visit was about: the id of an area, or its digit in the order of the page
        stop_asking,
    };
    What what = What::call_next;
    std::string words;   ///< of the number; empty: the one at the counter
    std::string letter;  ///< of a line, or the id of a field
};

/// What the store is asked, in this order; the first that fails ends it.
struct HallOrder {
    enum class What { call_next, call_again, mark, give } what = What::call_next;
    std::string words;
    flow::HallNumber::State state{};   ///< of `mark`
    std::string letter;                ///< passed on to; of the number given
    std::vector<std::string> letters;  ///< of `call_next`; none: all
    std::string field;                 ///< of a number that is marked served: what the visit was about
};

}  // namespace kiosk::desk
