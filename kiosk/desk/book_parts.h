#pragma once
/// Small parts that the places of the register share: segments, picks of one of several, fields, failures. Private to this
/// room. Leaves to its neighbours: what a choice means (the places' `take`).
#include <string>
#include <vector>

#include "kiosk/desk/panes.h"

namespace kiosk::desk {

struct BookOption {
    std::string value;
    page::Line line;
    std::string digit{};
};
/// Joined tiles, the chosen one marked: BookMeant chose NAME VALUE.
Block book_segments(std::string id, page::Area, const std::string& name, const std::vector<BookOption>&,
                    const std::string& chosen);
/// A labelled field of a form: BookMeant focused NAME.
Block book_field(const View&, page::Area, const std::string& name, page::Line label, const std::string& text, bool focused,
                 bool wrong, int lines = 1);
/// A control in the words of `id`.
Block book_button(const View&, std::string id, page::Area, page::Button::Weight, intent::BookMeant, std::string icon = {},
                  std::string key = {});
/// What was read is old or not there: said, with the failure of the last wish.
Blocks book_state(const View&, page::Area);
/// Reads the register when this place was entered, or when the queue changed; the wish of somebody else is not taken away.
void read_when_due(Session&, const Intent&);
/// "TGTT" in words.
page::Line form_line(const View&, registry::Form);
/// The units that have entries.
std::vector<std::string> units_of(const ToldRegister&);

}  // namespace kiosk::desk
