#include "kiosk/ui/glyphs.h"

#include <cmath>

#include <stb_truetype.h>

namespace kiosk::ui {

namespace {

int steps_in_a_pixel(float em) { return em < 42 ? 4 : em < 72 ? 2 : 1; }

/// The pen in steps, rounded to the nearest.
int steps_of(float em, float pen_x)
{
    return static_cast<int>(std::floor(pen_x * static_cast<float>(steps_in_a_pixel(em)) + 0.5f));
}

int floored_part(int value, int by) { return value >= 0 ? value / by : -((-value + by - 1) / by); }

}  // namespace

Glyphs::Glyphs(Fonts& fonts, Atlas& atlas) : fonts_(fonts), atlas_(atlas)
{
    for (std::size_t texel = 0; texel < fuller_.size(); ++texel)
        fuller_[texel] = static_cast<std::uint8_t>(std::lround(255 * std::pow(static_cast<float>(texel) / 255, 0.85f)));
}

int Glyphs::whole_px(float em, float pen_x) { return floored_part(steps_of(em, pen_x), steps_in_a_pixel(em)); }

const BakedGlyph* Glyphs::baked(Face face, std::uint16_t glyph, float em, float pen_x, bool light_words)
{
    const int steps = steps_in_a_pixel(em);
    const int part = steps_of(em, pen_x) - whole_px(em, pen_x) * steps;
    const auto em_key = static_cast<std::uint64_t>(em * 8 + 0.5f);
    const std::uint64_t key = std::uint64_t{glyph} | std::uint64_t{static_cast<std::uint8_t>(face)} << 16 |
                              static_cast<std::uint64_t>(part) << 24 | std::uint64_t{light_words} << 28 | em_key << 32;
    const auto found = kept_.find(key);
    if (found != kept_.end()) return found->second.place.w > 0 ? &found->second : nullptr;
    const BakedGlyph fresh = bake(face, glyph, em, static_cast<float>(part) / static_cast<float>(steps), light_words);
    if (overflowed_) return nullptr;
    const BakedGlyph& kept = kept_.emplace(key, fresh).first->second;
    return kept.place.w > 0 ? &kept : nullptr;
}

BakedGlyph Glyphs::bake(Face face, std::uint16_t glyph, float em, float shift, bool light_words)
{
    const stbtt_fontinfo& info = fonts_.info(face);
    const float scale = stbtt_ScaleForMappingEmToPixels(&info, em);
    int left = 0, top = 0, right = 0, bottom = 0;
    stbtt_GetGlyphBitmapBoxSubpixel(&info, glyph, scale, scale, shift, 0, &left, &top, &right, &bottom);
    BakedGlyph baked{{0, 0, 0, 0}, left, top};
    if (right <= left || bottom <= top) return baked;
    const auto place = atlas_.reserve(right - left, bottom - top);
    if (!place) {
        overflowed_ = true;
        return baked;
    }
    baked.place = *place;
    std::uint8_t* out = atlas_.at(*place);
    stbtt_MakeGlyphBitmapSubpixel(&info, out, place->w, place->h, Atlas::width_px, scale, scale, shift, 0, glyph);
    if (light_words) {
        for (int y = 0; y < place->h; ++y) {
            for (int x = 0; x < place->w; ++x) {
                std::uint8_t& texel = out[y * Atlas::width_px + x];
                texel = fuller_[texel];
            }
        }
    }
    atlas_.changed();
    return baked;
}

void Glyphs::begin_anew()
{
    kept_.clear();
    overflowed_ = false;
}

}  // namespace kiosk::ui
