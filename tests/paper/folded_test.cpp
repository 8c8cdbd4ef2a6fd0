#include "kiosk/paper/folded.h"

#include <doctest/doctest.h>

#include "kiosk/paper/slip.h"
#include "tests/support/shipped_library.h"

using namespace kiosk;
using test::shipped;

namespace {
double dark_share(const paper::PageImage& image, int from_third)
{
    double dark = 0, all = 0;
    for (int y = 0; y < image.height_px; ++y)
        for (int x = image.width_px * from_third / 3; x < image.width_px * (from_third + 1) / 3; ++x) {
            dark += (*image.grey)[static_cast<std::size_t>(y * image.width_px + x)] < 128;
            ++all;
        }
    return dark / all;
}
}  // namespace

TEST_CASE("every article of the pack fits a folded leaflet of two sides in both languages")
{
    const auto settings = paper::sample_settings();
    for (const auto& topic : shipped().topics)
        for (const auto* language : {"vi", "en"}) {
            INFO(topic.id << " " << std::string{language});
            const auto sides = paper::folded_images({shipped(), settings, topic, language, {}}, 900);
            REQUIRE(sides);
            CHECK(sides->size() == 2);
        }
}

TEST_CASE("the cover stands right on the outside, whom to call in the middle, the article begins inside at the left")
{
    const auto settings = paper::sample_settings();
    const auto sides = paper::folded_images({shipped(), settings, *shipped().topic("divorce"), "vi", {}}, 900);
    REQUIRE(sides);
    CHECK(dark_share(sides->front(), 2) > 0.005);
    CHECK(dark_share(sides->front(), 1) > 0.002);
    CHECK(dark_share(sides->back(), 0) > 0.02);
}
