/// From a wheelchair, or for a child: what is touched lies in the lower half, and the first view offers some of it.
#include "first_view.h"

using namespace kiosk;
using namespace kiosk::test;

TEST_CASE("lowered dialogs show their options at once, below the middle, their words above")
{
    for (const auto& [width, height] : screen_sizes) {
        FirstView glass{width, height};
        for (const auto size : {base::TextSize::normal, base::TextSize::largest}) {
            INFO(width << "x" << height << " " << base::name_of(size));
            glass.show("overlay comfort", lowered(size));
            CHECK(glass.shows("overlay.title"));
            CHECK(glass.low("comfort.size.small"));
            CHECK(glass.low("comfort.size.normal"));
            CHECK(glass.low("overlay.close"));
            glass.show("overlay leave_or_stay", lowered(size));
            CHECK(glass.shows("overlay.title"));
            CHECK(glass.shows("overlay.words"));
            for (const auto* id : {"overlay.home", "overlay.stop", "overlay.stay", "overlay.exit"}) CHECK(glass.low(id));
        }
    }
}

TEST_CASE("in a lowered dialog no part stands under the heading of another")
{
    for (const auto& [width, height] : screen_sizes) {
        FirstView glass{width, height};
        for (const auto size : text_sizes) {
            INFO(width << "x" << height << " " << base::name_of(size));
            glass.show("overlay comfort", lowered(size));
            for (int leaf = 0; leaf < 12 && glass.goes_on(); ++leaf) {
                glass.painter().scroll_pages(1);
                CHECK(glass.shows("overlay.title"));
                if (glass.shows("overlay.sizes")) CHECK(glass.count("comfort.size.") > 0);
            }
        }
    }
}

TEST_CASE("on small panels all that a lowered dialog offers stands apart and is as high as a finger needs")
{
    for (const auto& [width, height] : {std::pair{1280, 800}, {1024, 600}}) {
        FirstView glass{width, height, false, 10.1};
        for (const auto size : text_sizes) {
            for (const auto* dialog : {"overlay comfort", "overlay leave_or_stay", "receipt leave_or_stay"}) {
                INFO(width << "x" << height << " " << base::name_of(size) << " " << std::string{dialog});
                glass.show(dialog, lowered(size));
                CHECK(glass.shows("overlay.title"));
                auto targets = touched(glass.painter().seen());
                std::erase_if(targets,
                              [](const ui::SemanticBlock& one) { return one.id == "more_below" || one.id == "more_above"; });
                CHECK_FALSE(targets.empty());
                for (std::size_t a = 0; a < targets.size(); ++a) {
                    INFO(targets[a].id);
                    CHECK(targets[a].rect_px.h >= 12.7f * glass.painter().seen().px_per_mm - 1);
                    for (std::size_t b = a + 1; b < targets.size(); ++b)
                        CHECK_FALSE(meet(targets[a].rect_px, targets[b].rect_px));
                }
            }
        }
    }
}

TEST_CASE(
    "on panels of ten and twelve inches quick exit is in the first view of every lowered dialog, below the middle, at every "
    "size")
{
    std::size_t met = 0;
    for (const double inches : {10.1, 12.1}) {
        FirstView glass{1280, 800, true, inches};
        for (const auto& [name, session] : screens::every_page(shipped_library())) {
            if (session.overlay == Overlay::none) continue;
            for (const auto size : text_sizes) {
                INFO(name << " " << inches << " " << base::name_of(size));
                glass.show(session, lowered(size));
                if (!glass.has("overlay.exit")) continue;
                ++met;
                CHECK(glass.low("overlay.exit"));
                CHECK(glass.shows("overlay.title"));
            }
        }
    }
    CHECK(met > 0);
}

TEST_CASE(
    "at the largest letters on 15 inches a lowered page keeps to what a person reads: its title comes first, and pages are "
    "turned by a finger that stays low")
{
    FirstView glass{1024, 768};
    for (const auto* page :
         {"outcome eligible", "consent", "consent carried", "check_answers", "receipt", "numbers danger", "my_message call"}) {
        INFO(page);
        glass.show(page, lowered(base::TextSize::largest));
        CHECK(glass.shows("title"));
        // Where something is committed to, the main button turns them.
        const auto& blocks = glass.painter().seen().blocks;
        const auto leading = std::find_if(blocks.begin(), blocks.end(), [](const auto& one) { return one.leads_on; });
        CHECK(glass.low(leading == blocks.end() ? "more_below" : leading->id));
    }
    glass.show("consent carried", lowered(base::TextSize::largest));
    CHECK(glass.low("agree"));
    CHECK(glass.low("refuse"));
    CHECK(glass.seen("agree")->rect_px.h >= 20 * glass.painter().seen().px_per_mm - 1);
}

TEST_CASE(
    "the lowered front page has its start, its languages and its comfort in the lower half, at every size, on every screen")
{
    for (const auto& [width, height] : screen_sizes) {
        FirstView glass{width, height};
        for (const auto size : text_sizes) {
            for (const bool left : {false, true}) {
                INFO(width << "x" << height << " " << base::name_of(size) << std::string{left ? " left" : ""});
                auto comfort = lowered(size);
                comfort.left_hand = left;
                glass.show("front", comfort);
                CHECK(glass.low("start"));
                CHECK(glass.shows("title"));
                for (const auto* id : {"comfort", "language.vi", "language.en", "listen"}) {
                    INFO(std::string{id});
                    // With very large letters some of it comes after "more below".
                    if (!glass.goes_on() || glass.shows(id)) CHECK(glass.low(id));
                }
                if (size <= base::TextSize::normal) {
                    CHECK_FALSE(glass.goes_on());
                    CHECK(glass.shows("wiped"));
                }
            }
        }
    }
}

TEST_CASE("lowered pages offer something of what they are for in the first view, at every size")
{
    for (const auto& [width, height] : screen_sizes) {
        FirstView glass{width, height};
        for (const auto size : text_sizes) {
            INFO(width << "x" << height << " " << base::name_of(size));
            glass.show("home", lowered(size));
            CHECK(glass.low("learn"));
            glass.show("areas", lowered(size));
            CHECK(glass.low("search"));
            glass.show("request/for_whom", lowered(size));
            CHECK(glass.count(ui::Role::choice) >= 1);
            glass.show("receipt", lowered(size));
            CHECK(glass.shows("receipt.code"));
        }
    }
}
