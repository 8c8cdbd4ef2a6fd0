#pragma once
/// The number board's side of the store: numbers that were called, and nothing else. No subject, no person, no way to do
/// anything. Leaves to its neighbours: keeping (store), how it is reached (wire), how it is shown (board).
#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"

namespace kiosk::flow {

struct CalledNumber {
    std::int64_t place = 0;  ///< grows with every call, also with one of the same number again
    std::string number;      ///< "A-012"
    std::string counter;
    std::string language;  ///< in which it is spoken
    base::WallTime at{};   ///< the minute
    bool operator==(const CalledNumber&) const = default;
};

struct CalledNumbers {
    std::vector<CalledNumber> calls;  ///< of today, newest first, each number once; at most `called_max`
    int waiting = 0;
    bool operator==(const CalledNumbers&) const = default;
};
/// One that is being called and the eight before it; more when several counters call at once.
inline constexpr int called_max = 16;

class BoardDoor {
public:
    virtual ~BoardDoor() = default;
    virtual base::Result<CalledNumbers> called() = 0;
};

}  // namespace kiosk::flow
