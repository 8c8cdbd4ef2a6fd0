#pragma once
/// What staff do with the queue once their key is unlocked: read it, open a request, act on it. Keeps sealed bytes, never what
/// was opened: that is the caller's. Every act, and every opening of a whole request, is an event of the log.
/// Leaves to its neighbours: sealing (`vault`), rules and what an act gives (`record`), words and pages (`desk`).
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/flow/act_words.h"
#include "kiosk/flow/history.h"
#include "kiosk/flow/opened_request.h"
#include "kiosk/flow/queue_mirror.h"

namespace kiosk::flow {

/// Something staff decided. `note` is what the holder of the receipt will read; empty leaves the earlier note standing.
struct StaffDecision {
    RequestId id;
    std::int64_t version = 0;
    StaffAct act = StaffAct::claimed;
    std::string note;
    std::optional<RegisterEntry> entry;
    bool reached = false;
    FieldValues fields{};
    /// With `undone`: where the request stood before the act that is taken back, and who held it.
    visit::Stage back_to{};
    std::int64_t back_to_holder = 0;
};

/// A request as it is now, with what happened to it.
struct Followed {
    QueuedRequest row;
    std::vector<HistoryEntry> history;
};

/// What lay under the seal, as it was written and as staff read it.
struct UnsealedRequest {
    std::shared_ptr<Json> document;  ///< never null
    OpenedRequest request;
};

struct StaffWorkParts {
    StaffDoor& door;
    NoteCipher& notes;
    const base::Clock& clock;
    /// Seals to today's public keys. Without it no request gets a new key after a change of keys, and nobody whom the record
    /// does not know is enrolled (signed_in.h).
    Sealer* sealer = nullptr;
};

class StaffWork {
public:
    /// Opens the session; it ends with this object, and the key dies with it. Parts are borrowed.
    static Result<std::unique_ptr<StaffWork>> begin(const StaffWorkParts&, std::unique_ptr<Opener>);

    const std::string& who() const { return staff_->name(); }
    std::string role() const { return std::string{record::name_of(staff_->role())}; }
    SignedIn& staff() { return *staff_; }

    /// The whole queue, urgent first, when something changed since the last call, else nothing.
    Result<std::optional<std::vector<QueuedRequest>>> news();
    /// Opens the seal of a row of the queue and of its messages, for the list and for searching. Takes well under a
    /// millisecond each; how many were read is told when the desk is locked.
    Result<OpenedRequest> read(const RequestId&);
    /// Sealed bytes of many that are read next, and of one that is not read again soon.
    Result<void> fetch(const std::vector<RequestId>& ids) { return mirror_.fetch(ids); }
    void let_go(const RequestId& id) { mirror_.let_go(id); }
    Result<UnsealedRequest> read_whole(const RequestId&);
    /// Somebody looks at the whole request: one event per person, request and day, written first; then the history.
    Result<Followed> open_audited(const RequestId&);
    /// denied: not this role or not from this stage. conflict: somebody else changed the request first.
    /// A note that cannot be sealed stops the act: the citizen would never read it.
    Result<Followed> decide(const StaffDecision&);
    /// Opened, printed, exported: an event each time.
    Result<void> note_look(const RequestId&, StaffAct);
    Result<std::vector<HistoryEntry>> history(const RequestId&);
    Result<std::vector<Ring>> rings() const { return staff_->door().rings(); }
    /// What staff must be told; what the store tells once is told as long as this object lives.
    Result<std::vector<Trouble>> troubles();
    /// Of the desk itself: "unlocked", with how many passphrases were tried in vain before, "locked".
    Result<void> note_desk(const std::string& what, std::optional<std::int64_t> tries = {});

private:
    StaffWork(const StaffWorkParts&, std::unique_ptr<SignedIn>);
    QueuedRequest shown(const MirroredRequest&);
    Result<ToldHistory> told(const RequestId&);
    Result<void> act(const StaffDecision&, Bytes note);
    Result<Bytes> sealed_words(const record::Request&, const Bytes& key_envelope, const ActWords&, const LaterContext&);

    StaffWorkParts parts_;
    std::vector<KeyId> keys_now_;  ///< in order; empty: no request gets a new key
    std::vector<Trouble> told_once_;
    std::unique_ptr<SignedIn> staff_;
    QueueMirror mirror_;
    std::optional<std::int64_t> change_number_;
    std::int64_t read_ = 0;
};

}  // namespace kiosk::flow
