#pragma once
/// Words in styles -> letters at places, in lines. Breaks only at U+0020 and line feeds; U+00A0 glues; a word wider than
/// the line is broken after a hyphen, or between letters as the last resort. Kerned, on quarter pixels. Keeps nothing.
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "kiosk/ui/fonts.h"
#include "kiosk/ui/tokens.h"

namespace kiosk::ui {

struct Span {
    std::string_view words;
    Style style;
    Rgb rgb = 0;
    bool underlined = false;
};

struct Letter {
    float x = 0;  ///< pen, from the line's left
    std::uint16_t glyph = 0;
    Face face = Face::regular;
    bool underlined = false;
    Rgb rgb = 0;
};

struct TextLine {
    std::size_t first = 0, count = 0;  ///< letters
    float width = 0;
};

struct LaidText {
    std::vector<Letter> letters;
    std::vector<TextLine> lines;
    float width = 0;  ///< of the widest line
    bool broken_word = false;
};

/// All spans of one text share the em and the line height of the first.
LaidText lay_out(Fonts&, std::span<const Span>, float width);
/// The narrowest width that needs no more lines than `width`, where the last line would else be short: titles whose lines
/// are about equally long.
float balanced_width(Fonts&, std::span<const Span>, float width);
/// As `lay_out`, but the last line is no word alone where a narrower setting of as many lines avoids it.
LaidText lay_out_even(Fonts&, std::span<const Span>, float width);
/// Without breaking.
float width_of(Fonts&, std::string_view words, const Style&);

}  // namespace kiosk::ui
