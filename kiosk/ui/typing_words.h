#pragma once
/// What stands above the keys of a typing page: the question, its buttons, the field. Leaves how the glass is shared to
/// `arrange_typing`.
#include "kiosk/ui/arrange.h"

namespace kiosk::ui {

/// Where words stand: beside "more below" they have less than the glass.
struct Across {
    float x = 0, w = 0;
};

Across whole_width(const PageSpace&);

/// In what order the words are told when they are paged.
struct Paging {
    bool paged = false;
    const page::PlainBlock* elsewhere = nullptr;  ///< the field, kept in sight above the keys
};

struct Top {
    Blocks words, buttons, fields;
};

Top top_of(const PageSpace&, const Paging&);
/// Title left, the page's buttons right beside it, fields under both over the whole width.
float lay_top(PageSpace&, float y, const Across&, const Paging& = {});

}  // namespace kiosk::ui
