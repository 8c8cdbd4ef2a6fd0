/// Standard pages: one or two columns, the actions under them.
#include <algorithm>
#include <cmath>
#include <optional>

#include "kiosk/ui/arrange_receipt.h"
#include "kiosk/ui/blocks.h"
#include "kiosk/ui/families.h"

namespace kiosk::ui {

namespace {

/// Blocks before the first control: what the upper half shows while everything to touch lies in the lower.
std::size_t leading_words(const Blocks& blocks)
{
    const auto first = std::find_if(blocks.begin(), blocks.end(), [](const PlainBlock* block) { return has_control(*block); });
    return static_cast<std::size_t>(first - blocks.begin());
}

/// The main button alone; the rest goes to the end of the body.
Actions kept_main(const Sheet& sheet, const Actions& all, float width, Blocks& body)
{
    Actions kept;
    body.insert(body.end(), all.words.begin(), all.words.end());
    for (const PlainBlock* block : all.buttons) {
        const bool primary = std::get<page::Button>(block->kind).weight == page::Button::Weight::primary;
        (primary ? kept.buttons : body).push_back(block);
    }
    kept.buttons_w = row_width(sheet.s, kept.buttons);
    kept.words_w = width;
    return kept;
}

/// The body between sheet.top and sheet.bottom, with the actions under it: on one glass with less and less blank space, else in
/// pages under which the actions stay.
class Body {
public:
    Body(Sheet& sheet, const Blocks& main, const Blocks& side)
        : sheet_(sheet), s_(sheet.s), main_(main), side_(side), body_(main), width_(sheet.width() - 2 * sheet.margin), free_(sheet.bottom - sheet.top),
          columns_(columns_for(sheet, side, width_))
    {
        take(actions_of(sheet, width_));
        fixed_ = actions_h_ > 0 && leaves_enough(actions_h_);
        set_strip(usual_pad(), usual_over);
    }

    void lay()
    {
        if (columns_.two && holds<page::Code>(side_) && !s_.page.comfort.low_reach && lay_calm_receipt(sheet_, main_, side_, actions_, columns_)) return;
        region_ = add_region(sheet_, {0, sheet_.top, sheet_.width(), free_ - strip_});
        if (!lay_on_one_glass()) lay_in_pages();
    }

private:
    static constexpr float usual_over = 16;

    float usual_pad() const { return s_.metrics.cramped() ? 20 : 36; }
    void take(Actions actions)
    {
        actions_ = std::move(actions);
        actions_h_ = height_of_actions(sheet_, actions_, width_);
    }
    bool leaves_enough(float actions_h) const
    {
        // In the lower half alone there is less to share.
        const float least = s_.page.comfort.low_reach ? std::max(sheet_.height() * 0.17f, s_.metrics.body_em() * 4) : std::max(sheet_.height() * 0.3f, s_.metrics.body_em() * 7);
        return free_ - actions_h - s_.px(usual_pad()) - s_.px(20) >= least;
    }
    /// What the fixed actions take, with the blank space under and over them in pixels of the drawings.
    void set_strip(float under, float over)
    {
        under_ = s_.px(under);
        strip_ = fixed_ ? actions_h_ + under_ + std::max(s_.px(over), s_.metrics.gap() - s_.px(8)) : 0;
        if (region_) s_.out.regions[*region_].view.h = free_ - strip_;
    }
    bool beside_main() const { return fixed_ && columns_.two && actions_.words.empty() && actions_.buttons_w <= columns_.side_w; }
    float lay_content(float top)
    {
        s_.region = *region_;
        const Bottoms columns = lay_columns(sheet_, body_, side_, top, sheet_.top + free_ - strip_ - s_.px(40));
        float bottom = columns.lower();
        if (!fixed_ && actions_h_ > 0) bottom = lay_actions(sheet_, actions_, bottom + std::max(s_.blank(36), s_.metrics.gap()), width_);
        // Buttons that stand under the right column alone leave the left one its whole height.
        if (!s_.paged && beside_main() && columns.main <= sheet_.top + free_ - s_.px(24)) bottom = columns.side;
        s_.region = 0;
        return bottom + s_.px(fixed_ ? 8 : 24);
    }
    void lay_fixed_actions()
    {
        s_.tightness = 1;
        if (fixed_) lay_actions(sheet_, actions_, sheet_.bottom - under_ - actions_h_, width_);
    }

    /// First with all its blank space, then tighter, at last down to the bar. False, and nothing laid, when nothing fits.
    bool lay_on_one_glass()
    {
        struct Try {
            float tightness, under, over;
        };
        const float pad = usual_pad();
        // A title brings the blank space of its tall line along.
        const float above = !main_.empty() && std::holds_alternative<page::Heading>(main_.front()->kind) ? 51 : 56;
        const auto before = s_.mark();
        for (const auto& [tightness, under, over] : {Try{1, pad, usual_over}, {0.85f, pad, usual_over}, {0.7f, pad, usual_over}, {0.6f, pad, usual_over}, {0.5f, pad, usual_over},
                                                     {0.5f, 12, 4}, {0.45f, 12, 4}, {0.4f, 12, 4}, {0.35f, 12, 4}, {0.25f, 12, 4}}) {
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
        return false;
    }

    /// Which of the actions stay under the pages, and which come after all else.
    void share_actions()
    {
        const bool main_action = std::any_of(actions_.buttons.begin(), actions_.buttons.end(), [](const PlainBlock* block) {
            return std::get<page::Button>(block->kind).weight == page::Button::Weight::primary;
        });
        const bool crowded = actions_.buttons.size() > 2 && actions_.buttons_w > width_;
        if (main_action && ((fixed_ && crowded) || (!fixed_ && (crowded || !actions_.words.empty())))) {
            // They leave too little to read: what the page leads to stays, words and other ways come after all else.
            Blocks with_others = body_;
            const Actions led = kept_main(sheet_, actions_, width_, with_others);
            if (leaves_enough(height_of_actions(sheet_, led, width_))) {
                body_ = std::move(with_others);
                take(led);
                fixed_ = true;
            }
        }
        // Doors are what the page is for; buttons beside them can wait for the end.
        if (!main_action && holds<page::Door>(body_)) fixed_ = false;
        if (fixed_ && actions_.beside) {
            // On a long page the words beside the buttons end it, and "more below" stands in their place.
            body_.insert(body_.end(), actions_.words.begin(), actions_.words.end());
            Actions buttons = actions_;
            buttons.words.clear();
            buttons.beside = false;
            take(buttons);
        }
        set_strip(usual_pad(), usual_over);
    }

    void lay_in_pages()
    {
        s_.tightness = 1;
        share_actions();
        s_.tightness = lists_ ? (s_.metrics.cramped() ? 0.35f : 0.45f) : s_.metrics.cramped() || s_.page.comfort.low_reach || holds<page::Door>(main_) ? 0.5f : 0.75f;
        s_.paged = true;
        const float bottom = lay_content(sheet_.top + (sheet_.joined ? s_.px(10) : s_.blank(40)));
        s_.paged = false;
        lay_fixed_actions();
        Region& in = s_.out.regions[*region_];
        in.scrolls = true;
        in.content_height = bottom - sheet_.top + s_.px(8);
        const float more = more_height(sheet_), room = width_ - actions_.buttons_w - s_.px(40);
        if (fixed_ && !actions_.beside && actions_.words.empty() && least_more(sheet_) <= room) {
            const float y = sheet_.bottom - under_ - actions_h_ + std::round((actions_h_ - more) / 2);
            add_more(sheet_, *region_, {s_.page.comfort.left_hand ? sheet_.margin + width_ - room : sheet_.margin, y, room, more}, "");
        } else {
            in.view.h -= more;
            add_more(sheet_, *region_, {sheet_.margin, in.view.y + in.view.h, width_, more}, "");
        }
    }

    Sheet& sheet_;
    Shaper& s_;
    const Blocks& main_;
    const Blocks& side_;
    Blocks body_;                        ///< main, and what of the actions comes after it
    float width_, free_;
    Columns columns_;
    Actions actions_;
    float actions_h_ = 0;
    bool fixed_ = false;                 ///< the actions stand under the body, whatever is paged
    float under_ = 0, strip_ = 0;
    std::optional<std::size_t> region_;
    bool lists_ = holds<page::Choice>(main_);
};

/// Moves the page's calm words to the upper half; yields what is left for the lower.
Blocks upper_half(Sheet& sheet, const Blocks& main)
{
    Shaper& s = sheet.s;
    const float half = std::round(sheet.height() / 2);
    const std::size_t leading = leading_words(main);
    const float width = sheet.width() - 2 * sheet.margin;
    std::size_t taken = 0;
    for (const float tightness : {1.0f, 0.7f, 0.5f}) {
        const auto before = s.mark();
        s.tightness = tightness;
        for (taken = leading; taken > 0; --taken) {
            // A list that goes on below the middle goes on at its own distance.
            const bool list_goes_on = taken < main.size() && family_of(*main[taken - 1]) == family_of(*main[taken]);
            const float bottom = flow(s, Blocks(main.begin(), main.begin() + static_cast<std::ptrdiff_t>(taken)), sheet.margin, sheet.top + s.blank(40), width);
            const float spare = half - s.px(list_goes_on ? 8 : 16) - bottom;
            if (spare >= 0) {
                s.move(before, 0, spare);
                break;
            }
            s.rewind(before);
        }
        if (taken == leading || tightness == 0.5f) break;
        s.rewind(before);
    }
    s.tightness = 1;
    sheet.joined = taken > 0;
    sheet.top = std::max(sheet.top, half);
    return {main.begin() + static_cast<std::ptrdiff_t>(taken), main.end()};
}

}  // namespace

void arrange_standard(Sheet& sheet)
{
    arrange_header(sheet);
    arrange_bar(sheet);
    Blocks main = sheet.of(page::Area::main);
    Blocks side = sheet.of(page::Area::side);
    Blocks& told = sheet.s.out.told;
    const bool slip_in_column = holds<page::Code>(side) && !columns_for(sheet, side, sheet.width() - 2 * sheet.margin).two;
    if (slip_in_column) told = receipt_in_one_column(sheet, main, side);
    if (sheet.s.page.comfort.low_reach) {
        if (slip_in_column && sheet.s.metrics.cramped()) {
            main = told;
            side.clear();
        }
        const Blocks all = main;
        main = upper_half(sheet, main);
        if (!side.empty() && slip_in_column) {
            // What the upper half took is seen before the slip.
            const Blocks below = receipt_in_one_column(sheet, main, side);
            told.assign(all.begin(), all.end() - static_cast<std::ptrdiff_t>(main.size()));
            told.insert(told.end(), below.begin(), below.end());
        }
    }
    Body{sheet, main, side}.lay();
}

}  // namespace kiosk::ui
