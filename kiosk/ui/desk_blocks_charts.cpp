/// Figures as pictures: bars, a bar that is split, columns in pairs, an arc with its share in the middle. Numbers stand beside
/// them, so that nobody has to guess a length.
#include <algorithm>
#include <cmath>
#include <string>

#include "kiosk/ui/desk_kinds.h"

namespace kiosk::ui {

namespace {

using Chart = page::Chart;

float chart_head(DeskPen& d, const Chart& chart, const Slot& slot)
{
    if (!has_words(chart.line) && !has_words(chart.aside)) return slot.y;
    const float aside_w = std::min(std::ceil(d.width(chart.aside.words, DeskType::second)), slot.w * 0.6f);
    d.line(slot.x, slot.y, slot.w, chart.aside.words, DeskType::second, d.t.soft, Align::right);
    const float w = slot.w - (aside_w > 0 ? aside_w + d.px(10) : 0);
    return d.words(slot.x, slot.y, w, chart.line.words, DeskType::label, d.t.ink) + d.px(8);
}

double most_of(const Chart& chart)
{
    double most = 0;
    for (const auto& bar : chart.bars) most = std::max({most, bar.value, bar.second});
    return most > 0 ? most : 1;
}

float bars_of(DeskPen& d, const Chart& chart, const Slot& slot, float y)
{
    float label_w = 0, value_w = 0;
    for (const auto& bar : chart.bars) {
        label_w = std::max(label_w, std::ceil(d.width(bar.line.words, DeskType::second)));
        value_w = std::max(value_w, std::ceil(d.width(bar.words, DeskType::strong)));
    }
    label_w = std::min(label_w, std::round(slot.w * 0.44f));
    const float row_h = d.px(26), thick = d.px(12), x = slot.x + label_w + d.px(12);
    const float room = std::max(d.px(24), slot.w - label_w - value_w - d.px(26));
    const double most = most_of(chart);
    Style value = d.style(DeskType::strong);
    value.even_digits = true;
    for (const auto& bar : chart.bars) {
        const float centre = y + row_h / 2;
        d.line(slot.x, std::round(centre - d.line_px(DeskType::second) / 2), label_w, bar.line.words, DeskType::second,
               d.t.ink);
        const float w = std::round(room * static_cast<float>(bar.value / most));
        if (bar.value > 0)
            d.s.rounded({x, std::round(centre - thick / 2), std::max(w, d.px(3)), thick}, d.px(3), d.t.tone(bar.tone).mark);
        d.line(slot.x, std::round(centre - d.line_px(DeskType::strong) / 2), slot.w, bar.words, value, d.t.ink, Align::right);
        y += row_h;
    }
    return y;
}

/// One bar over the whole width: what is done, and the rest. Words that find no room inside stand below.
float split_of(DeskPen& d, const Chart& chart, const Slot& slot, float y)
{
    const float h = d.px(28), pad = d.px(8);
    for (const auto& bar : chart.bars) {
        const double all = bar.value + bar.second;
        const float share = all > 0 ? static_cast<float>(bar.value / all) : 0;
        const float w = std::round(slot.w * share);
        const RectF whole{slot.x, y, slot.w, h};
        d.s.rounded(whole, d.px(4), d.t.line);
        const Rgb left_ground = d.t.outlined ? d.t.primary.ground : d.t.tone(bar.tone).words;
        if (w > 0) {
            d.s.rounded({slot.x, y, w, h}, d.px(4), left_ground);
            if (w < slot.w - d.px(4)) d.s.fill({slot.x + w - d.px(4), y, d.px(4), h}, left_ground);
        }
        const float text_y = std::round(y + (h - d.line_px(DeskType::label)) / 2);
        const float left_w = std::ceil(d.width(bar.words, DeskType::label));
        const float right_w = std::ceil(d.width(bar.second_words, DeskType::label));
        const bool left_in = left_w + 2 * pad <= w, right_in = right_w + 2 * pad <= slot.w - w;
        if (left_in) d.line(slot.x + pad, text_y, left_w + 1, bar.words, DeskType::label, d.t.primary.words);
        if (right_in)
            d.line(slot.x + w + pad, text_y, right_w + 1, bar.second_words, DeskType::label,
                   d.t.outlined ? d.t.paper : d.t.ink);
        y += h;
        if (!left_in || !right_in) {
            if (!left_in) d.line(slot.x, y + d.px(2), slot.w, bar.words, DeskType::small_strong, d.t.ink);
            if (!right_in) d.line(slot.x, y + d.px(2), slot.w, bar.second_words, DeskType::small_strong, d.t.ink, Align::right);
            y += d.px(18);
        }
        y += d.px(6);
    }
    return y - (chart.bars.empty() ? 0 : d.px(6));
}

float columns_of_chart(DeskPen& d, const Chart& chart, const Slot& slot, float y)
{
    if (chart.bars.empty()) return y;
    const auto count = static_cast<float>(chart.bars.size());
    const float cell = slot.w / count, room = d.px(76), top = y + d.px(18);
    const bool pairs = std::any_of(chart.bars.begin(), chart.bars.end(),
                                   [](const auto& bar) { return bar.second > 0 || !bar.second_words.empty(); });
    const float gap = std::max(1.0f, std::round(cell * (pairs ? 0.07f : 0.12f)));
    const float thick = std::max(d.px(3), std::floor(pairs ? (cell - 3 * gap) / 2 : cell - gap));
    const double most = most_of(chart);
    float widest = 0, widest_value = 0;
    for (const auto& bar : chart.bars) {
        widest = std::max(widest, d.width(bar.line.words, DeskType::small));
        widest_value =
            std::max({widest_value, d.width(bar.words, DeskType::small), d.width(bar.second_words, DeskType::small)});
    }
    const bool all_labels = widest + d.px(4) <= cell, all_values = widest_value <= thick + gap;
    const float base = top + room;
    const auto column = [&](float x, double value, std::string_view words, page::Tone tone) {
        const float h = std::max(value > 0 ? d.px(3) : d.px(2), std::round(room * static_cast<float>(value / most)));
        const RectF rect{std::round(x), base - h, thick, h};
        if (value > 0)
            d.s.rounded(rect, std::min(d.px(3), h / 2), d.t.tone(tone).mark);
        else
            d.s.fill(rect, d.t.line);
        if (value > 0 && h > d.px(4)) d.s.fill({rect.x, base - d.px(3), thick, d.px(3)}, d.t.tone(tone).mark);
        if (all_values)
            d.line(rect.x - gap, base - h - d.px(17), thick + 2 * gap, words, DeskType::small, d.t.ink, Align::centre);
    };
    for (std::size_t at = 0; at < chart.bars.size(); ++at) {
        const auto& bar = chart.bars[at];
        const float x = slot.x + cell * static_cast<float>(at) + gap / 2;
        column(x, bar.value, bar.words, bar.tone);
        if (pairs) column(x + thick + gap, bar.second, bar.second_words, page::Tone::green);
        const float label_y = base + d.px(4), label_x = slot.x + cell * static_cast<float>(at);
        if (all_labels) {
            d.line(label_x, label_y, cell, bar.line.words, DeskType::small, d.t.soft, Align::centre);
        } else if (at == 0) {
            d.line(slot.x, label_y, slot.w / 2, bar.line.words, DeskType::small, d.t.soft);
        } else if (at + 1 == chart.bars.size()) {
            d.line(slot.x + slot.w / 2, label_y, slot.w / 2, bar.line.words, DeskType::small, d.t.soft, Align::right);
        }
    }
    d.hair(slot.x, base, slot.w, d.t.line);
    return base + d.px(4) + d.line_px(DeskType::small);
}

std::string percent_of(const DeskPen& d, double share)
{
    const long tenths = std::lround(share * 1000);
    return std::to_string(tenths / 10) + (d.s.page.language == "en" ? "." : ",") + std::to_string(tenths % 10) + "%";
}

/// The share of the first value in all; what each is stands beside it.
float arc_of(DeskPen& d, const Chart& chart, const Slot& slot, float y)
{
    double all = 0;
    for (const auto& bar : chart.bars) all += bar.value;
    const double share = all > 0 ? chart.bars.front().value / all : 0;
    const float side = std::min(d.px(112), slot.w * 0.45f), thick = d.px(16);
    const RectF rect{slot.x + d.px(4), y, side, side};
    d.s.arc(rect, thick, 1, d.t.line);
    const auto tone = chart.bars.empty() ? page::Tone::teal : chart.bars.front().tone;
    if (share > 0) d.s.arc(rect, thick, static_cast<float>(share), d.t.tone(tone).mark);
    d.line(rect.x, std::round(y + (side - d.line_px(DeskType::list)) / 2), side, percent_of(d, share), DeskType::list, d.t.ink,
           Align::centre);
    const float x = rect.x + side + d.px(18), w = slot.x + slot.w - x;
    float text = y + d.px(4);
    for (std::size_t at = 0; at < chart.bars.size(); ++at) {
        const auto& bar = chart.bars[at];
        const float box = d.px(12), line_px = d.line_px(DeskType::body);
        d.s.rounded({x, std::round(text + (line_px - box) / 2), box, box}, d.px(3), at == 0 ? d.t.tone(tone).mark : d.t.line);
        const std::string words = bar.words.empty() ? bar.line.words : bar.words + " " + bar.line.words;
        text = d.words(x + d.px(20), text, w - d.px(20), words, DeskType::body, d.t.ink) + d.px(4);
    }
    for (const auto& line : chart.legend) text = d.words(x, text, w, line.words, DeskType::small, d.t.soft);
    return std::max(y + side, text);
}

float legend_of(DeskPen& d, const Chart& chart, const Slot& slot, float y)
{
    if (chart.legend.empty() || chart.kind == Chart::Kind::arc) return y;
    const bool swatches = chart.kind == Chart::Kind::columns && chart.legend.size() > 1;
    y += d.px(6);
    float x = slot.x;
    for (std::size_t at = 0; at < chart.legend.size(); ++at) {
        const std::string& words = chart.legend[at].words;
        if (!swatches) {
            y = d.words(slot.x, y, slot.w, words, DeskType::small, d.t.soft);
            continue;
        }
        const float box = d.px(12), w = std::ceil(d.width(words, DeskType::second)) + box + d.px(6);
        const auto tone = at == 0 ? chart.bars.empty() ? page::Tone::teal : chart.bars.front().tone : page::Tone::green;
        d.s.rounded({x, y + d.px(3), box, box}, d.px(3), d.t.tone(tone).mark);
        d.line(x + box + d.px(6), y, w, words, DeskType::second, d.t.ink);
        x += w + d.px(14);
    }
    return swatches ? y + d.line_px(DeskType::second) : y;
}

}  // namespace

float paint(DeskPen& d, const PlainBlock& block, const page::Chart& chart, const Slot& slot)
{
    const auto from = d.s.mark();
    float y = chart_head(d, chart, slot);
    switch (chart.kind) {
    case Chart::Kind::bars: y = bars_of(d, chart, slot, y); break;
    case Chart::Kind::split: y = split_of(d, chart, slot, y); break;
    case Chart::Kind::columns: y = columns_of_chart(d, chart, slot, y); break;
    case Chart::Kind::arc: y = arc_of(d, chart, slot, y); break;
    }
    y = legend_of(d, chart, slot, y);
    d.place(from, block, block.meaning ? Role::button : Role::image, {slot.x, slot.y, slot.w, y - slot.y}, DeskType::second,
            d.t.ink, d.ground)
        .radius = d.px(8);
    return y;
}

}  // namespace kiosk::ui
