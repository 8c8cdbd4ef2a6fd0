#pragma once
/// The open request beside a list: what it says, what happened to it, and the act that is open in its rail.
/// Its plain text is held here whole and nowhere else; it goes with the request when another one is opened.
/// Leaves to its neighbours: single acts (`acts/`), its cards (request_cards.h), its rail (request_rail.h).
#include <optional>
#include <vector>

#include "kiosk/desk/acts/draft.h"
#include "kiosk/desk/places/place.h"
#include "kiosk/flow/opened_request.h"

namespace kiosk::desk {

struct Doing;

struct Request {
    RequestId id;
    bool looked = false;                       ///< the audit row is written, the request may be shown
    std::optional<flow::OpenedRequest> whole;  ///< none: not opened yet, or its seal did not open
    std::vector<flow::HistoryEntry> history;
    std::optional<OpenAct> act;
    std::optional<flow::StaffAct> wanted_act;  ///< chosen before the request was open
    bool phone_shown = false;                  ///< outside the safe hours, by a press

    /// Whom the search index takes for the same person, and for the other side; looked up anew as more seals are open.
    std::vector<RequestId> same_person, other_side;
    std::optional<std::size_t> hinted_at;  ///< how many were open then
};

void take(Request&, Session&, const Intent&, const World&);
Blocks blocks_of(const Request&, const View&);

/// As the request stands in the functions of an act. All is borrowed; its seal is open.
Doing doing_of(const View&, const flow::QueuedRequest&, const Request&, const Draft&);

}  // namespace kiosk::desk
