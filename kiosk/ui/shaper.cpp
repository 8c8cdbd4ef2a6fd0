#include "kiosk/ui/shaper.h"

#include <cmath>

namespace kiosk::ui {

namespace {
Rgb mixed(Rgb one, Rgb other, float share)
{
    Rgb out = 0;
    for (int shift : {16, 8, 0}) {
        const auto a = static_cast<float>((one >> shift) & 255), b = static_cast<float>((other >> shift) & 255);
        out |= static_cast<Rgb>(std::lround(a + (b - a) * share)) << shift;
    }
    return out;
}
}  // namespace

Shaper::Shaper(const page::PlainPage& the_page, const Theme& the_theme, const Metrics& the_metrics, Fonts& the_fonts,
               const InteractionState& the_look, Arrangement& arrangement)
    : page(the_page),
      theme(the_theme),
      metrics(the_metrics),
      fonts(the_fonts),
      look(the_look),
      out(arrangement),
      ground{the_theme.words, the_theme.quiet, the_theme.paper}
{
}

Shaper::Mark Shaper::mark() const
{
    return {out.placed.size(),   out.parts.size(),      out.letters.size(), out.modules.size(),
            out.pictures.size(), out.pictograms.size(), out.choosing.size()};
}

void Shaper::rewind(const Mark& to)
{
    out.placed.resize(to.placed);
    out.parts.resize(to.parts);
    out.letters.resize(to.letters);
    out.modules.resize(to.modules);
    out.pictures.resize(to.pictures);
    out.pictograms.resize(to.pictograms);
    out.choosing.resize(to.choosing);
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
        DrawnPart& part = out.parts[at];
        part.rect.x += dx;
        part.rect.y += dy;
        if (part.kind == DrawnPart::Kind::letters) part.baseline += dy;
    }
    for (std::size_t at = from.choosing; at < out.choosing.size(); ++at) {
        out.choosing[at].rect.x += dx;
        out.choosing[at].rect.y += dy;
    }
}

void Shaper::fill(const RectF& rect, Rgb rgb, int opacity)
{
    DrawnPart part;
    part.rect = rect;
    part.rgb = rgb;
    part.opacity = static_cast<std::uint8_t>(opacity);
    out.parts.push_back(part);
}

void Shaper::rounded(const RectF& rect, float radius, Rgb rgb)
{
    DrawnPart part;
    part.kind = DrawnPart::Kind::rounded;
    part.rect = rect;
    part.radius = radius;
    part.rgb = rgb;
    out.parts.push_back(part);
}

void Shaper::ring(const RectF& rect, float radius, float thickness, Rgb rgb)
{
    DrawnPart part;
    part.kind = DrawnPart::Kind::ring;
    part.rect = rect;
    part.radius = radius;
    part.thickness = thickness;
    part.rgb = rgb;
    out.parts.push_back(part);
}

void Shaper::arc(const RectF& square, float thickness, float share, Rgb rgb)
{
    DrawnPart part;
    part.kind = DrawnPart::Kind::arc;
    part.rect = square;
    part.thickness = thickness;
    part.share = share;
    part.rgb = rgb;
    out.parts.push_back(part);
}

void Shaper::picture(const RectF& rect, Picture grey)
{
    DrawnPart part;
    part.kind = DrawnPart::Kind::picture;
    part.rect = rect;
    part.first = out.pictures.size();
    out.pictures.push_back(std::move(grey));
    out.parts.push_back(part);
}

void Shaper::card(const RectF& rect, float radius, const Ink& ink, float edge_px, bool shadowed)
{
    if (shadowed && theme.shadow > 0) {
        DrawnPart part;
        part.kind = DrawnPart::Kind::shadow;
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

void Shaper::modules(const RectF& rect, std::vector<bool> dark)
{
    DrawnPart part;
    part.kind = DrawnPart::Kind::modules;
    part.rect = rect;
    part.first = out.modules.size();
    out.modules.push_back(std::move(dark));
    out.parts.push_back(part);
}

Placed& Shaper::place(const Mark& from, const page::PlainBlock& block, Role role, const RectF& rect, float cap_px,
                      Rgb words_rgb, Rgb ground_rgb)
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

void Shaper::place_unseen(const page::PlainBlock& block, const RectF& rect)
{
    const float cap = metrics.style(Use::body).cap_px();
    place(mark(), block, block.meaning ? Role::button : Role::text, rect, cap, ground.words, ground.ground);
    for (const page::PlainBlock& inner : block.inside) place_unseen(inner, rect);
}

Ink Shaper::pressed_look(const Ink& ink) const
{
    if (theme.outlined) return {ink.ground, ink.words, ink.words};
    return {ink.words, mixed(ink.ground, ink.words, 0.12f), ink.words};
}

}  // namespace kiosk::ui
