#pragma once
/// What staff do with the queue once their key is unlocked: read it, open a request, act on it. Keeps the sealed bytes and
/// the key; whoever calls keeps what was opened. Every act and every opening of a request is audited by the store.
/// Leaves to its neighbours: sealing (`vault`), transactions and audit (`store`), words and pages (`desk`).
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/flow/opened_request.h"
#include "kiosk/flow/ports.h"

namespace kiosk::flow {

/// Something staff decided. `note` is what the holder of the receipt will read; empty leaves the earlier note standing.
struct StaffDecision {
    RequestId id;
    std::int64_t version = 0;
    StaffAct act = StaffAct::claimed;
    std::string note;
    std::optional<RegisterEntry> entry;
    bool reached = false;
};

/// A request as it is now, with what happened to it.
struct Followed {
    QueuedRequest row;
    std::vector<HistoryEntry> history;
};

class StaffWork {
public:
    /// The door and the cipher are borrowed; the opener is owned and its key dies with this object.
    StaffWork(StaffDoor&, NoteCipher&, std::unique_ptr<Opener>);

    const std::string& who() const { return who_; }
    const std::string& role() const { return role_; }

    /// The whole queue when something changed since the last call, else nothing. Rows come without their sealed bytes.
    Result<std::optional<std::vector<QueuedRequest>>> news();
    /// Opens the seal of a row of the queue and of its messages, for the list and for searching. Takes well under a
    /// millisecond each; not audited.
    Result<OpenedRequest> read(const RequestId&) const;
    /// Somebody looks at the whole request: writes the audit row first, then yields the history with it.
    Result<Followed> look(const RequestId&);
    /// denied: not this role or not from this stage. conflict: somebody else changed the request first.
    /// A note that cannot be sealed stops the act: the citizen would never read it.
    Result<Followed> decide(const StaffDecision&);
    Result<std::vector<Ring>> rings() const { return door_.rings(); }
    /// Audit rows of the desk itself: "unlocked", "locked".
    Result<void> note_desk(const std::string& what) { return door_.note_desk(who_, what); }

private:
    struct Held {
        std::string unit;
        std::int64_t version = 0;
        visit::Stage stage = visit::Stage::received;
        Bytes envelope;
        std::vector<Bytes> messages;
    };
    Result<const Held*> held(const RequestId&) const;
    Result<Followed> move(const Held&, const StaffDecision&, Bytes note);
    QueuedRequest keep(QueuedRequest);

    StaffDoor& door_;
    NoteCipher& notes_;
    std::unique_ptr<Opener> opener_;
    std::string who_;
    std::string role_;
    std::optional<std::int64_t> change_number_;
    std::map<RequestId, Held> held_;
};

}  // namespace kiosk::flow
