#include "kiosk/ui/painting.h"

#include <algorithm>
#include <cmath>

#include "kiosk/ui/desk_tokens.h"
#include "kiosk/ui/leafing.h"

namespace kiosk::ui {

namespace {

void paint_letters(const Arrangement& page, const DrawnPart& part, float dy, Fonts& fonts, Canvas& canvas)
{
    const float baseline = part.baseline - dy;
    float line_from = -1, line_to = 0;
    Rgb line_rgb = 0;
    const auto underline = [&] {
        if (line_from < 0) return;
        canvas.fill({line_from, std::round(baseline + part.em * 0.1f), line_to - line_from,
                     std::max(1.0f, std::round(part.em * 0.065f))},
                    line_rgb);
        line_from = -1;
    };
    for (std::size_t at = part.first; at < part.first + part.count; ++at) {
        const Letter& letter = page.letters[at];
        const float pen = part.rect.x + letter.x;
        canvas.letter(letter.face, letter.glyph, part.em, pen, baseline, letter.rgb);
        if (!letter.underlined) {
            underline();
            continue;
        }
        if (line_from < 0) line_from = pen;
        line_to = pen + fonts.advance(letter.face, letter.glyph, part.em);
        line_rgb = letter.rgb;
    }
    underline();
}

void paint_modules(const Arrangement& page, const DrawnPart& part, float dy, Canvas& canvas)
{
    const std::vector<bool>& dark = page.modules[part.first];
    const auto side = static_cast<std::size_t>(std::lround(std::sqrt(static_cast<double>(dark.size()))));
    if (side == 0) return;
    const float module_px = part.rect.w / static_cast<float>(side);
    for (std::size_t row = 0; row < side; ++row) {
        for (std::size_t from = 0; from < side; ++from) {
            if (!dark[row * side + from]) continue;
            std::size_t to = from;
            while (to < side && dark[row * side + to]) ++to;
            canvas.fill(
                {part.rect.x + module_px * static_cast<float>(from), part.rect.y - dy + module_px * static_cast<float>(row),
                 module_px * static_cast<float>(to - from), module_px},
                0x000000);
            from = to;
        }
    }
}

void paint_part(const Arrangement& page, const DrawnPart& part, const Region& region, Fonts& fonts, Canvas& canvas)
{
    const float dy = region.scroll;
    RectF rect = part.rect;
    rect.y -= dy;
    switch (part.kind) {
    case DrawnPart::Kind::fill: canvas.fill(rect, part.rgb, part.opacity); break;
    case DrawnPart::Kind::rounded: canvas.rounded(rect, part.radius, part.rgb); break;
    case DrawnPart::Kind::ring: canvas.ring(rect, part.radius, part.thickness, part.rgb); break;
    case DrawnPart::Kind::shadow: canvas.shadow(rect, part.radius, part.thickness, part.baseline, part.opacity); break;
    case DrawnPart::Kind::letters: paint_letters(page, part, dy, fonts, canvas); break;
    case DrawnPart::Kind::modules: paint_modules(page, part, dy, canvas); break;
    case DrawnPart::Kind::arc: canvas.arc(rect, part.thickness, part.share, part.rgb); break;
    case DrawnPart::Kind::pictogram:
        canvas.pictogram(rect, page.pictograms[part.first].drawing, page.pictograms[part.first].inks);
        break;
    case DrawnPart::Kind::picture: canvas.picture(rect, page.pictures[part.first], region.view); break;
    }
}

RectF grown(const RectF& rect, float by) { return {rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by}; }

/// Around what is read aloud. Words begin at their block's very edge: beside them the light keeps its distance.
RectF lit(const Arrangement& page, const Placed& spoken, const Metrics& metrics, float by)
{
    RectF rect = grown(page.on_glass(spoken), metrics.px(by));
    const float beside = spoken.control ? 0 : metrics.px(10);
    rect.x -= beside;
    rect.w += 2 * beside;
    return rect;
}

const Placed* found(const Arrangement& page, const std::string& id)
{
    if (id.empty()) return nullptr;
    for (const Placed& placed : page.placed) {
        if (placed.id == id && placed.piece != Placed::Piece::scenery && page.shown(placed)) return &placed;
    }
    return nullptr;
}

/// Scroll bars, and the ring around what has the keyboard.
void paint_desk_marks(const Arrangement& page, const Metrics& metrics, const InteractionState& look, Canvas& canvas)
{
    const DeskTheme& theme = desk_theme(look.contrast);
    const DeskMetrics m(metrics);
    for (const Region& region : page.regions) {
        const RectF thumb = region.thumb();
        if (thumb.h > 0 && !page.has_menu) canvas.rounded(thumb, std::floor(thumb.w / 2), theme.edge);
    }
    const Placed* focused = found(page, look.focused);
    if (!focused) return;
    const std::size_t place = page.ring ? page.ring->region : focused->region;
    const Region& in = page.regions[place];
    RectF rect = page.ring ? page.ring->rect : focused->rect;
    rect.y -= in.scroll;
    const float wide = std::max(2.0f, m.px(2)), off = focused->ring_inside && !page.ring ? 0 : page.ring ? m.px(4) : m.px(4);
    const float radius = page.ring ? m.px(8) : focused->radius;
    if (in.pane) canvas.clip_to(in.view);
    canvas.ring(grown(rect, off), std::max(radius + off, wide + 1), wide,
                theme.outlined ? theme.ink : theme.tone(page::Tone::teal).mark);
    canvas.clip_to(page.regions.front().view);
}

}  // namespace

void paint(const Arrangement& page, const Theme& theme, const Metrics& metrics, const InteractionState& look, Fonts& fonts,
           Canvas& canvas)
{
    canvas.fill(page.regions.front().view, theme.paper);
    const Placed* spoken = found(page, look.highlighted);
    std::size_t clipped_to = 0;
    for (const Placed& placed : page.placed) {
        const Region& region = page.regions[placed.region];
        if (placed.region != clipped_to) {
            canvas.clip_to(region.scrolls ? region.view : page.regions.front().view);
            clipped_to = placed.region;
        }
        if (region.pane && (placed.parts == 0 || !page.shown(placed))) continue;
        const bool hidden = region.scrolls && placed.piece != Placed::Piece::scenery && !page.shown(placed);
        if (hidden || (region.scrolls && !region.pane && placed.card && !page.shows_any_of(placed))) continue;
        const bool more = placed.piece == Placed::Piece::more_below || placed.piece == Placed::Piece::more_above;
        if (more) {
            const bool useful = std::any_of(page.regions.begin(), page.regions.end(), [&](const Region& one) {
                if (!one.scrolls) return false;
                if (turned_by_main(page, static_cast<std::size_t>(&one - page.regions.data())) &&
                    placed.piece == Placed::Piece::more_below)
                    return false;
                const std::size_t place = static_cast<std::size_t>(&placed - page.placed.data());
                if (one.above == place) return one.scroll > 0.5f;
                return one.below == place && one.scroll + one.view.h < one.content_height - 0.5f;
            });
            if (!useful) continue;
        }
        const bool cut = page.in_pieces(placed);
        if (&placed == spoken && !placed.control) {
            canvas.rounded(lit(page, placed, metrics, 10), metrics.px(16), theme.spoken);
        }
        for (std::size_t at = placed.first_part; at < placed.first_part + placed.parts; ++at) {
            const DrawnPart& part = page.parts[at];
            if (cut && part.kind == DrawnPart::Kind::letters) {
                const float y = part.rect.y - region.scroll;
                if (y < region.view.y - 0.5f || y + part.rect.h > region.view.y + region.view.h + 0.5f) continue;
            }
            paint_part(page, part, region, fonts, canvas);
        }
    }
    canvas.clip_to(page.regions.front().view);
    if (spoken) {
        // Light around dark: seen on paper and on the coloured half of the front page.
        canvas.ring(lit(page, *spoken, metrics, 13), metrics.px(19), metrics.px(3), theme.spoken);
        canvas.ring(lit(page, *spoken, metrics, 10), metrics.px(16), metrics.px(4), theme.tone(page::Tone::gold).words);
    }
    if (look.desk) return paint_desk_marks(page, metrics, look, canvas);
    if (const Placed* focused = found(page, look.focused)) {
        const RectF ring = grown(page.on_glass(*focused), metrics.px(9));
        canvas.ring(ring, focused->radius + metrics.px(9), metrics.px(6), theme.focus);
    }
}

}  // namespace kiosk::ui
