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

/// What opening found and did, told once by the desk and on standard error. A list names so many at most: what a copy made anew
/// got is in none, and what is lost besides is named by the next opening.
struct Healed {
    static constexpr std::size_t named_max = 1000;
    std::vector<record::EventId> into_database;
    std::vector<record::EventId> into_file;
    std::int64_t more = 0;                ///< healed besides those named
    std::vector<record::EventId> lost;    ///< in neither copy, and no `store.lost` names them yet
    bool database_was_made_anew = false;  ///< its projections are to be computed, its local tables begin empty
    bool file_was_made_anew = false;
    std::filesystem::path set_aside;  ///< the damaged database, where there is one: local tables may still be read from it
    bool two_histories = false;       ///< untouched: nothing may be appended until a technician chooses
    bool nothing() const
    {
        return into_database.empty() && into_file.empty() && lost.empty() && !database_was_made_anew && !file_was_made_anew;
    }
};

class EventLog {
public:
    /// How much opening reads. `the_end`: where both copies agree about the newest events nothing else is read, unless the last
    /// run doubted something.
    enum class ReadScope { the_end, everything };
    /// Borrows the database, which gets the tables it lacks, and another one takes its place if a page of it is damaged. An
    /// empty database is made anew from the file. Needs no room on the disk where nothing is to be healed. not_found: neither
    /// copy is there (a folder that never began, or a disk that is not mounted); corrupt: both copies are behind the mark.
    static Result<std::unique_ptr<EventLog>> open(Database&, const LogPlaces&, ReadScope = ReadScope::the_end);
    /// The first event of a new origin (`log.began`), in a folder that holds none; conflict: it holds some. `name` without the
    /// random letters: 1 to 48 letters, digits and '-'.
    static Result<std::unique_ptr<EventLog>> begin(Database&, const LogPlaces&, const std::string& name, record::Draft began);
    /// Subjects that a mark remembers. not_found: there is no mark.
    static Result<std::vector<record::SubjectId>> forgotten_in(const std::filesystem::path& mark);
    virtual ~EventLog() = default;

    virtual const std::string& origin() const = 0;  ///< this store's own: "CN1-k7m4qd2x"
    virtual record::Head head() const = 0;          ///< of the own origin
    virtual Result<std::vector<record::Head>> heads() = 0;
    /// Of the newest event of any origin: 1, 2, 3 … in order of arrival.
    virtual std::int64_t place() const = 0;
    virtual const Healed& healed() const = 0;

    /// Inside one transaction of the database: what `work` adds is numbered, chained and inserted; rows that `work` writes
    /// through the same database commit with it. Then frame, sync, mark. An error of `work` rolls all back. conflict: two
    /// histories. disk_full: nothing has happened. Any other fault of the disk: nothing more may be appended by this process
    /// (`must_end`), and the next opening tells what is there.
    class Appending {
    public:
        virtual ~Appending() = default;
        /// invalid_input: it could not be read again.
        virtual Result<record::Event> add(record::Draft) = 0;
        /// An event of any origin, as it came; nothing if it is here. corrupt: does not follow what is here of its origin.
        /// conflict: another one has its number, so that the origin tells two histories, as after a disk was cloned: whoever
        /// receives stops that origin, tells it, and takes the others.
        /// Sealed bytes of what is forgotten are left out.
        virtual Result<void> take(const record::Event&) = 0;
    };
    virtual Result<void> append(const std::function<Result<void>(Appending&)>& work) = 0;
    virtual bool must_end() const = 0;
    /// A new own origin in a log that holds others (restored, copied): what is added from now on goes on there. Errors as
    /// `begin` and `append`.
    virtual Result<void> begin_origin(const std::string& name, record::Draft began) = 0;
    /// Room in the file for so many more bytes of events, before anything is written. disk_full: nothing has happened.
    virtual Result<void> make_room(std::size_t bytes) = 0;

    /// A row that is damaged is answered from the file, and doubted. Inside `append` they see what was added so far.
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
    /// Does nothing where nothing happened since.
    virtual Result<void> checkpoint() = 0;
    /// Something read from the database was damaged: the next opening reads everything and heals it.
    virtual void doubt() = 0;
};

}  // namespace kiosk::store
