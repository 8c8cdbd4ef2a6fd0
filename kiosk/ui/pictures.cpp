#include "kiosk/ui/pictures.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {

namespace {

/// The mean of what lies under one pixel of the target; between pixels where the target is larger.
class Scaled {
public:
    Scaled(const Picture& picture, int width_px, int height_px)
        : picture_(picture),
          across_(static_cast<float>(picture.width_px) / static_cast<float>(width_px)),
          down_(static_cast<float>(picture.height_px) / static_cast<float>(height_px))
    {
    }
    std::uint8_t at(int x, int y) const
    {
        const float left = static_cast<float>(x) * across_, top = static_cast<float>(y) * down_;
        return across_ > 1 || down_ > 1 ? mean(left, top) : between(left + across_ / 2 - 0.5f, top + down_ / 2 - 0.5f);
    }

private:
    int grey(int x, int y) const
    {
        x = std::clamp(x, 0, picture_.width_px - 1);
        y = std::clamp(y, 0, picture_.height_px - 1);
        return (*picture_.grey)[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture_.width_px) +
                                static_cast<std::size_t>(x)];
    }
    std::uint8_t mean(float left, float top) const
    {
        const float right = left + across_, bottom = top + down_;
        float sum = 0, area = 0;
        for (int y = static_cast<int>(top); static_cast<float>(y) < bottom; ++y) {
            const float h = std::min(bottom, static_cast<float>(y + 1)) - std::max(top, static_cast<float>(y));
            for (int x = static_cast<int>(left); static_cast<float>(x) < right; ++x) {
                const float w = std::min(right, static_cast<float>(x + 1)) - std::max(left, static_cast<float>(x));
                sum += w * h * static_cast<float>(grey(x, y));
                area += w * h;
            }
        }
        return static_cast<std::uint8_t>(area > 0 ? std::lround(sum / area) : 255);
    }
    std::uint8_t between(float x, float y) const
    {
        const int left = static_cast<int>(std::floor(x)), top = static_cast<int>(std::floor(y));
        const float right_share = x - static_cast<float>(left), bottom_share = y - static_cast<float>(top);
        const auto row = [&](int at) {
            return static_cast<float>(grey(left, at)) * (1 - right_share) +
                   static_cast<float>(grey(left + 1, at)) * right_share;
        };
        return static_cast<std::uint8_t>(std::lround(row(top) * (1 - bottom_share) + row(top + 1) * bottom_share));
    }

    const Picture& picture_;
    float across_, down_;
};

}  // namespace

const AtlasPlace* Pictures::tile(const Picture& picture, int width_px, int height_px, int column, int row)
{
    const Key key{picture.grey.get(), width_px, height_px, column, row};
    const auto found = kept_.find(key);
    if (found != kept_.end()) return &found->second;
    const int left = column * tile_px, top = row * tile_px;
    const int w = std::min(tile_px, width_px - left), h = std::min(tile_px, height_px - top);
    if (w <= 0 || h <= 0) return nullptr;
    const auto place = atlas_.reserve(w, h);
    if (!place) {
        overflowed_ = true;
        return nullptr;
    }
    const Scaled scaled(picture, width_px, height_px);
    std::uint8_t* out = atlas_.at(*place);
    for (int y = 0; y < h; ++y)
        for (int x = 0; x < w; ++x)
            out[y * Atlas::width_px + x] = static_cast<std::uint8_t>(255 - scaled.at(left + x, top + y));
    atlas_.changed();
    if (std::find(sources_.begin(), sources_.end(), picture.grey) == sources_.end()) sources_.push_back(picture.grey);
    return &kept_.emplace(key, *place).first->second;
}

void Pictures::begin_anew()
{
    kept_.clear();
    sources_.clear();
    overflowed_ = false;
}

}  // namespace kiosk::ui
