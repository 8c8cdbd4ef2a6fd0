#pragma once
/// The desk's side of the store: open a session, append acts, read what changed. Who acts is known from the session, never from
/// the message. Leaves to its neighbours: rules (record), keeping (store), words and keys (staff_work.h, vault).
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/flow/hall.h"
#include "kiosk/flow/request_queue.h"
#include "kiosk/flow/sealing.h"
#include "kiosk/record/decided.h"
#include "kiosk/record/sealed_part.h"

namespace kiosk::flow {

/// A member of staff as the record knows them; the name is an envelope for staff (SealContext: the member's id, unit "").
struct MemberRow {
    record::Member member;
    Bytes sealed_name;
};

/// Good once, on this connection, for a minute.
struct Challenge {
    Bytes to_sign;  ///< 32 random bytes
    Bytes sealed;   ///< 32 others, sealed to the centre's public key: for `enrol` alone
};

/// The first key of a member who has none yet (a folder of before). The door asks for both proofs: that the centre's private
/// key is at hand, and that the new key is the member's own.
struct Enrolment {
    std::int64_t member = 0;  ///< 0: whom the record does not know yet, though the key file of before does
    record::SubjectId id;     ///< of a new one
    record::Role role{};
    record::PublicKey key{};
    Bytes opened;       ///< what `Challenge::sealed` held
    Bytes signature;    ///< of `Challenge::to_sign`
    Bytes sealed_name;  ///< of a new one: an envelope for staff, as MemberRow has it
};

/// An act as somebody with a session asks for it. The same id again: the same answer, nothing new.
struct AskedAct {
    record::ActId id;
    record::SubjectId subject;
    record::Wish wish;
    record::SealedPart sealed;
};

/// What it gave.
struct DoneAct {
    record::EventId event;
    record::OpenPart open;
    std::optional<record::Request> request;  ///< as it is now, when the act was about one
};

/// A row of the queue with the place of its events. `place` grows with every event of the whole log.
struct RequestRow {
    record::Request request;
    record::EventId first;         ///< its first event, whose sealed bytes are the request itself
    std::int64_t first_place = 0;  ///< of that event: the order in which requests came
    std::int64_t last_place = 0;   ///< of its newest
};
struct ChangedRows {
    std::vector<RequestRow> rows;  ///< by last_place, until so many bytes are full
    std::int64_t place = 0;        ///< ask again from here; the newest there is: nothing more changed
    bool more = false;
};

/// An entry of the register with the place of its events; the newest sealed bytes hold it whole.
struct EntryRow {
    record::Entry entry;
    record::EventId first;   ///< whose envelope has the key of the subject
    record::EventId newest;  ///< the entry as it is now; the same as `first` while nobody corrected it
    std::int64_t last_place = 0;
};
struct ChangedEntries {
    std::vector<EntryRow> rows;  ///< by last_place
    std::int64_t place = 0;
    bool more = false;
};
struct BookRow {
    record::Book book;
    record::EventId event;  ///< its sealed bytes are the figures
};

struct Ring {
    std::int64_t number = 0;  ///< in the order in which they rang, whatever the clock says; never given twice
    std::string terminal;
    bool urgent = false;  ///< rung from a page about danger or custody; which page is nobody's business
    base::WallTime at{};  ///< the minute, by the clock of then
};

/// How many people stopped on a day for one reason. Knows no person, no page and no hour.
struct StopCount {
    base::Day day{};
    std::string reason;
    std::int64_t count = 0;
};

/// What staff must be told although nobody did anything wrong at the desk.
enum class Trouble {
    strange_key,   ///< public.keys of the data folder is not the set that stands in the log: what is sealed to it is refused
    wrong_clock,   ///< the machine's date lies before the newest thing written, or far from it
    store_mended,  ///< one copy of the log was damaged or behind and was healed from the other; told once
    store_lost,    ///< something is in neither copy any more; told once, and by verify for ever
    two_histories  ///< the copies tell two histories under one number: nothing is taken until a technician chooses
};
std::string_view name_of(Trouble);
Result<Trouble> trouble_named(std::string_view);

/// What `verify` found. `whole` is false when something is lost, forged or told in two histories.
struct Verified {
    bool whole = false;
    std::string text;  ///< one line a finding, the last says what was counted
};

class StaffDoor {
public:
    virtual ~StaffDoor() = default;

    virtual Result<std::vector<MemberRow>> members() = 0;
    virtual Result<Challenge> challenge() = 0;
    /// denied: no such member, gone, another key. Counted by the store, and slowed.
    virtual Result<void> open_session(std::int64_t member, ByteView signature) = 0;
    /// conflict: has a key already. Opens the session too.
    virtual Result<void> enrol(const Enrolment&) = 0;
    virtual void close_session() {}
    /// For a door at the end of a line that may break: how the session is opened again on a new line, before what was asked is
    /// asked again (safe, for acts carry their id). Called by the door itself; empty: not at all.
    virtual void keep_session(std::function<Result<void>()> open_again) { (void)open_again; }
    /// Somebody is about to try a passphrase: counted before it is checked, by whoever has the keys. Yields how many were tried
    /// before it since a session was last opened. busy: too many, a little later again. Needs no session.
    virtual Result<std::int64_t> passphrase_tried() { return std::int64_t{0}; }

    /// denied without a session. Answers when both copies hold it.
    virtual Result<DoneAct> append(const AskedAct&) = 0;
    virtual Result<ChangedRows> rows_after(std::int64_t place, std::size_t bytes_max) = 0;
    /// Without their sealed bytes, oldest first.
    virtual Result<std::vector<record::Event>> events_of(const record::SubjectId&) = 0;
    /// In the order asked; empty for what was forgotten. Until so many bytes are full, at least one.
    virtual Result<std::vector<Bytes>> sealed_of(const std::vector<record::EventId>&, std::size_t bytes_max) = 0;

    virtual Result<std::vector<Ring>> rings() = 0;
    virtual Result<std::vector<StopCount>> stop_counts() = 0;
    /// Grows whenever anything in the queue or of the bells changed; cheap to ask.
    virtual Result<std::int64_t> change_number() = 0;
    virtual Result<std::vector<Trouble>> troubles() = 0;
    /// Who may do what, as heads have changed it.
    virtual Result<record::Powers> powers() { return record::Powers{}; }

    /// All or none, in this order: an import.
    virtual Result<std::vector<DoneAct>> append_all(const std::vector<AskedAct>&) { return not_here(); }
    virtual Result<ChangedEntries> entries_after(std::int64_t, std::size_t) { return not_here(); }
    virtual Result<std::vector<BookRow>> books() { return not_here(); }
    /// A request that staff write down for somebody at the counter or on the phone; `who` is the session's.
    virtual Result<Ticket> put(const SealedRequest&) { return not_here(); }
    /// Numbers of members whose desk gave a sign of life within two minutes.
    virtual Result<std::vector<std::int64_t>> present() { return not_here(); }

    // -- the hall: numbers of today, in the order in which they were taken
    virtual Result<std::vector<HallNumber>> hall() { return not_here(); }
    /// The one that waits longest, of these letters (none: of all). not_found: nobody waits.
    virtual Result<HallNumber> call_next(const std::string& /*counter*/, const std::vector<std::string>& /*letters*/)
    {
        return not_here();
    }
    /// Again, by its words "A-012".
    virtual Result<HallNumber> call_again(const std::string& /*words*/, const std::string& /*counter*/) { return not_here(); }
    /// serving, served, absent, or waiting again: for `waits_for`, another letter's line, or at the end of its own (empty).
    virtual Result<HallNumber> mark(const std::string& /*words*/, HallNumber::State, const std::string& /*waits_for*/)
    {
        return not_here();
    }
    /// A number given at the desk.
    virtual Result<HallNumber> take_number(const std::string& /*letter*/, const std::string& /*language*/,
                                           const std::string& /*subject*/)
    {
        return not_here();
    }

    /// `anchor`: number and letters from a day sheet, or empty.
    virtual Result<Verified> verify(const std::string& anchor) = 0;
    virtual Result<void> backup(const std::string& to_path) = 0;
    /// Drops what is computed and computes it again; says what it found.
    virtual Result<std::string> rebuild() = 0;

private:
    static tl::unexpected<base::Error> not_here()
    {
        return base::failure(base::ErrorKind::internal, "this door does not know the question");
    }
};

}  // namespace kiosk::flow
