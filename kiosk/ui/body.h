#pragma once
/// The body of a standard page between sheet.top and sheet.bottom with the actions under it. Leaves what a low reach has in the
/// upper half of the glass to `arrange_standard`, columns to `columns`.
#include <optional>

#include "kiosk/ui/actions.h"
#include "kiosk/ui/columns.h"

namespace kiosk::ui {

class Body {
public:
    /// The blocks must outlive it.
    Body(PageSpace&, const Blocks& main, const Blocks& side);

    /// First with all its blank space, then tighter, at last down to the bar. False, and nothing laid, when nothing fits.
    bool lay_on_one_glass();
    /// In pages under which the actions stay, the main one at least.
    void lay_in_pages();
    /// In pages over the whole height, for a low reach. False, and nothing laid, when something to touch would come above the
    /// middle of the glass.
    bool lay_words_in_pages();

private:
    static constexpr float usual_over = 16;  ///< px between a body and its fixed actions

    enum class Kept { all, led };  ///< led: by the main button, and what else decides the page
    void take(Kept, bool snug);
    float usual_pad() const { return s_.metrics.cramped() ? 20 : 36; }
    bool crowded() const { return actions_.buttons.size() > 2 && actions_.buttons_w > width_; }
    bool has_main_action() const;
    bool leaves_enough(float actions_h) const;
    void set_strip(float under, float over);
    bool more_beside() const;
    bool beside_main() const;
    float lay_content(float top);
    void lay_fixed_actions();
    void share_actions();
    void keep_main_in_view();
    bool lay_words_over(Kept, bool snug);
    void lay_more();

    PageSpace& sheet_;
    Shaper& s_;
    const Blocks& main_;
    const Blocks& side_;
    Blocks body_;   ///< main, and what of the actions comes after it
    Blocks after_;  ///< of the actions, what comes after both columns
    float width_, free_;
    Columns columns_;
    Actions actions_;
    float actions_h_ = 0;
    bool snug_ = false;   ///< the actions' letters and blank space give way, so that they stand in one row
    bool fixed_ = false;  ///< the actions stand under the body, whatever is paged
    float under_ = 0, strip_ = 0;
    std::optional<std::size_t> region_;
    bool lists_;
};

}  // namespace kiosk::ui
