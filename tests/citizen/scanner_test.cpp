/// A scanner that types what it reads, and people at a real keyboard, before the real program and its loop.
#include "kiosk/base/utf8.h"
#include "stand.h"

using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono_literals;

namespace {
// Made up: no such number was ever issued to anybody here.
const std::string card = "012345678901|123456789|Nguyễn Thị Thử|23111961|Nữ|Thôn Một, Xã Hai, Tỉnh Ba|01012022";

struct KeyboardStand : Stand {
    KeyboardStand() { settings.scanner = content::keyboard_scanner; }

    void key(const char* name)
    {
        glass->window().push_key({name, false, false, false});
        shell.settle();
    }
    void types(const std::string& text, std::chrono::milliseconds pace)
    {
        for (const auto point : base::code_points(text)) {
            clock.pause(pace);
            shell.do_due();
            if (point == U' ') key("Space");
            glass->window().push_text(base::utf8(point));
            shell.settle();
        }
    }
    void enter(std::chrono::milliseconds pace)
    {
        clock.pause(pace);
        shell.do_due();
        key("Return");
    }
    void rest()
    {
        clock.pause(300ms);
        shell.do_due();
        shell.settle();
    }
};
}  // namespace

TEST_CASE("a card read by a scanner that types fills the form, whatever the page, and presses nothing")
{
    KeyboardStand stand;
    stand.walk(to_name);
    stand.types(card, 4ms);
    stand.enter(4ms);
    stand.walk(
        "expect-page request.name\nexpect \"Nguyễn Thị Thử\"\nrefute \"|\"\ntap \"Tiếp tục\"\ntap \"Tiếp tục\"\nexpect-page "
        "request.sex\n");
    // Here nothing is typed; a control has the focus and must not be chosen by the blanks in a name.
    stand.key("Right");
    stand.types("098765432109||Lý Văn Sau|02031970|Nam|Xã Chín|", 4ms);
    stand.enter(4ms);
    stand.walk("expect-page request.sex\ntap \"Quay lại\"\nexpect \"02/03/1970\"\ntap \"Quay lại\"\nexpect \"Lý Văn Sau\"\n");
}

TEST_CASE("a slip read by a scanner that types is looked up")
{
    KeyboardStand stand;
    stand.walk("tap \"Chạm để bắt đầu\"\ntap \"Xem yêu cầu đã gửi\"\nexpect-page my_request\n");
    stand.types("TGPL1:BK-7K4M:K7M42QXD", 4ms);
    stand.enter(4ms);
    // The queue of this stand knows no request, and says so on the page that asks for the secret.
    stand.walk("expect-page my_request\nrefute \"TGPL1\"\nexpect \"K7M42QXD\"\n");
}

TEST_CASE("a person at a real keyboard types Telex, and nothing of it is taken for a scanner")
{
    KeyboardStand stand;
    stand.walk(to_name);
    stand.walk("tap \"Gõ: dấu\"\n");
    stand.types("nguyeenx thij huwowngf", 90ms);
    stand.rest();
    stand.walk("expect \"Nguyễn Thị Hường\"\n");
    stand.key("Backspace");
    stand.walk("expect \"Nguyễn Thị Hườn\"\nrefute \"Nguyễn Thị Hường\"\n");
}

TEST_CASE("letters of a real keyboard that are still held come before the key that follows")
{
    KeyboardStand stand;
    stand.walk(to_name);
    stand.types("lan", 90ms);
    stand.clock.pause(1ms);
    stand.key("Backspace");
    stand.walk("expect \"La\"\nrefute \"Lan\"\n");
}

TEST_CASE("a code in the idle countdown is somebody who is here")
{
    KeyboardStand stand;
    stand.walk(to_name);
    stand.walk("wait 95s\nexpect \"Bạn còn ở đó không?\"\n");
    stand.types(card, 4ms);
    stand.enter(4ms);
    stand.walk("expect-page request.name\nrefute \"Bạn còn ở đó không?\"\nexpect \"Nguyễn Thị Thử\"\n");
}

TEST_CASE("a card on the front page is told there, and the line goes by itself without a countdown")
{
    KeyboardStand stand;
    stand.types(card, 4ms);
    stand.enter(4ms);
    stand.walk("expect-page front\nexpect \"Ở bước này chưa cần quét. Máy không giữ lại gì.\"\nrefute \"Nguyễn\"\n");
    stand.walk("wait 95s\nexpect-page front\nrefute \"Bạn còn ở đó không?\"\nrefute \"Ở bước này chưa cần quét.\"\n");
    CHECK(stand.citizen.session() == visit::Session{});
}

TEST_CASE("a slip on the front page leads to its request")
{
    KeyboardStand stand;
    stand.types("TGPL1:BK-7K4M:K7M42QXD", 4ms);
    stand.enter(4ms);
    stand.walk("expect-page my_request\nexpect \"K7M42QXD\"\n");
}
