#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <random>
#include <vector>

#include <imgui.h>
#include <imgui_internal.h>

#include "kiosk/raster/raster.h"

using namespace kiosk::raster;

namespace {

constexpr int sheet_px = 64;

/// An atlas of noise with a solid corner.
std::vector<std::uint8_t> noise()
{
    std::mt19937 random(7);
    std::vector<std::uint8_t> bytes(sheet_px * sheet_px);
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random());
    for (int y = 0; y < 4; ++y) std::memset(bytes.data() + y * sheet_px, 255, 4);
    return bytes;
}

/// Draw lists as Dear ImGui makes them.
struct Drawing {
    ImDrawListSharedData shared;
    ImDrawList list{&shared};
    ImDrawList* lists[1] = {&list};
    ImDrawData data;

    Drawing()
    {
        shared.ClipRectFullscreen = {0, 0, 4000, 4000};
        list._ResetForNewFrame();
        list.PushClipRectFullScreen();
    }
    void box(float x, float y, float w, float h, ImVec2 uv0, ImVec2 uv1, ImU32 colour)
    {
        list.PrimReserve(6, 4);
        list.PrimRectUV({x, y}, {x + w, y + h}, uv0, uv1, colour);
    }
    void solid(float x, float y, float w, float h, ImU32 colour)
    {
        const ImVec2 uv{2.0f / sheet_px, 2.0f / sheet_px};
        box(x, y, w, h, uv, uv, colour);
    }
    void triangle(ImVec2 a, ImVec2 b, ImVec2 c, ImU32 colour)
    {
        list.PrimReserve(3, 3);
        const unsigned first = list._VtxCurrentIdx;
        for (unsigned i = 0; i < 3; ++i) list.PrimWriteIdx(static_cast<ImDrawIdx>(first + i));
        for (const ImVec2& corner : {a, b, c}) list.PrimWriteVtx(corner, {2.0f / sheet_px, 2.0f / sheet_px}, colour);
    }
    const ImDrawData& done()
    {
        data.Valid = true;
        data.CmdListsCount = 1;
        data.CmdLists = lists;
        return data;
    }
};

int over(int below, int above, int opacity)
{
    return static_cast<int>(std::lround((below * (255 - opacity) + above * opacity) / 255.0));
}

std::uint32_t mixed(std::uint32_t below, ImU32 colour, int coverage)
{
    const int opacity = static_cast<int>(std::lround(coverage * static_cast<int>(colour >> IM_COL32_A_SHIFT & 255) / 255.0));
    std::uint32_t out = 0;
    const int shifts[3][2] = {{16, IM_COL32_R_SHIFT}, {8, IM_COL32_G_SHIFT}, {0, IM_COL32_B_SHIFT}};
    for (const auto& shift : shifts) {
        out |= static_cast<std::uint32_t>(
                   over(static_cast<int>(below >> shift[0] & 255), static_cast<int>(colour >> shift[1] & 255), opacity))
               << shift[0];
    }
    return out;
}

/// Slow and plain: every triangle, every pixel, in double precision. Shared edges belong to one triangle only.
void reference(const ImDrawData& data, const std::vector<std::uint8_t>& atlas, std::vector<std::uint32_t>& pixels, int width,
               int height)
{
    const auto side = [](const ImVec2& a, const ImVec2& b, double x, double y) {
        return (static_cast<double>(b.x) - a.x) * (y - a.y) - (static_cast<double>(b.y) - a.y) * (x - a.x);
    };
    const auto owns = [](double value, const ImVec2& a, const ImVec2& b) {
        return value > 0 || (value == 0 && (b.y < a.y || (b.y == a.y && b.x > a.x)));
    };
    const ImDrawList& list = *data.CmdLists[0];
    for (const ImDrawCmd& command : list.CmdBuffer) {
        for (unsigned at = 0; at + 3 <= command.ElemCount; at += 3) {
            const ImDrawVert* v[3];
            for (unsigned i = 0; i < 3; ++i)
                v[i] = &list.VtxBuffer[static_cast<int>(command.VtxOffset +
                                                        list.IdxBuffer[static_cast<int>(command.IdxOffset + at + i)])];
            const double area = side(v[0]->pos, v[1]->pos, v[2]->pos.x, v[2]->pos.y);
            if (area == 0) continue;
            if (area < 0) std::swap(v[1], v[2]);
            for (int y = 0; y < height; ++y) {
                for (int x = 0; x < width; ++x) {
                    const double px = x + 0.5, py = y + 0.5;
                    if (px < command.ClipRect.x || py < command.ClipRect.y || px >= command.ClipRect.z ||
                        py >= command.ClipRect.w)
                        continue;
                    const double a = side(v[1]->pos, v[2]->pos, px, py), b = side(v[2]->pos, v[0]->pos, px, py),
                                 c = side(v[0]->pos, v[1]->pos, px, py);
                    if (!owns(a, v[1]->pos, v[2]->pos) || !owns(b, v[2]->pos, v[0]->pos) || !owns(c, v[0]->pos, v[1]->pos))
                        continue;
                    const double all = std::abs(area);
                    const auto texel = [](double t) {
                        return std::clamp(static_cast<int>(std::floor(t * sheet_px + 1e-6)), 0, sheet_px - 1);
                    };
                    const int u = texel((v[0]->uv.x * a + v[1]->uv.x * b + v[2]->uv.x * c) / all);
                    const int w = texel((v[0]->uv.y * a + v[1]->uv.y * b + v[2]->uv.y * c) / all);
                    auto& pixel = pixels[static_cast<std::size_t>(y * width + x)];
                    pixel = mixed(pixel, v[0]->col, atlas[static_cast<std::size_t>(w * sheet_px + u)]);
                }
            }
        }
    }
}

ImU32 any_colour(std::mt19937& random)
{
    const bool opaque = random() % 2 == 0;
    return (random() & 0xffffffu) | (opaque ? 0xff000000u : static_cast<ImU32>(random() % 256) << 24);
}

/// Rectangles as the painter makes them: whole pixels; solid, one texel a pixel, mirrored or stretched.
void add_boxes(Drawing& drawing, std::mt19937& random, int count, int width, int height)
{
    for (int i = 0; i < count; ++i) {
        const auto x = static_cast<float>(static_cast<int>(random() % static_cast<unsigned>(width)) - 10);
        const auto y = static_cast<float>(static_cast<int>(random() % static_cast<unsigned>(height)) - 10);
        const auto w = static_cast<float>(1 + random() % 60), h = static_cast<float>(1 + random() % 60);
        const ImVec2 from{8.0f / sheet_px, 4.0f / sheet_px};
        const ImVec2 to{from.x + std::min(w, 50.0f) / sheet_px, from.y + std::min(h, 50.0f) / sheet_px};
        switch (random() % 4) {
        case 0: drawing.solid(x, y, w, h, any_colour(random)); break;
        case 1: drawing.box(x, y, std::min(w, 50.0f), std::min(h, 50.0f), from, to, any_colour(random)); break;
        case 2:
            drawing.box(x, y, std::min(w, 50.0f), std::min(h, 50.0f), {to.x, from.y}, {from.x, to.y}, any_colour(random));
            break;
        default:
            drawing.box(x, y, w, h, {10.5f / sheet_px, from.y}, {10.5f / sheet_px, from.y + std::min(h, 50.0f) / sheet_px},
                        any_colour(random));
            break;
        }
    }
}

}  // namespace

TEST_CASE("every pixel equals a slow reference rasteriser")
{
    const auto atlas = noise();
    std::mt19937 random(20261123);
    for (int round = 0; round < 12; ++round) {
        const int width = 150, height = 131;
        Drawing drawing;
        add_boxes(drawing, random, 30, width, height);
        drawing.list.PushClipRect({20, 30}, {110, 90});
        add_boxes(drawing, random, 30, width, height);
        drawing.list.PopClipRect();
        for (int i = 0; i < 6; ++i) {
            const auto point = [&] { return ImVec2(static_cast<float>(random() % 160), static_cast<float>(random() % 140)); };
            drawing.triangle(point(), point(), point(), any_colour(random));
        }
        std::vector<std::uint32_t> expected(static_cast<std::size_t>(width * height), 0x123456), painted(expected.size(), 0);
        reference(drawing.done(), atlas, expected, width, height);
        Raster raster;
        raster.paint(drawing.done(), {atlas.data(), sheet_px, sheet_px, 1}, {painted.data(), width, height, width}, 0x123456);
        int wrong = 0;
        for (std::size_t i = 0; i < expected.size(); ++i) wrong += expected[i] != painted[i];
        INFO("round " << round);
        CHECK(wrong == 0);
    }
}

TEST_CASE("repainting only changed tiles gives the same picture as repainting everything")
{
    const auto atlas = noise();
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const int width = 300, height = 210, pitch = 307;
    std::vector<std::uint32_t> kept(static_cast<std::size_t>(pitch * height)), fresh(kept.size());
    Raster tiles;
    std::vector<unsigned> seeds{1, 2, 3, 4, 5, 6, 7, 8};
    for (int frame = 0; frame < 60; ++frame) {
        seeds[random() % seeds.size()] = static_cast<unsigned>(random());
        Drawing drawing;
        for (const unsigned one : seeds) {
            std::mt19937 own(one);
            add_boxes(drawing, own, 3, width, height);
        }
        const Atlas sheet{atlas.data(), sheet_px, sheet_px, 1};
        const auto before = kept;
        const auto changed = tiles.paint(drawing.done(), sheet, {kept.data(), width, height, pitch}, 0xFAF8F3);
        Raster whole;
        whole.paint(drawing.done(), sheet, {fresh.data(), width, height, pitch}, 0xFAF8F3);
        REQUIRE(kept == fresh);
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x) {
                if (before[static_cast<std::size_t>(y * pitch + x)] == kept[static_cast<std::size_t>(y * pitch + x)]) continue;
                bool told = false;
                for (const Rect& rect : changed)
                    told = told || (x >= rect.x && y >= rect.y && x < rect.x + rect.w && y < rect.y + rect.h);
                REQUIRE(told);
            }
        }
    }
}

TEST_CASE("an unchanged picture paints nothing")
{
    const auto atlas = noise();
    std::mt19937 random(3);
    Drawing drawing;
    add_boxes(drawing, random, 20, 200, 200);
    std::vector<std::uint32_t> pixels(200 * 200);
    Raster raster;
    const Surface surface{pixels.data(), 200, 200, 200};
    CHECK_FALSE(raster.paint(drawing.done(), {atlas.data(), sheet_px, sheet_px, 1}, surface, 0).empty());
    CHECK(raster.paint(drawing.done(), {atlas.data(), sheet_px, sheet_px, 2}, surface, 0).empty());
}

TEST_CASE("an atlas that began anew repaints everything, one that only grew repaints nothing")
{
    const auto atlas = noise();
    Drawing drawing;
    drawing.solid(10, 10, 30, 30, 0xff00ff00);
    std::vector<std::uint32_t> pixels(100 * 100);
    Raster raster;
    const Surface surface{pixels.data(), 100, 100, 100};
    const std::uint64_t first = std::uint64_t{1} << 32;
    raster.paint(drawing.done(), {atlas.data(), sheet_px, sheet_px, first + 1}, surface, 0);
    CHECK(raster.paint(drawing.done(), {atlas.data(), sheet_px, sheet_px, first + 2}, surface, 0).empty());
    const auto all = raster.paint(drawing.done(), {atlas.data(), sheet_px, sheet_px, first * 2}, surface, 0);
    REQUIRE(all.size() == 1);
    CHECK(all.front().w == 100);
    CHECK(all.front().h == 100);
}

TEST_CASE("after forgetting, the next paint repaints everything")
{
    const auto atlas = noise();
    Drawing drawing;
    drawing.solid(0, 0, 20, 20, 0xff00ff00);
    std::vector<std::uint32_t> pixels(130 * 70);
    Raster raster;
    const Surface surface{pixels.data(), 130, 70, 130};
    const Atlas sheet{atlas.data(), sheet_px, sheet_px, 1};
    raster.paint(drawing.done(), sheet, surface, 0);
    std::fill(pixels.begin(), pixels.end(), 0xAAAAAA);
    raster.forget();
    raster.paint(drawing.done(), sheet, surface, 0);
    CHECK(pixels[129] == 0);
    CHECK(pixels[0] == 0x00ff00);
}
