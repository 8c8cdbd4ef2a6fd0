#pragma once
/// What happened to one request, told from its events: kind and day stand outside the seal, act and minute inside.
/// Leaves words and order on the screen to `desk`.
#include <vector>

#include "kiosk/flow/queued_request.h"
#include "kiosk/flow/signed_in.h"

namespace kiosk::flow {

struct ToldHistory {
    std::vector<HistoryEntry> entries;  ///< oldest first
    Bytes key_envelope;                 ///< with whose key the next act is sealed; empty: the first one is forgotten
};
/// An event whose seal does not open is told by its kind and its day.
Result<ToldHistory> history_of(SignedIn&, const record::Request&, Bytes first_envelope);

/// Which kind of event the act becomes: the sealed part is bound to it.
std::string_view kind_of(const record::ActOnRequest&);

}  // namespace kiosk::flow
