#include "kiosk/ui/pictograms.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <stb_truetype.h>

#include "kiosk/drawing/packed.h"
#include "kiosk/ui/canvas.h"

namespace kiosk::ui {

void PictureBook::fill(PackedPictures pictures)
{
    packed_ = std::move(pictures);
    read_.clear();
}

std::shared_ptr<const drawing::Drawing> PictureBook::find(std::string_view name)
{
    if (const auto read = read_.find(name); read != read_.end()) return read->second;
    const auto packed = packed_.find(name);
    if (packed == packed_.end()) return nullptr;
    auto drawing = drawing::unpacked(packed->second);
    return read_.emplace(name, drawing ? std::make_shared<const drawing::Drawing>(std::move(*drawing)) : nullptr).first->second;
}

PictureInks picture_inks(const Theme& theme, const Ink& on)
{
    // A ground as dark as the theme's cards are light, or as light as they are dark, has one ink.
    constexpr double dark = 0.15;
    const bool one_ink = theme.outlined || (luminance(on.ground) < dark) != (luminance(theme.card.ground) < dark);
    if (one_ink) return {{on.words, on.words, on.ground, on.words, on.words}};
    const Rgb tint = on.ground == theme.card.ground ? theme.tone(page::Tone::teal).ground : theme.card.ground;
    return {{theme.card.words, theme.accent, tint, theme.tone(page::Tone::lotus).words, theme.tone(page::Tone::gold).words}};
}

const Pictograms::Baked* Pictograms::layer(const std::shared_ptr<const drawing::Drawing>& drawing, std::size_t layer,
                                           int side_px)
{
    const Key key{drawing.get(), layer, side_px};
    auto found = kept_.find(key);
    if (found == kept_.end()) {
        const Baked fresh = bake(*drawing, layer, side_px);
        if (overflowed_) return nullptr;
        sources_.emplace(drawing.get(), drawing);
        found = kept_.emplace(key, fresh).first;
    }
    return found->second.place.w > 0 ? &found->second : nullptr;
}

Pictograms::Baked Pictograms::bake(const drawing::Drawing& drawing, std::size_t layer, int side_px)
{
    std::vector<stbtt_vertex> outline;
    int left = 32767, top = 32767, right = -32767, bottom = -32767;
    for (const drawing::Step& step : drawing.layers[layer].outline) {
        constexpr unsigned char kinds[] = {STBTT_vmove, STBTT_vline, STBTT_vcurve, STBTT_vcubic};
        outline.push_back({step.x, step.y, step.x1, step.y1, step.x2, step.y2, kinds[static_cast<int>(step.kind)], 0});
        const auto reach = [&](int x, int y) {
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = std::max(bottom, y);
        };
        reach(step.x, step.y);
        if (step.kind >= drawing::Step::Kind::quad) reach(step.x1, step.y1);
        if (step.kind == drawing::Step::Kind::cubic) reach(step.x2, step.y2);
    }
    const float scale = static_cast<float>(side_px) / static_cast<float>(drawing.width * drawing::steps_per_unit);
    const int tall_px = side_px * drawing.height / drawing.width;
    const auto whole = [&](int steps, int most) {
        return std::clamp(static_cast<int>(std::floor(static_cast<float>(steps) * scale)), 0, most);
    };
    Baked baked{{}, whole(left, side_px), whole(top, tall_px)};
    const int w = std::min(side_px, whole(right, side_px) + 1) - baked.left,
              h = std::min(tall_px, whole(bottom, tall_px) + 1) - baked.top;
    if (w <= 0 || h <= 0) return baked;
    const auto place = atlas_.reserve(w, h);
    if (!place) {
        overflowed_ = true;
        return baked;
    }
    baked.place = *place;
    stbtt__bitmap target{w, h, Atlas::width_px, atlas_.at(*place)};
    // 0.35 px is how far a line may lie from its curve: what stb_truetype takes for letters.
    stbtt_Rasterize(&target, 0.35f, outline.data(), static_cast<int>(outline.size()), scale, scale, 0, 0, baked.left, baked.top,
                    0, nullptr);
    atlas_.changed();
    return baked;
}

void Pictograms::begin_anew()
{
    kept_.clear();
    sources_.clear();
    overflowed_ = false;
}

}  // namespace kiosk::ui
