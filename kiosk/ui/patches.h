#pragma once
/// Quarter discs, quarter rings and soft shadow corners baked into the atlas once for each size: rounded cards are drawn
/// from these and plain rectangles.
#include <cstdint>
#include <unordered_map>

#include "kiosk/ui/atlas.h"

namespace kiosk::ui {

class Patches {
public:
    explicit Patches(Atlas& atlas) : atlas_(atlas) {}

    /// Top left quarter of a disc; `radius` square.
    const AtlasPlace* disc(int radius);
    /// Top left quarter of a ring lying inside the disc.
    const AtlasPlace* ring(int radius, int thickness);
    /// Part of a whole ring, in thousandths, clockwise from the top; `side` square.
    const AtlasPlace* arc(int side, int thickness, int thousandths);
    /// Top left corner of the shadow of a rounded rectangle: reaches `shadow_reach` outside and as much plus the radius inside.
    const AtlasPlace* shadow(int radius, int sigma);
    static int shadow_reach(int sigma) { return sigma * 5 / 2; }

    bool overflowed() const { return overflowed_; }
    void begin_anew();

private:
    template <class Coverage>
    const AtlasPlace* kept(std::uint64_t key, int side, Coverage&&);

    Atlas& atlas_;
    std::unordered_map<std::uint64_t, AtlasPlace> kept_;
    bool overflowed_ = false;
};

}  // namespace kiosk::ui
