#include <doctest/doctest.h>

#include <numeric>

#include "kiosk/ui/canvas.h"

namespace kiosk::ui {

namespace {
Picture grey_picture(int width, int height)
{
    auto bytes = std::make_shared<std::vector<std::uint8_t>>(static_cast<std::size_t>(width * height));
    for (std::size_t at = 0; at < bytes->size(); ++at) (*bytes)[at] = static_cast<std::uint8_t>(at * 7 % 256);
    return {bytes, width, height};
}
}  // namespace

TEST_CASE("a page of paper is shown pixel by pixel at its own size")
{
    Atlas atlas;
    Pictures pictures(atlas);
    const Picture picture = grey_picture(200, 150);
    const AtlasPlace* tile = pictures.tile(picture, 200, 150, 1, 1);
    REQUIRE(tile != nullptr);
    CHECK(tile->w == 72);
    CHECK(tile->h == 22);
    for (int y = 0; y < tile->h; ++y)
        for (int x = 0; x < tile->w; ++x)
            CHECK(atlas.at(*tile)[y * Atlas::width_px + x] ==
                  255 - (*picture.grey)[static_cast<std::size_t>((128 + y) * 200 + 128 + x)]);
    CHECK(pictures.tile(picture, 200, 150, 1, 1) == tile);
}

TEST_CASE("a page of paper shown smaller keeps its ink")
{
    Atlas atlas;
    Pictures pictures(atlas);
    auto bytes = std::make_shared<std::vector<std::uint8_t>>(100 * 100, 255);
    for (std::size_t at = 0; at < bytes->size(); at += 2) (*bytes)[at] = 0;
    const AtlasPlace* tile = pictures.tile({bytes, 100, 100}, 50, 50, 0, 0);
    REQUIRE(tile != nullptr);
    CHECK(std::abs(atlas.at(*tile)[25 * Atlas::width_px + 25] - 128) <= 1);
}

TEST_CASE("a page of paper is forgotten as soon as a frame came without it")
{
    auto fonts = std::move(*Fonts::open(*installed_fonts()));
    Canvas canvas(*fonts);
    const Picture picture = grey_picture(100, 100);
    const auto used = [&] {
        const GlyphAtlas atlas = canvas.atlas();
        return std::accumulate(atlas.coverage, atlas.coverage + 100 * atlas.width_px, std::size_t{0});
    };
    canvas.begin(300, 300);
    const std::size_t before = used();
    canvas.picture({10, 10, 100, 100}, picture, {0, 0, 300, 300});
    canvas.end();
    CHECK(used() > before);
    CHECK(picture.grey.use_count() == 2);
    canvas.begin(300, 300);
    canvas.end();
    canvas.begin(300, 300);
    CHECK(used() == before);
    CHECK(picture.grey.use_count() == 1);
    canvas.end();
}

TEST_CASE("an arc covers its share of the ring")
{
    Atlas atlas;
    Patches patches(atlas);
    const auto ink = [&](int thousandths) {
        const AtlasPlace place = *patches.arc(112, 16, thousandths);
        double sum = 0;
        for (int y = 0; y < place.h; ++y)
            for (int x = 0; x < place.w; ++x) sum += atlas.at(place)[y * Atlas::width_px + x];
        return sum;
    };
    const double whole = ink(1000);
    CHECK(whole > 0);
    for (const int thousandths : {250, 500, 816})
        CHECK(ink(thousandths) / whole == doctest::Approx(thousandths / 1000.0).epsilon(0.02));
}

}  // namespace kiosk::ui
