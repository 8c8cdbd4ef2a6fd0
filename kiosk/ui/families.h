#pragma once
/// What kinds of block behave alike when they follow each other, and the blank space between them.
#include "kiosk/page/page.h"

namespace kiosk::ui {

enum class Family {
    title,
    heading,
    crumb,
    paragraph,
    badges,
    buttons,
    doors,
    choices,
    item,
    step,
    row,
    pairs,
    panel,
    progress,
    field,
    queue,
    nav,
    divider,
    other
};
Family family_of(const page::PlainBlock&);
/// Blank space between two neighbours, in pixels of the 1080p drawings.
float space_between(Family above, Family below, bool dense);

}  // namespace kiosk::ui
