#pragma once
/// A number of the hall as the person holds it who took it: to be called by staff, without a name.
#include <string>

#include "kiosk/base/clock.h"

namespace kiosk::visit {

struct HallTicket {
    std::string number;  ///< "A-012"
    std::string letter;  ///< of the service
    int before = 0;      ///< people who waited when it was taken
    base::WallTime taken_at{};
    bool operator==(const HallTicket&) const = default;
};

/// What somebody asked for who takes a number.
struct HallWish {
    std::string letter;
    std::string subject;  ///< id of an area; empty: not told
    bool operator==(const HallWish&) const = default;
};

}  // namespace kiosk::visit
