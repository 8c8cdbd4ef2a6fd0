#include "kiosk/ui/neighbours.h"

#include <algorithm>
#include <cmath>

#include "kiosk/ui/blocks.h"
#include "kiosk/ui/families.h"

namespace kiosk::ui {

std::optional<float> two_in_a_row(Shaper& s, const Blocks& blocks, std::size_t at, float x, float y, float width)
{
    if (at + 1 >= blocks.size()) return std::nullopt;
    const auto family_at = [&](std::size_t i) { return i < blocks.size() ? family_of(*blocks[i]) : Family::other; };
    const auto put = [&](float first_w, float second_w, const auto& first, const auto& second) -> std::optional<float> {
        const float gap = s.px(12);
        if (first_w + gap + second_w > width) return std::nullopt;
        const auto one = s.mark();
        const float first_h = first(Slot{x, y, first_w, 0}) - y;
        const auto other = s.mark();
        const float second_h = second(Slot{x + first_w + gap, y, second_w, 0}) - y;
        const float height = std::max(first_h, second_h);
        s.move(other, 0, (height - second_h) / 2);
        if (first_h < height) {
            s.rewind(one);
            first(Slot{x, y + std::round((height - first_h) / 2), first_w, 0});
            const auto again = s.mark();
            second(Slot{x + first_w + gap, y, second_w, 0});
            s.move(again, 0, (height - second_h) / 2);
        }
        return y + height;
    };
    if (const auto* words = std::get_if<page::Paragraph>(&blocks[at]->kind)) {
        const auto* link = std::get_if<page::Button>(&blocks[at + 1]->kind);
        if (!link || link->weight != page::Button::Weight::link || family_at(at + 2) == Family::buttons) return std::nullopt;
        const float words_w = std::ceil(s.width_of(words->line.words, paragraph_style(s, *words))) + 4;
        return put(
            words_w, natural_width(s, *link), [&](const Slot& slot) { return shape(s, *blocks[at], *words, slot); },
            [&](const Slot& slot) { return shape(s, *blocks[at + 1], *link, slot, ButtonLayout::own_width); });
    }
    if (const auto* field = std::get_if<page::Field>(&blocks[at]->kind)) {
        // Hiding what is typed is done in the field itself.
        const auto* eye = std::get_if<page::Button>(&blocks[at + 1]->kind);
        if (!eye || !eye->icon.starts_with("visibility") || field->lines > 1 || !field->label.empty()) return std::nullopt;
        const float eye_w = natural_width(s, *eye);
        if (eye_w > width * 0.35f) return std::nullopt;
        const float bottom = shape(s, *blocks[at], *field, {x, y, width, 0}, eye_w + s.px(8));
        const auto inside = s.mark();
        const RectF box = s.out.placed.back().rect;
        const float eye_bottom =
            shape(s, *blocks[at + 1], *eye, {x + width - eye_w - s.px(8), box.y, eye_w, 0}, ButtonLayout::in_field);
        s.move(inside, 0, (box.h - (eye_bottom - box.y)) / 2);
        return bottom;
    }
    const auto* heading = std::get_if<page::Heading>(&blocks[at]->kind);
    const auto* badge = std::get_if<page::Badge>(&blocks[at + 1]->kind);
    if (heading && badge && heading->level == 2 && family_at(at + 2) != Family::badges) {
        const float words_w = std::ceil(s.width_of(heading->line.words, s.metrics.style(Use::part))) + 4;
        return put(
            words_w, natural_width(s, *badge),
            [&](const Slot& slot) { return shape(s, *blocks[at], *heading, slot, Align::left); },
            [&](const Slot& slot) { return shape(s, *blocks[at + 1], *badge, slot); });
    }
    return std::nullopt;
}

}  // namespace kiosk::ui
