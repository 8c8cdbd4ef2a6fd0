#pragma once
/// How long a guesser of codes and secrets has to wait. Pure of the wall clock, so that setting the clock helps nobody; the
/// counts themselves live in the database and are written before a try is checked (status.cpp).
#include <map>
#include <optional>
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
    /// Written down before the try is checked, so that tries that are checked at the same time wait for each other.
    /// Yields the try before it, if one is remembered.
    std::optional<base::SteadyTime> tried(const std::string& code, base::SteadyTime now);
    /// That try was a right one and shall make nobody wait.
    void take_back(const std::string& code, base::SteadyTime tried, std::optional<base::SteadyTime> before);

private:
    Patience patience_;
    base::SteadyTime start_;
    std::map<std::string, base::SteadyTime> last_;
};

/// Quiet time takes failed tries off a count, one for every so much of it, and each stretch of it once.
class Forgiveness {
public:
    Forgiveness(std::chrono::seconds for_one, base::SteadyTime start) : for_one_(for_one), quiet_since_(start) {}
    /// How many of them are left now. Asking again at once takes nothing more off.
    std::int64_t left_of(std::int64_t failures, base::SteadyTime now);
    /// What was quiet before counts no more.
    void failed(base::SteadyTime now) { quiet_since_ = now; }

private:
    std::chrono::seconds for_one_;
    base::SteadyTime quiet_since_;
};

}  // namespace kiosk::store
