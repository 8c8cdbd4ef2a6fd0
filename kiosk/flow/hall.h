#pragma once
/// A number of the hall: taken at a terminal or given at the desk, called to a counter, shown and spoken by the board. Local to
/// the store of the hall, of one day, without a name; no event of the log. Leaves to its neighbours: keeping (store), words.
#include <string>

#include "kiosk/base/clock.h"

namespace kiosk::flow {

struct HallNumber {
    std::string letter;           ///< of the service: one capital letter
    int number = 0;               ///< from 1 each day
    std::string language = "vi";  ///< in which it is called
    std::string subject;          ///< id of an area of the pack; empty: not told
    enum class State { waiting, called, serving, served, absent } state = State::waiting;
    base::WallTime taken_at{}, called_at{};
    int calls = 0;          ///< how often it was called
    std::string counter;    ///< that called it last
    std::string waits_for;  ///< letter of the service it was passed on to; empty: its own
    bool operator==(const HallNumber&) const = default;
};

/// "A-012", as on slip and board.
std::string words_of(const HallNumber&);

}  // namespace kiosk::flow
