#include "kiosk/ui/body.h"

#include <algorithm>
#include <cmath>

#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

namespace {

/// The main button and what decides with it; the rest goes to the end of the body.
Actions led_by_main(const PageSpace& sheet, const Actions& all, float width, Blocks& body)
{
    Actions kept;
    body.insert(body.end(), all.words.begin(), all.words.end());
    for (const PlainBlock* block : all.buttons) {
        const auto& button = std::get<page::Button>(block->kind);
        (button.weight == page::Button::Weight::primary || button.decides ? kept.buttons : body).push_back(block);
    }
    kept.buttons_w = row_width(sheet.s, kept.buttons);
    kept.words_w = width;
    return kept;
}

}  // namespace

Body::Body(PageSpace& sheet, const Blocks& main, const Blocks& side)
    : sheet_(sheet),
      s_(sheet.s),
      main_(main),
      side_(side),
      width_(sheet.width() - 2 * sheet.margin),
      free_(sheet.bottom - sheet.top),
      columns_(columns_for(sheet, side, width_)),
      lists_(holds<page::Choice>(main))
{
    take(Kept::all, false);
    fixed_ = actions_h_ > 0 && leaves_enough(actions_h_);
    set_strip(usual_pad(), usual_over);
}

void Body::take(Kept kept, bool snug)
{
    body_ = main_;
    snug_ = s_.snug = snug;
    actions_ = actions_of(sheet_, width_);
    if (kept == Kept::led) actions_ = led_by_main(sheet_, actions_, width_, body_);
    actions_h_ = height_of_actions(sheet_, actions_, width_);
    s_.snug = false;
}

bool Body::has_main_action() const
{
    return std::any_of(actions_.buttons.begin(), actions_.buttons.end(), [](const PlainBlock* block) {
        return std::get<page::Button>(block->kind).weight == page::Button::Weight::primary;
    });
}

bool Body::leaves_enough(float actions_h) const
{
    // In the lower half alone there is less to share.
    const float least = s_.page.comfort.low_reach ? std::max(sheet_.height() * 0.17f, s_.metrics.body_em() * 4)
                                                  : std::max(sheet_.height() * 0.3f, s_.metrics.body_em() * 7);
    return free_ - actions_h - s_.px(usual_pad()) - s_.px(20) >= least;
}

/// What the fixed actions take, with the blank space under and over them in pixels of the drawings; the strip of the way on
/// brings its own.
void Body::set_strip(float under, float over)
{
    under_ = s_.px(under);
    strip_ = fixed_ ? actions_h_ + under_ + (over > 0 ? std::max(s_.px(over), s_.metrics.gap() - s_.px(8)) : 0) : 0;
    if (region_) s_.out.regions[*region_].view.h = free_ - strip_;
}

bool Body::more_beside() const
{
    return fixed_ && !actions_.beside && actions_.words.empty() &&
           least_more(sheet_) <= width_ - actions_.buttons_w - s_.px(40);
}

bool Body::beside_main() const
{
    return fixed_ && columns_.two && actions_.words.empty() && actions_.buttons_w <= columns_.side_w;
}

float Body::lay_content(float top)
{
    s_.region = *region_;
    const Bottoms columns = lay_columns(sheet_, body_, side_, top, sheet_.top + free_ - strip_ - s_.px(40));
    float bottom = columns.lower();
    if (!after_.empty()) bottom = flow(s_, after_, sheet_.margin, bottom + std::max(s_.blank(36), s_.metrics.gap()), width_);
    if (!fixed_ && actions_h_ > 0)
        bottom = lay_actions(sheet_, actions_, bottom + std::max(s_.blank(36), s_.metrics.gap()), width_);
    // Buttons that stand under the right column alone leave the left one its whole height.
    if (!s_.paged && beside_main() && columns.main <= sheet_.top + free_ - s_.px(24)) bottom = columns.side;
    s_.region = 0;
    return bottom + s_.px(fixed_ ? 8 : 24);
}

void Body::lay_fixed_actions()
{
    s_.tightness = 1;
    s_.snug = snug_;
    if (fixed_) lay_actions(sheet_, actions_, sheet_.bottom - under_ - actions_h_, width_);
    s_.snug = false;
}

bool Body::lay_on_one_glass()
{
    struct Try {
        float tightness, under, over;
    };
    const float pad = usual_pad();
    // A title brings the blank space of its tall line along.
    const float above = !main_.empty() && std::holds_alternative<page::Heading>(main_.front()->kind) ? 51 : 56;
    const auto before = s_.mark();
    region_ = add_region(sheet_, {0, sheet_.top, sheet_.width(), free_ - strip_});
    for (const auto& [tightness, under, over] : {Try{1, pad, usual_over},
                                                 {0.85f, pad, usual_over},
                                                 {0.7f, pad, usual_over},
                                                 {0.6f, pad, usual_over},
                                                 {0.5f, pad, usual_over},
                                                 {0.5f, 12, 4},
                                                 {0.45f, 12, 4},
                                                 {0.4f, 12, 4},
                                                 {0.35f, 12, 4},
                                                 {0.25f, 12, 4}}) {
        // Many answers stand closer rather than on a second leaf.
        if (tightness < 0.5f && !lists_ && !holds<page::Row>(main_)) continue;
        s_.tightness = tightness;
        set_strip(under, over);
        const float bottom = lay_content(sheet_.top + (sheet_.joined ? s_.px(10) : s_.blank(above)));
        if (bottom <= sheet_.top + free_ - strip_ + 0.5f) {
            if (beside_main()) s_.out.regions[*region_].view.h = free_;
            s_.out.regions[*region_].content_height = bottom - sheet_.top;
            lay_fixed_actions();
            return true;
        }
        s_.rewind(before);
    }
    s_.tightness = 1;
    s_.out.regions.pop_back();
    region_.reset();
    return false;
}

}  // namespace kiosk::ui
