#pragma once
/// A message of the holder of a receipt: written, sealed to staff like a request, appended to it. REQUEST.md has its form.
/// Leaves to its neighbours: how sealing is done (`vault`), whether code and secret fit (`store`), words and pages.
#include <optional>
#include <string>

#include "kiosk/flow/ports.h"
#include "kiosk/flow/request_document.h"
#include "kiosk/visit/message.h"

namespace kiosk::flow {

struct HolderMessage {
    visit::MessageKind kind = visit::MessageKind::call;
    std::string words;  ///< only `correct` has any
    base::WallTime sent_at{};
};

/// A message that was handed over without an answer: the same bytes are sent again, so that it is kept once.
/// Memory of one visit; wipe it with the session.
struct PendingMessage {
    RequestId request;
    visit::MessageKind kind = visit::MessageKind::call;
    std::string words;
    Bytes sealed;       ///< empty: none
    bool lost = false;  ///< some try was handed over and not answered: it may be kept
};

struct MessageParts {
    Sealer& sealer;
    RequestQueue& queue;
    const std::string& unit;  ///< that the request was sealed under
    const base::Clock& clock;
    PendingMessage* unanswered = nullptr;  ///< borrowed; without it a second try may be kept twice
};

/// Yields once it is on disk. invalid_input: `correct` without words, or more than visit::message_letters_max letters; denied:
/// code and secret do not fit; too_large: this request takes no more messages.
Result<void> send_message(const RequestId&, const std::string& code, const std::string& secret, visit::MessageKind,
                          const std::string& words, const MessageParts&);

/// corrupt when the document is not a message.
Result<HolderMessage> opened_message(const Json& document);

}  // namespace kiosk::flow
