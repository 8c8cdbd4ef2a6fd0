#include "kiosk/ui/patches.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {

template <class Coverage>
const AtlasPlace* Patches::kept(std::uint64_t key, int side, Coverage&& coverage)
{
    const auto found = kept_.find(key);
    if (found != kept_.end()) return &found->second;
    const auto place = atlas_.reserve(side, side);
    if (!place) {
        overflowed_ = true;
        return nullptr;
    }
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const float value = coverage(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f);
            atlas_.at(*place)[y * Atlas::width_px + x] =
                static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0f, 1.0f) * 255));
        }
    }
    atlas_.changed();
    return &kept_.emplace(key, *place).first->second;
}

const AtlasPlace* Patches::disc(int radius)
{
    const auto r = static_cast<float>(radius);
    return kept(std::uint64_t{1} << 60 | static_cast<std::uint64_t>(radius), radius,
                [r](float x, float y) { return r - std::hypot(r - x, r - y) + 0.5f; });
}

const AtlasPlace* Patches::ring(int radius, int thickness)
{
    const auto r = static_cast<float>(radius);
    const auto hole = static_cast<float>(radius - thickness);
    return kept(std::uint64_t{2} << 60 | static_cast<std::uint64_t>(radius) << 16 | static_cast<std::uint64_t>(thickness),
                radius, [r, hole](float x, float y) {
                    const float from_centre = std::hypot(r - x, r - y);
                    return std::clamp(r - from_centre + 0.5f, 0.0f, 1.0f) - std::clamp(hole - from_centre + 0.5f, 0.0f, 1.0f);
                });
}

const AtlasPlace* Patches::arc(int side, int thickness, int thousandths)
{
    const float r = static_cast<float>(side) / 2, hole = r - static_cast<float>(thickness);
    constexpr float turn = 6.2831853f;
    const float end = turn * static_cast<float>(thousandths) / 1000;
    return kept(std::uint64_t{4} << 60 | static_cast<std::uint64_t>(side) << 40 | static_cast<std::uint64_t>(thickness) << 20 |
                    static_cast<std::uint64_t>(thousandths),
                side, [=](float x, float y) {
                    const float from_centre = std::hypot(x - r, y - r);
                    const float on_ring =
                        std::clamp(r - from_centre + 0.5f, 0.0f, 1.0f) - std::clamp(hole - from_centre + 0.5f, 0.0f, 1.0f);
                    if (thousandths >= 1000) return on_ring;
                    float angle = std::atan2(x - r, r - y);
                    if (angle < 0) angle += turn;
                    return on_ring * std::clamp((end - angle) * from_centre + 0.5f, 0.0f, 1.0f);
                });
}

const AtlasPlace* Patches::shadow(int radius, int sigma)
{
    const int reach = shadow_reach(sigma);
    const auto soft = static_cast<float>(sigma);
    // A blurred corner looks like a rounder corner, blurred straight.
    const float round = static_cast<float>(radius) + soft * 0.8f;
    return kept(std::uint64_t{3} << 60 | static_cast<std::uint64_t>(radius) << 16 | static_cast<std::uint64_t>(sigma),
                reach * 2 + radius, [=](float x, float y) {
                    const float dx = round - (x - static_cast<float>(reach));
                    const float dy = round - (y - static_cast<float>(reach));
                    const float distance =
                        std::min(std::max(dx, dy), 0.0f) + std::hypot(std::max(dx, 0.0f), std::max(dy, 0.0f)) - round;
                    return 0.5f * std::erfc(distance / (soft * 1.41421356f));
                });
}

void Patches::begin_anew()
{
    kept_.clear();
    overflowed_ = false;
}

}  // namespace kiosk::ui
