/// Time to come: the hours of a day as a line with marks, and the next days as a list.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/desk_kinds.h"

namespace kiosk::ui {

namespace {

constexpr int marks_rows = 4;  ///< more never were needed; what finds no room shares the last one

struct LaidMark {
    float x = 0, left = 0, right = 0;  ///< of the line, of the words
    int row = 0;
    bool before = false;  ///< words stand left of the line
};

/// Each mark's words in the first row in which they meet no others.
std::vector<LaidMark> lay_marks(const DeskPen& d, const page::DayLine& day, float left, float right, int& rows)
{
    const auto all = static_cast<float>(std::max(1, day.to_minute - day.from_minute));
    std::vector<LaidMark> out;
    std::vector<std::vector<std::pair<float, float>>> taken(marks_rows);
    rows = 1;
    for (const auto& mark : day.marks) {
        LaidMark laid;
        const float share = std::clamp(static_cast<float>(mark.minute - day.from_minute) / all, 0.0f, 1.0f);
        laid.x = std::round(left + share * (right - left));
        const float w = std::ceil(d.width(mark.line.words, DeskType::small_strong)) + d.px(6);
        const auto free = [&](int row, float from, float to) {
            const auto& others = taken[static_cast<std::size_t>(row)];
            return std::none_of(others.begin(), others.end(),
                                [&](const auto& one) { return from < one.second + d.px(8) && one.first < to + d.px(8); });
        };
        const bool fits_after = laid.x + w <= right + d.px(4);
        bool found = false;
        for (int row = 0; row < marks_rows && !found; ++row) {
            for (const bool before : {!fits_after, fits_after}) {
                const float from = before ? laid.x - w : laid.x, to = from + w;
                if (from < left - d.px(8) || to > right + d.px(8) || !free(row, from, to)) continue;
                laid.row = row, laid.before = before, laid.left = from, laid.right = to;
                found = true;
                break;
            }
        }
        if (!found) laid.row = marks_rows - 1, laid.before = !fits_after, laid.left = laid.x, laid.right = laid.x + w;
        taken[static_cast<std::size_t>(laid.row)].emplace_back(laid.left, laid.right);
        rows = std::max(rows, laid.row + 1);
        out.push_back(laid);
    }
    return out;
}

}  // namespace

float paint(DeskPen& d, const PlainBlock& block, const page::DayLine& day, const Slot& slot)
{
    const auto from = d.s.mark();
    const float pad = d.px(16), left = slot.x + pad, right = slot.x + slot.w - pad, row_h = d.px(18), air = d.px(8);
    int rows = 1;
    const auto laid = lay_marks(d, day, left, right, rows);
    const float axis = slot.y + air + row_h * static_cast<float>(rows) + d.px(10);
    const auto all = static_cast<float>(std::max(1, day.to_minute - day.from_minute));
    const auto at = [&](int minute) {
        return std::round(left + std::clamp(static_cast<float>(minute - day.from_minute) / all, 0.0f, 1.0f) * (right - left));
    };
    for (const auto& [opens, closes] : day.open)
        d.s.fill({at(opens), axis - d.px(8), at(closes) - at(opens), d.px(8)}, d.t.tone(page::Tone::teal).tint);
    d.hair(left, axis, right - left, d.t.line);
    const float hour_y = axis + d.px(3);
    for (int hour = (day.from_minute + 59) / 60; hour * 60 <= day.to_minute; ++hour) {
        const float w = d.px(24);
        d.line(at(hour * 60) - w / 2, hour_y, w, std::to_string(hour), DeskType::small, d.t.soft, Align::centre);
    }
    if (day.now_minute >= day.from_minute && day.now_minute <= day.to_minute)
        d.s.fill({at(day.now_minute) - d.px(1), axis - d.px(12), d.px(3), d.px(22)}, d.t.tone(page::Tone::teal).mark);
    for (std::size_t n = 0; n < laid.size(); ++n) {
        const auto& mark = day.marks[n];
        const float y = slot.y + air + row_h * static_cast<float>(laid[n].row);
        const Rgb rgb = d.t.words(mark.tone);
        d.s.fill({laid[n].x, y, d.px(2), axis - y}, rgb);
        const float x = laid[n].before ? laid[n].left : laid[n].x + d.px(6);
        const float w = laid[n].right - laid[n].left - d.px(4);
        d.line(x, y, w, mark.line.words, DeskType::small_strong, rgb);
    }
    const float bottom = hour_y + d.line_px(DeskType::small) + d.px(4);
    d.hair(slot.x, bottom - 1, slot.w, d.t.line);
    d.place(from, block, Role::image, {slot.x, slot.y, slot.w, bottom - slot.y}, DeskType::small_strong, d.t.ink, d.ground);
    return bottom;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Days& days, const Slot& slot)
{
    const auto from = d.s.mark();
    float label_w = d.px(40);
    for (const auto& day : days.days) label_w = std::max(label_w, std::ceil(d.width(day.line.words, DeskType::label)));
    label_w = std::min(label_w, slot.w * 0.4f);
    const float x = slot.x + label_w + d.px(12), w = slot.w - label_w - d.px(12), air = d.px(4);
    float y = slot.y;
    for (const auto& day : days.days) {
        if (y > slot.y) d.hair(slot.x, y, slot.w, d.t.hair);
        const float top = y + air;
        d.line(slot.x, top, label_w, day.line.words, day.quiet ? DeskType::second : DeskType::label,
               day.quiet ? d.t.soft : d.t.ink);
        y = top;
        for (const auto& event : day.events)
            y = d.words(x, y, w, event.words, DeskType::second, day.quiet ? d.t.soft : d.t.ink);
        y = std::max(y, top + d.line_px(DeskType::label)) + air;
    }
    d.place(from, block, Role::text, {slot.x, slot.y, slot.w, y - slot.y}, DeskType::second, d.t.ink, d.ground);
    return y;
}

}  // namespace kiosk::ui
