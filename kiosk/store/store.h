#pragma once
/// The one door to the data of a folder, above its log: takes requests and messages, runs the rules inside the append, answers
/// from the computed tables. It is the terminal's side itself; staff come by a session (staff_session.h), one a connection.
/// One thread, but for the secrets that are checked aside. Acknowledges nothing that does not lie on disk twice.
/// After a failed sync nothing it says can be trusted: `must_end` turns true, every call is `io`, and the process ends so that
/// the next one starts from what is really on disk.
/// Leaves to its neighbours: what the sealed bytes say (vault), rules (record), the two copies (event_log.h), sockets (wire).
#include <deque>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/flow/board_door.h"
#include "kiosk/flow/request_queue.h"
#include "kiosk/flow/staff_door.h"
#include "kiosk/store/event_log.h"
#include "kiosk/store/folder_lock.h"
#include "kiosk/store/presence.h"
#include "kiosk/store/projections.h"
#include "kiosk/store/recent_acts.h"
#include "kiosk/store/reserve.h"
#include "kiosk/store/secret_checker.h"
#include "kiosk/store/slow_down.h"
#include "kiosk/store/writing.h"

namespace kiosk::store {

/// The public keys to which a terminal of the folder seals now, as its file says, the centre's first; an error: it does not
/// read.
using KeysNow = std::function<Result<std::vector<record::PublicKey>>()>;
/// Seals to them. Needed only while a folder of schema 2 is taken over.
using SealToKeys = std::function<Result<Bytes>(ByteView plain, const flow::SealContext&)>;

struct StoreWith {
    KeysNow keys_now;  ///< none: nothing is said about keys, and those in the log hold all the same
    SealToKeys seal;
    std::string name;  ///< of the origin that a folder of schema 2 gets: the unit
    std::string machine;
    LogPlaces elsewhere{};  ///< what settings say; a path that is empty lies in the data folder
};

/// Where a data folder keeps log and mark.
LogPlaces places_in(const std::filesystem::path& data_folder, const LogPlaces& elsewhere = {});

/// Which of two copies that tell two histories is gone on with.
enum class Kept { database, file };

/// What a new store begins with.
struct BeginWith {
    struct First {
        record::SubjectId id;
        record::Role role = record::Role::head;
        Bytes key;          ///< public signing key; empty: none yet
        Bytes sealed_name;  ///< an envelope for staff
    };
    std::string name;  ///< of the origin, without the random letters: the unit
    std::string machine;
    std::vector<record::PublicKey> keys;  ///< to which everything is sealed, the centre's first; empty: to any, for trials
    std::optional<First> first;
    LogPlaces elsewhere{};  ///< as StoreWith
};

/// Short, in plain letters, as settings allow it.
bool is_terminal_name(const std::string&);

class Store final : public flow::RequestQueue, public flow::BoardDoor {
public:
    /// `folder` is the data folder; files are made in its `store` folder. The clock is borrowed.
    /// not_found: the database is missing (never begun, or a disk that is not mounted); corrupt: both copies are behind the
    /// mark; newer_version as it is. A folder of schema 2 is taken over once, after a copy (take_over.h).
    static Result<std::unique_ptr<Store>> open(const std::filesystem::path& folder, const base::Clock&, StoreWith with = {});
    /// A store in a folder that has none. conflict: it has one.
    static Result<void> begin(const std::filesystem::path& folder, const base::Clock&, const BeginWith&);
    /// Puts the log that `backup` wrote in the place of the folder's, which is kept beside it until
    /// the next forgetting, and goes on under a new origin.
    /// What the folder knew to be forgotten stays so. Nobody may have the folder open. Yields what it found, a line each.
    static Result<std::string> restore(const std::filesystem::path& folder, const std::filesystem::path& from,
                                       const base::Clock&, const LogPlaces& elsewhere = {});
    /// Where the two copies tell two histories: both are set aside, and the one that was chosen is gone on with under a new
    /// origin, as after a restore. conflict: they tell one history. Nobody may have the folder open. Yields what it found.
    static Result<std::string> keep(const std::filesystem::path& folder, Kept, const base::Clock&,
                                    const LogPlaces& elsewhere = {});

    Result<flow::Ticket> put(const flow::SealedRequest&) override;
    /// One append for all of them.
    std::vector<Result<flow::Ticket>> put_all(const std::vector<flow::SealedRequest>&) override;
    Result<flow::StoredStatus> status(const std::string& code, const std::string& secret) override;
    Result<void> append_message(const std::string& code, const std::string& secret, ByteView sealed) override;
    void ask_status(const std::string& code, const std::string& secret,
                    std::function<void(Result<flow::StoredStatus>)> answer) override;
    void ask_to_append(const std::string& code, const std::string& secret, Bytes sealed,
                       std::function<void(Result<void>)> answer) override;
    Result<std::optional<base::Day>> newest_day() override;
    Result<bool> is_stored(const flow::RequestId&);
    Result<void> ring(const std::string& terminal, const std::string& page, bool urgent) override;
    Result<void> count_stop(const std::string& reason) override;
    Result<flow::TakenNumber> take_number(const flow::WantedNumber&) override;
    /// What was given today to whoever asked with this id, as it is now; none: nothing.
    Result<std::optional<flow::TakenNumber>> number_asked(const base::RequestId&);
    Result<flow::CalledNumbers> called() override;

    // What a session asks for; who may is its matter.
    /// The same id again: the same answer. An act that its member has no power for is written down as that.
    Result<flow::DoneAct> act(std::int64_t who, const flow::AskedAct&);
    Result<std::vector<flow::MemberRow>> members();
    Result<std::optional<record::Member>> member(std::int64_t number);
    /// To which challenges are sealed.
    Result<record::PublicKey> centre_key();
    /// Counts a try to sign in, on disk, before it is checked. False: not yet again.
    Result<bool> may_sign(std::int64_t member);
    Result<void> signed_rightly(std::int64_t member);
    /// As the door says, its proofs checked. Yields the member's number.
    Result<std::int64_t> enrol(const flow::Enrolment&);
    Result<std::int64_t> passphrase_tried();
    /// Somebody's desk gave a sign of life, or was locked.
    void seen_at_desk(std::int64_t who) { presence_.seen(who, clock_.steady()); }
    void left_desk(std::int64_t who) { presence_.left(who); }
    Result<std::vector<std::int64_t>> present() { return presence_.now(clock_.steady()); }
    /// As `put`, of somebody who tells it at the counter or on the phone.
    Result<flow::Ticket> put_by_staff(std::int64_t who, const flow::SealedRequest&);
    Result<flow::ChangedRows> rows_after(std::int64_t place, std::size_t bytes_max);
    /// All or none.
    Result<std::vector<flow::DoneAct>> act_all(std::int64_t who, const std::vector<flow::AskedAct>&);
    Result<flow::ChangedEntries> entries_after(std::int64_t place, std::size_t bytes_max);
    Result<std::vector<flow::BookRow>> books();
    Result<record::Powers> powers();
    Result<std::vector<record::Event>> events_of(const record::SubjectId&);
    Result<std::vector<Bytes>> sealed_of(const std::vector<record::EventId>&, std::size_t bytes_max);
    Result<std::vector<flow::Ring>> rings();
    Result<std::vector<flow::StopCount>> stop_counts();
    Result<std::int64_t> change_number();
    // The hall (hall.cpp), as the desk's door says.
    Result<std::vector<flow::HallNumber>> hall();
    Result<flow::HallNumber> call_next(const std::string& counter, const std::vector<std::string>& letters);
    Result<flow::HallNumber> call_again(const std::string& words, const std::string& counter);
    Result<flow::HallNumber> mark_number(const std::string& words, flow::HallNumber::State, const std::string& waits_for);
    /// `to_staff`: somebody with a session reads it, so that what is told once has been told.
    Result<std::vector<flow::Trouble>> troubles(bool to_staff);
    Result<flow::Verified> verify(const std::string& anchor);
    Result<void> backup(const std::string& to_path);
    Result<std::string> rebuild();

    bool clock_is_wrong() const;
    const base::Clock& clock() const { return clock_; }
    /// What `ask_status` and `ask_to_append` wait for: readable when `answer_checked` has something to answer.
    int checks_ended() const { return secrets_.ready(); }
    void answer_checked() { secrets_.deliver(); }

    /// To be called when nobody asked anything for half a second: empties the log of the database, syncs the mark, reads both
    /// copies whole: once a day, and the first time after a start unless that would keep people waiting. What it finds damaged
    /// the next start heals, so that this process ends.
    Result<void> checkpoint();
    bool must_end() const { return must_end_; }
    const Healed& healed() const { return log_->healed(); }
    /// One sentence for a technician; empty when there is nothing to tell.
    std::string what_was_healed() const;

private:
    /// A try of a secret between counting it and knowing whether it fits.
    struct Try {
        std::string code;
        std::string verifier;
        std::optional<record::SubjectId> subject;  ///< none: no such code
        bool may = false;
        base::SteadyTime at{};
        std::optional<base::SteadyTime> before_in_all;
    };
    struct Rung {
        std::int64_t number = 0;
        base::SteadyTime at{};
    };
    Store(FolderLock lock, Database database, std::filesystem::path folder, const base::Clock& clock, StoreWith with);

    Result<void> open_log(const LogPlaces&);
    Result<void> read_log(const LogPlaces&, EventLog::ReadScope);
    Result<void> tell_what_was_healed();
    Result<void> read_whole_once_a_day();
    /// One append: what `work` decides is written, applied and stamped together. Room for so many bytes is made before. On a
    /// full disk the reserve is given up and `work` called once more.
    Result<void> write_once(std::size_t bytes, const std::function<Result<void>(Writing&)>& work);
    Result<void> write(std::size_t bytes, const std::function<Result<void>(Writing&)>& work);
    /// One transaction of local tables alone.
    Result<void> write_local(const std::function<Result<void>()>& work);
    record::Here here() const;
    base::Day today() const { return base::local_day(clock_.wall()); }

    std::vector<Result<flow::Ticket>> put_by(std::int64_t who, const std::vector<flow::SealedRequest>&);
    Result<flow::Ticket> put_one(std::int64_t who, const flow::SealedRequest&, Writing&);
    Result<flow::Ticket> ticket_of(const record::Event& first);
    Result<flow::Ticket> same_again(const record::Event& first, const flow::SealedRequest&);
    Result<std::string> fresh_code(const std::string& prefix);
    Result<void> sealed_to_ours(ByteView envelope);
    bool keys_were_exchanged();

    Result<Try> begin_try(const std::string& code, const std::string& secret);
    Result<record::SubjectId> end_try(const Try&, bool fits);
    Result<record::SubjectId> holder_of(const std::string& code, const std::string& secret);
    void check_aside(const std::string& code, const std::string& secret, std::function<void(Result<record::SubjectId>)> then);
    Result<flow::StoredStatus> status_of(const record::SubjectId&);
    Result<void> message_fits(ByteView sealed);
    Result<void> keep_message(const record::SubjectId&, ByteView sealed);

    Result<flow::DoneAct> done(const record::Event&);
    Result<std::optional<record::Event>> opened_today(std::int64_t who, const record::SubjectId&);
    Result<void> remember_opened(std::int64_t who, const record::Event&);
    /// One transaction over a number of today: found, changed by `change`, written back. not_found: nobody has it.
    Result<flow::HallNumber> change_number_of_hall(const std::string& words,
                                                   const std::function<Result<void>(flow::HallNumber&)>& change, bool calls);
    Result<std::int64_t> take_newcomer(const flow::Enrolment&);
    Result<std::optional<std::vector<record::Event>>> same_together(std::int64_t who, const std::vector<flow::AskedAct>&);
    Result<void> note_refusal(std::int64_t who, const flow::AskedAct&, const base::Error&);
    Result<bool> lacks_power(std::int64_t who, const record::Wish&);
    void note_recent_act(const record::Request& before, const record::Wish&, const record::Event&);

    /// Remembers a fault after which the disk's state is unknown.
    template <class T>
    Result<T> watched(Result<T> result)
    {
        if (!result && (result.error().kind == base::ErrorKind::io || result.error().kind == base::ErrorKind::corrupt))
            must_end_ = true;
        if (!result && result.error().kind == base::ErrorKind::corrupt) log_->doubt();
        if (log_->must_end()) must_end_ = true;
        return result;
    }
    template <class T, class Work>
    Result<T> guarded(Work work)
    {
        if (must_end_) return base::failure(base::ErrorKind::io, "the store is ending after a fault of the disk");
        changed_ = true;
        return watched<T>(work());
    }

    FolderLock lock_;
    Database database_;
    std::filesystem::path folder_;  ///< the data folder
    const base::Clock& clock_;
    StoreWith with_;
    std::unique_ptr<EventLog> log_;
    std::optional<Projections> tables_;
    Reserve reserve_;
    SlowDown slow_per_code_;
    SlowDown slow_in_all_;
    SlowDown slow_signing_;
    SlowDown slow_passphrases_;
    Forgiveness forgiveness_;
    Presence presence_;
    RecentActs recent_acts_;
    std::deque<Rung> rung_;  ///< since this process began, oldest first
    bool must_end_ = false;
    bool read_whole_ = false;      ///< since this process began
    bool healing_untold_ = false;  ///< there was no room to write down what was healed: said again at rest
    bool changed_ = true;          ///< since the last rest
    SecretChecker secrets_;        ///< last: what it still has to answer goes before what that would touch
};

}  // namespace kiosk::store
