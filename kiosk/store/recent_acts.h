#pragma once
/// Acts of staff of the last minute, with the requests as they stood before: a slip that is looked up meanwhile still tells
/// that, for an act may be taken back. In memory alone: after a restart the newest state counts at once.
/// Leaves to its neighbours: who may take back what (record/decided.h), the answer (status.cpp).
#include <map>

#include "kiosk/base/clock.h"
#include "kiosk/record/state.h"

namespace kiosk::store {

class RecentActs {
public:
    static constexpr std::chrono::seconds held_back{60};

    struct Act {
        record::Request before;
        record::EventId event;
        base::SteadyTime at{};
    };

    void note(const record::Request& before, const record::EventId& event, base::SteadyTime at)
    {
        std::erase_if(acts_, [&](const auto& one) { return at - one.second.at >= held_back; });
        acts_[before.id] = {before, event, at};
    }
    void taken_back(const record::SubjectId& id) { acts_.erase(id); }
    /// Null: nothing happened a moment ago.
    const Act* of(const record::SubjectId& id, base::SteadyTime now) const
    {
        const auto found = acts_.find(id);
        return found == acts_.end() || now - found->second.at >= held_back ? nullptr : &found->second;
    }

private:
    std::map<record::SubjectId, Act> acts_;
};

}  // namespace kiosk::store
