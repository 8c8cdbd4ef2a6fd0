#include <fmt/format.h>

#include <algorithm>

#include "kiosk/app/audit/faults.h"
#include "kiosk/ui/canvas.h"

namespace kiosk::app::audit {

namespace {

using ui::DrawnPart;
using ui::Placed;
using ui::RectF;

/// What the line of letters covers, from the capitals' top to the baseline; icons: their square.
RectF ink_of(const ui::Arrangement& page, const DrawnPart& line, ui::Fonts& fonts)
{
    if (line.count == 0) return {line.rect.x, line.baseline, 0, 0};
    const auto& first = page.letters[line.first];
    const auto& last = page.letters[line.first + line.count - 1];
    if (first.face == ui::Face::icons) return line.rect;
    const float right = last.x + fonts.advance(last.face, last.glyph, line.em);
    const float capitals = line.em * 8 / 11;
    return {line.rect.x + first.x, line.baseline - capitals, right - first.x, capitals};
}

/// What the letters really stand on: the topmost full ground of their own block, else the one the block told.
ui::Rgb ground_under(const ui::Arrangement& page, const Placed& placed, std::size_t line, const RectF& ink)
{
    ui::Rgb ground = placed.ground_rgb;
    for (std::size_t at = placed.first_part; at < line; ++at) {
        const auto& part = page.parts[at];
        const bool full = (part.kind == DrawnPart::Kind::fill || part.kind == DrawnPart::Kind::rounded) && part.opacity == 255;
        if (full && part.rect.contains(ink.centre_x(), ink.centre_y())) ground = part.rgb;
    }
    return ground;
}

void find_in_line(const ui::Arrangement& page, const Placed& placed, std::size_t at, const RectF& ink, const RectF& screen,
                  base::Contrast contrast, Faults& faults)
{
    const auto& line = page.parts[at];
    const auto ground = ground_under(page, placed, at, ink);
    for (std::size_t i = line.first; i < line.first + line.count; ++i) {
        const auto& letter = page.letters[i];
        if (letter.glyph == 0) faults.insert({placed.id, "glyph", "the font has none"});
        if (letter.face == ui::Face::icons) continue;
        const double ratio = ui::contrast_ratio(letter.rgb, ground);
        const bool chosen = placed.block != nullptr && placed.block->chosen;
        if (!contrast_suffices(contrast, ratio, chosen))
            faults.insert({placed.id, "contrast", fmt::format("{:.1f} to 1", ratio)});
    }
    constexpr float slack = 1.5f;
    const auto& own = placed.rect;
    const bool inside = ink.x >= own.x - slack && ink.y >= own.y - slack && ink.x + ink.w <= own.x + own.w + slack &&
                        ink.y + ink.h <= own.y + own.h + slack;
    if (!inside)
        faults.insert({placed.id, "cut_word",
                       fmt::format("letters at {:.0f},{:.0f} {:.0f}x{:.0f} of a block at {:.0f},{:.0f} {:.0f}x{:.0f}", ink.x,
                                   ink.y, ink.w, ink.h, own.x, own.y, own.w, own.h)});
    if (ink.x < screen.x - slack || ink.x + ink.w > screen.w + slack)
        faults.insert({placed.id, "outside", "letters beside the screen"});
}

}  // namespace

void find_in_letters(const ui::Arrangement& page, const ui::Metrics& metrics, base::Contrast contrast, ui::Fonts& fonts,
                     Faults& faults)
{
    const RectF screen{0, 0, static_cast<float>(metrics.screen().width_px), static_cast<float>(metrics.screen().height_px)};
    for (const auto& placed : page.placed) {
        if (placed.piece == Placed::Piece::scenery) continue;
        if (placed.broken_word) faults.insert({placed.id, "broken_word", "a word is wider than its line"});
        std::vector<RectF> lines;
        for (std::size_t at = placed.first_part; at < placed.first_part + placed.parts; ++at) {
            if (page.parts[at].kind != DrawnPart::Kind::letters || page.parts[at].count == 0) continue;
            const auto ink = ink_of(page, page.parts[at], fonts);
            find_in_line(page, placed, at, ink, screen, contrast, faults);
            for (const auto& other : lines)
                if (overlap(ink, other, 1.5f)) faults.insert({placed.id, "overlap", "its own words run into each other"});
            lines.push_back(ink);
        }
    }
}

}  // namespace kiosk::app::audit
