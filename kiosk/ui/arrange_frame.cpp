/// What frames every page above: band and header; the foot of the front page.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/arrange.h"
#include "kiosk/ui/blocks.h"
#include "kiosk/ui/tool_rows.h"
#include "kiosk/ui/words_of.h"

namespace kiosk::ui {

namespace {

float clock_line(const Shaper& s)
{
    Style style = s.metrics.style(Use::small);
    if (s.frame_em > 0) style.em = s.frame_em;
    return style.line_px();
}

struct Strip {
    Blocks brands, clocks, tools, others;
};

Strip sorted(const Blocks& blocks)
{
    Strip strip;
    for (const PlainBlock* block : blocks) {
        if (std::holds_alternative<page::Brand>(block->kind)) {
            strip.brands.push_back(block);
        } else if (std::holds_alternative<page::ClockFace>(block->kind)) {
            strip.clocks.push_back(block);
        } else if (button_of(*block)) {
            strip.tools.push_back(block);
        } else {
            strip.others.push_back(block);
        }
    }
    return strip;
}

/// Who stands where in a strip: the brand on the left, clock and tools on the right.
struct StripPlan {
    float margin = 0, width = 0, gap = 0;
    float brand_w = 0, clock_w = 0, tools_w = 0, right_w = 0;
    bool beside = true;  ///< the tools stand in the brand's row
    bool clock_below = false;
    bool spread = false;  ///< without a name beside them tools stand where they stand under one: over the whole width
};

StripPlan plan_of(const PageSpace& sheet, const Strip& strip, bool with_logo)
{
    const Shaper& s = sheet.s;
    StripPlan plan;
    plan.margin = with_logo ? s.px(48) : s.px(90);
    plan.width = sheet.width() - 2 * plan.margin;
    plan.gap = s.px(24);
    plan.clock_w = strip.clocks.empty() ? 0 : natural_width(s, std::get<page::ClockFace>(strip.clocks.front()->kind));
    plan.tools_w = tools_width(s, strip.tools, false);
    plan.spread = sheet.nameless && std::any_of(strip.tools.begin(), strip.tools.end(), [](const PlainBlock* tool) {
                      return button_of(*tool)->weight == page::Button::Weight::exit;
                  });
    plan.right_w = plan.clock_w + (plan.clock_w > 0 && plan.tools_w > 0 ? plan.gap : 0) + plan.tools_w;
    const page::Brand* brand = strip.brands.empty() ? nullptr : &std::get<page::Brand>(strip.brands.front()->kind);
    plan.brand_w = brand ? natural_width(s, *brand, with_logo) : 0;
    const float narrowest = brand ? (with_logo ? s.px(77) : 0) + s.metrics.style(Use::small).em * 8 : 0;
    // Tools that leave the brand no room stand in rows of their own under it.
    plan.beside = plan.right_w + plan.gap + std::min(plan.brand_w, narrowest) <= plan.width;
    const float room = plan.beside ? plan.width - plan.right_w - plan.gap : plan.width - plan.clock_w - plan.gap;
    plan.clock_below = room < narrowest;
    plan.brand_w = plan.clock_below ? plan.width : std::min(plan.brand_w, room);
    if (!plan.beside) plan.right_w = plan.clock_below ? 0 : plan.clock_w;
    return plan;
}

/// Large letters on a small glass: who runs the terminal and what time it is take one line, and leave theirs to the page.
void fit_frame(const PageSpace& sheet, const Strip& strip, bool with_logo)
{
    Shaper& s = sheet.s;
    s.frame_em = 0;
    if (!s.metrics.cramped() || strip.brands.empty()) return;
    const StripPlan plan = plan_of(sheet, strip, with_logo);
    const float wished = natural_width(s, std::get<page::Brand>(strip.brands.front()->kind), with_logo);
    if (plan.beside && !plan.clock_below && wished <= plan.brand_w) return;
    s.frame_em = Metrics(s.metrics.screen(), base::TextSize::normal, s.page.layout).style(Use::small).em;
}

/// Brand left, clock and tools right, in a strip from `y`; yields its height.
float lay_strip(PageSpace& sheet, const Strip& strip, float y, float least, bool with_logo)
{
    Shaper& s = sheet.s;
    const StripPlan plan = plan_of(sheet, strip, with_logo);
    const float margin = plan.margin, width = plan.width, gap = plan.gap, clock_w = plan.clock_w, tools_w = plan.tools_w;
    const bool beside = plan.beside, clock_below = plan.clock_below;
    const float brand_w = plan.brand_w;
    const page::Brand* brand = strip.brands.empty() ? nullptr : &std::get<page::Brand>(strip.brands.front()->kind);

    const auto before = s.mark();
    float brand_h = 0;
    if (brand) brand_h = shape(s, *strip.brands.front(), *brand, {margin, y, brand_w, 0}, with_logo) - y;
    s.rewind(before);
    const float tool_h = strip.tools.empty() ? 0 : tool_height(s, false);
    const float row_h =
        std::max({least, brand_h + s.px(s.metrics.cramped() ? 12 : 20), beside && tool_h > 0 ? tool_h + s.px(20) : 0});
    const ToolRows rows = beside ? ToolRows{} : tools_in_rows(s, strip.tools, width, false);
    const float clock_h = clock_below && clock_w > 0 ? clock_line(s) + s.px(8) : 0;
    const float height =
        row_h + clock_h + (rows.height > 0 ? rows.height + (s.metrics.cramped() ? s.metrics.gap() : tool_gap(s)) : 0);

    const auto ground = s.mark();
    s.fill({0, y, sheet.width(), height}, s.theme.bar);
    s.scenery(ground, {0, y, sheet.width(), height});
    const Ground outer = s.ground;
    s.ground.ground = s.theme.bar;
    if (brand)
        shape(s, *strip.brands.front(), *brand, {margin, y + std::round((row_h - brand_h) / 2), brand_w, brand_h}, with_logo);
    float right = margin + width;
    if (beside && tools_w > 0) {
        const float tools_y = y + std::round((row_h - tool_h) / 2);
        right -= tools_w;
        if (plan.spread)
            lay_tools(s, strip.tools, margin, tools_y, width, false, true, s.page.comfort.left_hand);
        else
            lay_tools(s, strip.tools, right, tools_y, tools_w, false, false, false);
        right -= gap;
    }
    if (clock_w > 0) {
        const float clock_y = clock_below ? y + row_h - s.px(4) : y + std::round((row_h - clock_line(s)) / 2);
        const auto& clock = std::get<page::ClockFace>(strip.clocks.front()->kind);
        if (clock_below) {
            shape(s, *strip.clocks.front(), clock, {margin, clock_y, width, 0}, Align::left);
        } else {
            shape(s, *strip.clocks.front(), clock, {right - clock_w, clock_y, clock_w, 0}, Align::right);
        }
    }
    float row_y = y + row_h + clock_h;
    for (const Blocks& row : rows.rows) {
        lay_tools(s, row, margin, row_y, width, false, true, s.page.comfort.left_hand);
        row_y += tool_h + tool_gap(s);
    }
    s.ground = outer;
    return height;
}

Style band_style(const Shaper& s) { return {Face::semibold, s.metrics.style(Use::small).em, 0, 1.35f}; }

Ink band_ink(const Shaper& s) { return s.theme.outlined ? s.theme.primary : s.theme.tone(page::Tone::gold); }

/// Over the whole width, above everything.
void lay_band(PageSpace& sheet)
{
    Shaper& s = sheet.s;
    for (const PlainBlock* block : sheet.of(page::Area::band)) {
        const auto from = s.mark();
        const Style style = band_style(s);
        const std::string words = said(*block, Placed::Piece::whole).words;
        if (words.empty()) continue;
        const Ink ink = band_ink(s);
        const float width = sheet.width() - 2 * s.px(48), words_h = s.height_of(words, style, width);
        const RectF rect{0, sheet.top, sheet.width(), words_h + s.px(4)};
        s.fill(rect, ink.ground);
        s.words(s.px(48), rect.y + s.px(2), width, words, style, ink.words, Align::centre);
        s.place(from, *block, Role::status, rect, style.cap_px(), ink.words, ink.ground);
        sheet.top += rect.h;
    }
}

/// The band as a sign between brand and clock, where it takes no height from the page; false: no room there.
bool hang_band(PageSpace& sheet, const StripPlan& plan, float y, float height)
{
    Shaper& s = sheet.s;
    const Blocks band = sheet.of(page::Area::band);
    if (band.size() != 1) return false;
    const Style style = band_style(s);
    const std::string words = said(*band.front(), Placed::Piece::whole).words;
    const float pad = s.px(22), least = s.px(48);
    const float left = plan.margin + plan.brand_w + least,
                right = plan.margin + plan.width - plan.right_w - (plan.right_w > 0 ? least : 0);
    const float room = right - left - 2 * pad;
    if (words.empty() || !plan.beside || plan.spread || plan.clock_below || room < style.em * 9) return false;
    const Span span{words, style, 0, false};
    const float words_w = std::ceil(std::min(balanced_width(s.fonts, {&span, 1}, room), s.width_of(words, style) + 1));
    const float words_h = s.height_of(words, style, words_w);
    if (words_h > 2 * style.line_px() || words_h + s.px(12) > height) return false;
    const auto from = s.mark();
    const float w = words_w + 2 * pad, h = words_h + s.px(8);
    const RectF rect{std::round(std::clamp((sheet.width() - w) / 2, left, right - w)), std::round(y + (height - h) / 2), w, h};
    const Ink ink = band_ink(s);
    s.card(rect, s.px(14), ink, 0, false);
    s.words(rect.x + pad, rect.y + s.px(4), words_w, words, style, ink.words, Align::centre);
    s.place(from, *band.front(), Role::status, rect, style.cap_px(), ink.words, ink.ground).radius = s.px(14);
    return true;
}

bool empty(const Strip& strip) { return strip.brands.empty() && strip.clocks.empty() && strip.tools.empty(); }

}  // namespace

void arrange_band(PageSpace& sheet)
{
    // Where there is a header the band hangs in it, when there is room.
    if (sheet.s.page.layout == page::Layout::front || empty(sorted(sheet.of(page::Area::header)))) lay_band(sheet);
}

void arrange_header(PageSpace& sheet)
{
    Strip strip = sorted(sheet.of(page::Area::header));
    if (empty(strip)) return;
    Shaper& s = sheet.s;
    std::erase_if(strip.tools, [&](const PlainBlock* tool) {
        return std::find(sheet.lowered.begin(), sheet.lowered.end(), tool) != sheet.lowered.end();
    });
    if (sheet.nameless) strip.brands.clear();
    if (empty(strip)) return lay_band(sheet);
    fit_frame(sheet, strip, true);
    const float least = s.px(s.metrics.cramped() ? 72 : s.metrics.dense() ? 82 : 94);
    const StripPlan plan = plan_of(sheet, strip, true);
    const auto before = s.mark();
    // The band is told first, painted last.
    const bool hangs = s.page.layout != page::Layout::front && hang_band(sheet, plan, sheet.top, least);
    if (hangs) {
        s.rewind(before);
    } else if (s.page.layout != page::Layout::front) {
        lay_band(sheet);
    }
    const float top = sheet.top, height = lay_strip(sheet, strip, top, least, true);
    if (hangs) hang_band(sheet, plan, top, height);
    sheet.top += height;
    line_at(sheet, sheet.top);
    sheet.top += std::max(1.0f, s.px(2));
}

void arrange_foot(PageSpace& sheet)
{
    const Strip strip = sorted(sheet.of(page::Area::header));
    if (empty(strip)) return;
    Shaper& s = sheet.s;
    const auto before = s.mark();
    fit_frame(sheet, strip, false);
    const float height = lay_strip(sheet, strip, 0, s.px(s.metrics.cramped() ? 72 : 95), false);
    s.move(before, 0, sheet.bottom - height);
    sheet.bottom -= height;
    line_at(sheet, sheet.bottom);
}

}  // namespace kiosk::ui
