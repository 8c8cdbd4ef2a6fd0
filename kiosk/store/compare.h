#pragma once
/// Reads both copies of the log side by side, in order of arrival, and tells where they differ. Changes nothing; memory stays
/// flat. Leaves to its neighbours: mending (healing.h), words for people (EventLog::check).
#include <functional>
#include <map>

#include "kiosk/store/frame_walk.h"

namespace kiosk::store {

struct Difference {
    enum class Kind {
        database_lacks,    ///< only the file has it
        database_damaged,  ///< a row is not itself; the file has the event
        misplaced,         ///< a row stands where it never was; the event is elsewhere
        file_lacks,        ///< only the database has it, or a frame is damaged
        in_neither,        ///< its number is missing, or what is left of it is damaged in both
        two_histories,     ///< both have it, or what should follow each other, and they contradict
        elsewhere,         ///< both have it, the row names another place in the file
        sealed_taken,      ///< one has its sealed bytes, the other one lost them, and the subject was not forgotten
        sealed_gone,       ///< both lost its sealed bytes, nobody forgot them, and it is not known as lost
        sealed_kept,       ///< sealed bytes are there, and the subject was forgotten
    };
    Kind kind;
    std::int64_t place = 0;  ///< 0: it has none
    record::EventId id;
    record::SubjectId subject{};  ///< with sealed_kept
    bool in_file = false;         ///< with sealed_taken, sealed_kept: it is the file that differs
};

struct Compared {
    std::uint64_t end = 0;  ///< of the file's last frame that counts
    record::Hash hash{};    ///< of that frame
    std::int64_t place = 0;
    std::string origin;  ///< of the store that wrote that frame
    bool file_damaged = false;
    std::map<std::string, record::Head> heads;  ///< of each origin, over both copies
    bool mark_contradicted = false;             ///< the event that the mark knows is another one here
};

/// `file` and `rows` may be missing. `lost` and `forgotten` are what is known to be so.
struct ToCompare {
    LogTables* rows = nullptr;
    const LogFile* file = nullptr;
    KnownElsewhere known;
    std::function<bool(const record::EventId&)> lost;
    std::function<bool(const record::SubjectId&)> forgotten;
};
Result<Compared> compare(const ToCompare&, const std::function<void(const Difference&)>& tell);

}  // namespace kiosk::store
