#pragma once
/// The one way a request gets into the queue: check, judge urgency, make the secret, seal, hand over, receipt.
/// Leaves to its neighbours: how sealing and storing are done.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/content/settings.h"
#include "kiosk/flow/ports.h"
#include "kiosk/flow/request_document.h"

namespace kiosk::flow {

/// What was sealed and handed over without an answer. Sealing draws new random keys each time, so only the very same
/// envelope can be sent again. Memory of one visit; wipe it with the session.
struct PendingSubmission {
    std::optional<SealedRequest> sealed;
    std::string secret;
    std::vector<std::string> ground_ids;
    base::WallTime sent_at{};
    std::shared_ptr<const Json> document;  ///< as it was given; none before the first try
    bool lost = false;                     ///< some try was handed over and not answered: it may be stored
};

struct SubmitParts {
    Sealer& sealer;
    RequestQueue& queue;
    SecretMaker& secrets;
    const law::RuleBook& rules;
    const content::Settings& settings;
    const base::Clock& clock;
    PendingSubmission* unanswered = nullptr;   ///< borrowed; without it a second try after a lost answer ends as `conflict`
    std::optional<base::Day> newest_stored{};  ///< of anything in the store: a clock before it cannot judge how near a day is
};

/// The parts of `submit` for whoever hands in many at once: checked, judged and sealed; then the receipt of what was stored.
base::Result<PendingSubmission> sealed_for_queue(const base::RequestId&, Json document, const SubmitParts&);
visit::Receipt receipt_of(const PendingSubmission&, const Ticket&);

/// A failure means that nothing is stored, or that a second try with the same id will find it stored: call again.
base::Result<visit::Receipt> submit(const base::RequestId&, Json document, const SubmitParts&);

struct LookupParts {
    RequestQueue& queue;
    NoteCipher& notes;
};
base::Result<visit::RequestStatus> look_up(const std::string& code, const std::string& secret, const LookupParts&);

/// The alphabet of codes and secrets: nothing that is mistaken for something else (no 0 O, 1 I L, 5 S, 8 B).
inline constexpr std::string_view slip_letters = "ACDEFGHJKMNPQRTUVWXY234679";

/// Code and secret from a slip's QR or from typed text, with blanks, dashes and small letters forgiven.
struct SlipWords {
    std::string code;
    std::string secret;
};
base::Result<SlipWords> slip_words(std::string_view text);
/// "bk7k4m" -> "BK-7K4M"; the part after the dash is four letters.
base::Result<std::string> written_code(std::string_view typed);
/// "k7m4-2qxd" -> "K7M42QXD".
base::Result<std::string> written_secret(std::string_view typed);

}  // namespace kiosk::flow
