/// The top bar with brand, search, clock and lock; the status line; band and frame of training; tabs.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/arrange_desk.h"
#include "kiosk/ui/desk_blocks.h"

namespace kiosk::ui {

namespace {

bool is_training(const PlainBlock& block) { return block.id == "band.training"; }

bool in_training(const PageSpace& sheet)
{
    const Blocks band = sheet.of(page::Area::band);
    return std::any_of(band.begin(), band.end(), [](const PlainBlock* block) { return is_training(*block); });
}

void fill(Shaper& s, const RectF& rect, Rgb rgb)
{
    const auto from = s.mark();
    s.fill(rect, rgb);
    s.scenery(from, rect);
}

float hair(const DeskMetrics& m) { return std::max(1.0f, std::floor(m.scale())); }

float band_height(const PageSpace& sheet, const DeskMetrics& m)
{
    return sheet.has(page::Area::band) ? m.px(in_training(sheet) ? 32 : 28) : 0;
}

/// What is said over everything, in one line: words from the left, controls at the right.
void lay_band(PageSpace& sheet, const DeskMetrics& m)
{
    Shaper& s = sheet.s;
    const DeskTheme& theme = desk_theme(s.page.comfort.contrast);
    const bool solid = in_training(sheet) && !theme.outlined;
    const DeskTone& gold = theme.tone(page::Tone::gold);
    const Rgb ground = solid ? gold.words : gold.tint, words = solid ? theme.card : gold.words;
    const RectF rect{0, sheet.top, sheet.width(), band_height(sheet, m)};
    fill(s, rect, ground);
    float x = m.px(14);
    Blocks controls;
    for (const PlainBlock* block : sheet.of(page::Area::band)) {
        const auto* notice = std::get_if<page::Notice>(&block->kind);
        if (!notice) {
            controls.push_back(block);
            continue;
        }
        const auto from = s.mark();
        const Style style = m.style(DeskType::strong);
        const float left = x;
        if (!notice->icon.empty()) {
            s.icon(x + m.px(9), rect.centre_y(), m.px(18), notice->icon, words);
            x += m.px(26);
        }
        const float w = std::min(std::ceil(s.width_of(notice->line.words, style)) + 1, sheet.width() - x - m.px(14));
        s.words_at(x, rect.centre_y(), w, notice->line.words, style, words);
        x += w + m.px(24);
        s.place(from, *block, Role::status, {left, rect.y + 1, x - left, rect.h - 2}, style.cap_px(), words, ground);
    }
    s.ground = {words, words, ground};
    if (!controls.empty()) desk_row(s, controls, {x, rect.y, sheet.width() - x - m.px(14), rect.h}, Align::right);
    sheet.top += rect.h;
}

/// Brand at the left, search in the middle, all else at the right.
void lay_top_bar(PageSpace& sheet, const DeskMetrics& m, float bar_h)
{
    Shaper& s = sheet.s;
    const DeskTheme& theme = desk_theme(s.page.comfort.contrast);
    const float line = hair(m), pad = m.px(14);
    const RectF bar{0, sheet.top, sheet.width(), bar_h - line};
    fill(s, {0, sheet.top, sheet.width(), bar_h}, theme.card);
    fill(s, {0, bar.y + bar.h, sheet.width(), line}, theme.line);
    s.ground = {theme.ink, theme.quiet, theme.card};
    Blocks left, middle, right;
    for (const PlainBlock* block : sheet.of(page::Area::header)) {
        if (std::holds_alternative<page::Find>(block->kind))
            middle.push_back(block);
        else
            (std::holds_alternative<page::Brand>(block->kind) ? left : right).push_back(block);
    }
    const RectF inner{bar.x + pad, bar.y, bar.w - 2 * pad, bar.h};
    const float reached = left.empty() ? inner.x : desk_row(s, left, inner);
    float from = inner.x + inner.w;
    if (!right.empty()) {
        const auto mark = s.mark();
        desk_row(s, right, inner, Align::right);
        for (std::size_t at = mark.placed; at < s.out.placed.size(); ++at) from = std::min(from, s.out.placed[at].rect.x);
    }
    if (!middle.empty()) {
        const float gap = m.px(20), h = m.control_h();
        const float find_w = std::max(m.px(160), std::min(m.px(m.narrow() ? 318 : 440), from - reached - 2 * gap));
        const float most = std::max(reached + gap, from - gap - find_w);
        const float x = std::clamp(std::round((sheet.width() - find_w) / 2), reached + gap, most);
        desk_block(s, *middle.front(), {x, std::round(bar.y + (bar.h - h) / 2), find_w, h});
    }
    sheet.top += bar_h;
}

void lay_status(PageSpace& sheet, const DeskMetrics& m, float status_h)
{
    Shaper& s = sheet.s;
    const DeskTheme& theme = desk_theme(s.page.comfort.contrast);
    const float frame = desk_frame_px(sheet), line = hair(m), width = sheet.width() - 2 * frame;
    const Blocks status = sheet.of(page::Area::status);
    sheet.bottom = sheet.height() - frame - status_h;
    fill(s, {frame, sheet.bottom, width, status_h}, theme.paper);
    fill(s, {frame, sheet.bottom, width, line}, theme.line);
    s.ground = {theme.ink, theme.quiet, theme.paper};
    if (!status.empty()) desk_status(s, status, {frame, sheet.bottom + line, width, status_h - line});
}

}  // namespace

float desk_frame_px(const PageSpace& sheet) { return in_training(sheet) ? DeskMetrics(sheet.s.metrics).px(4) : 0; }

float desk_nav_top(const PageSpace& sheet, const DeskGrid& grid)
{
    const DeskMetrics m(sheet.s.metrics);
    return band_height(sheet, m) + m.px(grid.top_bar);
}

void arrange_desk_frame(PageSpace& sheet, const DeskGrid& grid)
{
    Shaper& s = sheet.s;
    const DeskMetrics m(s.metrics);
    if (sheet.has(page::Area::band)) lay_band(sheet, m);
    const float bar_top = sheet.top, frame = desk_frame_px(sheet);
    if (grid.top_bar > 0) lay_top_bar(sheet, m, m.px(grid.top_bar));
    lay_status(sheet, m, m.px(grid.status));
    if (frame <= 0) return;
    const Rgb rgb = desk_theme(s.page.comfort.contrast).tone(page::Tone::gold).words;
    fill(s, {0, bar_top, frame, sheet.height() - bar_top}, rgb);
    fill(s, {sheet.width() - frame, bar_top, frame, sheet.height() - bar_top}, rgb);
    fill(s, {0, sheet.height() - frame, sheet.width(), frame}, rgb);
}

void arrange_desk_tabs(PageSpace& sheet, float left)
{
    const Blocks tabs = sheet.of(page::Area::tabs);
    if (tabs.empty()) return;
    Shaper& s = sheet.s;
    const DeskMetrics m(s.metrics);
    const DeskTheme& theme = desk_theme(s.page.comfort.contrast);
    const float frame = desk_frame_px(sheet), line = hair(m), width = sheet.width() - frame - left, pad = m.px(16);
    const auto under = s.mark();
    s.fill({left, sheet.top, width, 0}, theme.card);
    s.scenery(under, {left, sheet.top, width, 0});
    s.ground = {theme.ink, theme.quiet, theme.card};
    const float top = sheet.top;
    const auto is_head = [](const PlainBlock* block) {
        return std::holds_alternative<page::PaneHead>(block->kind) || std::holds_alternative<page::Stages>(block->kind) ||
               std::holds_alternative<page::DayLine>(block->kind);
    };
    for (auto at = tabs.begin(); at != tabs.end();) {
        if (at != tabs.begin()) {
            fill(s, {left, sheet.top, width, line}, theme.line);
            sheet.top += line;
        }
        if (is_head(*at)) {
            const float least = m.px(44);
            sheet.top = std::max(desk_block(s, **at, {left + pad, sheet.top, width - 2 * pad, least}), sheet.top + least);
            ++at;
            continue;
        }
        const auto end = std::find_if(at, tabs.end(), is_head);
        const auto spring =
            std::find_if(at, end, [](const PlainBlock* block) { return std::holds_alternative<page::Divider>(block->kind); });
        const RectF row{left + pad, sheet.top, width - 2 * pad, m.px(46)};
        desk_row(s, Blocks(at, spring), row);
        if (spring != end) desk_row(s, Blocks(spring + 1, end), row, Align::right);
        sheet.top += row.h;
        at = end;
    }
    sheet.top = std::round(sheet.top) + line;
    s.out.parts[under.parts].rect.h = sheet.top - top;
    s.out.placed[under.placed].rect.h = sheet.top - top;
    fill(s, {left, sheet.top - line, width, line}, theme.line);
}

}  // namespace kiosk::ui
