/// What frames every page: band, header, tool bar.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/arrange.h"
#include "kiosk/ui/blocks.h"
#include "kiosk/ui/words_of.h"

namespace kiosk::ui {

namespace {

const page::Button* button_of(const PlainBlock& block) { return std::get_if<page::Button>(&block.kind); }

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

float tool_gap(const Shaper& s) { return std::max(s.px(16), s.metrics.gap()); }

float width_of_tools(const Shaper& s, const Blocks& tools, bool stacked)
{
    float width = 0;
    for (const PlainBlock* tool : tools) width += tool_width(s, *button_of(*tool), stacked) + (width > 0 ? tool_gap(s) : 0);
    return width;
}

struct Rows {
    std::vector<Blocks> rows;
    bool stacked = false;
    float height = 0;
};

/// Fills rows; the exit goes to the end of the first row, where the hand finds it on every page.
Rows in_rows(const Shaper& s, const Blocks& tools, float width, bool stacked)
{
    Rows out;
    out.stacked = stacked;
    Blocks rest = tools;
    const PlainBlock* exit = nullptr;
    if (width_of_tools(s, tools, stacked) > width) {
        const auto found = std::find_if(rest.begin(), rest.end(), [](const PlainBlock* tool) { return button_of(*tool)->weight == page::Button::Weight::exit; });
        if (found != rest.end()) {
            exit = *found;
            rest.erase(found);
        }
    }
    float used = 0;
    Blocks row;
    const auto exit_room = [&] { return exit && out.rows.empty() ? tool_width(s, *button_of(*exit), stacked) + tool_gap(s) : 0; };
    for (const PlainBlock* tool : rest) {
        const float w = tool_width(s, *button_of(*tool), stacked);
        if (!row.empty() && used + tool_gap(s) + w + exit_room() > width) {
            out.rows.push_back(row);
            row.clear();
            used = 0;
        }
        used += (row.empty() ? 0 : tool_gap(s)) + w;
        row.push_back(tool);
    }
    if (!row.empty()) out.rows.push_back(row);
    if (exit) {
        if (out.rows.empty()) out.rows.emplace_back();
        out.rows.front().push_back(exit);
    }
    const auto count = static_cast<float>(out.rows.size());
    out.height = count * tool_height(s, stacked) + std::max(0.0f, count - 1) * tool_gap(s);
    return out;
}

bool belongs_left(const PlainBlock& block)
{
    const std::string& icon = button_of(block)->icon;
    return icon == "home" || icon == "arrow_back";
}

void lay_row(Shaper& s, const Blocks& row, float x, float y, float width, bool stacked, bool last_right, bool mirrored)
{
    const float gap = tool_gap(s), height = tool_height(s, stacked);
    float spare = width - width_of_tools(s, row, stacked);
    const auto count = static_cast<float>(row.size());
    const float more = stacked ? std::clamp(std::floor(spare / count), 0.0f, s.px(60)) : 0;
    spare -= more * count;
    std::size_t split = row.size();
    for (std::size_t at = 0; at < row.size() && split == row.size(); ++at) {
        const bool right = last_right ? button_of(*row[at])->weight == page::Button::Weight::exit : !belongs_left(*row[at]);
        if (right) split = at;
    }
    float left = x;
    for (std::size_t at = 0; at < row.size(); ++at) {
        if (at == split) left += spare;
        const float w = tool_width(s, *button_of(*row[at]), stacked) + more;
        const float shown_x = mirrored ? 2 * x + width - left - w : left;
        shape_tool(s, *row[at], *button_of(*row[at]), {shown_x, y, w, height}, stacked);
        left += w + gap;
    }
}

/// Brand left, clock and tools right, in a strip from `y`; yields its height.
float lay_strip(Sheet& sheet, const Strip& strip, float y, float least, bool with_logo)
{
    Shaper& s = sheet.s;
    const float margin = with_logo ? s.px(48) : s.px(90), width = sheet.width() - 2 * margin, gap = s.px(24);
    const float clock_w = strip.clocks.empty() ? 0 : natural_width(s, std::get<page::ClockFace>(strip.clocks.front()->kind));
    const float tools_w = width_of_tools(s, strip.tools, false);
    float right_w = clock_w + (clock_w > 0 && tools_w > 0 ? gap : 0) + tools_w;
    const page::Brand* brand = strip.brands.empty() ? nullptr : &std::get<page::Brand>(strip.brands.front()->kind);
    float brand_w = brand ? natural_width(s, *brand, with_logo) : 0;
    const float narrowest = brand ? (with_logo ? s.px(77) : 0) + s.metrics.style(Use::small).em * 8 : 0;
    // Tools that leave the brand no room stand in rows of their own under it.
    const bool beside = right_w + gap + std::min(brand_w, narrowest) <= width;
    const float room = beside ? width - right_w - gap : width - clock_w - gap;
    const bool clock_below = room < narrowest;
    brand_w = clock_below ? width : std::min(brand_w, room);
    if (!beside) right_w = clock_below ? 0 : clock_w;

    const auto before = s.mark();
    float brand_h = 0;
    if (brand) brand_h = shape(s, *strip.brands.front(), *brand, {margin, y, brand_w, 0}, with_logo) - y;
    s.rewind(before);
    const float tool_h = strip.tools.empty() ? 0 : tool_height(s, false);
    const float row_h = std::max({least, brand_h + s.px(20), beside && tool_h > 0 ? tool_h + s.px(20) : 0});
    const Rows rows = beside ? Rows{} : in_rows(s, strip.tools, width, false);
    const float clock_h = clock_below && clock_w > 0 ? s.metrics.style(Use::small).line_px() + s.px(8) : 0;
    const float height = row_h + clock_h + (rows.height > 0 ? rows.height + tool_gap(s) : 0);

    const auto ground = s.mark();
    s.fill({0, y, sheet.width(), height}, s.theme.bar);
    s.scenery(ground, {0, y, sheet.width(), height});
    const Ground outer = s.ground;
    s.ground.ground = s.theme.bar;
    if (brand) shape(s, *strip.brands.front(), *brand, {margin, y + std::round((row_h - brand_h) / 2), brand_w, brand_h}, with_logo);
    float right = margin + width;
    if (beside && tools_w > 0) {
        right -= tools_w;
        lay_row(s, strip.tools, right, y + std::round((row_h - tool_h) / 2), tools_w, false, false, false);
        right -= gap;
    }
    if (clock_w > 0) {
        const float clock_y = clock_below ? y + row_h - s.px(4) : y + std::round((row_h - s.metrics.style(Use::small).line_px()) / 2);
        const auto& clock = std::get<page::ClockFace>(strip.clocks.front()->kind);
        if (clock_below) {
            shape(s, *strip.clocks.front(), clock, {margin, clock_y, width, 0}, Align::left);
        } else {
            shape(s, *strip.clocks.front(), clock, {right - clock_w, clock_y, clock_w, 0}, Align::right);
        }
    }
    float row_y = y + row_h + clock_h;
    for (const Blocks& row : rows.rows) {
        lay_row(s, row, margin, row_y, width, false, true, s.page.comfort.left_hand);
        row_y += tool_h + tool_gap(s);
    }
    s.ground = outer;
    return height;
}

void line_at(Sheet& sheet, float y)
{
    Shaper& s = sheet.s;
    const auto from = s.mark();
    const float thick = std::max(1.0f, s.px(2));
    s.fill({0, y, sheet.width(), thick}, s.theme.line);
    s.scenery(from, {0, y, sheet.width(), thick});
}

}  // namespace

void arrange_band(Sheet& sheet)
{
    Shaper& s = sheet.s;
    for (const PlainBlock* block : sheet.of(page::Area::band)) {
        const auto from = s.mark();
        const Style style{Face::bold, s.metrics.style(Use::small).em, 0, 1.35f};
        const std::string words = said(*block, Placed::Piece::whole).words;
        if (words.empty()) continue;
        const Ink ink = s.theme.outlined ? s.theme.primary : Ink{s.theme.tone(page::Tone::gold).words, s.theme.tone(page::Tone::gold).ground, s.theme.tone(page::Tone::gold).edge};
        const float width = sheet.width() - 2 * s.px(48), words_h = s.height_of(words, style, width);
        const RectF rect{0, sheet.top, sheet.width(), words_h + s.px(4)};
        s.fill(rect, ink.ground);
        s.words(s.px(48), rect.y + s.px(2), width, words, style, ink.words, Align::centre);
        s.place(from, *block, Role::status, rect, style.cap_px(), ink.words, ink.ground);
        sheet.top += rect.h;
    }
}

void arrange_header(Sheet& sheet)
{
    Strip strip = sorted(sheet.of(page::Area::header));
    if (strip.brands.empty() && strip.clocks.empty() && strip.tools.empty()) return;
    const Shaper& s = sheet.s;
    if (sheet.low) sheet.lowered.swap(strip.tools);
    const float height = lay_strip(sheet, strip, sheet.top, s.px(s.metrics.dense() ? 82 : 94), true);
    sheet.top += height;
    line_at(sheet, sheet.top);
    sheet.top += std::max(1.0f, s.px(2));
}

void arrange_foot(Sheet& sheet)
{
    const Strip strip = sorted(sheet.of(page::Area::header));
    if (strip.brands.empty() && strip.clocks.empty() && strip.tools.empty()) return;
    Shaper& s = sheet.s;
    const auto before = s.mark();
    const float height = lay_strip(sheet, strip, 0, s.px(95), false);
    s.move(before, 0, sheet.bottom - height);
    sheet.bottom -= height;
    line_at(sheet, sheet.bottom);
}

float tool_row(Sheet& sheet, const Blocks& tools, float x, float y, float width)
{
    const Rows rows = in_rows(sheet.s, tools, width, false);
    for (const Blocks& row : rows.rows) {
        lay_row(sheet.s, row, x, y, width, false, true, sheet.s.page.comfort.left_hand);
        y += tool_height(sheet.s, false) + tool_gap(sheet.s);
    }
    return y - tool_gap(sheet.s);
}

void arrange_bar(Sheet& sheet)
{
    Shaper& s = sheet.s;
    const Strip strip = sorted(sheet.of(page::Area::bar));
    if (strip.tools.empty()) return;
    const float margin = s.px(48), width = sheet.width() - 2 * margin, pad = s.px(16);
    Rows rows = in_rows(s, strip.tools, width, false);
    if (rows.rows.size() > 1 && !s.metrics.tall()) {
        const Rows stacked = in_rows(s, strip.tools, width, true);
        if (stacked.height < rows.height) rows = stacked;
    }
    if (rows.rows.size() > 2) {
        const Rows stacked = in_rows(s, strip.tools, width, true);
        if (stacked.height < rows.height) rows = stacked;
    }
    const float height = rows.height + 2 * pad + std::max(1.0f, s.px(2));
    const float top = sheet.bottom - height;
    const auto from = s.mark();
    s.fill({0, top, sheet.width(), height}, s.theme.bar);
    s.scenery(from, {0, top, sheet.width(), height});
    line_at(sheet, top);
    float y = top + std::max(1.0f, s.px(2)) + pad;
    for (const Blocks& row : rows.rows) {
        lay_row(s, row, margin, y, width, rows.stacked, rows.rows.size() > 1, s.page.comfort.left_hand);
        y += tool_height(s, rows.stacked) + tool_gap(s);
    }
    sheet.bottom = top;
}

}  // namespace kiosk::ui
