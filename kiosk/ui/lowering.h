#pragma once
/// Which of a typing page's tools and buttons come below the middle of the glass for a low reach, and how closely they stand
/// there: all of them where the keys leave room, else the most needed. Leaves keys, field and words to `arrange_typing`.
#include "kiosk/ui/arrange.h"

namespace kiosk::ui {

/// The page's own buttons, in the order they are told.
Blocks own_buttons(const PageSpace&);

struct Lowering {
    Blocks tools, buttons;  ///< what comes down; the rest stays above
    bool keys = false;      ///< the keys lie below the middle
    bool more = false;      ///< among them is room for "more below"
    bool snug = false;      ///< least gaps, and buttons as high as a finger needs
    bool shared = false;    ///< tools and buttons stand in the same rows
    bool beside = false;    ///< they stand beside a pad of digits, not over it
    float key_mm = 38;      ///< the pad's keys are no wider

    Blocks all() const;
    bool empty() const { return tools.empty() && buttons.empty() && !more; }
    /// Between keys and what stands over them.
    float gap(const Shaper&) const;
    /// Under the keys.
    float under(const Shaper&) const;
};

/// `with_more`: the words above are paged. Without room for the way on and for what is most needed it has no `more`.
Lowering lowering_of(PageSpace&, bool with_more);

/// What a pad of digits has room for beside it, for a glass that has no height over the pad; empty where there is none.
Lowering beside_pad(PageSpace&, bool with_more);

struct Lowered {
    float bottom = 0;
    RectF more;  ///< the place of the way on, with its blank space above and below
};
Lowered lay_lowering(PageSpace&, const Lowering&, float y);
/// Is none of them wider than the place for all?
bool fits_across(PageSpace&, const Lowering&);

}  // namespace kiosk::ui
