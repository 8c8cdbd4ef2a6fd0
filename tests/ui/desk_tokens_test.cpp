#include <doctest/doctest.h>

#include <cmath>

#include "kiosk/ui/canvas.h"
#include "kiosk/ui/desk_tokens.h"

using namespace kiosk;
using namespace kiosk::ui;

TEST_CASE("at the desk every word stands out at least 7 to 1 on every ground it may stand on")
{
    const DeskTheme& t = desk_theme(base::Contrast::light);
    const auto check = [](Rgb words, Rgb ground) {
        INFO(words << " on " << ground);
        CHECK(contrast_ratio(words, ground) >= 7);
    };
    const Rgb tints[] = {t.tones[0].tint, t.tones[1].tint, t.tones[2].tint, t.tones[3].tint, t.tones[4].tint, t.tones[5].tint};
    for (const Rgb ground : {t.paper, t.card, t.sunk, t.hover, t.found}) {
        for (const Rgb words : {t.ink, t.quiet, t.soft}) check(words, ground);
        for (const DeskTone& tone : t.tones) check(tone.words, ground);
    }
    for (const Rgb ground : tints)
        for (const Rgb words : {t.ink, t.quiet, t.soft}) check(words, ground);
    for (const DeskTone& tone : t.tones) {
        check(tone.words, tone.tint);
        // What is urgent or late stands in a chosen row too, and sources on any tint.
        check(tone.words, t.tone(page::Tone::teal).tint);
        check(t.tone(page::Tone::gold).words, tone.tint);
        check(tone.words, t.pressed);
    }
    for (const Rgb words : {t.ink, t.quiet}) check(words, t.pressed);
    for (const Rgb ground : {t.primary.ground, t.primary_hover, t.primary_pressed}) check(t.primary.words, ground);
}

TEST_CASE("at the desk bars, dots and rings are told from what they lie on, 3 to 1")
{
    const DeskTheme& t = desk_theme(base::Contrast::light);
    for (const DeskTone& tone : t.tones)
        for (const Rgb ground : {t.paper, t.card, t.tone(page::Tone::teal).tint}) CHECK(contrast_ratio(tone.mark, ground) >= 3);
}

TEST_CASE("staff who need high contrast have it at the desk, 20 to 1")
{
    for (const auto contrast : {base::Contrast::high_dark, base::Contrast::high_light}) {
        const DeskTheme& t = desk_theme(contrast);
        for (const Rgb ground : {t.paper, t.card, t.sunk, t.hover, t.pressed}) CHECK(contrast_ratio(t.ink, ground) >= 20);
        for (const DeskTone& tone : t.tones) CHECK(contrast_ratio(tone.words, tone.tint) >= 16);
        CHECK(contrast_ratio(t.primary.words, t.primary.ground) >= 20);
    }
}

TEST_CASE("letters of the desk are never under 12 pixels, and their lines are whole pixels")
{
    for (const float scale : {0.93f, 1.0f, 1.15f, 2.0f}) {
        for (int type = 0; type <= static_cast<int>(DeskType::small_strong); ++type) {
            const Style style = desk_style(static_cast<DeskType>(type), scale);
            CHECK(style.em >= 12);
            CHECK(style.line_px() == std::round(style.line_px()));
            CHECK(style.line_px() > style.em);
        }
    }
    CHECK(desk_style(DeskType::person, 1).line_px() == 26);
    CHECK(desk_style(DeskType::row, 1).line_px() == 20);
    CHECK(desk_style(DeskType::small, 1).line_px() == 16);
}
