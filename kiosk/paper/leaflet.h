#pragma once
/// An article of the library on paper, to be taken home or read to somebody: the short answer first, the law it stands on and
/// the day it was checked last, whom to call. Holds nothing of the person who asked for it. Leaves to its neighbours: what
/// the article says (`content`), how it is drawn (roll.h).
#include <string>

#include "kiosk/content/library.h"
#include "kiosk/content/settings.h"
#include "kiosk/paper/roll.h"

namespace kiosk::paper {

struct Leaflet {
    const content::Library& library;
    const content::Settings& settings;
    const content::Topic& topic;
    std::string language = "vi";  ///< Vietnamese where the article or a text is not in it
    std::string band;             ///< over everything, "DEMO"; empty: none
    base::Day today{};            ///< what nobody has confirmed by this day says so
};

struct LeafletLine {
    enum class Kind {
        band,
        centre,
        title,
        part,
        subheading,
        paragraph,
        step,
        point,
        law,
        ask,
        hours,
        phone
    } kind = Kind::paragraph;
    std::string words;
    int number = 0;  ///< of a step
};
/// From top to bottom. What nobody has confirmed says so.
std::vector<LeafletLine> lines_of(const Leaflet&);

/// Borrows the leaflet.
DrawRoll drawing_of(const Leaflet&);

}  // namespace kiosk::paper
