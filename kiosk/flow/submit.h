#pragma once
/// The one way a request gets into the queue: check, judge urgency, make the secret, seal, hand over, receipt.
/// Leaves to its neighbours: how sealing and storing are done.
#include "kiosk/content/settings.h"
#include "kiosk/flow/ports.h"
#include "kiosk/flow/request_document.h"

namespace kiosk::flow {

struct SubmitParts {
    Sealer& sealer;
    RequestQueue& queue;
    SecretMaker& secrets;
    const law::RuleBook& rules;
    const content::Settings& settings;
    const base::Clock& clock;
};

/// A failure means that nothing is stored, or that a second try with the same id will find it stored: call again.
base::Result<visit::Receipt> submit(const base::RequestId&, Json document, const SubmitParts&);

struct LookupParts {
    RequestQueue& queue;
    NoteCipher& notes;
};
base::Result<visit::RequestStatus> look_up(const std::string& code, const std::string& secret, const LookupParts&);

/// Code and secret from a slip's QR or from typed text, with blanks, dashes and small letters forgiven.
struct SlipWords {
    std::string code;
    std::string secret;
};
base::Result<SlipWords> slip_words(std::string_view text);

}  // namespace kiosk::flow
