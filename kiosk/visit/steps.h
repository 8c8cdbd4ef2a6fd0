#pragma once
/// The parts `after` is made of, by subject. Each changes the session it is given and nothing else. Used inside this room.
#include "kiosk/visit/fields.h"
#include "kiosk/visit/intent.h"

namespace kiosk::visit::steps {

// -- moving.cpp ---------------------------------------------------------------------------------------------------
/// Nothing of the last person: what quick exit and the end of the countdown give.
Session fresh(const World&);
/// Nothing of the person but their language and how they need the screen.
Session emptied(const Session&);
/// Shows a place as it stands: loads what was typed or answered there, closes dialogs.
void show(Session&, Place, const World&);
/// Goes on to a place and remembers the one before. Places that need something first lead to that instead.
void go_to(Session&, Place, const World&);
void go_back(Session&, const World&);
void go_home(Session&, const World&);

// -- keeping.cpp --------------------------------------------------------------------------------------------------
/// What is typed here and differs from what was confirmed, for the day somebody comes back to the field.
void keep_typing(Session&, const World&);
/// The text of the field on the page: typed before, or answered.
std::string typing_here(const Session&, const World&);
void forget_typing(Session&, const Place&);
/// Of pages that leave nothing behind when somebody goes home: searching, looking a request up, writing to staff.
void forget_typing_beside_questions(Session&);
void forget_set_aside(Session&, const std::vector<Question>&);
/// An answer, and what follows for the others: those that it hides are set aside, those that it shows again come back.
void keep_answer(Session&, const Question&, Answer, const World&);

// -- answering.cpp ------------------------------------------------------------------------------------------------
const Question* question_here(const Session&, const World&);
Calendar calendar_of(const World&);
void mark(Session&, const std::string& option, const World&);
void answer(Session&, const World&);
void skip(Session&, const World&);
void change(Session&, const std::string& question, const World&);

// -- typing.cpp ---------------------------------------------------------------------------------------------------
/// The kind of field on the page; nothing where nothing is typed.
std::optional<QuestionKind> field_here(const Session&, const World&);
void type(Session&, const std::string& letter, const World&);
void type_tone(Session&, char tone, const World&);
void erase(Session&, const World&);
void switch_typing_way(Session&);
void take_suggestion(Session&, const std::string& typing, const World&);

// -- scanning.cpp -------------------------------------------------------------------------------------------------
void scan(Session&, const std::string& bytes, const World&);

// -- request.cpp --------------------------------------------------------------------------------------------------
void begin_request(Session&, bool carry_over, const World&);
void give_consent(Session&, const World&);
void toggle_removed(Session&, const std::string& entry, const World&);
void send(Session&, const World&);
void look_up(Session&, const World&);
/// Whatever was awaited, nothing is any more.
void end_waiting(Session&);
void take_receipt(Session&, const Receipt&, const World&);
void ask_to_print(Session&);
void take_printing(Session&, Printing);
/// What is written on the page of a message goes to staff.
void tell_staff(Session&);
void take_message_stored(Session&, const World&);
void take_status(Session&, const RequestStatus&, const World&);

// -- hall.cpp -----------------------------------------------------------------------------------------------------
void take_number(Session&, const HallWish&, const World&);
void take_ticket(Session&, const HallTicket&, const World&);
void take_no_ticket(Session&, base::ErrorKind);

// -- listening.cpp ------------------------------------------------------------------------------------------------
void listen(Listening&);
void hear_again(Listening&);
void change_rate(Listening&, int steps);
void change_volume(Listening&, int steps);
void fall_silent(Listening&);
void hear_language(Listening&, const std::string& language);
/// What a listener must be told of when it changes.
struct Heard {
    Place place;
    Overlay overlay = Overlay::none;
    std::string overlay_item, language;
    Trouble trouble;
    std::optional<base::ErrorKind> failed;
    Awaiting awaiting = Awaiting::nothing;
    bool late = false;
    std::vector<std::string> from_card, not_from_card;
    Printing printing = Printing::not_asked;
    bool operator==(const Heard&) const = default;
};
Heard heard_in(const Session&);
/// A touch of anything silences the voice; something new on the glass is read again.
void hear_on(Session&, const Heard& before);

}  // namespace kiosk::visit::steps
