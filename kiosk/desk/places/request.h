#pragma once
/// The open request beside a list: what it says, what happened to it, the buttons of its acts, and the act that is open.
/// Its plain text is held here whole and nowhere else; it goes with the request when another one is opened.
/// Leaves to its neighbours: single acts (`acts/`), rows of label and value (request_rows.h).
#include <optional>
#include <vector>

#include "kiosk/desk/acts/draft.h"
#include "kiosk/desk/places/place.h"
#include "kiosk/flow/opened_request.h"

namespace kiosk::desk {

struct Request {
    RequestId id;
    bool looked = false;                       ///< the audit row is written, the request may be shown
    std::optional<flow::OpenedRequest> whole;  ///< none: not opened yet, or its seal did not open
    std::vector<flow::HistoryEntry> history;
    std::optional<OpenAct> act;
};

void take(Request&, Session&, const Intent&, const World&);
Blocks blocks_of(const Request&, const View&);

}  // namespace kiosk::desk
