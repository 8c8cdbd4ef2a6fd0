#include "kiosk/store/two_sides.h"

#include <array>

#include "kiosk/base/counted.h"
#include "kiosk/base/try.h"
#include "kiosk/record/kinds.h"

namespace kiosk::store {

namespace {
namespace kind = record::kind;

/// What a technician can put a name to, in the order in which it is told.
struct Counter {
    std::string_view one, many;
    std::array<std::string_view, 3> kinds;
};
constexpr std::array counters = {
    Counter{"request", "requests", {kind::request_received}},
    Counter{"message of a holder", "messages of holders", {kind::message_received}},
    Counter{"decision of staff", "decisions of staff", {kind::moved, kind::called, kind::book_closed}},
    Counter{"entry of the register", "entries of the register", {kind::entry_added, kind::entry_changed}},
};

class Side {
public:
    void see(const record::Event& event)
    {
        if (events_++ == 0) first_ = event;
        newest_ = event.at;
        for (std::size_t i = 0; i < counters.size(); ++i)
            for (const auto& name : counters[i].kinds) counts_[i] += event.kind == name ? 1 : 0;
    }
    std::string told(const std::string& copy) const
    {
        if (events_ == 0) return copy + " tells nothing from there on";
        auto out = copy + " tells from " + first_.id.origin + " " + std::to_string(first_.id.number) +
                   " on: " + base::counted(events_, "event") + ", " + base::iso(first_.at) + " to " + base::iso(newest_);
        for (std::size_t i = 0; i < counters.size(); ++i)
            if (counts_[i] > 0) out += ", " + base::counted(counts_[i], counters[i].one, counters[i].many);
        return out;
    }

private:
    std::int64_t events_ = 0;
    record::Event first_;
    base::Day newest_{};
    std::array<std::int64_t, counters.size()> counts_{};
};
}  // namespace

Result<std::vector<std::string>> told_sides(LogTables& rows, const LogFile& file, const KnownElsewhere& known,
                                            std::int64_t from_place)
{
    Side in_database, in_file;
    auto after = rows.rows_after(from_place - 1);
    while (const auto row = TRY(after.next()))
        if (row->good) in_database.see(row->event);
    FrameWalk walk{file, known};
    while (const auto frame = TRY(walk.next()))
        for (std::size_t i = 0; i < frame->events.size(); ++i)
            if (frame->head.place + static_cast<std::int64_t>(i) >= from_place) in_file.see(frame->events[i]);
    return std::vector{in_database.told("the database"), in_file.told("the log file")};
}

}  // namespace kiosk::store
