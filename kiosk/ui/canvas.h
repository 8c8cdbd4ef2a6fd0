#pragma once
/// Draws plain and rounded rectangles, rings, shadows and letters into one of Dear ImGui's draw lists. Everything is an
/// axis-aligned rectangle on whole pixels, textured from the atlas. Leaves what and where to its callers.
#include <cstdint>
#include <memory>

#include "kiosk/ui/atlas.h"
#include "kiosk/ui/glyphs.h"
#include "kiosk/ui/patches.h"
#include "kiosk/ui/pictograms.h"
#include "kiosk/ui/pictures.h"
#include "kiosk/ui/semantics.h"
#include "kiosk/ui/tokens.h"

struct ImDrawData;

namespace kiosk::ui {

class Canvas {
public:
    explicit Canvas(Fonts&);
    ~Canvas();

    void begin(int width_px, int height_px);
    void clip_to(const RectF&);
    void fill(const RectF&, Rgb, int opacity = 255);
    void rounded(const RectF&, float radius, Rgb);
    void ring(const RectF&, float radius, float thickness, Rgb);
    /// Of the circle in the square, clockwise from the top.
    void arc(const RectF& square, float thickness, float share, Rgb);
    /// Black on what is there, as dark as the picture; only its tiles in `view`.
    void picture(const RectF&, const Picture&, const RectF& view);
    /// As wide as the square.
    void pictogram(const RectF& square, const std::shared_ptr<const drawing::Drawing>&, const PictureInks&);
    /// Falls `drop` below the card; only its part outside is worth drawing, the card covers the rest.
    void shadow(const RectF& card, float radius, float sigma, float drop, int opacity);
    void letter(Face, std::uint16_t glyph, float em, float pen_x, float baseline, Rgb);
    const ImDrawData& end();
    /// The atlas was full: everything drawn since `begin` is void; draw again after `begin_anew`.
    bool overflowed() const;
    void begin_anew();
    GlyphAtlas atlas() const { return atlas_.seen(); }
    /// Zeroes the buffers to their capacity.
    void wipe();

private:
    struct Lists;
    void textured(float left, float top, float right, float bottom, float u0, float v0, float u1, float v1, Rgb, int opacity);
    void corners(const RectF&, const AtlasPlace&, float side, Rgb, int opacity);

    Atlas atlas_;
    Glyphs glyphs_;
    Patches patches_;
    Pictures pictures_;
    Pictograms pictograms_;
    bool showed_picture_ = false;
    std::unique_ptr<Lists> lists_;
};

/// Relative luminance, WCAG 2.
double luminance(Rgb);
double contrast_ratio(Rgb, Rgb);

}  // namespace kiosk::ui
