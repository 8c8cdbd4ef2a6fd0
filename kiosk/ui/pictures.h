#pragma once
/// Grey pictures baked into the atlas as ink on white, in tiles and at the size they are shown: only what is in view takes
/// room. They may hold what a person wrote: dropped, and the atlas zeroed, after the first frame that shows none
/// (`Canvas::begin`).
#include <cstdint>
#include <map>
#include <memory>
#include <tuple>
#include <vector>

#include "kiosk/ui/atlas.h"

namespace kiosk::ui {

/// 8 bits a pixel, row by row, 0 black.
struct Picture {
    std::shared_ptr<const std::vector<std::uint8_t>> grey;
    int width_px = 0, height_px = 0;
};

class Pictures {
public:
    explicit Pictures(Atlas& atlas) : atlas_(atlas) {}

    static constexpr int tile_px = 128;
    /// The tile in this column and row of the picture at `width_px` x `height_px`; null: the atlas is full.
    const AtlasPlace* tile(const Picture&, int width_px, int height_px, int column, int row);

    bool any() const { return !kept_.empty(); }
    bool overflowed() const { return overflowed_; }
    void begin_anew();

private:
    using Key = std::tuple<const void*, int, int, int, int>;

    Atlas& atlas_;
    std::map<Key, AtlasPlace> kept_;
    std::vector<std::shared_ptr<const std::vector<std::uint8_t>>> sources_;  ///< keep their addresses their own
    bool overflowed_ = false;
};

}  // namespace kiosk::ui
