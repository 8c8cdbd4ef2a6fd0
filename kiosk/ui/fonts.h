#pragma once
/// The letters' shapes and widths, from the font files, and the pictograms that stand where an icon would. Unhinted; widths and
/// kerning in font units scaled to the em. Leaves baking to `glyphs`. Owns the mapped files.
#include <cstdint>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/ui/painter.h"
#include "kiosk/ui/pictograms.h"
#include "kiosk/ui/tokens.h"

struct stbtt_fontinfo;

namespace kiosk::ui {

class Fonts {
public:
    static base::Result<std::unique_ptr<Fonts>> open(const FontFiles&);
    ~Fonts();

    /// Place in the font of a code point; 0: the font has none.
    std::uint16_t glyph(Face, char32_t);
    float advance(Face, std::uint16_t glyph, float em);
    /// Middle of what a glyph shows, from its pen.
    float ink_centre(Face, std::uint16_t glyph, float em) const;
    float kerning(Face, std::uint16_t left, std::uint16_t right, float em);
    const stbtt_fontinfo& info(Face) const;
    PictureBook& pictures() { return pictures_; }
    /// Which letters were measured, and which stood beside each other, tells of what was typed.
    void forget();

private:
    struct OneFace;
    Fonts();
    std::vector<std::unique_ptr<OneFace>> faces_;
    PictureBook pictures_;
};

}  // namespace kiosk::ui
