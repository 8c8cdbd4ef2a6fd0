/// A single answer is taken without another touch, but for those who need their time.
#include "fingers.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

const std::string to_for_whom = R"(
tap start
tap ask
tap agree
tap option.none
tap continue
expect-page request.for_whom
)";

bool is_chosen(Stand& stand, const std::string& id)
{
    const auto* found = walk::block_with_id(stand.seen(), id);
    return found != nullptr && found->chosen;
}

}  // namespace

TEST_CASE("one touch answers a question of one answer, and the choice is seen before the page goes on")
{
    Stand stand;
    stand.walk(to_for_whom);
    tap_on(stand, "option.self");
    CHECK(stand.seen().page == "request.for_whom");
    CHECK(is_chosen(stand, "option.self"));
    stand.clock.pause(399ms);
    stand.shell.do_due();
    stand.shell.settle();
    CHECK(stand.seen().page == "request.for_whom");
    stand.walk("wait 1s\nexpect-page request.matter_area");
    stand.walk("tap bar.back\nexpect-page request.for_whom\nwait 5s\nexpect-page request.for_whom");
    CHECK(is_chosen(stand, "option.self"));
}

TEST_CASE("who touches another answer in time is asked no less")
{
    Stand stand;
    stand.walk(to_for_whom);
    tap_on(stand, "option.self");
    stand.clock.pause(350ms);
    down_on(stand, "option.relative");
    stand.shell.settle();
    stand.clock.pause(100ms);
    stand.shell.do_due();
    stand.shell.settle();
    CHECK(stand.seen().page == "request.for_whom");
    up_on(stand, "option.relative");
    stand.shell.settle();
    CHECK(is_chosen(stand, "option.relative"));
    stand.walk("wait 1s\nexpect-page request.relation");
}

TEST_CASE("several boxes wait for their button")
{
    Stand stand;
    stand.walk("tap start\ntap ask\ntap agree\ntap option.court\nwait 20s\nexpect-page request.urgent");
}

TEST_CASE("nothing goes on by itself for who touches slowly or has three keys")
{
    Stand slow;
    slow.walk("tap comfort\ntap comfort.slow_touch\ntap overlay.close" + to_for_whom +
              "tap option.self\nwait 10s\nexpect-page request.for_whom\ntap continue\nexpect-page request.matter_area");
    Stand keys;
    keys.walk(to_for_whom + "press next \"Cho tôi\"\npress choose\nwait 10s\nexpect-page request.for_whom");
}

TEST_CASE("after a quick exit no answer is taken any more")
{
    Stand stand;
    stand.walk(to_for_whom + "tap option.self");
    tap_on(stand, "bar.exit");
    stand.walk("wait 2s\nexpect-page front");
    CHECK(stand.citizen.session() == Stand{}.citizen.session());
}
