#pragma once
/// Everything a person can mean by a touch or a key, and everything the world can answer. Past tense: it happened.
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/law/rules.h"
#include "kiosk/visit/session.h"

namespace kiosk::visit {

namespace intent {
// Moving about
struct Woke {};  ///< touched the front page
struct WentTo {
    Place place;
};
struct WentBack {};
struct WentHome {};
struct QuickExited {};  ///< wipes everything at once
struct OpenedOverlay {
    Overlay overlay;
    std::string item;
};
struct ClosedOverlay {};
// How the screen is
struct ChoseLanguage {
    std::string language;
};
struct SetComfort {
    base::Comfort comfort;
};
// Hearing the page
struct Listened {};  ///< toggles
struct PausedVoice {
    bool paused = true;
};
struct HeardAgain {};  ///< from the top of the page
struct SpokeFaster {};
struct SpokeSlower {};
struct SpokeLouder {};
struct SpokeSofter {};
struct HeardLanguage {
    std::string language;
};  ///< how a language sounds, before it is chosen; empty: it was heard
// Answering
struct Marked {
    std::string option;
};  ///< touched an option of the question on the page
struct Typed {
    std::string letter;
};  ///< one letter of the on-screen or a real keyboard
struct TypedTone {
    char tone;
};                 ///< s f r x j z as in Telex
struct Erased {};  ///< backspace by letter
struct Shifted {};
struct SwitchedKeys {};       ///< letters <-> digits
struct HidTyping {};          ///< toggles
struct SwitchedTypingWay {};  ///< mark keys -> Telex -> VNI -> mark keys
struct TookSuggestion {
    std::string typing;
};  ///< touched a suggestion: what the field then holds
struct TurnedSuggestions {
    std::size_t from;
};  ///< wants to see the other names that are meant alike, from this one on
struct Scanned {
    std::string bytes;
};                   ///< from the card or code scanner
struct Answered {};  ///< confirmed what is marked or typed
struct Skipped {};
struct GaveConsent {};
struct RefusedConsent {};
struct RemovedFact {
    std::string fact;
};                       ///< "question.option" of those carried over; again: kept after all
struct AskedForHelp {};  ///< from the outcome or a topic: the request, answers carried over
struct ChangedAnswer {
    std::string question;
};                       ///< from the check page
struct StartedAgain {};  ///< the eligibility questions from the first
// Asking the world
struct Sent {};
struct LookedUp {};
struct RangDesk {};
struct AskedToPrint {};  ///< the receipt's slip, the article on the page
struct TookNumber {
    std::string letter, subject;
};  ///< of the hall: which service, and about what; empty: not told
struct SaidStopReason {
    std::string reason;
};  ///< one tap; nothing personal
// The world's answers
struct RequestStored {
    Receipt receipt;
};
struct RequestNotStored {
    base::ErrorKind kind;
};
struct StatusFound {
    RequestStatus status;
};
struct StatusNotFound {
    base::ErrorKind kind;
};
struct MessageStored {};
struct MessageNotStored {
    base::ErrorKind kind;
};
struct NumberGiven {
    HallTicket ticket;
};
struct NumberNotGiven {
    base::ErrorKind kind;
};
struct AnswerLate {};  ///< to what is awaited: it may have been done, nobody knows yet
struct DeskRung {
    bool reached;
};
struct BellLate {};  ///< it may have rung, nobody knows yet
struct Found {
    std::vector<std::string> hits;
};  ///< topics that fit the words, best first; may be none
struct PrintingWent {
    Printing printing;
};  ///< running, or how it ended
struct IdleWarned {};
struct IdleEnded {};    ///< nobody answered the countdown
struct Stayed {};       ///< answered it
struct VoiceFailed {};  ///< nothing can be heard on this machine
}  // namespace intent

using AnyIntent =
    std::variant<intent::Woke, intent::WentTo, intent::WentBack, intent::WentHome, intent::QuickExited, intent::OpenedOverlay,
                 intent::ClosedOverlay, intent::ChoseLanguage, intent::SetComfort, intent::Marked, intent::Typed,
                 intent::TypedTone, intent::Erased, intent::Shifted, intent::SwitchedKeys, intent::HidTyping, intent::Scanned,
                 intent::Answered, intent::Skipped, intent::GaveConsent, intent::RefusedConsent, intent::RemovedFact,
                 intent::AskedForHelp, intent::ChangedAnswer, intent::StartedAgain, intent::Sent, intent::LookedUp,
                 intent::RangDesk, intent::SaidStopReason, intent::RequestStored, intent::RequestNotStored, intent::StatusFound,
                 intent::StatusNotFound, intent::MessageStored, intent::MessageNotStored, intent::AnswerLate, intent::DeskRung,
                 intent::BellLate, intent::Found, intent::IdleWarned, intent::IdleEnded, intent::Stayed, intent::Listened,
                 intent::PausedVoice, intent::HeardAgain, intent::SpokeFaster, intent::SpokeSlower, intent::SpokeLouder,
                 intent::SpokeSofter, intent::HeardLanguage, intent::VoiceFailed, intent::SwitchedTypingWay,
                 intent::TookSuggestion, intent::TurnedSuggestions, intent::AskedToPrint, intent::PrintingWent,
                 intent::TookNumber, intent::NumberGiven, intent::NumberNotGiven>;

/// One intent. Copying and dropping stand in intent.cpp, so that the variant's code is built once.
struct Intent : AnyIntent {
    Intent();
    template <class One>
    requires(!std::is_base_of_v<AnyIntent, std::remove_cvref_t<One>>) Intent(One&& one) : AnyIntent(std::forward<One>(one)) {}
    Intent(const Intent&);
    Intent(Intent&&) noexcept;
    Intent& operator=(const Intent&);
    Intent& operator=(Intent&&) noexcept;
    ~Intent();
};

/// What `after` needs to know of the world, borrowed.
struct World {
    const Guide& guide;
    const law::RuleBook& rules;
    base::Day today;
    base::Comfort default_comfort;
    std::string default_language = "vi";
    text::TypingWay default_typing_way = text::TypingWay::mark_keys;
    text::TonePlacement tones = text::TonePlacement::old_style;
    Listening default_listening = {};
    std::vector<std::string> services = {};  ///< letters for which numbers are given; empty: none are
};

/// Pure but for one thing: a draft that begins gets a random id. Total: any intent on any session yields a sane session;
/// what makes no sense where the person is (a receipt that comes after a quick exit) changes nothing.
/// The session before is dropped by the caller, and dropping wipes. Of the new one the caller keeps a copy (base::Kept): a
/// string that a step emptied still has the room in which the words stood.
Session after(Session, const Intent&, const World&);

}  // namespace kiosk::visit
