#include "kiosk/ui/shaper.h"

#include <algorithm>
#include <cmath>

#include "kiosk/ui/icons.h"

namespace kiosk::ui {

bool Arrangement::shown(const Placed& one) const
{
    const Region& in = regions[one.region];
    const RectF rect = on_glass(one);
    if (rect.w <= 0 || rect.h <= 0) return false;
    if (!in.scrolls) return true;
    const float bottom = in.view.y + in.view.h;
    // What is taller than the view is walked through piece by piece.
    if (in_pieces(one)) return rect.h >= std::min(touch_px, in.view.h);
    if (rect.y < in.view.y - 0.5f || rect.y + rect.h > bottom + 0.5f) return false;
    // A part's heading never stands alone at the end of a page.
    const auto next = static_cast<std::size_t>(&one - placed.data()) + 1;
    if (!one.leads || one.stands_alone || next >= placed.size() || rect.y < in.view.y + touch_px) return true;
    const Placed& follower = placed[next];
    return follower.region != one.region || follower.rect.y <= one.rect.y || follower.piece == Placed::Piece::scenery || shown(follower);
}

bool Arrangement::in_pieces(const Placed& one) const
{
    const Region& in = regions[one.region];
    if (!in.scrolls || one.rect.h > in.view.h) return in.scrolls;
    // A view that ends in blank glass says less than the first lines of what comes.
    if (one.control || !one.block || !std::holds_alternative<page::Paragraph>(one.block->kind) || one.rect.h < in.view.h * 0.3f) return false;
    const float top = one.rect.y - in.scroll - in.view.y, seen = in.view.h - top;
    return top >= -0.5f && seen < one.rect.h - 0.5f && seen >= 1.6f * touch_px;
}

bool Arrangement::shows_any_of(const Placed& card) const
{
    return std::any_of(placed.begin(), placed.end(), [&](const Placed& one) {
        const bool on_it = one.region == card.region && one.piece != Placed::Piece::scenery && one.rect.y >= card.rect.y - 0.5f &&
                           one.rect.y + one.rect.h <= card.rect.y + card.rect.h + 0.5f && one.rect.x >= card.rect.x - 0.5f &&
                           one.rect.x + one.rect.w <= card.rect.x + card.rect.w + 0.5f;
        return on_it && shown(one);
    });
}

RectF Arrangement::on_glass(const Placed& one) const
{
    RectF rect = one.rect;
    const Region& in = regions[one.region];
    rect.y -= in.scroll;
    if (!in.scrolls || one.piece == Placed::Piece::scenery || !in_pieces(one)) return rect;
    const float top = std::max(rect.y, in.view.y), bottom = std::min(rect.y + rect.h, in.view.y + in.view.h);
    rect.y = top;
    rect.h = std::max(0.0f, bottom - top);
    return rect;
}

Rgb mixed(Rgb one, Rgb other, float share)
{
    Rgb out = 0;
    for (int shift : {16, 8, 0}) {
        const auto a = static_cast<float>((one >> shift) & 255), b = static_cast<float>((other >> shift) & 255);
        out |= static_cast<Rgb>(std::lround(a + (b - a) * share)) << shift;
    }
    return out;
}

Shaper::Shaper(const page::PlainPage& the_page, const Theme& the_theme, const Metrics& the_metrics, Fonts& the_fonts,
               const Look& the_look, Arrangement& arrangement)
    : page(the_page), theme(the_theme), metrics(the_metrics), fonts(the_fonts), look(the_look), out(arrangement),
      ground{the_theme.words, the_theme.quiet, the_theme.paper}
{
}

Shaper::Mark Shaper::mark() const { return {out.placed.size(), out.parts.size(), out.letters.size(), out.modules.size()}; }

void Shaper::rewind(const Mark& to)
{
    out.placed.resize(to.placed);
    out.parts.resize(to.parts);
    out.letters.resize(to.letters);
    out.modules.resize(to.modules);
    broke_word_ = false;
}

void Shaper::move(const Mark& from, float dx, float dy)
{
    dx = std::round(dx);
    dy = std::round(dy);
    for (std::size_t at = from.placed; at < out.placed.size(); ++at) {
        out.placed[at].rect.x += dx;
        out.placed[at].rect.y += dy;
    }
    for (std::size_t at = from.parts; at < out.parts.size(); ++at) {
        Part& part = out.parts[at];
        part.rect.x += dx;
        part.rect.y += dy;
        if (part.kind == Part::Kind::letters) part.baseline += dy;
    }
}

void Shaper::fill(const RectF& rect, Rgb rgb, int opacity)
{
    Part part;
    part.rect = rect;
    part.rgb = rgb;
    part.opacity = static_cast<std::uint8_t>(opacity);
    out.parts.push_back(part);
}

void Shaper::rounded(const RectF& rect, float radius, Rgb rgb)
{
    Part part;
    part.kind = Part::Kind::rounded;
    part.rect = rect;
    part.radius = radius;
    part.rgb = rgb;
    out.parts.push_back(part);
}

void Shaper::ring(const RectF& rect, float radius, float thickness, Rgb rgb)
{
    Part part;
    part.kind = Part::Kind::ring;
    part.rect = rect;
    part.radius = radius;
    part.thickness = thickness;
    part.rgb = rgb;
    out.parts.push_back(part);
}

void Shaper::card(const RectF& rect, float radius, const Ink& ink, float edge_px, bool shadowed)
{
    if (shadowed && theme.shadow > 0) {
        Part part;
        part.kind = Part::Kind::shadow;
        part.rect = rect;
        part.radius = radius;
        part.thickness = px(12);
        part.baseline = px(6);
        part.opacity = static_cast<std::uint8_t>(theme.shadow);
        out.parts.push_back(part);
    }
    rounded(rect, radius, ink.ground);
    if (edge_px > 0 && ink.edge != ink.ground) ring(rect, radius, edge_px, ink.edge);
}

float Shaper::words(float x, float y, float width, std::vector<Span> spans, Align align, Breaks breaks)
{
    const Style& style = spans.front().style;
    LaidText text = breaks == Breaks::evenly ? lay_out_even(fonts, spans, width) : lay_out(fonts, spans, width);
    broke_word_ = broke_word_ || text.broken_word;
    const float line_px = style.line_px();
    for (const TextLine& line : text.lines) {
        Part part;
        part.kind = Part::Kind::letters;
        const float room = width - line.width;
        const float left = align == Align::left ? x : align == Align::centre ? x + room / 2 : x + room;
        part.rect = {left, y, line.width, line_px};
        part.em = style.em;
        // Capitals stand in the middle of the line, a hair low, so that stacked diacritics have their room.
        part.baseline = std::round(y + line_px / 2 + style.cap_px() / 2);
        part.first = out.letters.size();
        part.count = line.count;
        part.rgb = spans.front().rgb;
        out.letters.insert(out.letters.end(), text.letters.begin() + static_cast<std::ptrdiff_t>(line.first),
                           text.letters.begin() + static_cast<std::ptrdiff_t>(line.first + line.count));
        out.parts.push_back(part);
        y += line_px;
    }
    return y;
}

float Shaper::words(float x, float y, float width, std::string_view text, const Style& style, Rgb rgb, Align align)
{
    return words(x, y, width, std::vector<Span>{{text, style, rgb, false}}, align);
}

void Shaper::words_at(float x, float centre_y, float width, std::string_view text, const Style& style, Rgb rgb, Align align)
{
    words(x, std::round(centre_y - style.line_px() / 2), width, text, style, rgb, align);
}

float Shaper::height_of(std::string_view text, const Style& style, float width) const
{
    const Span span{text, style, 0, false};
    return static_cast<float>(lay_out(fonts, {&span, 1}, width).lines.size()) * style.line_px();
}

Style Shaper::fitted(Style style, std::string_view text, float width, float smallest_em) const
{
    const float wide = width_of(text, style);
    if (wide <= width) return style;
    style.em = std::max(smallest_em, std::floor(style.em * width / wide * 8 / 11) * 11 / 8);
    return style;
}

void Shaper::icon(float centre_x, float centre_y, float em, std::string_view name, Rgb rgb)
{
    if (name.empty()) return;
    Part part;
    part.kind = Part::Kind::letters;
    em = std::round(em);
    part.rect = {std::round(centre_x - em / 2), std::round(centre_y - em / 2), em, em};
    part.em = em;
    part.baseline = part.rect.y + em;
    part.first = out.letters.size();
    part.count = 1;
    part.rgb = rgb;
    Letter letter;
    letter.face = Face::icons;
    letter.glyph = fonts.glyph(Face::icons, icon_code_point(name));
    letter.rgb = rgb;
    out.letters.push_back(letter);
    out.parts.push_back(part);
}

void Shaper::modules(const RectF& rect, std::vector<bool> dark)
{
    Part part;
    part.kind = Part::Kind::modules;
    part.rect = rect;
    part.first = out.modules.size();
    out.modules.push_back(std::move(dark));
    out.parts.push_back(part);
}

Placed& Shaper::place(const Mark& from, const page::PlainBlock& block, Role role, const RectF& rect, float cap_px, Rgb words_rgb,
                      Rgb ground_rgb)
{
    Placed one;
    one.block = &block;
    one.id = block.id;
    one.role = role;
    one.rect = rect;
    one.region = region;
    one.first_part = from.parts;
    one.parts = out.parts.size() - from.parts;
    one.cap_px = cap_px;
    one.words_rgb = words_rgb;
    one.ground_rgb = ground_rgb;
    one.control = block.meaning.has_value();
    one.under_dialog = under_dialog;
    one.broken_word = broke_word_;
    broke_word_ = false;
    out.placed.push_back(std::move(one));
    return out.placed.back();
}

void Shaper::scenery(const Mark& from, const RectF& rect)
{
    Placed one;
    one.piece = Placed::Piece::scenery;
    one.rect = rect;
    one.region = region;
    one.first_part = from.parts;
    one.parts = out.parts.size() - from.parts;
    one.under_dialog = under_dialog;
    out.placed.push_back(std::move(one));
}

Ink Shaper::pressed_look(const Ink& ink) const
{
    if (theme.outlined) return {ink.ground, ink.words, ink.words};
    return {ink.words, mixed(ink.ground, ink.words, 0.12f), ink.words};
}

}  // namespace kiosk::ui
