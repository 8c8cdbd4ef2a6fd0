/// A body that one glass cannot hold: which actions stay in sight, and where the way on stands.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/blocks.h"
#include "kiosk/ui/body.h"

namespace kiosk::ui {

/// Which of the actions stay under the pages, and which come after all else.
void Body::share_actions()
{
    const bool main_action = has_main_action();
    if (main_action && ((fixed_ && crowded()) || (!fixed_ && (crowded() || !actions_.words.empty())))) {
        // They leave too little to read: what the page leads to stays, words and other ways come after all else.
        take(Kept::led, false);
        if (leaves_enough(actions_h_))
            fixed_ = true;
        else
            take(Kept::all, false);
    }
    // Doors are what the page is for; buttons beside them can wait for the end.
    if (!main_action && holds<page::Door>(body_)) fixed_ = false;
    if (fixed_ && actions_.beside) {
        // On a long page the words beside the buttons end it, and "more below" stands in their place.
        body_.insert(body_.end(), actions_.words.begin(), actions_.words.end());
        actions_.words.clear();
        actions_.beside = false;
        actions_h_ = height_of_actions(sheet_, actions_, width_);
    }
    set_strip(usual_pad(), usual_over);
    if (main_action && !fixed_ && s_.page.comfort.low_reach) keep_main_in_view();
}

/// In the lower half of a small glass: the main button beside the way on, or under it; the body has what is left.
void Body::keep_main_in_view()
{
    struct Way {
        Kept kept;
        bool snug, under_more;
    };
    fixed_ = true;
    for (const auto& [kept, snug, under_more] : {Way{Kept::all, false, false},
                                                 {Kept::led, false, false},
                                                 {Kept::all, true, false},
                                                 {Kept::led, true, false},
                                                 {Kept::led, false, true},
                                                 {Kept::led, true, true}}) {
        take(kept, snug);
        set_strip(12, under_more ? 0 : usual_over);
        if (!actions_.words.empty() || more_beside() == under_more) continue;
        const float view = free_ - strip_ - (under_more ? more_height(sheet_) : 0);
        if (view >= std::max(2 * s_.metrics.touch(), s_.metrics.body_em() * 2.5f)) return;
    }
    fixed_ = false;
    take(Kept::all, false);
    set_strip(usual_pad(), usual_over);
}

void Body::lay_more()
{
    Region& in = s_.out.regions[*region_];
    const float more = more_height(sheet_);
    if (more_beside()) {
        const float room = width_ - actions_.buttons_w - s_.px(40),
                    y = sheet_.bottom - under_ - actions_h_ + std::round((actions_h_ - more) / 2);
        add_more(sheet_, *region_, {s_.page.comfort.left_hand ? sheet_.margin + width_ - room : sheet_.margin, y, room, more},
                 "");
    } else {
        in.view.h -= more;
        add_more(sheet_, *region_, {sheet_.margin, in.view.y + in.view.h, width_, more}, "");
    }
}

void Body::lay_in_pages()
{
    region_ = add_region(sheet_, {0, sheet_.top, sheet_.width(), free_ - strip_});
    s_.tightness = 1;
    share_actions();
    s_.tightness = lists_ ? (s_.metrics.cramped() ? 0.35f : 0.45f)
                   : s_.metrics.cramped() || s_.page.comfort.low_reach || holds<page::Door>(main_) ? 0.5f
                                                                                                   : 0.75f;
    s_.paged = true;
    const float bottom = lay_content(sheet_.top + (sheet_.joined ? s_.px(10) : s_.blank(40)));
    s_.paged = false;
    lay_fixed_actions();
    Region& in = s_.out.regions[*region_];
    in.scrolls = true;
    in.content_height = bottom - sheet_.top + s_.px(8);
    lay_more();
}

bool Body::lay_words_over(Kept kept, bool snug)
{
    const auto before = s_.mark();
    const float half = std::round(sheet_.height() / 2);
    take(kept, snug);
    // Words beside the buttons end the page, and so does what was not kept.
    after_.assign(body_.begin() + static_cast<std::ptrdiff_t>(main_.size()), body_.end());
    after_.insert(after_.end(), actions_.words.begin(), actions_.words.end());
    body_ = main_;
    actions_.words.clear();
    actions_.beside = false;
    s_.snug = snug;
    actions_h_ = height_of_actions(sheet_, actions_, width_);
    s_.snug = false;
    fixed_ = actions_h_ > 0;
    region_ = add_region(sheet_, {0, sheet_.top, sheet_.width(), free_ - strip_});
    const bool beside = more_beside();
    set_strip(s_.metrics.cramped() ? 12 : 36, beside ? usual_over : 0);
    s_.tightness = 0.5f;
    s_.paged = true;
    const float bottom = lay_content(sheet_.top + s_.blank(40));
    s_.paged = false;
    Region& in = s_.out.regions[*region_];
    in.scrolls = true;
    in.content_height = bottom - sheet_.top + s_.px(beside ? 8 : -8);
    lay_fixed_actions();
    lay_more();
    const float view_bottom = in.view.y + in.view.h, furthest = in.content_height - in.view.h;
    const bool low = view_bottom >= half && furthest > 0 &&
                     std::all_of(s_.out.placed.begin() + static_cast<std::ptrdiff_t>(before.placed), s_.out.placed.end(),
                                 [&](const Placed& one) {
                                     return !one.control || one.rect.y - (one.region == *region_ ? furthest : 0) >= half;
                                 });
    if (low) return true;
    s_.rewind(before);
    s_.out.regions.pop_back();
    region_.reset();
    after_.clear();
    return false;
}

bool Body::lay_words_in_pages()
{
    const bool led = crowded() && has_main_action();
    const Kept first = led ? Kept::led : Kept::all, second = led ? Kept::all : Kept::led;
    if (lay_words_over(first, false) || (has_main_action() && lay_words_over(second, false))) return true;
    return s_.metrics.cramped() && (lay_words_over(first, true) || (has_main_action() && lay_words_over(second, true)));
}

}  // namespace kiosk::ui
