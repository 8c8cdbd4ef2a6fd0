/// The touch rules in the real program, by real SDL finger events.
#include "fingers.h"

using namespace kiosk;
using namespace kiosk::app;

TEST_CASE("a finger that slides off a button and comes back means nothing")
{
    Stand stand;
    tap_on(stand, "start");
    REQUIRE(stand.seen().page == "home");
    stand.clock.pause(600ms);
    down_on(stand, "learn");
    stand.shell.settle();
    finger(stand, Phase::move, 5, 5);
    stand.shell.settle();
    up_on(stand, "learn");
    stand.shell.settle();
    CHECK(stand.seen().page == "home");
    tap_on(stand, "learn");
    CHECK(stand.seen().page == "areas");
}

TEST_CASE("of three fingers at once only the first means something")
{
    Stand stand;
    tap_on(stand, "start");
    stand.clock.pause(600ms);
    down_on(stand, "learn", 1);
    stand.clock.pause(400ms);
    down_on(stand, "bar.exit", 2);
    stand.clock.pause(400ms);
    down_on(stand, "call_staff", 3);
    stand.shell.settle();
    up_on(stand, "bar.exit", 2);
    up_on(stand, "call_staff", 3);
    stand.shell.settle();
    CHECK(stand.seen().page == "home");
    up_on(stand, "learn", 1);
    stand.shell.settle();
    CHECK(stand.seen().page == "areas");
}

TEST_CASE("a trembling second touch is not counted, and slow touch waits longer")
{
    for (const bool slow : {false, true}) {
        Stand stand;
        if (slow) stand.walk("tap comfort\ntap comfort.slow_touch\ntap overlay.close");
        tap_on(stand, "start");
        REQUIRE(stand.seen().page == "home");
        const auto before = stand.seen().text_size;
        tap_on(stand, "bar.text_size");
        const auto once = stand.seen().text_size;
        CHECK(once != before);
        // 0.4 s later: a second wish of most people, a tremor of some.
        stand.clock.pause(400ms);
        down_on(stand, "bar.text_size");
        up_on(stand, "bar.text_size");
        stand.shell.settle();
        CHECK((stand.seen().text_size == once) == slow);
    }
}

TEST_CASE("the pressed look is on the glass before the finger lifts, and gone after it slid off")
{
    Stand stand;
    tap_on(stand, "start");
    const auto calm = pixels(stand);
    stand.clock.pause(600ms);
    down_on(stand, "learn");
    stand.shell.settle();
    CHECK(pixels(stand) != calm);
    finger(stand, Phase::move, 5, 5);
    stand.shell.settle();
    CHECK(pixels(stand) == calm);
}

TEST_CASE("a sleeve on the edge of the glass touches nothing and keeps no visit alive")
{
    Stand stand;
    tap_on(stand, "start");
    for (int second = 0; second < 130; ++second) {
        stand.clock.wait(1s);
        finger(stand, Phase::down, 2, 500);
        finger(stand, Phase::move, 3, 510);
        finger(stand, Phase::up, 2, 500);
        stand.shell.do_due();
        stand.shell.settle();
    }
    CHECK(stand.seen().page == "front");
}

TEST_CASE("a hand left lying on the glass shuts nobody out and keeps no visit alive")
{
    Stand stand;
    tap_on(stand, "start");
    stand.clock.pause(600ms);
    finger(stand, Phase::down, 960, 200, 7);
    stand.shell.settle();
    stand.clock.pause(6s);
    // Its lift was lost; the next finger counts.
    tap_on(stand, "learn");
    REQUIRE(stand.seen().page == "areas");
    stand.clock.pause(600ms);
    finger(stand, Phase::down, 960, 200, 8);
    for (int second = 0; second < 130; ++second) {
        stand.clock.wait(1s);
        finger(stand, Phase::move, 960 + static_cast<float>(second % 3), 200, 8);
        stand.shell.do_due();
        stand.shell.settle();
    }
    CHECK(stand.seen().page == "front");
}

TEST_CASE("ten thousand touches in a second leave a terminal that serves the next person")
{
    Stand stand;
    tap_on(stand, "start");
    const auto frames = stand.glass->frames();
    for (int touch = 0; touch < 10'000; ++touch) {
        if (touch % 10 == 0) stand.clock.pause(1ms);
        const auto x = static_cast<float>(touch * 37 % 1900 + 10), y = static_cast<float>(touch * 53 % 1060 + 10);
        finger(stand, touch % 2 == 0 ? Phase::down : Phase::up, x, y, touch % 3);
        stand.shell.settle();
    }
    // Controls count a few times in a second; keys count at once, as two thumbs need it.
    CHECK(stand.glass->frames() - frames < 1'000);
    for (const std::int64_t id : {0, 1, 2}) finger(stand, Phase::up, 960, 540, id);
    stand.shell.settle();
    key(stand, "Escape");
    stand.shell.settle();
    CHECK(stand.seen().page == "front");
    tap_on(stand, "start");
    CHECK(stand.seen().page == "home");
}

TEST_CASE("wherever a page is touched, something is meant or nothing, and home stays two touches away")
{
    Stand stand;
    for (const std::string way : {"", "learn", "entitled", "call_staff", "ask"}) {
        const float step_px = way.empty() ? 80 : 120;
        for (float y = step_px / 2; y < 1080; y += step_px)
            for (float x = step_px / 2; x < 1920; x += step_px) {
                if (stand.seen().page != "front") {
                    key(stand, "Escape");
                    stand.shell.settle();
                }
                REQUIRE(stand.seen().page == "front");
                if (!way.empty()) {
                    tap_on(stand, "start");
                    tap_on(stand, way);
                }
                tap_at(stand, x, y);
                INFO("after " << way << " touched at " << x << ", " << y);
                REQUIRE_FALSE(stand.seen().blocks.empty());
                const auto page = stand.seen().page;
                const bool out =
                    std::any_of(stand.seen().blocks.begin(), stand.seen().blocks.end(), [](const ui::SemanticBlock& one) {
                        return one.id.ends_with(".exit") && one.enabled && !one.hidden && one.meaning;
                    });
                CHECK((page == "front" || out));
            }
    }
}

TEST_CASE("a key that is held down chooses once, writes one letter, and keeps no visit alive")
{
    Stand stand;
    stand.walk(to_name);
    for (int i = 0; i < 50; ++i) {
        key(stand, "L", i > 0);
        letters(stand, "l");
    }
    stand.shell.settle();
    CHECK(field_text(stand) == "L");
    const auto page = stand.seen().page;
    for (int second = 0; second < 130; ++second) {
        stand.clock.wait(1s);
        for (const char* name : {"L", "Return", "Right"}) key(stand, name, true);
        letters(stand, "l");
        stand.shell.do_due();
        stand.shell.settle();
    }
    CHECK(page == "request.name");
    CHECK(stand.seen().page == "front");
}

TEST_CASE("a keypad's keys move and choose on every page, and write nothing into a field")
{
    Stand stand;
    stand.walk(to_name);
    const auto press = [&](const char* name, std::string_view letter) {
        stand.clock.pause(600ms);
        key(stand, name);
        letters(stand, letter);
        stand.shell.settle();
    };
    for (int i = 0; i < 200 && stand.glass->painter().focused() != "key.m"; ++i) press("Keypad 6", "6");
    REQUIRE(stand.glass->painter().focused() == "key.m");
    CHECK(field_text(stand).empty());
    press("Keypad 5", "5");
    CHECK(field_text(stand) == "M");
    press("Keypad 4", "4");
    CHECK(stand.glass->painter().focused() == "key.n");
    press("Keypad Enter", "");
    CHECK(field_text(stand) == "Mn");
}

TEST_CASE("the blank that chose a button is not written into the page it led to")
{
    Stand stand;
    stand.walk("tap \"Chạm để bắt đầu\"\npress next \"Xem yêu cầu đã gửi\"");
    key(stand, "Space");
    letters(stand, " ");
    stand.shell.settle();
    REQUIRE(stand.seen().page == "my_request");
    CHECK(field_text(stand).empty());
}
