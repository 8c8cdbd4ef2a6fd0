/// The rows in which tools and buttons stand beside low keys.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/blocks.h"
#include "kiosk/ui/keyboard.h"
#include "kiosk/ui/lowering.h"
#include "kiosk/ui/tool_rows.h"

namespace kiosk::ui {

namespace {

/// Things of their own width in rows; the way out ends the first, where the hand finds it on every page.
class LowRows {
public:
    LowRows(PageSpace& sheet, const Lowering& low)
        : sheet_(sheet),
          s_(sheet.s),
          x_(sheet.margin),
          width_(sheet.width() - 2 * sheet.margin),
          gap_(s_.metrics.gap() + s_.px(6)),
          beside_(low.beside)
    {
        if (low.beside) {
            const float taken = pad_width(sheet, low.key_mm) + s_.px(40);
            width_ -= taken;
            if (s_.page.comfort.left_hand) x_ += taken;
        }
        for (const PlainBlock* tool : low.tools)
            if (button_of(*tool)->weight == page::Button::Weight::exit) exit_ = tool;
        for (const PlainBlock* tool : low.tools)
            if (tool != exit_) add({tool, tool_width(s_, *button_of(*tool), false), true});
        if (!low.shared && !(low.tools.empty() || low.buttons.empty())) rows_.emplace_back();
        for (const PlainBlock* button : low.buttons)
            add({button,
                 low.beside ? natural_width(s_, *button_of(*button)) : std::min(natural_width(s_, *button_of(*button)), width_),
                 false});
        if (low.more) add({nullptr, least_more(sheet), false});
    }

    bool fit() const { return std::max(widest_, exit_width()) <= width_; }
    Lowered lay(float y)
    {
        Lowered out;
        for (std::size_t at = 0; at < rows_.size(); ++at) {
            const Row& row = rows_[at];
            const bool with_exit = exit_ && at == 0;
            if (row.things.empty() && !with_exit) continue;
            float height = 0;
            const auto before = s_.mark();
            lay_row(row, with_exit, y, height, out.more);
            s_.rewind(before);
            lay_row(row, with_exit, y, height, out.more);
            out.bottom = y + height;
            y = out.bottom + s_.metrics.gap();
        }
        return out;
    }

private:
    struct Thing {
        const PlainBlock* block;
        float w;
        bool tool;
    };
    struct Row {
        std::vector<Thing> things;
        float used = 0;
    };

    float exit_width() const { return exit_ ? tool_width(s_, *button_of(*exit_), false) : 0; }
    void add(const Thing& thing)
    {
        const float taken = exit_ && rows_.size() == 1 ? exit_width() + gap_ : 0;
        const float before = rows_.back().things.empty() ? 0 : rows_.back().used + gap_;
        if (before + taken > 0 && before + thing.w + taken > width_) rows_.emplace_back();
        widest_ = std::max(widest_, thing.w);
        rows_.back().used += (rows_.back().things.empty() ? 0 : gap_) + thing.w;
        rows_.back().things.push_back(thing);
    }
    /// All of a row become as high as the highest.
    void lay_row(const Row& row, bool with_exit, float y, float& height, RectF& more)
    {
        const float x = x_, tool_h = std::max(s_.metrics.touch(), s_.metrics.style(Use::tool).line_px() + s_.px(10));
        const auto shown_x = [&](float left, float w) { return s_.page.comfort.left_hand ? 2 * x + width_ - left - w : left; };
        const bool only_tools =
            std::all_of(row.things.begin(), row.things.end(), [](const Thing& thing) { return thing.tool; });
        float left = with_exit || only_tools || beside_ ? x : x + width_ - row.used;
        for (const Thing& thing : row.things) {
            const float at = shown_x(left, thing.w), high = std::max(tool_h, height);
            if (!thing.block) {
                const float pad = std::max(s_.px(12), s_.metrics.gap());
                height = std::max(high, more_height(sheet_) - 2 * pad);
                more = {at, y - pad, thing.w, height + 2 * pad};
            } else if (thing.tool) {
                height =
                    std::max(height, shape_tool(s_, *thing.block, *button_of(*thing.block), {at, y, thing.w, high}, false) - y);
            } else {
                height = std::max(
                    height,
                    shape(s_, *thing.block, *button_of(*thing.block), {at, y, thing.w, high}, ButtonLayout::own_width) - y);
            }
            left += thing.w + gap_;
        }
        if (!with_exit) return;
        const float w = exit_width();
        height = std::max(height, shape_tool(s_, *exit_, *button_of(*exit_),
                                             {shown_x(x + width_ - w, w), y, w, std::max(tool_h, height)}, false) -
                                      y);
    }

    PageSpace& sheet_;
    Shaper& s_;
    float x_, width_, gap_, widest_ = 0;
    const bool beside_;
    const PlainBlock* exit_ = nullptr;
    std::vector<Row> rows_{1};
};

}  // namespace

bool fits_across(PageSpace& sheet, const Lowering& low)
{
    sheet.s.snug = low.snug;
    const bool fit = LowRows{sheet, low}.fit();
    sheet.s.snug = false;
    return fit;
}

Lowered lay_lowering(PageSpace& sheet, const Lowering& low, float y)
{
    Shaper& s = sheet.s;
    if (low.snug || low.more || low.beside) {
        s.snug = low.snug;
        const Lowered out = LowRows{sheet, low}.lay(y);
        s.snug = false;
        return out;
    }
    const float from = y, width = sheet.width() - 2 * sheet.margin;
    if (!low.tools.empty()) y = tool_row(sheet, low.tools, sheet.margin, y, width);
    const Align align = s.page.comfort.left_hand ? Align::left : Align::right;
    if (!low.buttons.empty()) y = button_row(s, low.buttons, sheet.margin, y + (y > from ? s.metrics.gap() : 0), width, align);
    return {y, {}};
}

}  // namespace kiosk::ui
