#pragma once
/// One sheet of coverage, one byte a pixel, filled from the top in shelves. Leaves what is baked to `glyphs` and `shapes`.
/// When full it begins anew: its generation grows and every place handed out before is void.
#include <cstdint>
#include <memory>
#include <optional>

#include "kiosk/ui/painter.h"

namespace kiosk::ui {

struct AtlasPlace {
    int x = 0, y = 0, w = 0, h = 0;
};

class Atlas {
public:
    Atlas();
    /// Nothing when it is full: call `begin_anew`, drop kept places and draw the frame again.
    std::optional<AtlasPlace> reserve(int w, int h);
    std::uint8_t* at(const AtlasPlace& place) { return bytes_.get() + place.y * width_px + place.x; }
    void changed() { ++added_; }
    void begin_anew();
    std::uint32_t generation() const { return generation_; }
    GlyphAtlas seen() const;
    /// Where every texel is full.
    float solid_u() const { return 2.0f / width_px; }
    float solid_v() const { return 2.0f / height_px; }

    static constexpr int width_px = 2048;
    static constexpr int height_px = 2048;

private:
    struct Free {
        void operator()(std::uint8_t* bytes) const;
    };
    std::unique_ptr<std::uint8_t[], Free> bytes_;  ///< pages never written cost no memory
    int shelf_x_ = 0, shelf_y_ = 0, shelf_h_ = 0;
    std::uint32_t generation_ = 1, added_ = 0;
};

}  // namespace kiosk::ui
