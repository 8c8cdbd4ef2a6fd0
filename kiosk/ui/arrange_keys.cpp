/// Pages with the on-screen keyboard.
#include <algorithm>
#include <cmath>
#include <map>

#include "kiosk/ui/arrange.h"
#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

namespace {

struct KeyRow {
    Blocks keys;
    float units = 0;
    bool coloured_only = true;   ///< tones and special letters: may be squeezed
};

std::vector<KeyRow> rows_of(const Blocks& blocks)
{
    std::map<int, KeyRow> rows;
    for (const PlainBlock* block : blocks) {
        const auto* key = std::get_if<page::Key>(&block->kind);
        if (!key) continue;
        KeyRow& row = rows[key->row];
        row.keys.push_back(block);
        row.units += key->units;
        row.coloured_only = row.coloured_only && key->tone != page::Tone::plain;
    }
    std::vector<KeyRow> out;
    for (auto& [number, row] : rows) out.push_back(std::move(row));
    return out;
}

/// How many letter keys wide the keyboard is; rows of tones do not count, they are squeezed.
float units_across(const std::vector<KeyRow>& rows)
{
    float units = 0, any = 0;
    for (const KeyRow& row : rows) {
        any = std::max(any, row.units);
        if (!row.coloured_only) units = std::max(units, row.units);
    }
    return units > 0 ? units : any;
}

void lay_row(Shaper& s, const KeyRow& row, float units, float x, float y, float width, float height, float gap)
{
    const auto count = static_cast<float>(row.keys.size());
    const bool full = row.units > units - 0.8f;
    // One letter key and the gap after it; wider keys swallow the gaps inside them.
    float unit = (width + gap) / units - gap;
    float left = x;
    if (full) {
        unit = (width - gap * (count - 1)) / row.units;
    } else {
        const float used = row.units * unit + (count - 1) * gap;
        left += std::round((width - used) / 2);
    }
    for (const PlainBlock* block : row.keys) {
        const auto& key = std::get<page::Key>(block->kind);
        const float w = unit * key.units;
        const float from = std::round(left), to = std::round(left + w);
        shape(s, *block, key, RectF{from, y, to - from, height});
        left += w + gap;
    }
}

/// The letter under the finger, shown above it.
void lay_bubble(Shaper& s)
{
    for (std::size_t at = 0; at < s.out.placed.size(); ++at) {
        const Placed key = s.out.placed[at];
        if (!key.block || key.role != Role::key || !s.pressed(*key.block)) continue;
        const auto& kind = std::get<page::Key>(key.block->kind);
        if (kind.weight != page::Key::Weight::letter || !kind.icon.empty()) return;
        const auto from = s.mark();
        const float w = std::max(key.rect.w * 1.15f, s.metrics.mm(16)), h = std::round(key.rect.h * 1.25f);
        const float x = std::clamp(key.rect.centre_x() - w / 2, 0.0f, static_cast<float>(s.metrics.screen().width_px) - w);
        const RectF rect{x, std::max(0.0f, key.rect.y - h - s.metrics.mm(4)), w, h};
        s.card(rect, s.px(24), s.theme.key, s.px(4), true);
        Style style = s.metrics.style(Use::key);
        style.em = std::round(style.em * 1.4f);
        style = s.fitted(style, kind.line.words, w - s.px(12), s.metrics.mm(3.8f) * 11 / 8);
        s.words_at(rect.x, rect.centre_y(), rect.w, kind.line.words, style, s.theme.key.words, Align::centre);
        s.scenery(from, rect);
        return;
    }
}

bool hides_typing(const page::PlainPage& page)
{
    return std::any_of(page.blocks.begin(), page.blocks.end(), [](const PlainBlock& block) {
        const auto* field = std::get_if<page::Field>(&block.kind);
        return field && field->hidden;
    });
}

/// Lays the keyboard upwards from `bottom`; yields its top.
float lay_keyboard(Sheet& sheet, float bottom, float most_height)
{
    Shaper& s = sheet.s;
    const std::vector<KeyRow> rows = rows_of(sheet.of(page::Area::keys));
    if (rows.empty()) return bottom;
    const float gap = std::max(s.px(12), s.metrics.gap());
    const auto count = static_cast<float>(rows.size());
    const float wished = s.metrics.tall() ? s.metrics.mm(23) : s.px(95);
    const float height = std::floor(std::clamp((most_height - gap * (count - 1)) / count, s.metrics.touch(), std::max(wished, s.metrics.touch())));
    const float units = units_across(rows);
    float width = sheet.width() - 2 * sheet.margin;
    // A pad of digits stays a pad: keys no wider than 38 mm.
    if (units < 7) width = std::min(width, std::max(units * s.metrics.mm(38), s.metrics.touch()));
    const float x = std::round((sheet.width() - width) / 2);
    const float top = bottom - (height * count + gap * (count - 1));
    float y = top;
    for (const KeyRow& row : rows) {
        lay_row(s, row, units, x, y, width, height, gap);
        y += height + gap;
    }
    return top;
}

struct Top {
    Blocks words, buttons, fields;
};

const PlainBlock* field_of(const Sheet& sheet)
{
    for (const PlainBlock* block : sheet.of(page::Area::main)) {
        if (std::holds_alternative<page::Field>(block->kind)) return block;
    }
    return nullptr;
}

/// Title left, the page's buttons right beside it, fields under both over the whole width. `elsewhere` is left out.
float lay_top(Sheet& sheet, float y, const PlainBlock* elsewhere = nullptr)
{
    Shaper& s = sheet.s;
    Top top;
    Blocks crumbs;
    bool below_field = false;
    for (const auto area : {page::Area::main, page::Area::side}) {
        for (const PlainBlock* block : sheet.of(area)) {
            below_field = below_field || std::holds_alternative<page::Field>(block->kind);
            const bool button = std::holds_alternative<page::Button>(block->kind);
            if ((button && sheet.low) || block == elsewhere) continue;
            // Where words are paged the question comes first, how far one is last.
            const auto* words = std::get_if<page::Paragraph>(&block->kind);
            const bool crumb = words && words->style == page::Paragraph::Style::crumb && elsewhere;
            if (crumb) crumbs.push_back(block);
            else if (button && (!below_field || area == page::Area::side)) top.buttons.push_back(block);
            else (below_field ? top.fields : top.words).push_back(block);
        }
    }
    top.fields.insert(top.fields.end(), crumbs.begin(), crumbs.end());
    const float x = sheet.margin, width = sheet.width() - 2 * sheet.margin;
    const float buttons_w = row_width(s, top.buttons);
    const float words_w = width - buttons_w - s.px(40);
    const bool beside = !top.buttons.empty() && words_w >= width * 0.4f;
    const float from = y;
    if (!top.words.empty()) y = flow(s, top.words, x, y, beside ? words_w : width);
    if (!top.buttons.empty()) {
        if (beside) {
            const auto before = s.mark();
            const float bottom = button_row(s, top.buttons, x, from, width, Align::right);
            s.move(before, 0, std::max(0.0f, (y - bottom) / 2));
            y = std::max(y, bottom);
        } else {
            y = button_row(s, top.buttons, x, y + s.blank(14), width, Align::left);
        }
    }
    if (!top.fields.empty()) y = flow(s, top.fields, x, y + (elsewhere ? std::max(s.blank(22), s.metrics.gap()) : s.blank(22)), width);
    return y;
}

Blocks buttons_in(const Sheet& sheet, std::initializer_list<page::Area> areas)
{
    Blocks buttons;
    for (const auto area : areas)
        for (const PlainBlock* block : sheet.of(area))
            if (std::holds_alternative<page::Button>(block->kind)) buttons.push_back(block);
    return buttons;
}

/// The page's own buttons, suggestions among them.
Blocks own_buttons(const Sheet& sheet) { return buttons_in(sheet, {page::Area::main, page::Area::side}); }

/// Tools and buttons that a low reach brings down, from `y`; yields the bottom.
float lay_lowered(Sheet& sheet, const Blocks& tools, const Blocks& buttons, float y)
{
    const float from = y, width = sheet.width() - 2 * sheet.margin;
    if (!tools.empty()) y = tool_row(sheet, tools, sheet.margin, y, width);
    if (!buttons.empty()) y = button_row(sheet.s, buttons, sheet.margin, y + (y > from ? sheet.s.metrics.gap() : 0), width, Align::right);
    return y;
}

/// The keyboard's height with its smallest keys.
float least_keys(const Sheet& sheet)
{
    const auto rows = static_cast<float>(rows_of(sheet.of(page::Area::keys)).size());
    const float gap = std::max(sheet.s.px(12), sheet.s.metrics.gap());
    return rows > 0 ? rows * sheet.s.metrics.touch() + (rows - 1) * gap : 0;
}

/// Large letters on a small screen leave no room for the tools beside the keys: then the keys alone are low.
bool lower_half_holds_all(Sheet& sheet)
{
    Shaper& s = sheet.s;
    const float gap = std::max(s.px(24), s.metrics.gap());
    const auto before = s.mark();
    const float lowered_h = lay_lowered(sheet, buttons_in(sheet, {page::Area::header}), own_buttons(sheet), 0);
    s.rewind(before);
    const float actions_h = sheet.has(page::Area::actions) ? s.metrics.action_height() + s.px(6) + gap : 0;
    return least_keys(sheet) + actions_h + lowered_h + 2 * gap + s.px(24) <= sheet.height() / 2;
}

}  // namespace

void arrange_typing(Sheet& sheet)
{
    Shaper& s = sheet.s;
    sheet.low = s.page.comfort.low_reach && lower_half_holds_all(sheet);
    arrange_header(sheet);
    arrange_bar(sheet);
    const Blocks action_blocks = sheet.of(page::Area::actions);
    const float gap = std::max(s.px(24), s.metrics.gap());
    float bottom = sheet.bottom - s.px(24);
    const float half = std::round(sheet.height() / 2);
    const Blocks lowered_buttons = sheet.low ? own_buttons(sheet) : Blocks{};
    const auto unlowered = s.mark();
    const float lowered_h = lay_lowered(sheet, sheet.lowered, lowered_buttons, 0);
    s.rewind(unlowered);
    const float actions_h = (action_blocks.empty() ? 0 : s.metrics.action_height() + s.px(6) + gap) + (lowered_h > 0 ? lowered_h + gap : 0);

    // Measure the top at its roomiest that leaves the keys their smallest height.
    const float keys_least = least_keys(sheet);
    const float keys_room = sheet.low ? bottom - half - actions_h : bottom - sheet.top - actions_h;
    const auto before = s.mark();
    float needed = 0;
    for (const float tightness : {1.0f, 0.7f, 0.4f}) {
        s.tightness = tightness;
        s.rewind(before);
        needed = lay_top(sheet, 0) + s.blank(36);
        s.rewind(before);
        if (sheet.top + needed + gap + actions_h + keys_least <= bottom) break;
    }
    float most = sheet.low ? keys_room : std::max(keys_least, bottom - sheet.top - needed - gap - actions_h);
    if (s.page.comfort.low_reach) most = std::min(most, std::max(keys_least, bottom - half));
    const std::size_t words_region = add_region(sheet, {0, sheet.top, sheet.width(), 0});
    const float keys_top = lay_keyboard(sheet, bottom, most);
    if (!action_blocks.empty()) {
        const Blocks buttons = buttons_in(sheet, {page::Area::actions});
        const auto actions = s.mark();
        const float end = button_row(s, buttons, sheet.margin, 0, sheet.width() - 2 * sheet.margin, s.page.comfort.left_hand ? Align::left : Align::right);
        s.move(actions, 0, keys_top - gap - end);
        bottom = keys_top - gap - end;
    } else {
        bottom = keys_top;
    }
    // Too much for this screen: the words are paged, and what is typed stays in sight above the keys.
    const float words_bottom = bottom - (lowered_h > 0 ? gap + lowered_h : 0);
    const PlainBlock* pinned = sheet.top + needed > words_bottom - gap ? field_of(sheet) : nullptr;
    if (pinned) {
        const auto unpinned = s.mark();
        const float end = flow(s, {pinned}, sheet.margin, 0, sheet.width() - 2 * sheet.margin);
        const float least_words = s.metrics.style(Use::body).line_px() * 2 + s.metrics.touch();
        if (words_bottom - gap - end - sheet.top >= least_words) {
            s.move(unpinned, 0, bottom - gap * 0.6f - end);
            bottom -= gap * 0.6f + end;
        } else {
            s.rewind(unpinned);
            pinned = nullptr;
        }
    }
    if (lowered_h > 0) {
        bottom -= gap + lowered_h;
        lay_lowered(sheet, sheet.lowered, lowered_buttons, bottom);
    }
    s.out.regions[words_region].view.h = bottom - gap * 0.6f - sheet.top;
    const float slack = bottom - gap - sheet.top - needed;
    const float drop = sheet.low ? std::max(0.0f, slack) : std::clamp(slack * 0.1f, 0.0f, s.px(20));
    fill_region(sheet, words_region, s.blank(28) + drop, 0, "", [&](float top) { return lay_top(sheet, top, pinned); });
    s.tightness = 1;
    if (!hides_typing(s.page)) lay_bubble(s);
}

}  // namespace kiosk::ui
