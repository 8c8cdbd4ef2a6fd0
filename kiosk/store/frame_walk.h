#pragma once
/// Goes through the log's file from its start and yields the frames that count: each chains on the one before. Broken bytes
/// after the last of them are an unfinished write. Broken bytes with frames behind them are damage; then a frame behind counts
/// if what is known from elsewhere leads to it: the database's rows, or the mark. A frame's own hash never suffices: sealed
/// bytes may hold what looks like one.
/// Leaves to its neighbour (compare.h): what a gap means.
#include "kiosk/store/log_file.h"
#include "kiosk/store/log_tables.h"

namespace kiosk::store {

/// What else is known of the frames behind damage. A mark with number 0 knows nothing.
struct KnownElsewhere {
    LogTables* rows = nullptr;    ///< borrowed; may be those of a database that was set aside
    bool rows_are_whole = false;  ///< what has no row did not happen, for all that is known
    record::Head mark;
};

class FrameWalk {
public:
    /// Borrows the file.
    FrameWalk(const LogFile& file, KnownElsewhere known) : file_(file), known_(std::move(known)) {}

    /// None: there are no more.
    Result<std::optional<Frame>> next();
    /// Damaged bytes lie somewhere between the frames yielded so far.
    bool met_damage() const { return met_damage_; }
    /// Behind the last frame yielded: where the next one is to be written, and on what it chains.
    std::uint64_t end() const { return end_; }
    const record::Hash& hash() const { return hash_; }
    std::int64_t place() const { return place_; }
    const std::string& origin() const { return origin_; }

private:
    Frame passed(Frame);
    Result<std::optional<Frame>> behind_damage();
    Result<bool> counts(const Frame&);
    Result<bool> rows_lead_to(const Frame&, const std::string& origin);
    Result<bool> rows_hold(const Frame&);
    Result<bool> mark_is_in_run_of(const Frame&);

    const LogFile& file_;
    KnownElsewhere known_;
    std::uint64_t end_ = 0;
    record::Hash hash_{};
    std::int64_t place_ = 0;
    std::string origin_;
    bool met_mark_ = false;
    bool met_damage_ = false;
};

/// A row, or none where the database cannot be read there.
Result<std::optional<EventRow>> good_row(LogTables&, std::int64_t place);

}  // namespace kiosk::store
