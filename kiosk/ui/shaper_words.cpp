/// Words and icons, which are letters too.
#include <algorithm>
#include <cmath>

#include "kiosk/drawing/icons.h"
#include "kiosk/ui/shaper.h"

namespace kiosk::ui {

float Shaper::words(float x, float y, float width, std::vector<Span> spans, Align align, Breaks breaks)
{
    const Style& style = spans.front().style;
    LaidText text = breaks == Breaks::evenly ? lay_out_even(fonts, spans, width) : lay_out(fonts, spans, width);
    broke_word_ = broke_word_ || text.broken_word;
    const float line_px = style.line_px();
    for (const TextLine& line : text.lines) {
        DrawnPart part;
        part.kind = DrawnPart::Kind::letters;
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
    DrawnPart part;
    part.kind = DrawnPart::Kind::letters;
    em = std::round(em);
    part.rect = {std::round(centre_x - em / 2), std::round(centre_y - em / 2), em, em};
    part.em = em;
    part.baseline = part.rect.y + em;
    part.first = out.letters.size();
    part.count = 1;
    part.rgb = rgb;
    Letter letter;
    letter.face = Face::icons;
    letter.glyph = fonts.glyph(Face::icons, drawing::icon_code_point(name));
    letter.rgb = rgb;
    out.letters.push_back(letter);
    out.parts.push_back(part);
}

void Shaper::pictogram(float centre_x, float centre_y, float side, std::string_view name, const Ink& on)
{
    auto drawing = fonts.pictures().find(name);
    if (!drawing) return icon(centre_x, centre_y, side, name, on.words);
    DrawnPart part;
    part.kind = DrawnPart::Kind::pictogram;
    side = std::round(side);
    part.rect = {std::round(centre_x - side / 2), std::round(centre_y - side / 2), side, side};
    part.first = out.pictograms.size();
    out.pictograms.push_back({std::move(drawing), picture_inks(theme, on)});
    out.parts.push_back(part);
}

}  // namespace kiosk::ui
