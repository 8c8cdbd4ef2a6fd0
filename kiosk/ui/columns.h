#pragma once
/// The body of a standard page in one column or two.
#include <algorithm>
#include <variant>

#include "kiosk/ui/arrange.h"

namespace kiosk::ui {

template <class Kind>
bool holds(const Blocks& blocks)
{
    for (const page::PlainBlock* block : blocks) {
        if (std::holds_alternative<Kind>(block->kind)) return true;
        Blocks inside;
        for (const page::PlainBlock& one : block->inside) inside.push_back(&one);
        if (holds<Kind>(inside)) return true;
    }
    return false;
}

struct Columns {
    bool two = false;
    float main_w = 0, side_w = 0, gap = 0;
    float inset = 0;  ///< of a slip, from the outer edge
};
Columns columns_for(const PageSpace&, const Blocks& side, float width);

/// The codes of a receipt stand where the page tells them; on a small glass before everything but the page's title: they are
/// what the person came for.
Blocks receipt_in_one_column(const PageSpace&, const Blocks& main, const Blocks& side);

struct Bottoms {
    float main = 0, side = 0;
    float lower() const { return std::max(main, side); }
};
/// `view_bottom`: where the glass ends for them, as long as nothing scrolls.
Bottoms lay_columns(PageSpace&, const Blocks& main, const Blocks& side, float top, float view_bottom);

}  // namespace kiosk::ui
