#include "kiosk/ui/canvas.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>

#include <malloc.h>

#include <imgui.h>
#include <imgui_internal.h>

namespace kiosk::ui {

namespace {

/// Draw lists keep what letters stood on the glass; freed ones must not.
void* given(std::size_t size, void*) { return std::malloc(size); }
void taken_back(void* memory, void*)
{
    if (!memory) return;
    explicit_bzero(memory, malloc_usable_size(memory));
    std::free(memory);
}

ImU32 colour_of(Rgb rgb, int opacity) { return IM_COL32((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255, opacity); }

template <class T>
void zero(ImVector<T>& buffer)
{
    if (buffer.Data) explicit_bzero(static_cast<void*>(buffer.Data), static_cast<std::size_t>(buffer.Capacity) * sizeof(T));
    buffer.resize(0);
}

RectF whole(const RectF& rect)
{
    const float x = std::round(rect.x), y = std::round(rect.y);
    return {x, y, std::round(rect.x + rect.w) - x, std::round(rect.y + rect.h) - y};
}

int whole_radius(const RectF& rect, float radius)
{
    return static_cast<int>(std::min({std::round(radius), std::floor(rect.w / 2), std::floor(rect.h / 2)}));
}

}  // namespace

struct Canvas::Lists {
    ImDrawListSharedData shared;
    ImDrawList list{&shared};
    ImDrawList* lists[1] = {&list};
    ImDrawData data;
};

Canvas::Canvas(Fonts& fonts) : glyphs_(fonts, atlas_), patches_(atlas_), pictures_(atlas_), pictograms_(atlas_)
{
    ImGui::SetAllocatorFunctions(given, taken_back, nullptr);
    lists_ = std::make_unique<Lists>();
}

Canvas::~Canvas() { wipe(); }

void Canvas::begin(int width_px, int height_px)
{
    // What a page of paper said goes with it.
    if (pictures_.any() && !showed_picture_) begin_anew();
    showed_picture_ = false;
    Lists& l = *lists_;
    l.shared.InitialFlags = ImDrawListFlags_AllowVtxOffset;
    l.shared.ClipRectFullscreen = {0, 0, static_cast<float>(width_px), static_cast<float>(height_px)};
    l.list._ResetForNewFrame();
    l.list.PushClipRectFullScreen();
    l.data.DisplaySize = {static_cast<float>(width_px), static_cast<float>(height_px)};
}

void Canvas::clip_to(const RectF& rect)
{
    const RectF clip = whole(rect);
    lists_->list.PopClipRect();
    lists_->list.PushClipRect({clip.x, clip.y}, {clip.x + clip.w, clip.y + clip.h});
}

void Canvas::textured(float left, float top, float right, float bottom, float u0, float v0, float u1, float v1, Rgb rgb,
                      int opacity)
{
    if (right <= left || bottom <= top) return;
    ImDrawList& list = lists_->list;
    list.PrimReserve(6, 4);
    list.PrimRectUV({left, top}, {right, bottom}, {u0, v0}, {u1, v1}, colour_of(rgb, opacity));
}

void Canvas::fill(const RectF& rect, Rgb rgb, int opacity)
{
    const RectF r = whole(rect);
    const float u = atlas_.solid_u(), v = atlas_.solid_v();
    textured(r.x, r.y, r.x + r.w, r.y + r.h, u, v, u, v, rgb, opacity);
}

/// A top left patch, mirrored into the four corners of a rectangle.
void Canvas::corners(const RectF& r, const AtlasPlace& place, float side, Rgb rgb, int opacity)
{
    const float u0 = static_cast<float>(place.x) / Atlas::width_px,
                u1 = static_cast<float>(place.x + place.w) / Atlas::width_px;
    const float v0 = static_cast<float>(place.y) / Atlas::height_px,
                v1 = static_cast<float>(place.y + place.h) / Atlas::height_px;
    const float right = r.x + r.w, bottom = r.y + r.h;
    textured(r.x, r.y, r.x + side, r.y + side, u0, v0, u1, v1, rgb, opacity);
    textured(right - side, r.y, right, r.y + side, u1, v0, u0, v1, rgb, opacity);
    textured(r.x, bottom - side, r.x + side, bottom, u0, v1, u1, v0, rgb, opacity);
    textured(right - side, bottom - side, right, bottom, u1, v1, u0, v0, rgb, opacity);
}

void Canvas::rounded(const RectF& rect, float radius, Rgb rgb)
{
    const RectF r = whole(rect);
    const int whole_r = whole_radius(r, radius);
    if (whole_r <= 0) return fill(r, rgb);
    const AtlasPlace* disc = patches_.disc(whole_r);
    if (!disc) return;
    const auto side = static_cast<float>(whole_r);
    corners(r, *disc, side, rgb, 255);
    fill({r.x + side, r.y, r.w - 2 * side, side}, rgb);
    fill({r.x, r.y + side, r.w, r.h - 2 * side}, rgb);
    fill({r.x + side, r.y + r.h - side, r.w - 2 * side, side}, rgb);
}

void Canvas::ring(const RectF& rect, float radius, float thickness, Rgb rgb)
{
    const RectF r = whole(rect);
    const float t = std::max(1.0f, std::round(thickness));
    const int whole_r = std::max(whole_radius(r, radius), static_cast<int>(t));
    const AtlasPlace* quarter = patches_.ring(whole_r, static_cast<int>(t));
    if (!quarter) return;
    const auto side = static_cast<float>(whole_r);
    corners(r, *quarter, side, rgb, 255);
    fill({r.x + side, r.y, r.w - 2 * side, t}, rgb);
    fill({r.x + side, r.y + r.h - t, r.w - 2 * side, t}, rgb);
    fill({r.x, r.y + side, t, r.h - 2 * side}, rgb);
    fill({r.x + r.w - t, r.y + side, t, r.h - 2 * side}, rgb);
}

void Canvas::shadow(const RectF& card, float radius, float sigma, float drop, int opacity)
{
    if (opacity <= 0) return;
    const RectF r = whole({card.x, card.y + drop, card.w, card.h});
    const int soft = std::max(1, static_cast<int>(std::round(sigma)));
    const int whole_r = whole_radius(r, radius);
    const auto reach = static_cast<float>(Patches::shadow_reach(soft));
    const float side = reach * 2 + static_cast<float>(whole_r);
    if (side - reach > r.w / 2 || side - reach > r.h / 2) return;
    const AtlasPlace* corner = patches_.shadow(whole_r, soft);
    if (!corner) return;
    const RectF outer{r.x - reach, r.y - reach, r.w + 2 * reach, r.h + 2 * reach};
    corners(outer, *corner, side, 0x17222B, opacity);
    const float u_in = (static_cast<float>(corner->x + corner->w) - 0.5f) / Atlas::width_px;
    const float v_in = (static_cast<float>(corner->y + corner->h) - 0.5f) / Atlas::height_px;
    const float u0 = static_cast<float>(corner->x) / Atlas::width_px, v0 = static_cast<float>(corner->y) / Atlas::height_px;
    const float u1 = u0 + 2 * reach / Atlas::width_px;
    const float right = outer.x + outer.w, bottom = outer.y + outer.h;
    // Only what the card does not cover.
    const float above = reach + 2, below = reach + drop + 2;
    const auto share = [&](float part) { return v0 + part / Atlas::height_px; };
    textured(outer.x + side, outer.y, right - side, outer.y + above, u_in, v0, u_in, share(above), 0x17222B, opacity);
    textured(outer.x + side, bottom - below, right - side, bottom, u_in, share(below), u_in, v0, 0x17222B, opacity);
    textured(outer.x, outer.y + side, outer.x + 2 * reach, bottom - side, u0, v_in, u1, v_in, 0x17222B, opacity);
    textured(right - 2 * reach, outer.y + side, right, bottom - side, u1, v_in, u0, v_in, 0x17222B, opacity);
}

void Canvas::arc(const RectF& square, float thickness, float share, Rgb rgb)
{
    const RectF r = whole(square);
    const int side = static_cast<int>(std::min(r.w, r.h));
    const AtlasPlace* p = side < 4 ? nullptr
                                   : patches_.arc(side, std::max(1, static_cast<int>(std::lround(thickness))),
                                                  static_cast<int>(std::lround(std::clamp(share, 0.0f, 1.0f) * 1000)));
    if (!p) return;
    textured(r.x, r.y, r.x + static_cast<float>(p->w), r.y + static_cast<float>(p->h),
             static_cast<float>(p->x) / Atlas::width_px, static_cast<float>(p->y) / Atlas::height_px,
             static_cast<float>(p->x + p->w) / Atlas::width_px, static_cast<float>(p->y + p->h) / Atlas::height_px, rgb, 255);
}

void Canvas::picture(const RectF& rect, const Picture& picture, const RectF& view)
{
    const RectF r = whole(rect);
    const float left = std::max(r.x, view.x), right = std::min(r.x + r.w, view.x + view.w);
    const float top = std::max(r.y, view.y), bottom = std::min(r.y + r.h, view.y + view.h);
    if (!picture.grey || picture.width_px <= 0 || picture.height_px <= 0 || right <= left || bottom <= top) return;
    showed_picture_ = true;
    // Half as fine where the atlas could not hold what is in view.
    constexpr float most_texels = 2.2e6f;
    const float coarse = (right - left) * (bottom - top) > most_texels ? 2 : 1;
    const int width = static_cast<int>(r.w / coarse), height = static_cast<int>(r.h / coarse);
    const float step = Pictures::tile_px * coarse;
    for (int row = static_cast<int>((top - r.y) / step); r.y + static_cast<float>(row) * step < bottom; ++row) {
        for (int column = static_cast<int>((left - r.x) / step); r.x + static_cast<float>(column) * step < right; ++column) {
            const AtlasPlace* p = pictures_.tile(picture, width, height, column, row);
            if (!p) continue;
            const float x = r.x + static_cast<float>(column) * step, y = r.y + static_cast<float>(row) * step;
            textured(x, y, x + static_cast<float>(p->w) * coarse, y + static_cast<float>(p->h) * coarse,
                     static_cast<float>(p->x) / Atlas::width_px, static_cast<float>(p->y) / Atlas::height_px,
                     static_cast<float>(p->x + p->w) / Atlas::width_px, static_cast<float>(p->y + p->h) / Atlas::height_px,
                     0x000000, 255);
        }
    }
}

void Canvas::pictogram(const RectF& square, const std::shared_ptr<const drawing::Drawing>& drawing, const PictureInks& inks)
{
    const RectF r = whole(square);
    if (!drawing || r.w < 1) return;
    for (std::size_t at = 0; at < drawing->layers.size(); ++at) {
        const Pictograms::Baked* baked = pictograms_.layer(drawing, at, static_cast<int>(r.w));
        if (!baked) continue;
        const AtlasPlace& p = baked->place;
        const float left = r.x + static_cast<float>(baked->left), top = r.y + static_cast<float>(baked->top);
        textured(left, top, left + static_cast<float>(p.w), top + static_cast<float>(p.h),
                 static_cast<float>(p.x) / Atlas::width_px, static_cast<float>(p.y) / Atlas::height_px,
                 static_cast<float>(p.x + p.w) / Atlas::width_px, static_cast<float>(p.y + p.h) / Atlas::height_px,
                 inks[drawing->layers[at].role], 255);
    }
}

void Canvas::letter(Face face, std::uint16_t glyph, float em, float pen_x, float baseline, Rgb rgb)
{
    const unsigned brightness = ((rgb >> 16) & 255) * 2 + ((rgb >> 8) & 255) * 5 + (rgb & 255);
    const bool light_words = brightness > 8 * 150;
    const BakedGlyph* baked = glyphs_.baked(face, glyph, em, pen_x, light_words);
    if (!baked) return;
    const auto left = static_cast<float>(Glyphs::whole_px(em, pen_x) + baked->left);
    const float top = std::round(baseline) + static_cast<float>(baked->top);
    const AtlasPlace& p = baked->place;
    textured(left, top, left + static_cast<float>(p.w), top + static_cast<float>(p.h),
             static_cast<float>(p.x) / Atlas::width_px, static_cast<float>(p.y) / Atlas::height_px,
             static_cast<float>(p.x + p.w) / Atlas::width_px, static_cast<float>(p.y + p.h) / Atlas::height_px, rgb, 255);
}

const ImDrawData& Canvas::end()
{
    Lists& l = *lists_;
    l.list.PopClipRect();
    l.list._PopUnusedDrawCmd();
    l.data.Valid = true;
    l.data.CmdListsCount = 1;
    l.data.CmdLists = l.lists;
    l.data.TotalIdxCount = l.list.IdxBuffer.Size;
    l.data.TotalVtxCount = l.list.VtxBuffer.Size;
    return l.data;
}

bool Canvas::overflowed() const
{
    return glyphs_.overflowed() || patches_.overflowed() || pictures_.overflowed() || pictograms_.overflowed();
}

void Canvas::begin_anew()
{
    atlas_.begin_anew();
    glyphs_.begin_anew();
    patches_.begin_anew();
    pictures_.begin_anew();
    pictograms_.begin_anew();
}

void Canvas::wipe()
{
    zero(lists_->list.VtxBuffer);
    zero(lists_->list.IdxBuffer);
    lists_->list._ClearFreeMemory();
    lists_->data = ImDrawData{};
    // Which letters were baked, at which place of a pixel and in which order tells of what was typed.
    begin_anew();
}

double luminance(Rgb rgb)
{
    const auto linear = [](std::uint32_t channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear((rgb >> 16) & 255) + 0.7152 * linear((rgb >> 8) & 255) + 0.0722 * linear(rgb & 255);
}

double contrast_ratio(Rgb one, Rgb other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace kiosk::ui
