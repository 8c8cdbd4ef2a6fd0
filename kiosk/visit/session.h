#pragma once
/// One citizen's visit as a value: where they are, what they answered, what they asked the world to do.
/// Nothing here acts; `after` (intent.h) is the only way a session changes.
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/comfort.h"
#include "kiosk/base/result.h"
#include "kiosk/text/typing.h"
#include "kiosk/visit/draft.h"
#include "kiosk/visit/hall_ticket.h"
#include "kiosk/visit/message.h"
#include "kiosk/visit/receipt.h"
#include "kiosk/visit/trouble.h"

namespace kiosk::visit {

enum class Screen {
    front,
    home,
    areas,
    area,
    topic,
    check_intro,
    check,
    outcome,
    consent,
    request,
    check_answers,
    sent,
    my_request,
    my_status,
    my_message,
    numbers,
    notices,
    notice,
    leaving,
    thanks,
    search,
    hall,
    hall_number,
};

/// `item`: the area, topic, question, notice or kind of message shown; of the search empty while words are typed, then "found";
/// of the hall the letter of a service, empty while it is chosen; of consent "short" for the short way.
struct Place {
    Screen screen = Screen::front;
    std::string item;
    bool operator==(const Place&) const = default;
};

/// What was typed into a field and not confirmed yet.
struct Unconfirmed {
    Place place;
    std::string text;
    bool operator==(const Unconfirmed&) const = default;
};

/// A dialog over the page.
enum class Overlay { none, comfort, why, term, call_staff, idle_warning, leave_or_stay, scan_card, lost_slip };

/// What the session waits for the world to do. The loop does it and answers with an intent.
enum class Awaiting { nothing, submit, lookup, message, search, print, number };
/// The bell at the desk, which can be rung while anything else is awaited.
enum class Bell { silent, rings, rings_urgently };

/// How this person hears the pages. Belongs to them alone: the next one finds it as it was.
struct Listening {
    bool on = false;  ///< pages are read aloud, one after the other
    bool paused = false;
    bool failed = false;      ///< this machine could not speak; told on the page, once
    int from_start = 0;       ///< grows each time the page is to be heard again
    int rate_percent = 100;   ///< 75 to 200
    int volume_percent = 60;  ///< 20 to 100, of the most that is allowed on this machine
    std::string sample;       ///< a language that says its own name before it is chosen; empty: none
    bool operator==(const Listening&) const = default;
};

struct Session {
    std::string language = "vi";
    base::Comfort comfort;
    Listening listening;
    Place place;
    std::vector<Place> trail;  ///< places behind, for "back"
    Overlay overlay = Overlay::none;
    std::string overlay_item;  ///< term id, question id

    Answers check;                           ///< anonymous eligibility answers
    bool carry_over = false;                 ///< "ask for help" took them along
    std::vector<std::string> removed_facts;  ///< "question.option" of the check, taken out on the consent page
    bool consented = false;
    bool short_way = false;  ///< something cannot wait: only what is needed to help at once is asked, staff ask the rest
    Draft draft;
    Answers set_aside;  ///< answers that a later one hid: no part of the request, back when that is changed back
    bool back_to_check_answers = false;  ///< changing one answer from the check page

    std::string typing;                    ///< text of the field on the page
    std::vector<Unconfirmed> unconfirmed;  ///< of fields that were left: there again when somebody comes back
    std::string word_strokes;              ///< strokes of the last word while Telex or VNI composes it
    std::size_t suggestions_from = 0;      ///< the first shown of several names that are meant alike
    text::TypingWay typing_way = text::TypingWay::mark_keys;  ///< wished once, it holds for this visit
    Answer choosing;                                          ///< options marked on the page, not yet confirmed
    bool capital = false;
    bool digits = false;                     ///< the 123 side of the keyboard
    bool hide_typing = false;                ///< wished once, it holds for every sensitive field of this visit
    Trouble trouble;                         ///< why the answer could not be taken, kindly
    std::vector<std::string> from_card;      ///< questions that the card scanned on this page has answered
    std::vector<std::string> not_from_card;  ///< and those for which something stands on it that could not be taken

    Awaiting awaiting = Awaiting::nothing;
    bool late = false;  ///< what is awaited is not answered yet, whether it was done is not known; it is asked again by itself
    Bell bell = Bell::silent;               ///< until the desk has answered
    std::optional<base::ErrorKind> failed;  ///< what the last act ended with; its sentence is on the page
    std::optional<Receipt> receipt;
    HallWish hall_wish;                       ///< while a number is awaited
    std::optional<HallTicket> ticket;         ///< their number of the hall; also while they go on reading here
    Printing printing = Printing::not_asked;  ///< of the page's paper
    std::string sought;                       ///< words looked for in the library
    std::vector<std::string> hits;            ///< topic ids, best first
    std::string lookup_code;
    std::string lookup_secret;
    std::optional<RequestStatus> status;
    std::optional<MessageKind> told;  ///< the message that just reached staff
    bool operator==(const Session&) const = default;
};

/// Is what became of the page's paper on the glass? Over other dialogs than that of leaving it is not.
inline bool shows_paper(const Session& s)
{
    return s.printing != Printing::not_asked && (s.overlay == Overlay::none || s.overlay == Overlay::leave_or_stay);
}

}  // namespace kiosk::visit
