/// How quickly people touch, in the real program by real SDL finger events: typists with two thumbs, elderly double taps,
/// somebody who has to get out at once.
#include "fingers.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

const std::string to_phone = to_name + R"(
type "Lò Thị Mẩy"
tap "Tiếp tục"
tap "Bỏ qua"
tap "Bỏ qua"
tap "Bỏ qua"
tap "Bỏ qua"
tap "Bỏ qua"
expect-page request.reach
tap option.phone
tap "Tiếp tục"
expect-page request.phone
)";

/// One touch of a control; the next begins `pace` later.
void touch_at_pace(Stand& stand, const std::string& id, std::chrono::milliseconds pace)
{
    down_on(stand, id);
    stand.shell.settle();
    stand.clock.pause(pace / 2);
    up_on(stand, id);
    stand.shell.settle();
    stand.clock.pause(pace - pace / 2);
}

std::string digits_of(const std::string& text)
{
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char one) { return one >= '0' && one <= '9'; });
    return out;
}

void rest(Stand& stand) { stand.clock.pause(2s); }

}  // namespace

TEST_CASE("a phone number typed at 80, 120, 180 and 250 ms a touch arrives whole")
{
    for (const auto pace : {80ms, 120ms, 180ms, 250ms}) {
        Stand stand;
        stand.walk(to_phone);
        rest(stand);
        for (const char digit : std::string{"0912345678"}) touch_at_pace(stand, std::string{"key."} + digit, pace);
        INFO(pace.count() << " ms");
        CHECK(digits_of(field_text(stand)) == "0912345678");
    }
}

TEST_CASE("a digit that is meant twice arrives twice from 120 ms on, and a trembling one once")
{
    for (const auto& [pace, expected] : {std::pair{60ms, "098"}, {120ms, "0998"}, {250ms, "0998"}}) {
        Stand stand;
        stand.walk(to_phone);
        rest(stand);
        touch_at_pace(stand, "key.0", 250ms);
        touch_at_pace(stand, "key.9", pace);
        touch_at_pace(stand, "key.9", 250ms);
        touch_at_pace(stand, "key.8", 250ms);
        INFO(pace.count() << " ms");
        CHECK(digits_of(field_text(stand)) == expected);
    }
}

TEST_CASE("letters typed by two overlapping thumbs arrive in their order")
{
    Stand stand;
    stand.walk(to_name);
    rest(stand);
    const std::string word = "nguyen";
    for (std::size_t at = 0; at < word.size(); ++at) {
        down_on(stand, std::string{"key."} + word[at], at % 2 == 0 ? 1 : 2);
        stand.shell.settle();
        stand.clock.pause(40ms);
        // The thumb before lifts when the next one is down already.
        if (at > 0) up_on(stand, std::string{"key."} + word[at - 1], at % 2 == 0 ? 2 : 1);
        stand.shell.settle();
        stand.clock.pause(40ms);
    }
    up_on(stand, "key.n", 2);
    stand.shell.settle();
    CHECK(field_text(stand) == "Nguyen");
}

TEST_CASE("a double tap on the main button never answers the next page too")
{
    for (const auto apart : {200ms, 350ms}) {
        Stand stand;
        stand.walk(to_name + "type \"Ly\"");
        rest(stand);
        const auto next = control(stand, "key.done").rect_px;
        for (int tap = 0; tap < 2; ++tap) {
            finger(stand, Phase::down, next.centre_x(), next.centre_y());
            finger(stand, Phase::up, next.centre_x(), next.centre_y());
            stand.shell.settle();
            stand.clock.pause(apart);
        }
        INFO(apart.count() << " ms apart");
        CHECK(stand.seen().page == "request.birth");
        stand.clock.pause(500ms);
        tap_on(stand, "skip");
        CHECK(stand.seen().page != "request.birth");
    }
}

TEST_CASE("the way out counts at once, on a page that has just changed and right after another touch")
{
    Stand stand;
    tap_on(stand, "start");
    tap_on(stand, "learn");
    REQUIRE(stand.seen().page == "areas");
    const auto way_out = control(stand, "bar.exit").rect_px;
    finger(stand, Phase::down, way_out.centre_x(), way_out.centre_y());
    finger(stand, Phase::up, way_out.centre_x(), way_out.centre_y());
    stand.shell.settle();
    CHECK(stand.seen().page == "front");
    // The second touch of a trembling hand does not wake the front page.
    finger(stand, Phase::down, 960, 540);
    finger(stand, Phase::up, 960, 540);
    stand.shell.settle();
    CHECK(stand.seen().page == "front");
}

TEST_CASE("a dialog that opens under a finger takes no touch for a moment")
{
    Stand stand;
    tap_on(stand, "start");
    stand.clock.wait(90s);
    stand.shell.do_due();
    stand.shell.settle();
    const auto before = stand.citizen.session().overlay;
    REQUIRE(before == visit::Overlay::idle_warning);
    finger(stand, Phase::down, 960, 200);
    finger(stand, Phase::up, 960, 200);
    stand.shell.settle();
    CHECK(stand.citizen.session().overlay == visit::Overlay::idle_warning);
    tap_at(stand, 960, 200);
    CHECK(stand.citizen.session().overlay == visit::Overlay::none);
}
