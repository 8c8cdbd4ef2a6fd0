/// The on-screen keyboard: its rows, its height, the letter under the finger.
#include <algorithm>
#include <cmath>
#include <map>

#include "kiosk/ui/arrange.h"
#include "kiosk/ui/blocks.h"
#include "kiosk/ui/keyboard.h"

namespace kiosk::ui {

namespace {

struct KeyRow {
    Blocks keys;
    float units = 0;
    bool coloured_only = true;  ///< tones and special letters: may be squeezed
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

/// The main button of a pad has a row to itself, as high as main buttons are.
bool main_alone(const KeyRow& row)
{
    return row.keys.size() == 1 && std::get<page::Key>(row.keys.front()->kind).weight == page::Key::Weight::primary;
}

/// What such a row wants above the height of a key.
float main_extra(const Shaper& s, const std::vector<KeyRow>& rows, float key_height)
{
    return !rows.empty() && main_alone(rows.back()) ? std::max(0.0f, s.metrics.mm(20) - key_height) : 0;
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

}  // namespace

float least_keys(const PageSpace& sheet)
{
    const Shaper& s = sheet.s;
    const std::vector<KeyRow> rows = rows_of(sheet.of(page::Area::keys));
    const auto count = static_cast<float>(rows.size());
    return count > 0 ? count * s.metrics.touch() + (count - 1) * std::max(s.px(12), s.metrics.gap()) +
                           main_extra(s, rows, s.metrics.touch())
                     : 0;
}

float pad_width(const PageSpace& sheet, float key_mm)
{
    const Shaper& s = sheet.s;
    const float units = units_across(rows_of(sheet.of(page::Area::keys)));
    return units > 0 && units < 7
               ? std::min(sheet.width() - 2 * sheet.margin, std::max(units * s.metrics.mm(key_mm), s.metrics.touch()))
               : 0;
}

float lay_keyboard(PageSpace& sheet, float bottom, float most_height, const PadStyle& pad)
{
    Shaper& s = sheet.s;
    const std::vector<KeyRow> rows = rows_of(sheet.of(page::Area::keys));
    if (rows.empty()) return bottom;
    const float gap = std::max(s.px(12), s.metrics.gap());
    const auto count = static_cast<float>(rows.size());
    const float wished = s.metrics.tall() ? s.metrics.mm(23) : s.px(95);
    const auto high = [&](float room) {
        return std::floor(
            std::clamp((room - gap * (count - 1)) / count, s.metrics.touch(), std::max(wished, s.metrics.touch())));
    };
    float height = high(most_height), extra = main_extra(s, rows, height);
    if (extra > 0) {
        height = high(most_height - main_extra(s, rows, s.metrics.touch()));
        extra = main_extra(s, rows, height);
    }
    const float units = units_across(rows);
    const float all = sheet.width() - 2 * sheet.margin, width = units < 7 ? pad_width(sheet, pad.key_mm) : all;
    const float x = pad.align == Align::left    ? sheet.margin
                    : pad.align == Align::right ? sheet.margin + all - width
                                                : std::round((sheet.width() - width) / 2);
    const float top = bottom - (height * count + gap * (count - 1) + extra);
    float y = top;
    for (const KeyRow& row : rows) {
        lay_row(s, row, units, x, y, width, height + (&row == &rows.back() ? extra : 0), gap);
        y += height + gap;
    }
    return top;
}

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

}  // namespace kiosk::ui
