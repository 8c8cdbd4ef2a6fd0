#include <doctest/doctest.h>

#include "kiosk/ui/touch.h"

using namespace kiosk::ui;
using namespace std::chrono_literals;

namespace {

const kiosk::base::SteadyTime touched_at{};
const TouchTracker::Rules rules{};

}  // namespace

TEST_CASE("a touch that begins and ends on the same control counts once")
{
    TouchTracker touch;
    touch.press(rules, 1, 100, 100, "a", touched_at);
    CHECK(touch.pressed() == "a");
    CHECK(touch.lift(1, "a") == "a");
    CHECK_FALSE(touch.lift(1, "a").has_value());
    CHECK(touch.pressed().empty());
}

TEST_CASE("sliding off cancels, also when the finger comes back")
{
    TouchTracker touch;
    touch.press(rules, 1, 100, 100, "a", touched_at);
    touch.slide(1, "b");
    CHECK(touch.pressed().empty());
    touch.slide(1, "a");
    CHECK_FALSE(touch.lift(1, "a").has_value());
}

TEST_CASE("a lift on another control means nothing")
{
    TouchTracker touch;
    touch.press(rules, 1, 100, 100, "a", touched_at);
    CHECK_FALSE(touch.lift(1, "b").has_value());
}

TEST_CASE("a second finger is ignored while the first is down")
{
    TouchTracker touch;
    touch.press(rules, 1, 100, 100, "a", touched_at);
    touch.press(rules, 2, 300, 300, "b", touched_at + 1s);
    CHECK_FALSE(touch.lift(2, "b").has_value());
    CHECK(touch.lift(1, "a") == "a");
}

TEST_CASE("a finger that rests on the glass, or whose lift was lost, shuts out the next one for five seconds only")
{
    TouchTracker touch;
    CHECK(touch.press(rules, 1, 100, 100, "a", touched_at));
    CHECK_FALSE(touch.press(rules, 2, 300, 300, "b", touched_at + 4999ms));
    CHECK(touch.press(rules, 2, 300, 300, "b", touched_at + 5s));
    CHECK_FALSE(touch.lift(1, "a").has_value());
    CHECK(touch.lift(2, "b") == "b");
    // The same finger again: its lift never came.
    touch.press(rules, 3, 100, 100, "a", touched_at + 10s);
    CHECK(touch.press(rules, 3, 300, 300, "b", touched_at + 11s));
    CHECK(touch.lift(3, "b") == "b");
}

TEST_CASE("a trembling second touch is ignored, a later one counts")
{
    TouchTracker touch;
    touch.press(rules, 1, 100, 100, "a", touched_at);
    CHECK(touch.lift(1, "a").has_value());
    touch.press(rules, 1, 100, 100, "a", touched_at + 299ms);
    CHECK_FALSE(touch.lift(1, "a").has_value());
    touch.press(rules, 1, 100, 100, "a", touched_at + 300ms);
    CHECK(touch.lift(1, "a").has_value());

    TouchTracker::Rules slow = rules;
    slow.apart = 500ms;
    touch.press(slow, 1, 100, 100, "a", touched_at + 799ms);
    CHECK_FALSE(touch.lift(1, "a").has_value());
    touch.press(slow, 1, 100, 100, "a", touched_at + 800ms);
    CHECK(touch.lift(1, "a").has_value());
}

TEST_CASE("a sleeve on the edge of the glass touches nothing")
{
    TouchTracker touch;
    touch.press(rules, 1, 3, 500, "a", touched_at);
    CHECK_FALSE(touch.lift(1, "a").has_value());
    touch.press(rules, 1, 1919, 500, "a", touched_at);
    CHECK_FALSE(touch.lift(1, "a").has_value());
    touch.press(rules, 1, 9, 500, "a", touched_at);
    CHECK(touch.lift(1, "a").has_value());
}

TEST_CASE("a page that changes under the finger cancels the touch")
{
    TouchTracker touch;
    touch.press(rules, 1, 100, 100, "a", touched_at);
    touch.cancel();
    CHECK_FALSE(touch.lift(1, "a").has_value());
}
