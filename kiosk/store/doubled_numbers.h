#pragma once
/// Numbers that two origins gave: what is received is checked for its chain and never for its meaning, so that both stand, and
/// people must be told. Leaves to its neighbours: what is damaged or lost (event_log.h).
#include <map>
#include <string>
#include <vector>

#include "kiosk/record/event.h"
#include "kiosk/store/database.h"

namespace kiosk::store {

/// Numbers of members of staff. The table has one row a number: only the events know of another one, and this sees them all,
/// in order.
class DoubledMembers {
public:
    void see(const record::Event&);
    /// A sentence each.
    const std::vector<std::string>& told() const { return told_; }

private:
    struct First {
        record::EventId event;
        record::SubjectId member;
    };
    std::map<std::int64_t, First> first_;
    std::vector<std::string> told_;
};

/// A sentence for each number of a case and each code of a request that more than one has.
Result<std::vector<std::string>> doubled_rows(Database&);

}  // namespace kiosk::store
