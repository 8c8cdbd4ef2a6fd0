/// Rows inside of a card or a rail: a label and its value, an hour and what happened, a key and what it does, a ground, points
/// of a criterion, a figure of the report. Each has its own air above and below.
#include <algorithm>
#include <cmath>

#include "kiosk/ui/desk_kinds.h"

namespace kiosk::ui {

namespace {

/// Where values stand, the same for all rows of one width.
float label_width(const DeskPen& d, const Slot& slot)
{
    if (slot.label_w > 0) return slot.label_w;
    return std::clamp(std::round(slot.w * 0.3f), d.px(84), d.px(144));
}

Rgb pointed_ground(DeskPen& d, const PlainBlock& block, const RectF& rect)
{
    const Rgb ground = !block.meaning     ? d.ground
                       : d.pressed(block) ? d.t.pressed
                       : block.chosen     ? d.t.tone(page::Tone::teal).tint
                       : d.hovered(block) ? d.t.hover
                                          : d.ground;
    if (ground != d.ground) d.s.rounded({rect.x - d.px(6), rect.y, rect.w + d.px(12), rect.h}, d.px(5), ground);
    return ground;
}

}  // namespace

float paint(DeskPen& d, const PlainBlock& block, const page::Row& row, const Slot& slot)
{
    const auto from = d.s.mark();
    const float label_w = label_width(d, slot), air = d.px(2), gap = d.px(10);
    const float action_w = has_words(row.action) ? std::ceil(d.width(row.action.words, DeskType::label)) + d.px(10) : 0;
    const float value_w = slot.w - label_w - gap - action_w;
    const DeskType type = row.weight == page::Row::Weight::normal ? DeskType::body : DeskType::strong;
    const bool warning = row.weight == page::Row::Weight::warning;
    const Rgb rgb = warning ? d.t.tone(page::Tone::lotus).words : d.t.ink;
    const float label_h = d.height(row.label.words, DeskType::second, label_w);
    const float value_h = d.height(row.value.words, type, value_w);
    const float h = std::max({label_h + d.px(1), value_h, d.line_px(type)}) + 2 * air;
    const RectF rect{slot.x, slot.y, slot.w, h};
    const Rgb ground = pointed_ground(d, block, rect);
    d.words(slot.x, slot.y + air + d.px(1), label_w, row.label.words, DeskType::second, d.t.soft);
    d.words(slot.x + label_w + gap, slot.y + air, value_w, row.value.words, type, rgb);
    if (action_w > 0)
        d.line(slot.x, slot.y + air + d.px(1), slot.w, row.action.words, DeskType::label, d.t.tone(page::Tone::teal).words,
               Align::right);
    d.place(from, block, block.meaning ? Role::button : Role::text, rect, type, rgb, ground).radius = d.px(5);
    return slot.y + h;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Pair& pair, const Slot& slot)
{
    const auto both = d.s.mark();
    const float right_w = std::ceil(d.width(pair.right.words, DeskType::strong)), air = d.px(2);
    const float y = d.words(slot.x, slot.y + air, slot.w - right_w - d.px(10), pair.left.words, DeskType::body, d.t.ink);
    const RectF rect{slot.x, slot.y, slot.w, std::max(y, slot.y + air + d.line_px(DeskType::body)) + air - slot.y};
    d.place(both, block, Role::text, rect, DeskType::body, d.t.ink, d.ground).piece = Placed::Piece::caption;
    const auto from = d.s.mark();
    d.line(slot.x + slot.w - right_w, slot.y + air, right_w + 1, pair.right.words, DeskType::strong, d.t.ink);
    d.place(from, block, Role::text, {slot.x + slot.w - right_w, slot.y, right_w, rect.h}, DeskType::strong, d.t.ink, d.ground);
    return slot.y + rect.h;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Code& code, const Slot& slot)
{
    const auto caption = d.s.mark();
    const float y = d.words(slot.x, slot.y, slot.w, code.caption.words, DeskType::second, d.t.soft);
    if (y > slot.y)
        d.place(caption, block, Role::text, {slot.x, slot.y, slot.w, y - slot.y}, DeskType::second, d.t.soft, d.ground).piece =
            Placed::Piece::caption;
    const auto from = d.s.mark();
    const Rgb teal = d.t.tone(page::Tone::teal).words;
    const float bottom = d.words(slot.x, y, slot.w, code.words.words, DeskType::person, teal);
    d.place(from, block, Role::text, {slot.x, y, slot.w, bottom - y}, DeskType::person, teal, d.ground);
    return bottom;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Entry& entry, const Slot& slot)
{
    const auto from = d.s.mark();
    if (!entry.key.empty()) {  // a shortcut
        const float h = std::max(slot.min_h, d.px(34)), keys_w = d.keys_width(entry.key);
        const std::string_view words = has_words(entry.line) ? entry.line.words : entry.left.words;
        const RectF rect{slot.x, slot.y, slot.w, h};
        const Rgb ground = pointed_ground(d, block, rect);
        d.hair(slot.x, slot.y, slot.w, d.t.hair);
        d.line(slot.x, std::round(slot.y + (h - d.line_px(DeskType::body)) / 2), slot.w - keys_w - d.px(10), words,
               DeskType::body, d.t.ink);
        d.keys(slot.x + slot.w, slot.y + h / 2, entry.key);
        d.place(from, block, block.meaning ? Role::button : Role::text, rect, DeskType::body, d.t.ink, ground);
        return slot.y + h;
    }
    const float left_w = slot.label_w > 0 ? slot.label_w : std::min(d.px(84), std::round(slot.w * 0.34f)), air = d.px(2);
    const float line_h = d.height(entry.line.words, DeskType::second, slot.w - left_w);
    const float left_h = d.height(entry.left.words, DeskType::small, left_w - d.px(8));
    const float h = std::max({line_h, left_h + d.px(1), d.line_px(DeskType::second)}) + 2 * air;
    const RectF rect{slot.x, slot.y, slot.w, h};
    const Rgb ground = pointed_ground(d, block, rect);
    d.words(slot.x, slot.y + air + d.px(1), left_w - d.px(8), entry.left.words, DeskType::small, d.t.soft);
    d.words(slot.x + left_w, slot.y + air, slot.w - left_w, entry.line.words, DeskType::second, d.t.quiet);
    d.place(from, block, block.meaning ? Role::button : Role::text, rect, DeskType::second, d.t.quiet, ground).radius = d.px(5);
    return slot.y + h;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Ground& reason, const Slot& slot)
{
    using State = page::Ground::State;
    const auto from = d.s.mark();
    const auto tone = reason.state == State::met ? page::Tone::green : page::Tone::plain;
    const Rgb rgb = reason.state == State::not_met ? d.t.soft : d.t.words(tone);
    const char* icon = reason.state == State::met        ? "check_circle"
                       : reason.state == State::possible ? "help_outline"
                                                         : "remove_circle_outline";
    const float indent = d.px(28), air = d.px(5);
    const float source_w = std::ceil(d.width(reason.source.words, DeskType::small_strong));
    const bool source_below = source_w > slot.w * 0.42f;
    const float words_w = slot.w - indent - (source_below || source_w <= 0 ? 0 : source_w + d.px(10));
    // A line between two of them.
    if (!d.s.out.placed.empty()) {
        const Placed& before = d.s.out.placed.back();
        if (before.block && std::holds_alternative<page::Ground>(before.block->kind) && before.region == d.s.region &&
            before.rect.x == slot.x)
            d.hair(slot.x, slot.y, slot.w, d.t.hair);
    }
    d.icon(slot.x, slot.y + air + d.line_px(DeskType::strong) / 2, d.px(18), icon,
           reason.state == State::met ? d.t.tone(tone).mark : d.t.soft);
    float y = d.words(slot.x + indent, slot.y + air, words_w, reason.line.words, DeskType::strong, rgb);
    const Rgb gold = d.t.tone(page::Tone::gold).words;
    if (!source_below)
        d.line(slot.x, slot.y + air + d.px(2), slot.w, reason.source.words, DeskType::small_strong, gold, Align::right);
    y = d.words(slot.x + indent, y, source_below ? slot.w - indent : words_w, reason.below.words, DeskType::second, d.t.quiet);
    if (source_below) y = d.words(slot.x + indent, y, slot.w - indent, reason.source.words, DeskType::small_strong, gold);
    y += air;
    d.place(from, block, block.meaning ? Role::button : Role::text, {slot.x, slot.y, slot.w, y - slot.y}, DeskType::strong, rgb,
            d.ground);
    return y;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Score& score, const Slot& slot)
{
    const auto from = d.s.mark();
    const bool sum = block.inside.empty();
    const DeskType type = sum ? DeskType::label : DeskType::second;
    const float field_w = d.px(44), h = std::max(slot.min_h, d.px(sum ? 26 : 30));
    const std::string most = "/ " + std::to_string(score.most);
    const std::string value = score.value < 0 ? std::string("–") : std::to_string(score.value);
    const float most_w = d.px(34), centre = slot.y + h / 2;
    const auto at = [&](DeskType one) { return std::round(centre - d.line_px(one) / 2); };
    const RectF rect{slot.x, slot.y, slot.w, h};
    const float right = slot.x + slot.w;
    float bar_x = right;
    if (sum) {
        const std::string words = value + " " + most;
        const float w = std::ceil(d.width(words, DeskType::label)) + 1;
        d.line(right - w, at(DeskType::label), w, words, DeskType::label, d.t.ink, Align::right);
        bar_x = right - w - d.px(10);
    } else {
        d.line(right - most_w + d.px(6), at(DeskType::second), most_w, most, DeskType::second, d.t.soft);
        const float bar_w = std::min(d.px(96), std::round(slot.w * 0.24f));
        bar_x = right - most_w - field_w - d.px(8) - bar_w;
        const float share = score.most > 0 && score.value > 0
                                ? std::min(1.0f, static_cast<float>(score.value) / static_cast<float>(score.most))
                                : 0;
        const float thick = d.px(6), y = std::round(centre - thick / 2);
        d.s.rounded({bar_x, y, bar_w, thick}, thick / 2, d.t.line);
        if (share > 0)
            d.s.rounded({bar_x, y, std::max(thick, std::round(bar_w * share)), thick}, thick / 2,
                        d.t.tone(page::Tone::teal).mark);
    }
    const float code_w = score.code.empty() ? 0 : d.px(30);
    d.line(slot.x, at(type), code_w, score.code, type, sum ? d.t.ink : d.t.soft);
    d.line(slot.x + code_w, at(type), bar_x - slot.x - code_w - d.px(8), score.line.words, type, d.t.ink);
    if (!sum) d.hair(slot.x, slot.y + h - d.m.hair(), slot.w, d.t.hair);
    d.place(from, block, Role::text, rect, type, d.t.ink, d.ground);
    if (!sum) {
        const float field_h = d.px(24);
        paint_block(d, block.inside.front(), {right - most_w - field_w, std::round(centre - field_h / 2), field_w, field_h});
    }
    return slot.y + h;
}

float paint(DeskPen& d, const PlainBlock& block, const page::Figure& figure, const Slot& slot)
{
    const auto from = d.s.mark();
    const float h = std::max(slot.min_h, d.m.table_row_h()), pad = d.m.pad();
    const RectF rect{slot.x, slot.y, slot.w, h};
    const Rgb ground = d.row(block, rect, d.ground);
    const DeskType type = figure.part ? DeskType::second : DeskType::strong;
    const auto at = [&](DeskType one) { return std::round(slot.y + (h - 1 - d.line_px(one)) / 2); };
    Style number = d.style(DeskType::row), small = d.style(DeskType::second);
    number.even_digits = small.even_digits = true;
    float right = slot.x + slot.w - pad;
    if (block.meaning) d.icon(right - d.px(14), slot.y + h / 2, d.px(16), "chevron_right", d.t.soft);
    right -= d.px(20);
    const float column = d.px(56);
    if (!figure.estimated.empty())
        d.line(right - column, at(DeskType::second), column, figure.estimated, small, d.t.quiet, Align::right);
    if (!figure.real.empty())
        d.line(right - 2 * column, at(DeskType::second), column, figure.real, small, d.t.quiet, Align::right);
    const float value_w = d.px(76), value_x = right - 2 * column - value_w;
    d.line(value_x, at(DeskType::row), value_w, figure.value, number, d.t.ink, Align::right);
    const float code_w = d.px(44), indent = figure.part ? d.px(16) : 0, left = slot.x + pad;
    d.line(left, at(DeskType::second), code_w, figure.code, DeskType::second, d.t.soft);
    d.line(left + code_w + indent, at(type), value_x - left - code_w - indent - d.px(6), figure.line.words, type, d.t.ink);
    d.place(from, block, block.meaning ? Role::button : Role::text, rect, type, d.t.ink, ground).ring_inside = true;
    return slot.y + h;
}

}  // namespace kiosk::ui
