#include "stand.h"

using namespace kiosk;
using namespace kiosk::app;

TEST_CASE("when the store cannot take a request the citizen is told it was not saved, and keeps the answers on screen")
{
    for (const auto kind : {base::ErrorKind::unavailable, base::ErrorKind::disk_full, base::ErrorKind::io}) {
        Stand stand;
        stand.queue.trouble = kind;
        stand.walk(to_check_answers);
        stand.walk(R"(tap "Gửi yêu cầu"
                      expect-page check_answers
                      expect "Yêu cầu CHƯA được lưu."
                      expect "Lò Thị Mẩy"
                      expect "30/11/2026"
                      refute "Đã nhận yêu cầu")");
    }
}

TEST_CASE("sending again after a failure stores the same request once more under the same id, and then shows the receipt")
{
    Stand stand;
    stand.queue.trouble = base::ErrorKind::unavailable;
    stand.walk(to_check_answers);
    stand.walk("tap \"Gửi yêu cầu\"\nexpect \"Yêu cầu CHƯA được lưu.\"");
    stand.queue.trouble.reset();
    stand.walk("tap \"Gửi lại\"\nexpect-page receipt\nexpect \"BK-7K4M\"\nrefute \"Lò Thị Mẩy\"");
    REQUIRE(stand.queue.ids.size() == 2);
    CHECK(stand.queue.ids[0] == stand.queue.ids[1]);
}

TEST_CASE("a request that was sent once is not sent again by leaving and coming back")
{
    Stand stand;
    stand.walk(to_check_answers);
    stand.walk(
        "tap \"Gửi yêu cầu\"\nexpect-page receipt\ntap \"Xong\"\ntap \"Đã giữ rồi\"\ntap \"Kết thúc\"\n"
        "tap \"Chạm để bắt đầu\"\ntap \"Gửi yêu cầu trợ giúp\"\nexpect-page consent");
    CHECK(stand.queue.ids.size() == 1);
}

TEST_CASE("a lookup that nobody answers says that the request is not lost")
{
    Stand stand;
    stand.queue.trouble = base::ErrorKind::unavailable;
    stand.walk(
        "tap \"Chạm để bắt đầu\"\ntap \"Xem yêu cầu đã gửi\"\ntype \"BK-7K4M\"\ntap \"Tiếp tục\"\n"
        "type \"K7M42QXD\"\ntap \"Xem\"\nexpect-page my_request");
    CHECK(walk::says(stand.seen(), "Yêu cầu của bạn không mất"));
}

TEST_CASE("a bell that does not reach the desk is said, so that nobody waits in vain")
{
    Stand stand;
    stand.queue.trouble = base::ErrorKind::unavailable;
    stand.walk("tap \"Chạm để bắt đầu\"\ntap \"Gọi cán bộ\"\ntap \"Gọi cán bộ đến\"");
    CHECK(stand.queue.rings == 1);
    CHECK(walk::says(stand.seen(), "Chuông chưa đến được quầy"));
}

TEST_CASE("a bell tells the desk which terminal and which page, and no answer")
{
    Stand stand;
    stand.settings.terminal = "Máy ở sảnh";
    stand.walk("tap \"Chạm để bắt đầu\"\ntap \"Gọi cán bộ\"\ntap \"Gọi cán bộ đến\"");
    CHECK(stand.queue.rung == "Máy ở sảnh home");
    CHECK(stand.queue.urgent_rings == 0);
    // From any question too, and the answer stays where it is.
    stand.walk(
        "tap overlay.close\ntap ask\ntap agree\ntap option.court\ntap why\ntap overlay.call_staff\ntap overlay.ring\ntap "
        "overlay.close\n"
        "expect-page request.urgent");
    CHECK(stand.queue.rung == "Máy ở sảnh request.urgent");
    CHECK(stand.citizen.session().choosing.values == std::vector<std::string>{"court"});
}

TEST_CASE("why somebody stopped is counted once, also when they say it twice, and a store that is away stops nobody")
{
    for (const bool away : {false, true}) {
        Stand stand;
        if (away) stand.queue.trouble = base::ErrorKind::unavailable;
        stand.walk(
            "tap \"Chạm để bắt đầu\"\ntap \"Gửi yêu cầu trợ giúp\"\ntap refuse\nexpect-page leaving\ntap "
            "reason.unclear\nexpect-page thanks");
        CHECK(stand.queue.stops == std::vector<std::string>{"unclear"});
        stand.walk("tap done\nexpect-page front");
        CHECK(stand.queue.stops.size() == 1);
        CHECK(stand.citizen.session() == visit::Session{});
    }
}

TEST_CASE("something thrown while a request is sent, looked up or a bell is rung is an answer too, and the visit goes on")
{
    Stand stand;
    stand.queue.throws = true;
    stand.walk(
        "tap \"Chạm để bắt đầu\"\ntap \"Gọi cán bộ\"\ntap \"Gọi cán bộ đến\"\nexpect \"Chuông chưa đến được quầy\"\ntap "
        "overlay.close\n"
        "tap \"Xem yêu cầu đã gửi\"\ntype \"BK-7K4M\"\ntap \"Tiếp tục\"\ntype \"K7M42QXD\"\ntap \"Xem\"\nexpect-page "
        "my_request\nkey \"Escape\"\n");
    stand.walk(to_check_answers);
    stand.walk("tap \"Gửi yêu cầu\"\nexpect-page check_answers\nexpect \"Lò Thị Mẩy\"");
    stand.queue.throws = false;
    stand.walk("tap \"Gửi lại\"\nexpect-page receipt");
}
