#pragma once
/// The log of all origins on disk, twice: events in SQLite, and the same bytes in a framed file. The order of every append:
/// commit, frame, fdatasync, answer; nobody reads an event before. Either copy heals the other when it opens; what is in
/// neither is named once and for ever (`store.lost`). A `mark` outside the store's folder keeps origin, number and hash of the
/// newest event: two copies that are both behind it are refused, never begun anew.
/// Leaves to its neighbours: what events mean (record), tables made of them (projections.h), who may ask (doors).
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kiosk/record/event.h"
#include "kiosk/store/database.h"

namespace kiosk::store {

struct LogPlaces {
    std::filesystem::path file;  ///< the framed copy; may lie on another disk
    std::filesystem::path mark;
};

/// What opening found and did, told once by the desk and on standard error.
struct Healed {
    std::vector<record::EventId> into_database;
    std::vector<record::EventId> into_file;
    std::vector<record::EventId> lost;
    bool database_was_made_anew = false;  ///< its projections are to be computed, its local tables begin empty
    bool two_histories = false;           ///< untouched: nothing may be appended until a technician chooses
    bool nothing() const { return into_database.empty() && into_file.empty() && lost.empty() && !database_was_made_anew; }
};

class EventLog {
public:
    /// Borrows the database. not_found: neither copy is there (a folder that never began, or a disk that is not mounted);
    /// corrupt: both copies are behind the mark.
    static Result<std::unique_ptr<EventLog>> open(Database&, const LogPlaces&);
    /// The first event of a new origin (`log.began`), in a folder that holds none. `name` without the random letters.
    static Result<std::unique_ptr<EventLog>> begin(Database&, const LogPlaces&, const std::string& name, record::Draft began);
    virtual ~EventLog() = default;

    virtual const std::string& origin() const = 0;  ///< this store's own: "CN1-k7m4qd2x"
    virtual record::Head head() const = 0;          ///< of the own origin
    virtual Result<std::vector<record::Head>> heads() = 0;
    /// Of the newest event of any origin: 1, 2, 3 … in order of arrival.
    virtual std::int64_t place() const = 0;
    virtual const Healed& healed() const = 0;

    /// Inside one transaction of the database: what `work` adds is numbered, chained and inserted; rows that `work` writes
    /// through the same database commit with it. Then frame, sync, mark. An error of `work` rolls all back. io, corrupt,
    /// disk_full after the commit: nothing more may be appended by this process (`must_end`).
    class Appending {
    public:
        virtual ~Appending() = default;
        virtual Result<record::Event> add(record::Draft) = 0;
        /// An event of another origin, as it came. corrupt: does not follow what is here of its origin.
        virtual Result<void> take(const record::Event&) = 0;
    };
    virtual Result<void> append(const std::function<Result<void>(Appending&)>& work) = 0;
    virtual bool must_end() const = 0;
    /// Room in the file for so many more bytes of events, before anything is written. disk_full: nothing has happened.
    virtual Result<void> make_room(std::size_t bytes) = 0;

    virtual Result<std::optional<record::Event>> by_act(const record::ActId&) = 0;
    virtual Result<std::vector<record::Event>> of_subject(const record::SubjectId&) = 0;  ///< with sealed bytes
    virtual Result<std::optional<record::Event>> by_id(const record::EventId&) = 0;
    virtual Result<std::int64_t> place_of(const record::EventId&) = 0;
    /// In order of arrival, after a place.
    virtual Result<void> each_after(std::int64_t place,
                                    const std::function<Result<void>(std::int64_t place, const record::Event&)>&) = 0;
    /// Takes the sealed bytes of the subjects away from both copies and remembers them in the mark, so that neither healing nor
    /// an old backup brings them back. The event that says so is appended before.
    virtual Result<void> forget(std::span<const record::SubjectId>) = 0;

    /// Reads both copies whole. Yields what does not agree, one sentence each, with origin and number; empty: whole.
    virtual Result<std::vector<std::string>> check() = 0;
    /// Writes a framed file up to the head there (synced); must not exist.
    virtual Result<void> copy_to(const std::filesystem::path&) = 0;
    /// Empties the database's write-ahead log and syncs the mark: at rest.
    virtual Result<void> checkpoint() = 0;
};

}  // namespace kiosk::store
