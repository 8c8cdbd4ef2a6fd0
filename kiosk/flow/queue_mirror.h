#pragma once
/// The queue as the store has it, kept up to date by what changed since, with the sealed bytes of its requests: these never
/// change, come many at a time and only once, and stay sealed here.
/// Leaves to its neighbours: opening (staff_work.h), what staff are called (signed_in.h).
#include <map>
#include <vector>

#include "kiosk/flow/queued_request.h"
#include "kiosk/flow/staff_door.h"

namespace kiosk::flow {

struct MirroredRequest {
    RequestRow row;
    std::vector<Bytes> messages;    ///< sealed, of the slip's holder, oldest first
    std::optional<Bytes> envelope;  ///< of its first event; none: not fetched yet; empty: forgotten
};

class QueueMirror {
public:
    explicit QueueMirror(StaffDoor& door) : door_(door) {}

    /// True: something is other than before.
    Result<bool> refresh();
    /// As an act made it, without asking again. False: it is none of the queue.
    bool took(const record::Request&);
    const std::map<record::SubjectId, MirroredRequest>& all() const { return all_; }
    /// Urgent first, then in order of coming; `holder` says what the member of a number is called.
    std::vector<QueuedRequest> in_order(const std::function<std::string(std::int64_t number)>& holder) const;
    /// not_found: it is not in the queue that was read.
    Result<const MirroredRequest*> find(const RequestId&) const;
    /// Fetches it, and those of the requests that stand behind it in order of coming, so that a list costs few questions.
    /// not_found: it was forgotten, or is not in the queue.
    Result<const Bytes*> envelope(const RequestId&);
    /// Those of these that are not here yet, in as few questions as they fit into. What was lost is passed over.
    Result<void> fetch(const std::vector<RequestId>&);
    /// It is fetched again when it is wanted: a hundred thousand of them are not kept.
    void let_go(const RequestId&);

private:
    Result<std::vector<Bytes>> messages_of(const record::SubjectId&);

    StaffDoor& door_;
    std::int64_t place_ = 0;
    std::map<record::SubjectId, MirroredRequest> all_;
};

/// As staff see it; who holds it by the name that is given.
QueuedRequest queued_request(const MirroredRequest&, std::string holder);

/// All of them in order, however many parts they come in.
Result<std::vector<Bytes>> all_sealed_of(StaffDoor&, const std::vector<record::EventId>&);

}  // namespace kiosk::flow
