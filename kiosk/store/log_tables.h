#pragma once
/// Events as rows of the database, in order of arrival, and the little that the log needs besides: its own origin, what is
/// lost, what is forgotten. Rows are checked against their hashes when they are read: a row that is not itself is told apart
/// from one that is not there.
/// Leaves to its neighbours: the framed copy (log_file.h), healing one from the other (healing.h), tables made of events
/// (projections.h).
#include <optional>
#include <vector>

#include "kiosk/record/event.h"
#include "kiosk/store/database.h"

namespace kiosk::store {

/// An event as its row holds it.
struct EventRow {
    std::int64_t place = 0;
    std::uint64_t frame_at = 0;  ///< where its frame starts in the log's file
    record::Event event;
    bool good = false;  ///< the event's hashes are those of its bytes
};

/// What is in neither copy.
struct LostEvent {
    record::EventId id;
    bool told = false;  ///< an event names it: `store.lost`
};

class LogTables {
public:
    explicit LogTables(Database& database) : database_(&database) {}

    Result<bool> are_there();
    /// Those that are missing.
    Result<void> make();
    /// corrupt: a table or an index is not the one that `make` makes.
    Result<void> check_schema();

    Result<std::string> origin();
    Result<void> set_origin(const std::string&);

    Result<void> insert(std::int64_t place, std::uint64_t frame_at, const record::Event&);
    Result<void> remove(std::int64_t place);
    Result<void> move_frames(std::int64_t first_place, std::int64_t last_place, std::uint64_t to);

    Result<std::optional<EventRow>> row(std::int64_t place);
    Result<std::optional<EventRow>> newest();
    /// In order of place, one after another; nothing of the table may change meanwhile.
    class Rows {
    public:
        Result<std::optional<EventRow>> next();

    private:
        friend class LogTables;
        explicit Rows(Statement statement) : statement_(std::move(statement)) {}
        Statement statement_;
    };
    Rows rows_after(std::int64_t place);
    Result<std::optional<EventRow>> by_act(const record::ActId&);
    Result<std::optional<EventRow>> by_id(const record::EventId&);
    Result<std::vector<EventRow>> of_subject(const record::SubjectId&);
    /// Number of an origin's newest event, 0 for none.
    Result<std::int64_t> newest_of(const std::string& origin);
    /// The newest of each origin.
    Result<std::vector<record::Head>> heads();

    Result<std::vector<LostEvent>> lost();
    Result<void> add_lost(const record::EventId&);
    Result<void> set_told(const record::EventId&);

    /// Of the subjects in this table, those whose bytes were not yet seen off; or all.
    enum class Which { unfinished, all };
    Result<std::vector<record::SubjectId>> forgotten(Which);
    Result<bool> is_forgotten(const record::SubjectId&);
    Result<void> add_forgotten(const record::SubjectId&);
    Result<void> take_sealed_away(const record::SubjectId&);
    Result<void> set_finished(const record::SubjectId&);
    Result<void> set_unfinished(const record::SubjectId&);

    /// Writes one page and changes nothing: the first commit after the write-ahead log was emptied flushes twice.
    Result<void> touch();

    Database& database() { return *database_; }

private:
    Database* database_;
};

/// The database itself is damaged: where its schema is, SQLite calls what we ask a mistake of ours.
inline bool is_damage(const base::Error& error)
{
    return error.kind == base::ErrorKind::corrupt || error.kind == base::ErrorKind::internal;
}

}  // namespace kiosk::store
