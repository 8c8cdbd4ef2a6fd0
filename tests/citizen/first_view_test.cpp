/// The largest letters on the smallest glass: the first view says what the page is for and offers something to touch.
#include "first_view.h"
#include "kiosk/ui/tokens.h"

using namespace kiosk;
using namespace kiosk::test;

TEST_CASE(
    "at the largest letters the front page can be started and the home page what cannot wait and a door without turning a leaf")
{
    for (const auto& [width, height] : screen_sizes) {
        FirstView glass{width, height};
        INFO(width << "x" << height);
        glass.show("front", letters(base::TextSize::largest));
        CHECK(glass.shows("start"));
        glass.show("home", letters(base::TextSize::largest));
        CHECK(glass.shows("title"));
        CHECK(glass.shows("urgent"));
        CHECK(glass.shows("learn"));
    }
}

TEST_CASE("the first view of the receipt shows the code at every size, on every screen")
{
    for (const auto& [width, height] : screen_sizes) {
        FirstView glass{width, height};
        for (const auto size : text_sizes) {
            INFO(width << "x" << height << " " << base::name_of(size));
            glass.show("receipt", letters(size));
            CHECK(glass.shows("title"));
            CHECK(glass.shows("receipt.code"));
        }
    }
}

TEST_CASE("who is in danger sees the bell and the number of the police at once, at every size, and the bell is the main button")
{
    for (const auto& [width, height] : screen_sizes) {
        FirstView glass{width, height};
        for (const auto size : text_sizes) {
            INFO(width << "x" << height << " " << base::name_of(size));
            glass.show("numbers danger", letters(size));
            CHECK(glass.shows("line.1"));
            REQUIRE(glass.shows("call_staff"));
            REQUIRE(glass.shows("continue"));
            CHECK(glass.seen("call_staff")->background_rgb == ui::theme_of(base::Contrast::light).primary.ground);
            CHECK(glass.seen("continue")->background_rgb != ui::theme_of(base::Contrast::light).primary.ground);
        }
    }
}

TEST_CASE(
    "at the largest letters what a page leads to can be touched in its first view: outcome, consent and check before sending")
{
    for (const auto& [width, height] : screen_sizes) {
        FirstView glass{width, height};
        for (const auto& [page, main] : {std::pair{"outcome eligible", "ask"},
                                         {"outcome maybe", "ask"},
                                         {"outcome none_found", "ask"},
                                         {"consent", "agree"},
                                         {"consent carried", "agree"},
                                         {"check_answers", "send"}}) {
            INFO(width << "x" << height << " " << page);
            glass.show(page, letters(base::TextSize::largest));
            CHECK(glass.shows("title"));
            REQUIRE(glass.shows(main));
            if (std::string_view{main} == "agree") CHECK(glass.shows("refuse"));
            CHECK(glass.seen(main)->rect_px.h >= 20 * glass.painter().seen().px_per_mm - 1);
        }
    }
}

TEST_CASE("the areas of law stand on one leaf at the usual size, on the smallest screen most of them")
{
    const auto library = shipped_library();
    for (const auto& [width, height] : screen_sizes) {
        FirstView glass{width, height};
        INFO(width << "x" << height);
        glass.show("areas", letters(base::TextSize::normal));
        if (width == 1024)
            CHECK(glass.count("area.") >= 7);
        else
            CHECK(glass.count("area.") == library.areas.size());
        CHECK(glass.shows("search"));
        glass.show("areas", letters(base::TextSize::largest));
        CHECK(glass.count("area.") + 1 >= 4);
    }
}

TEST_CASE("answers that fit when they stand closer do not wait on a second leaf")
{
    for (const auto& [width, height] : screen_sizes) {
        FirstView glass{width, height};
        INFO(width << "x" << height);
        glass.show("request/needs", letters(base::TextSize::normal));
        if (width == 1024)
            CHECK(glass.count(ui::Role::choice) >= 4);
        else
            CHECK_FALSE(glass.goes_on());
        glass.show("request/matter_area", letters(base::TextSize::normal));
        if (width != 1024) CHECK_FALSE(glass.goes_on());
        glass.show("overlay comfort", letters(base::TextSize::normal));
        if (width == 1920) CHECK(glass.shows("comfort.three_keys"));
        glass.show("check/any_of_these", letters(base::TextSize::normal));
        CHECK(glass.count(ui::Role::choice) >= (width == 1024 ? 3 : 6));
    }
}

TEST_CASE("an article shows its first words in the first view at every size, on every screen")
{
    for (const auto& [width, height] : screen_sizes) {
        FirstView glass{width, height};
        for (const auto size : text_sizes) {
            for (const auto* topic : {"topic/divorce", "topic/held_or_accused", "topic/wages_unpaid"}) {
                INFO(width << "x" << height << " " << base::name_of(size) << " " << std::string{topic});
                glass.show(topic, letters(size));
                CHECK(glass.shows("title"));
                CHECK(glass.shows("short_answer.1"));
            }
        }
    }
}

TEST_CASE("who searched sees the best article found in the first view, at every size")
{
    for (const auto& [width, height] : screen_sizes) {
        FirstView glass{width, height};
        for (const auto size : text_sizes) {
            INFO(width << "x" << height << " " << base::name_of(size));
            glass.show("search found", letters(size));
            CHECK(glass.shows("title"));
            CHECK(glass.count("topic.") >= (size <= base::TextSize::normal ? 2 : 1));
        }
    }
}

TEST_CASE("at the largest letters a question shows an answer to touch in its first view")
{
    const auto library = shipped_library();
    for (const auto& [width, height] : screen_sizes) {
        FirstView glass{width, height, false};
        for (const auto* questions : {&library.guide.check, &library.guide.request})
            for (const auto& question : *questions) {
                if (question.options.empty()) continue;
                INFO(width << "x" << height << " " << question.id);
                glass.show((questions == &library.guide.check ? "check/" : "request/") + question.id,
                           letters(base::TextSize::largest));
                CHECK(glass.shows("title"));
                CHECK(glass.count(ui::Role::choice) >= 1);
            }
    }
}
