#pragma once
/// What nobody has confirmed yet, gathered from the states the pack itself holds: the page a lawyer works through with the
/// book. Nothing is typed here; confirming a text in the pack takes it off the list. Leaves layout to book.cpp.
#include <string>
#include <vector>

#include "kiosk/content/library.h"

namespace kiosk::paper {

struct OpenPoint {
    std::string what;                  ///< Vietnamese words and document number
    std::string unknown;               ///< what of it nobody has seen, and who could say it
    std::string source;                ///< what the pack says about where it was looked for; may be empty
    std::vector<std::string> used_by;  ///< articles by title, grounds by their words, each once
};

/// Rules first, then what is used in most places; each text of law once.
std::vector<OpenPoint> open_points(const content::Library&);

}  // namespace kiosk::paper
