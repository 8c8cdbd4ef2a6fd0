#include "kiosk/ui/atlas.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace kiosk::ui {

void Atlas::Free::operator()(std::uint8_t* bytes) const { std::free(bytes); }

Atlas::Atlas() : bytes_(static_cast<std::uint8_t*>(std::calloc(static_cast<std::size_t>(width_px) * height_px, 1)))
{
    --generation_;
    begin_anew();
}

void Atlas::begin_anew()
{
    const int used = std::min(shelf_y_ + shelf_h_, height_px);
    std::memset(bytes_.get(), 0, static_cast<std::size_t>(used) * width_px);
    shelf_x_ = shelf_y_ = shelf_h_ = 0;
    ++generation_;
    added_ = 0;
    const AtlasPlace solid = *reserve(4, 4);
    for (int y = 0; y < 4; ++y) std::memset(at(solid) + y * width_px, 255, 4);
}

std::optional<AtlasPlace> Atlas::reserve(int w, int h)
{
    if (w > width_px) return std::nullopt;
    if (shelf_x_ + w > width_px) {
        shelf_y_ += shelf_h_;
        shelf_x_ = shelf_h_ = 0;
    }
    if (shelf_y_ + h > height_px) return std::nullopt;
    const AtlasPlace place{shelf_x_, shelf_y_, w, h};
    shelf_x_ += w;
    shelf_h_ = std::max(shelf_h_, h);
    return place;
}

GlyphAtlas Atlas::seen() const { return {bytes_.get(), width_px, height_px, std::uint64_t{generation_} << 32 | added_}; }

}  // namespace kiosk::ui
