#pragma once
/// What staff write down for somebody who is not at a terminal: a notice 03 or 04, or a request at the counter or on the phone.
/// One compact page of questions (flow/intake_form.h), then the code of what was stored, large.
/// Leaves to its neighbours: sealing and storing (the program, wish::Put), clocks of a notice (clocks_told.h).
#include <map>
#include <optional>
#include <string>

#include "kiosk/desk/places/place.h"
#include "kiosk/visit/question.h"

namespace kiosk::desk {

/// What was stored, for telling it.
struct StoredIntake {
    RequestId id;
    std::string code, secret;
    bool urgent = false;
};

struct Intake {
    enum class Kind { notice, counter } kind = Kind::notice;
    std::map<std::string, std::vector<std::string>, std::less<>> chosen;  ///< by question
    std::map<std::string, std::string, std::less<>> texts;                ///< as typed, by question
    std::string focus;                                                    ///< the question that has the keyboard
    std::string keys;                                                     ///< of its text while Telex composes
    bool tried = false;                                                   ///< what is missing is marked
    bool go_on = false;                                                   ///< the request is opened once it is stored
    std::optional<StoredIntake> stored;
};

/// As the document takes them: what is typed in the form in which it is kept.
visit::Answers answers_of(const Intake&, const std::vector<visit::Question>&);

void take(Intake&, Session&, const Intent&, const World&);
Blocks blocks_of(const Intake&, const View&);
/// None: the place has no use for the key here.
std::optional<Intent> intent_of(const Intake&, const Key&);
bool writing(const Intake&);

}  // namespace kiosk::desk
