#pragma once
/// The one door to the data of a folder: queue, register, audit, outbox. Implements both ports; who may call which of them is
/// the server's matter (wire). One thread, but for the secrets that are checked aside. Acknowledges a request only when it lies
/// on disk twice. What it keeps of a folder besides (meta): head of the audit, pinned keys, newest day.
/// After a failed sync nothing it says can be trusted: `must_end` turns true, every call is `io`, and the process ends so that
/// the next one starts from what is really on disk.
/// Leaves to its neighbours: what the sealed bytes say (vault), sockets (wire).
#include <deque>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/flow/ports.h"
#include "kiosk/store/folder_lock.h"
#include "kiosk/store/second_copy.h"
#include "kiosk/store/secret_checker.h"
#include "kiosk/store/slow_down.h"

namespace kiosk::store {

/// What the two copies told each other when the store opened.
struct Merged {
    std::int64_t into_database = 0;  ///< requests found only in the second copy
    std::int64_t into_copy = 0;      ///< requests found only in the database
    std::size_t damaged_blocks = 0;  ///< of the second copy, before they were made good
};

/// The ids of the public keys to which a terminal of the folder seals now, as its file says; an error: it does not read.
using KeysNow = std::function<Result<std::vector<flow::KeyId>>()>;

/// Short, in plain letters, as settings allow it.
bool is_terminal_name(const std::string&);

class Store final : public flow::RequestQueue, public flow::StaffDoor {
public:
    /// `folder` is the data folder; files are made in its `store` folder. The clock is borrowed.
    /// Without `keys_now` nothing is said about keys, and those that are pinned hold all the same.
    static Result<std::unique_ptr<Store>> open(const std::filesystem::path& folder, const base::Clock&, KeysNow keys_now = {});

    Result<flow::Ticket> put(const flow::SealedRequest&) override;
    /// One transaction and one flush of each copy for all of them.
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

    Result<std::vector<flow::QueuedRequest>> list() override;
    Result<std::vector<flow::QueuedRequest>> list_from(std::int64_t after_sequence, std::size_t bytes_max) override;
    Result<flow::QueuedRequest> move(const flow::StaffMove&) override;
    Result<std::vector<flow::HistoryEntry>> history(const flow::RequestId&) override;
    Result<std::vector<flow::Ring>> rings() override;
    Result<std::vector<flow::StopCount>> stop_counts() override;
    Result<std::int64_t> change_number() override;
    Result<std::string> verify() override;
    Result<void> backup(const std::string& to_path) override;
    Result<void> note_desk(const std::string& who, const std::string& what) override;
    Result<std::vector<flow::Trouble>> troubles() override;
    Result<void> pin_keys(const std::string& who, const std::string& role, const std::vector<flow::KeyId>&) override;
    Result<void> confirm_clock(const std::string& who, const std::string& role) override;

    /// Pins the keys that are sealed to now, if none are pinned yet. Done when a folder is opened, and once it is whole.
    Result<void> pin_first_keys();
    bool clock_is_wrong() const;
    /// What `ask_status` and `ask_to_append` wait for: readable when `answer_checked` has something to answer.
    int checks_ended() const { return secrets_.ready(); }
    void answer_checked() { secrets_.deliver(); }

    /// To be called when nobody asked anything for half a second: empties the log.
    Result<void> rest();
    bool must_end() const { return must_end_; }
    const Merged& merged() const { return merged_; }

private:
    /// A try of a secret between counting it and knowing whether it fits.
    struct Try {
        std::string code;
        std::string verifier;
        std::int64_t sequence = 0;  ///< 0: no such code
        bool may = false;
        base::SteadyTime at{};
        std::optional<base::SteadyTime> before_in_all;
    };
    struct Rung {
        std::int64_t number = 0;
        base::SteadyTime at{};
    };
    Store(FolderLock lock, Database database, std::filesystem::path folder, const base::Clock& clock, KeysNow keys_now);

    Result<void> merge_copies();
    Result<void> rewrite_copy();
    Result<void> restore_from_copy(const CopiedRequest&);
    /// Row, outbox and audit, inside the caller's transaction; yields the sequence.
    Result<std::int64_t> insert(const flow::SealedRequest&, const flow::Ticket&, const char* what);
    Result<flow::Ticket> put_one(const flow::SealedRequest&, std::vector<CopiedRequest>& uncopied);
    Result<std::optional<CopiedRequest>> stored(const flow::RequestId&);
    Result<CopiedRequest> stored_as(std::int64_t sequence);
    Result<std::string> fresh_code(const std::string& prefix);
    Result<flow::QueuedRequest> request_at(std::int64_t sequence);
    Result<Try> begin_try(const std::string& code, const std::string& secret);
    Result<std::int64_t> end_try(const Try&, bool fits);
    Result<std::int64_t> holder_of(const std::string& code, const std::string& secret);
    void check_aside(const std::string& code, const std::string& secret, std::function<void(Result<std::int64_t>)> then);
    Result<flow::StoredStatus> status_at(std::int64_t sequence);
    Result<void> message_fits(ByteView sealed) const;
    Result<void> keep_message(std::int64_t sequence, ByteView sealed);
    Result<void> read_pins();
    Result<void> write_pins(const std::string& who, const char* what, const std::vector<flow::KeyId>&);
    Result<void> sealed_to_pinned(ByteView envelope) const;
    bool keys_were_exchanged() const;
    Result<void> read_newest_day();
    Result<void> write_newest_day(base::Day);
    /// Inside the caller's transaction, when something is written that counts days.
    Result<void> saw_today();
    Result<void> may_number_cases() const;
    Result<void> audit_request(std::int64_t sequence, const flow::RequestId&, base::WallTime at, const std::string& who,
                               const std::string& what);
    Result<std::string> enter_register(std::int64_t sequence, const std::string& unit, const flow::RegisterEntry&);
    base::WallTime today() const;
    /// Remembers a fault after which the disk's state is unknown.
    template <class T>
    Result<T> watched(Result<T> result)
    {
        if (!result && (result.error().kind == base::ErrorKind::io || result.error().kind == base::ErrorKind::corrupt))
            must_end_ = true;
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
    SecondCopy copy_;
    std::filesystem::path folder_;
    const base::Clock& clock_;
    SlowDown slow_per_code_;
    SlowDown slow_in_all_;
    Forgiveness forgiveness_;
    std::deque<Rung> rung_;  ///< since this process began, oldest first
    KeysNow keys_now_;
    std::vector<flow::KeyId> pinned_;  ///< in order; empty: none
    std::optional<base::Day> newest_day_;
    Merged merged_;
    bool must_end_ = false;
    bool changed_ = true;    ///< since the last rest
    SecretChecker secrets_;  ///< last: what it still has to answer goes before what that would touch
};

}  // namespace kiosk::store
