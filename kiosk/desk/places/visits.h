#pragma once
/// Visits, simple questions and outreach sessions: noted in two key presses, listed by day, completed afterwards.
#include <map>
#include <optional>
#include <string>

#include "kiosk/desk/places/place.h"
#include "kiosk/flow/register_book.h"

namespace kiosk::desk {

struct Visits {
    enum class Form { visit, question, outreach, details } form = Form::visit;
    bool digit = false;                                        ///< Ctrl+T was pressed: a digit writes a visit down
    std::map<std::string, std::string, std::less<>> texts{};   ///< by the name of the field, as typed
    std::map<std::string, std::string, std::less<>> chosen{};  ///< by the name of the choice
    std::string focus;                                         ///< the field that has the keyboard; empty: none
    std::string wrong;                                         ///< the field that does not read
    bool whole_month = false;
    std::optional<record::SubjectId> line;
    std::string said;
    std::optional<flow::Imported> import{};
};

void take(Visits&, Session&, const Intent&, const World&);
Blocks blocks_of(const Visits&, const View&);
/// None: the place has no use for the key here.
std::optional<Intent> intent_of(const Visits&, const Key&);
bool writing(const Visits&);

}  // namespace kiosk::desk
