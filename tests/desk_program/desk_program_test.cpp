#include <doctest/doctest.h>

#include "small_desk.h"

using namespace kiosk;
using namespace kiosk::app::tests;

TEST_CASE("the right passphrase opens the queue and the audit says so first")
{
    AtDesk desk;
    CHECK_FALSE(desk.shows("Lý Thị Mai"));
    desk.unlock();
    CHECK(desk.shows("Lý Thị Mai"));
    CHECK(desk.door.audit == std::vector<std::string>{"unlocked"});
}

TEST_CASE("a wrong passphrase opens nothing, is audited and forgotten")
{
    AtDesk desk;
    desk.type("hoa ban");
    desk.press("Return");
    CHECK_FALSE(desk.shows("Lý Thị Mai"));
    CHECK(desk.door.audit == std::vector<std::string>{"refused"});
    desk.type(" trắng");
    desk.press("Return");
    CHECK_FALSE(desk.shows("Lý Thị Mai"));
}

TEST_CASE("a letter typed by mistake in the passphrase can be taken back")
{
    AtDesk desk;
    desk.type(std::string{passphrase} + "ế");
    desk.press("Backspace");
    desk.press("Return");
    CHECK(desk.shows("Lý Thị Mai"));
}

TEST_CASE("nobody reads the queue while the store cannot write who unlocked the desk")
{
    AtDesk desk;
    desk.door.gone = true;
    desk.unlock();
    CHECK(desk.program.page().id == "desk.lock");
}

TEST_CASE("after two minutes without a touch or a key the desk locks itself and the glass is wiped")
{
    AtDesk desk;
    desk.unlock();
    desk.program.take_wiped();
    desk.wait(119s);
    CHECK(desk.shows("Lý Thị Mai"));
    desk.wait(1s);
    CHECK_FALSE(desk.shows("Lý Thị Mai"));
    CHECK(desk.program.page().id == "desk.lock");
    CHECK(desk.program.take_wiped());
    CHECK(desk.door.audit.back() == "locked");
}

TEST_CASE("a key keeps the desk open for another two minutes")
{
    AtDesk desk;
    desk.unlock();
    desk.wait(100s);
    desk.press("F2");
    desk.wait(100s);
    CHECK(desk.program.page().id == "desk");
}

TEST_CASE("a request sent meanwhile comes into the list by itself")
{
    AtDesk desk;
    desk.unlock();
    desk.door.row = desk::tests::row(2);
    desk.door.row.envelope = {};
    desk.door.changes += 5;
    desk.wait(4s);
    CHECK_FALSE(desk.shows("Lý Thị Mai"));
}

TEST_CASE("claiming by its key is done and audited after the request was opened")
{
    AtDesk desk;
    desk.unlock();
    desk.press("Down");
    desk.press("F5");
    CHECK(desk.door.audit == std::vector<std::string>{"unlocked", "opened", "claimed"});
    CHECK(desk.door.row.stage == visit::Stage::claimed);
}

TEST_CASE("a store that is gone is said on the page, and nothing that was read is lost")
{
    AtDesk desk;
    desk.unlock();
    desk.door.gone = true;
    desk.wait(4s);
    CHECK(desk.shows("Lý Thị Mai"));
    desk.door.gone = false;
    desk.press("Down");
    CHECK(desk.door.audit.back() == "opened");
}

TEST_CASE("locking by hand is one key, from a dialog too")
{
    AtDesk desk;
    desk.unlock();
    desk.press("Down");
    desk.press("F5");
    desk.press("F6");
    desk.press("L", true);
    CHECK(desk.program.page().id == "desk.lock");
}
