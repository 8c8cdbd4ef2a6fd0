#pragma once
/// Who did what and when, one row an act, never an answer. Every row's hash covers the row before it, so that none can be
/// changed, dropped or put in between unseen; the head is kept apart and in the second copy, so that a cut tail shows too.
#include <string>
#include <vector>

#include "kiosk/flow/ports.h"
#include "kiosk/store/database.h"
#include "kiosk/store/digest.h"

namespace kiosk::store {

struct AuditHead {
    std::int64_t number = 0;
    Hash hash{};
};

struct AuditAct {
    base::WallTime at{};
    std::string who;
    std::string what;
    Bytes request;  ///< id; empty: about no request
    Bytes state;    ///< hash of the request after the act; empty: about no request
};

Result<AuditHead> audit_head(Database&);
/// Inside the caller's transaction.
Result<void> append_audit(Database&, const AuditAct&);
Result<std::vector<flow::HistoryEntry>> history_of(Database&, const flow::RequestId&);

/// The hash of a request's row with its messages and its entry in the register. not_found: no such request.
Result<Hash> state_of(Database&, std::int64_t sequence);

/// Walks the whole chain and compares every request with the last act on it. `corrupt` names the first broken row.
Result<AuditHead> check_audit(Database&);

}  // namespace kiosk::store
