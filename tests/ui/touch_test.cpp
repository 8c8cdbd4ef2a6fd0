#include <doctest/doctest.h>

#include "kiosk/ui/touch.h"

using namespace kiosk::ui;
using namespace std::chrono_literals;

namespace {

const kiosk::base::SteadyTime touched_at{};
const TouchTracker::Rules rules{};
const TouchTracker::Rules slow{500ms, 500ms, 600ms, false};

TouchTracker::Target control(const char* name) { return {name}; }
TouchTracker::Target key(const char* name) { return {name, TouchTracker::Kind::key}; }

/// True when a quick tap that begins then is meant.
bool tapped(TouchTracker& touch, const TouchTracker::Rules& guards, const TouchTracker::Target& target,
            std::chrono::milliseconds then)
{
    const bool counts = touch.press(guards, 1, 100, 100, target, touched_at + then).counts;
    return counts && touch.lift(1, target.name) == target.name;
}

}  // namespace

TEST_CASE("a touch that begins and ends on the same control counts once")
{
    TouchTracker touch;
    touch.press(rules, 1, 100, 100, control("a"), touched_at);
    CHECK(touch.pressed() == "a");
    CHECK(touch.lift(1, "a") == "a");
    CHECK_FALSE(touch.lift(1, "a").has_value());
    CHECK(touch.pressed().empty());
}

TEST_CASE("sliding off cancels, also when the finger comes back")
{
    TouchTracker touch;
    touch.press(rules, 1, 100, 100, control("a"), touched_at);
    touch.slide(1, "b");
    CHECK(touch.pressed().empty());
    touch.slide(1, "a");
    CHECK_FALSE(touch.lift(1, "a").has_value());
}

TEST_CASE("a lift on another control means nothing")
{
    TouchTracker touch;
    touch.press(rules, 1, 100, 100, control("a"), touched_at);
    CHECK_FALSE(touch.lift(1, "b").has_value());
}

TEST_CASE("a second finger is ignored while the first is down")
{
    TouchTracker touch;
    touch.press(rules, 1, 100, 100, control("a"), touched_at);
    touch.press(rules, 2, 300, 300, control("b"), touched_at + 1s);
    CHECK_FALSE(touch.lift(2, "b").has_value());
    CHECK(touch.lift(1, "a") == "a");
}

TEST_CASE("a finger that rests on the glass, or whose lift was lost, shuts out the next one for five seconds only")
{
    TouchTracker touch;
    CHECK(touch.press(rules, 1, 100, 100, control("a"), touched_at).counts);
    CHECK_FALSE(touch.press(rules, 2, 300, 300, control("b"), touched_at + 4999ms).counts);
    CHECK(touch.press(rules, 2, 300, 300, control("b"), touched_at + 5s).counts);
    CHECK_FALSE(touch.lift(1, "a").has_value());
    CHECK(touch.lift(2, "b") == "b");
    // The same finger again: its lift never came.
    touch.press(rules, 3, 100, 100, control("a"), touched_at + 10s);
    CHECK(touch.press(rules, 3, 300, 300, control("b"), touched_at + 11s).counts);
    CHECK(touch.lift(3, "b") == "b");
}

TEST_CASE("a control counts again 0.3 s after any touch, and 0.5 s with slow touch")
{
    for (const auto& [guards, wait] : {std::pair{rules, 300ms}, {slow, 500ms}})
        for (const auto& first : {control("a"), control("b"), key("k")}) {
            TouchTracker touch;
            REQUIRE(tapped(touch, guards, first, 0ms));
            CHECK_FALSE(tapped(touch, guards, control("a"), wait - 1ms));
            CHECK(tapped(touch, guards, control("a"), wait));
        }
}

TEST_CASE("the same key counts again after 0.1 s or with slow touch after 0.5 s, another key at once")
{
    for (const auto& [guards, wait] : {std::pair{rules, 100ms}, {slow, 500ms}}) {
        TouchTracker touch;
        REQUIRE(tapped(touch, guards, key("n"), 0ms));
        CHECK_FALSE(tapped(touch, guards, key("n"), wait - 1ms));
        CHECK(tapped(touch, guards, key("n"), wait));
        CHECK(tapped(touch, guards, key("g"), wait + 1ms));
        CHECK(tapped(touch, guards, key("n"), wait + 2ms));
    }
}

TEST_CASE("two thumbs that overlap write in the order of their presses")
{
    TouchTracker touch;
    CHECK(touch.press(rules, 1, 100, 100, key("n"), touched_at).counts);
    const auto second = touch.press(rules, 2, 300, 300, key("g"), touched_at + 40ms);
    CHECK(second.counts);
    CHECK(second.let_go == "n");
    CHECK_FALSE(touch.lift(1, "n").has_value());
    CHECK(touch.lift(2, "g") == "g");
}

TEST_CASE("a second finger means nothing on a control, and nothing on a key with slow touch")
{
    TouchTracker touch;
    CHECK(touch.press(rules, 1, 100, 100, key("n"), touched_at).counts);
    CHECK_FALSE(touch.press(rules, 2, 300, 300, control("next"), touched_at + 400ms).counts);
    CHECK(touch.lift(1, "n") == "n");
    CHECK(touch.press(slow, 1, 100, 100, key("n"), touched_at + 2s).counts);
    CHECK_FALSE(touch.press(slow, 2, 300, 300, key("g"), touched_at + 3s).counts);
    CHECK(touch.lift(1, "n") == "n");
}

TEST_CASE("a page that has just changed takes no touch until 0.4 s after its first picture, 0.6 s with slow touch")
{
    for (const auto& [guards, wait] : {std::pair{rules, 400ms}, {slow, 600ms}})
        for (const auto& target : {control("next"), key("k")}) {
            TouchTracker touch;
            touch.page_changed();
            CHECK_FALSE(tapped(touch, guards, target, 5s));
            touch.page_shown(touched_at + 5s);
            CHECK_FALSE(tapped(touch, guards, target, 5s + wait - 1ms));
            CHECK(tapped(touch, guards, target, 5s + wait));
            // Later pictures of the same page begin nothing anew.
            touch.page_shown(touched_at + 6s);
            CHECK(tapped(touch, guards, target, 6s + wait + 100ms));
        }
}

TEST_CASE("a key that stays under the fingers writes on while the page around it changes")
{
    TouchTracker touch;
    touch.page_changed();
    auto stays = key("n");
    stays.on_page_before = true;
    CHECK(tapped(touch, rules, stays, 0ms));
    CHECK_FALSE(tapped(touch, rules, key("g"), 200ms));
}

TEST_CASE("the way out counts at once: after any touch and on a page that nobody has seen yet")
{
    for (const auto& guards : {rules, slow}) {
        TouchTracker touch;
        REQUIRE(tapped(touch, guards, control("a"), 0ms));
        touch.page_changed();
        CHECK(tapped(touch, guards, {"exit", TouchTracker::Kind::way_out}, 10ms));
    }
}

TEST_CASE("a key of a keypad that trembles chooses once")
{
    TouchTracker touch;
    CHECK(touch.choose(rules, control("a"), touched_at));
    CHECK_FALSE(touch.choose(rules, control("a"), touched_at + 299ms));
    CHECK(touch.choose(rules, control("a"), touched_at + 300ms));
    touch.page_changed();
    touch.page_shown(touched_at + 1s);
    CHECK_FALSE(touch.choose(rules, control("a"), touched_at + 1399ms));
    CHECK(touch.choose(rules, control("a"), touched_at + 1400ms));
}

TEST_CASE("a sleeve on the edge of the glass touches nothing")
{
    TouchTracker touch;
    touch.press(rules, 1, 3, 500, control("a"), touched_at);
    CHECK_FALSE(touch.lift(1, "a").has_value());
    touch.press(rules, 1, 1919, 500, control("a"), touched_at);
    CHECK_FALSE(touch.lift(1, "a").has_value());
    touch.press(rules, 1, 9, 500, control("a"), touched_at);
    CHECK(touch.lift(1, "a").has_value());
}

TEST_CASE("a page that changes under the finger cancels the touch")
{
    TouchTracker touch;
    touch.press(rules, 1, 100, 100, control("a"), touched_at);
    touch.cancel();
    CHECK_FALSE(touch.lift(1, "a").has_value());
}
