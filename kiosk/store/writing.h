#pragma once
/// One append as the store does it: each draft gets its place in the log and is applied to the computed tables before the next
/// is decided. Lives for one call of EventLog::append, borrows everything.
#include <vector>

#include "kiosk/base/try.h"
#include "kiosk/store/projections.h"

namespace kiosk::store {

class Writing {
public:
    Writing(EventLog::Appending& appending, Projections& tables, std::vector<record::SubjectId>& forgotten)
        : appending_(appending), tables_(tables), forgotten_(forgotten)
    {
    }
    const record::View& view() const { return tables_.view(); }
    Result<record::Event> add(record::Draft draft)
    {
        auto event = appending_.add(std::move(draft));
        if (!event) return event;
        auto gone = TRY(tables_.apply(*event));
        forgotten_.insert(forgotten_.end(), gone.begin(), gone.end());
        return event;
    }

private:
    EventLog::Appending& appending_;
    Projections& tables_;
    std::vector<record::SubjectId>& forgotten_;
};

}  // namespace kiosk::store
