#pragma once
/// Who is at a desk now, as their connections to the store tell: in memory alone, for what is a moment's is no history.
/// Leaves to its neighbours: what follows from it (record/decided.h), who somebody is (staff_session.h).
#include <map>
#include <vector>

#include "kiosk/base/clock.h"

namespace kiosk::store {

class Presence {
public:
    /// A desk that is unlocked asks for news every few seconds; whoever said nothing for so long has vanished.
    static constexpr std::chrono::seconds lasts{120};

    void seen(std::int64_t member, base::SteadyTime at)
    {
        if (member != 0) seen_[member] = at;
    }
    void left(std::int64_t member) { seen_.erase(member); }
    std::vector<std::int64_t> now(base::SteadyTime at) const
    {
        std::vector<std::int64_t> out;
        for (const auto& [member, last] : seen_)
            if (at - last <= lasts) out.push_back(member);
        return out;
    }

private:
    std::map<std::int64_t, base::SteadyTime> seen_;
};

}  // namespace kiosk::store
