#pragma once
/// Pages with the words of the design pictures, for the gallery and the tests of layout.
#include <string>
#include <vector>

#include "kiosk/page/page.h"

namespace kiosk::ui::samples {

/// "home", "article", "question", "outcome", "keyboard", "check", "receipt", "desk", "age", "front", "dialog", "lock",
/// "everything".
page::PlainPage sample(const std::string& name);
std::vector<std::string> names();
/// "desk_request", "desk_forms", "desk_books": every kind of block of the desk.
std::vector<std::string> desk_names();

}  // namespace kiosk::ui::samples
