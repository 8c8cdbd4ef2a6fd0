/// Rows of a queue: what is left of the limit, who and what, and where it stands. The name is never cut: what yields is, in
/// this order, what stands after it, the second line from its end, chips to the second line, the code to the second line, at
/// last the second line itself.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/desk_kinds.h"

namespace kiosk::ui {

namespace {

struct StripPlan {
    float clock_x = 0, clock_w = 0, name_x = 0;
    float main_right = 0;          ///< of name and second line
    float rule_x = 0, rule_w = 0;  ///< 0: the rule, if any, leads the second line
    float holder_x = 0, holder_w = 0;
    float act_w = 0;
    bool wide = false;
};

const PlainBlock* act_of_strip(const PlainBlock& block)
{
    for (const PlainBlock& inner : block.inside)
        if (std::holds_alternative<page::Button>(inner.kind)) return &inner;
    return nullptr;
}

bool is_wide_strip(const PlainBlock& block, const page::Strip& strip)
{
    return has_words(strip.rule) || has_words(strip.source) || act_of_strip(block) != nullptr;
}

/// Where everything stands in a row so wide.
StripPlan plan_of(const DeskPen& d, const PlainBlock& block, const page::Strip& strip, const Slot& slot)
{
    StripPlan p;
    const float hundred = d.m.scale(), pad = d.m.pad(), right = slot.x + slot.w - pad;
    p.wide = is_wide_strip(block, strip) && slot.w >= 760 * hundred;
    p.clock_x = slot.x + d.px(24);
    p.clock_w = d.px(p.wide && slot.w >= 1000 * hundred ? 118 : 98);
    p.name_x = p.clock_x + p.clock_w;
    p.main_right = right;
    if (const PlainBlock* act = act_of_strip(block)) p.act_w = natural_width_of(d, *act);
    if (!p.wide) {
        p.main_right = right - (p.act_w > 0 ? p.act_w + d.px(10) : 0);
        return p;
    }
    const float act_room = std::max(p.act_w, d.px(150)) + d.px(10);
    p.holder_w = d.px(slot.w >= 1000 * hundred ? 166 : 150);
    p.holder_x = right - act_room - p.holder_w;
    p.main_right = p.holder_x - d.px(10);
    if (slot.w >= 1180 * hundred) {
        p.rule_w = d.px(220);
        p.rule_x = p.holder_x - p.rule_w - d.px(12);
        p.main_right = p.rule_x - d.px(12);
    }
    return p;
}

/// A name is written with a capital: then it is who holds the row, and a person stands before it.
bool is_name(const page::Strip& strip)
{
    const std::string& words = strip.right.words;
    if (strip.mine) return true;
    if (words.empty()) return false;
    const auto lead = static_cast<unsigned char>(words[0]);
    if (lead < 0x80) return lead >= 'A' && lead <= 'Z';
    return words.starts_with("Đ") || words.starts_with("Ô") || words.starts_with("Â") || words.starts_with("Á");
}

float holder_width(const DeskPen& d, const page::Strip& strip, DeskType type)
{
    if (!has_words(strip.right)) return 0;
    return std::ceil(d.width(strip.right.words, strip.mine ? DeskType::small_strong : type)) + (is_name(strip) ? d.px(16) : 0);
}

void paint_holder(DeskPen& d, const page::Strip& strip, float x, float centre_y, float w, DeskType type)
{
    if (!has_words(strip.right)) return;
    const DeskType written = strip.mine ? DeskType::small_strong : type;
    const Rgb rgb = strip.mine ? d.t.tone(page::Tone::teal).words : is_name(strip) ? d.t.quiet : d.t.soft;
    if (is_name(strip)) {
        d.icon(x, centre_y, d.px(13), "person", rgb);
        x += d.px(16);
        w -= d.px(16);
    }
    d.line(x, std::round(centre_y - d.line_px(written) / 2), w + 1, strip.right.words, written, rgb);
}

struct StripLines {
    float top = 0, second = 0;
    float centre_first = 0, centre_second = 0;
};

StripLines lines_of_strip(const DeskPen& d, const Slot& slot, float h)
{
    StripLines l;
    const float first = d.line_px(DeskType::row), second = d.line_px(DeskType::second);
    l.top = std::round(slot.y + (h - 1 - first - second) / 2);
    l.second = l.top + first;
    l.centre_first = l.top + first / 2;
    l.centre_second = l.second + second / 2;
    return l;
}

/// Chips as the first words of the second line, then the rule's article, then the second line itself.
std::vector<Span> second_line(const DeskPen& d, const page::Strip& strip, bool with_chips, bool with_source)
{
    static constexpr std::string_view dot = " · ";
    std::vector<Span> spans;
    const auto add = [&](std::string_view words, DeskType type, Rgb rgb) {
        if (words.empty()) return;
        // All letters of a line share its size.
        Style style = d.style(DeskType::second);
        style.face = d.style(type).face;
        if (!spans.empty()) spans.push_back({dot, d.style(DeskType::second), d.t.soft, false});
        spans.push_back({words, style, rgb, false});
    };
    if (with_chips)
        for (const auto& chip : strip.chips) add(chip.line.words, DeskType::label, d.t.words(chip.tone));
    if (with_source) add(strip.source.words, DeskType::label, d.t.tone(page::Tone::gold).words);
    add(strip.below.words, DeskType::second, d.t.quiet);
    return spans;
}

void paint_clock(DeskPen& d, const page::Strip& strip, const StripPlan& p, const StripLines& l, const Slot& slot, float h)
{
    const float gauge_h = d.px(28);
    d.gauge(slot.x + d.px(12), std::round(slot.y + (h - gauge_h) / 2), gauge_h, strip.gauge);
    const bool coloured = strip.gauge.tone == page::Tone::lotus || strip.gauge.tone == page::Tone::red;
    const Rgb rgb = coloured ? d.t.words(strip.gauge.tone) : d.t.ink;
    const float w = p.clock_w - d.px(6);
    d.line(p.clock_x, std::round(l.centre_first - d.line_px(DeskType::strong) / 2), w, strip.left.words, DeskType::strong, rgb);
    d.line(p.clock_x, std::round(l.centre_second - d.line_px(DeskType::small) / 2), w, strip.until.words, DeskType::small,
           d.t.soft);
}

/// The name's letters that a search found stand on a ground of their own.
void paint_title(DeskPen& d, const page::Strip& strip, float x, float y, float w)
{
    const std::string_view title = strip.title.words;
    if (strip.found_end > strip.found_begin && strip.found_end <= title.size()) {
        const float left = d.width(title.substr(0, strip.found_begin), DeskType::row);
        const float right = d.width(title.substr(0, strip.found_end), DeskType::row);
        const RectF ground{std::floor(x + left) - 1, y + d.px(2), std::ceil(right - left) + 2, d.px(17)};
        d.s.rounded(ground, d.px(3), d.t.found);
    }
    d.line(x, y, w, title, DeskType::row, d.t.ink);
}

void paint_first_and_second(DeskPen& d, const PlainBlock&, const page::Strip& strip, const StripPlan& p, const StripLines& l,
                            const Slot& slot)
{
    const float name_w = std::ceil(d.width(strip.title.words, DeskType::row)) + 1, gap = d.px(8);
    const float code_w = p.wide ? 0 : std::ceil(d.width(strip.code.words, DeskType::second));
    const float room = p.main_right - p.name_x;
    float chips_w = 0;
    for (const auto& chip : strip.chips) chips_w += d.chip_width(chip) + gap;
    const bool list_narrow = slot.w < 400 * d.m.scale();
    const float extra_w = has_words(strip.extra) ? std::ceil(d.width(strip.extra.words, DeskType::second)) + gap : 0;
    const float beside_code = room - (code_w > 0 ? code_w + gap : 0);
    const bool code_below = name_w > beside_code;
    const float first = code_below ? room : beside_code;
    const bool chips_below = list_narrow || name_w + chips_w > first;
    const bool with_extra = extra_w > 0 && name_w + extra_w + (list_narrow ? 0 : chips_w) <= first;

    if (name_w > room) {  // Too long for any line: it takes both.
        d.words(p.name_x, l.top, room, strip.title.words, DeskType::row, d.t.ink);
        return;
    }
    paint_title(d, strip, p.name_x, l.top, name_w);
    float x = p.name_x + name_w + gap;
    if (with_extra)
        x += std::ceil(d.line(x, std::round(l.centre_first - d.line_px(DeskType::second) / 2) + 1, extra_w + 1,
                              strip.extra.words, DeskType::second, d.t.quiet)) +
             gap;
    if (!chips_below)
        for (const auto& chip : strip.chips) x += d.chip(x, l.centre_first, chip, d.chip_width(chip)) + gap;
    if (code_w > 0 && !code_below)
        d.line(p.main_right - code_w, std::round(l.centre_first - d.line_px(DeskType::second) / 2), code_w + 1,
               strip.code.words, DeskType::second, d.t.ink);

    float right_w = p.wide ? 0 : code_below ? code_w : holder_width(d, strip, DeskType::small);
    right_w = std::min(right_w, room * 0.55f);
    if (right_w > 0 && code_below)
        d.line(p.main_right - right_w, l.second, right_w + 1, strip.code.words, DeskType::second, d.t.ink);
    else if (right_w > 0)
        paint_holder(d, strip, p.main_right - right_w, l.centre_second, right_w, DeskType::small);
    const auto spans = second_line(d, strip, chips_below, p.rule_w <= 0);
    if (!spans.empty()) d.line(p.name_x, l.second, room - (right_w > 0 ? right_w + gap : 0), spans);
}

void paint_wide_columns(DeskPen& d, const page::Strip& strip, const StripPlan& p, const StripLines& l, const Slot& slot,
                        float h)
{
    if (p.rule_w > 0) {
        const float small = d.line_px(DeskType::small);
        d.line(p.rule_x, std::round(l.centre_first - small / 2), p.rule_w, strip.rule.words, DeskType::small, d.t.quiet);
        d.line(p.rule_x, std::round(l.centre_second - small / 2), p.rule_w, strip.source.words, DeskType::small_strong,
               d.t.tone(page::Tone::gold).words);
    }
    if (has_words(strip.code)) {
        d.line(p.holder_x, std::round(l.centre_first - d.line_px(DeskType::second) / 2), p.holder_w, strip.code.words,
               DeskType::second, d.t.ink);
        paint_holder(d, strip, p.holder_x, l.centre_second, p.holder_w, DeskType::small);
    } else {
        paint_holder(d, strip, p.holder_x, slot.y + (h - 1) / 2, p.holder_w, DeskType::second);
    }
}

}  // namespace

float strip_height(const DeskMetrics& m, const PlainBlock& block, const page::Strip& strip)
{
    return is_wide_strip(block, strip) ? m.wide_row_h() : m.row_h();
}

float paint(DeskPen& d, const PlainBlock& block, const page::Strip& strip, const Slot& slot)
{
    const auto from = d.s.mark();
    const float h = std::max(slot.min_h, strip_height(d.m, block, strip));
    const RectF rect{slot.x, slot.y, slot.w, h};
    const Rgb ground = d.row(block, rect, d.ground);
    const StripPlan p = plan_of(d, block, strip, slot);
    const StripLines l = lines_of_strip(d, slot, h);
    paint_clock(d, strip, p, l, slot, h);
    paint_first_and_second(d, block, strip, p, l, slot);
    if (p.wide) paint_wide_columns(d, strip, p, l, slot, h);
    d.place(from, block, block.meaning ? Role::button : Role::text, rect, DeskType::second, d.t.quiet, ground).ring_inside =
        true;
    if (const PlainBlock* act = act_of_strip(block)) {
        const Rgb outer = d.ground;
        d.ground = ground;
        const float act_h = std::min(d.m.control_h(), h - d.px(6));
        paint_block(d, *act, {slot.x + slot.w - d.m.pad() - p.act_w, std::round(slot.y + (h - act_h) / 2), p.act_w, act_h});
        d.ground = outer;
    }
    return slot.y + h;
}

/// The list's rows of before, shown as strips without a clock.
float paint(DeskPen& d, const PlainBlock& block, const page::QueueRow& row, const Slot& slot)
{
    page::Strip strip;
    strip.title = row.title;
    strip.below = row.below;
    strip.code = row.code;
    strip.right = row.at;
    if (has_words(row.badge)) strip.chips.push_back({row.badge, row.badge_tone, {}});
    return paint(d, block, strip, slot);
}

}  // namespace kiosk::ui
