#pragma once
/// How long a guesser of codes and secrets has to wait. Pure of the wall clock, so that setting the clock helps nobody; the
/// counts themselves live in the database and are written before a try is checked (status.cpp).
#include <map>
#include <string>

#include "kiosk/base/clock.h"

namespace kiosk::store {

struct Patience {
    std::int64_t free_tries = 5;
    std::chrono::seconds first_wait{15};
    std::chrono::seconds longest_wait{3600};
};

/// Nothing up to the free tries, then doubling.
std::chrono::seconds wait_after(std::int64_t failures, const Patience&);

class SlowDown {
public:
    /// A wait that was running when the process ended starts anew with it.
    SlowDown(Patience patience, base::SteadyTime start) : patience_(patience), start_(start) {}
    bool may_try(const std::string& code, std::int64_t failures, base::SteadyTime now) const;
    void failed(const std::string& code, base::SteadyTime now);
    void succeeded(const std::string& code) { last_.erase(code); }

private:
    Patience patience_;
    base::SteadyTime start_;
    std::map<std::string, base::SteadyTime> last_;
};

}  // namespace kiosk::store
