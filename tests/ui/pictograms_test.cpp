#include "kiosk/ui/pictograms.h"

#include <doctest/doctest.h>

#include <cmath>

#include "kiosk/drawing/packed.h"
#include "kiosk/drawing/svg.h"
#include "kiosk/ui/canvas.h"

namespace kiosk::ui {

namespace {

std::shared_ptr<const drawing::Drawing> drawn_of(const std::string& shapes)
{
    const auto read = drawing::read_svg("<svg viewBox=\"0 0 96 96\">" + shapes + "</svg>");
    REQUIRE_MESSAGE(read, read.error().what);
    return std::make_shared<const drawing::Drawing>(*read);
}

/// Of the whole square, in its units.
double painted_area(const std::string& shapes, int side_px)
{
    const auto drawing = drawn_of(shapes);
    Atlas atlas;
    Pictograms pictograms(atlas);
    REQUIRE(drawing->layers.size() == 1);
    const auto* baked = pictograms.layer(drawing, 0, side_px);
    REQUIRE(baked != nullptr);
    double sum = 0;
    for (int y = 0; y < baked->place.h; ++y)
        for (int x = 0; x < baked->place.w; ++x) sum += atlas.at(baked->place)[y * Atlas::width_px + x];
    return sum / 255 * (96.0 / side_px) * (96.0 / side_px);
}

constexpr double pi = 3.14159265;

}  // namespace

TEST_CASE("a filled shape covers its area at every size that a picture is shown at")
{
    for (int side : {64, 84, 108, 152, 220}) {
        CAPTURE(side);
        CHECK(painted_area("<circle cx=\"48\" cy=\"48\" r=\"30\" fill=\"#053E46\"/>", side) ==
              doctest::Approx(pi * 900).epsilon(0.01));
        CHECK(painted_area("<rect x=\"8\" y=\"12\" width=\"40\" height=\"20\" rx=\"5\" fill=\"#053E46\"/>", side) ==
              doctest::Approx(800 - (4 - pi) * 25).epsilon(0.01));
    }
}

TEST_CASE("a line covers its length times its width, with round ends and no gap where it bends")
{
    const std::string line =
        " fill=\"none\" stroke=\"#17222B\" stroke-width=\"8\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>";
    CHECK(painted_area("<path d=\"M20 48 L76 48\"" + line, 152) == doctest::Approx(56 * 8 + pi * 16).epsilon(0.01));
    CHECK(painted_area("<path d=\"M20 20 H70 V70\"" + line, 152) ==
          doctest::Approx(100 * 8 + pi * 16 - 16 + pi * 4).epsilon(0.015));
    CHECK(painted_area("<circle cx=\"48\" cy=\"48\" r=\"30\"" + line, 152) == doctest::Approx(2 * pi * 30 * 8).epsilon(0.015));
}

TEST_CASE("two shapes of one colour that overlap are painted as one, whichever way each was drawn")
{
    CHECK(painted_area("<polygon points=\"10,10 50,10 50,50 10,50\" fill=\"#17222B\"/>"
                       "<polygon points=\"30,30 30,70 70,70 70,30\" fill=\"#17222B\"/>",
                       192) == doctest::Approx(2 * 1600 - 400).epsilon(0.01));
}

TEST_CASE("a contour that winds against the one around it is a hole")
{
    CHECK(painted_area("<path d=\"M10 10 H70 V70 H10 Z M30 30 V50 H50 V30 Z\" fill=\"#17222B\"/>", 192) ==
          doctest::Approx(3600 - 400).epsilon(0.01));
}

TEST_CASE("a picture keeps its colours on a card, gives its tint to the ground, and is of one colour where contrast is all")
{
    using drawing::Role;
    const Theme light = theme_of(base::Contrast::light);
    const PictureInks on_card = picture_inks(light, light.card);
    CHECK(on_card[Role::ink] == 0x17222B);
    CHECK(on_card[Role::teal] == 0x053E46);
    CHECK(on_card[Role::tint] == 0xE6F1F1);
    CHECK(on_card[Role::lotus] == 0x6A0F2E);
    CHECK(on_card[Role::gold] == 0x4E3200);
    CHECK(picture_inks(light, light.chosen)[Role::tint] == light.card.ground);
    const PictureInks on_teal = picture_inks(light, light.primary);
    CHECK(on_teal[Role::lotus] == light.primary.words);
    CHECK(on_teal[Role::tint] == light.primary.ground);
    for (auto contrast : {base::Contrast::high_dark, base::Contrast::high_light}) {
        const Theme theme = theme_of(contrast);
        for (const Ink& ink : {theme.card, theme.chosen}) {
            const PictureInks inks = picture_inks(theme, ink);
            CHECK(inks[Role::tint] == ink.ground);
            for (auto role : {Role::ink, Role::teal, Role::lotus, Role::gold}) CHECK(inks[role] == ink.words);
        }
    }
}

TEST_CASE("every colour of a picture but its tint stands out from the ground, in every contrast")
{
    using drawing::Role;
    for (auto contrast : {base::Contrast::light, base::Contrast::high_dark, base::Contrast::high_light, base::Contrast::low}) {
        const Theme theme = theme_of(contrast);
        for (const Ink& ink :
             {theme.card, theme.chosen, theme.primary, theme.tone(page::Tone::teal), theme.tone(page::Tone::gold)})
            for (auto role : {Role::ink, Role::teal, Role::lotus, Role::gold})
                CHECK(contrast_ratio(picture_inks(theme, ink)[role], ink.ground) >= 4.5);
    }
}

TEST_CASE("a name without a picture, or one whose bytes are damaged, leaves its place to the icon")
{
    PictureBook book;
    book.fill(
        {{"sound", drawing::packed(*drawn_of("<circle cx=\"9\" cy=\"9\" r=\"9\" fill=\"#17222B\"/>"))}, {"damaged", "\x01"}});
    CHECK(book.find("sound") != nullptr);
    CHECK(book.find("damaged") == nullptr);
    CHECK(book.find("nothing") == nullptr);
}

}  // namespace kiosk::ui
