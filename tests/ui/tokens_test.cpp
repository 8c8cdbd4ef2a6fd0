#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "kiosk/ui/canvas.h"
#include "kiosk/ui/tokens.h"

using namespace kiosk;
using namespace kiosk::ui;

namespace {

struct Named {
    std::string name;
    Rgb words, ground;
    bool chosen = false;
};

/// Every pair of words and ground that a page can show.
std::vector<Named> pairs_of(const Theme& t)
{
    std::vector<Named> pairs;
    const auto ink = [&](const char* name, const Ink& i) { pairs.push_back({name, i.words, i.ground, false}); };
    for (const Rgb ground : {t.paper, t.bar, t.card.ground}) {
        pairs.push_back({"words", t.words, ground, false});
        pairs.push_back({"quiet", t.quiet, ground, false});
        pairs.push_back({"accent", t.accent, ground, false});
    }
    ink("card", t.card);
    ink("primary", t.primary);
    ink("secondary", t.secondary);
    ink("tool", t.tool);
    ink("exit", t.exit);
    ink("key", t.key);
    ink("key function", t.key_function);
    for (const Ink& tone : t.tones) ink("tone", tone);
    ink("panel", t.panel);
    pairs.push_back({"panel quiet", t.panel_quiet, t.panel.ground, false});
    pairs.push_back({"chosen on panel", t.panel.ground, t.panel.words, false});
    pairs.push_back({"words read aloud", t.words, t.spoken, false});
    pairs.push_back({"chosen", t.chosen.words, t.chosen.ground, true});
    return pairs;
}

}  // namespace

TEST_CASE("light: every word stands out at least 10 to 1")
{
    for (const Named& pair : pairs_of(theme_of(base::Contrast::light))) {
        INFO(pair.name << " " << pair.words << " on " << pair.ground);
        CHECK(contrast_ratio(pair.words, pair.ground) >= 10);
    }
}

TEST_CASE("high contrast, both ways: every word 20 to 1, the chosen control 16 to 1")
{
    for (const auto contrast : {base::Contrast::high_dark, base::Contrast::high_light}) {
        for (const Named& pair : pairs_of(theme_of(contrast))) {
            INFO(pair.name);
            CHECK(contrast_ratio(pair.words, pair.ground) >= (pair.chosen ? 16 : 20));
        }
    }
}

TEST_CASE("low contrast for light-sensitive eyes: every word between 4.5 and 8 to 1")
{
    for (const Named& pair : pairs_of(theme_of(base::Contrast::low))) {
        INFO(pair.name);
        const double ratio = contrast_ratio(pair.words, pair.ground);
        INFO(ratio);
        CHECK(ratio >= 4.5);
        CHECK(ratio <= 8);
    }
}

TEST_CASE("body capitals are never smaller than promised, on every screen")
{
    constexpr float promised_mm[] = {3.8f, 5.0f, 6.8f, 8.8f};
    for (const auto& [width, height] :
         std::vector<std::pair<int, int>>{{1024, 768}, {1280, 1024}, {1920, 1080}, {1080, 1920}}) {
        const ScreenSize screen = screen_size(width, height);
        for (int size = 0; size < 4; ++size) {
            const Metrics metrics(screen, static_cast<base::TextSize>(size), page::Layout::standard);
            for (const Use use : {Use::body, Use::quiet, Use::lead, Use::strong, Use::title, Use::part, Use::group,
                                  Use::door_title, Use::choice, Use::action}) {
                CHECK(metrics.style(use).cap_px() / screen.px_per_mm >= promised_mm[size] - 0.01f);
            }
            for (const Use use : {Use::small, Use::small_strong, Use::tool})
                CHECK(metrics.style(use).cap_px() / screen.px_per_mm >= 3.79f);
            for (int step = 0; step < 7; ++step) CHECK(metrics.title(step).em >= metrics.body_em());
        }
    }
}

TEST_CASE("a screen without a measured diagonal has the size such screens usually have")
{
    CHECK(screen_size(1920, 1080).px_per_mm == doctest::Approx(4.034).epsilon(0.001));
    CHECK(screen_size(1024, 768).px_per_mm == doctest::Approx(3.360).epsilon(0.001));
    CHECK(screen_size(1280, 1024).px_per_mm == doctest::Approx(3.397).epsilon(0.001));
    CHECK(screen_size(1920, 1080, 43).px_per_mm == doctest::Approx(2.017).epsilon(0.001));
}
