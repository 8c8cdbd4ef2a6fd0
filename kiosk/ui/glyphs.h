#pragma once
/// Letters baked into the atlas on first use, one texel a pixel, once for each quarter of a pixel the pen stands at (half
/// from 42 px, whole from 72 px). Light words on dark ground are baked a little fuller (coverage to the power 0.85).
#include <array>
#include <cstdint>
#include <unordered_map>

#include "kiosk/ui/atlas.h"
#include "kiosk/ui/fonts.h"

namespace kiosk::ui {

struct BakedGlyph {
    AtlasPlace place;
    int left = 0, top = 0;  ///< from the whole pixel of the pen and the baseline
};

class Glyphs {
public:
    Glyphs(Fonts&, Atlas&);

    /// `pen_x` decides the part of a pixel. Null: nothing to draw, or the atlas is full (then `overflowed`).
    const BakedGlyph* baked(Face, std::uint16_t glyph, float em, float pen_x, bool light_words);
    /// The pen's whole pixel for `pen_x`, as `baked` understands it.
    static int whole_px(float em, float pen_x);
    bool overflowed() const { return overflowed_; }
    void begin_anew();

private:
    BakedGlyph bake(Face, std::uint16_t glyph, float em, float shift, bool light_words);

    Fonts& fonts_;
    Atlas& atlas_;
    std::unordered_map<std::uint64_t, BakedGlyph> kept_;
    std::array<std::uint8_t, 256> fuller_{};  ///< by coverage
    bool overflowed_ = false;
};

}  // namespace kiosk::ui
