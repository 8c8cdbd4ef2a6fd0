#include <doctest/doctest.h>

#include <algorithm>

#include "small_desk.h"

using namespace kiosk;
using namespace kiosk::app::tests;

TEST_CASE("the right passphrase opens a session and the queue, and the log says so first")
{
    AtDesk desk;
    CHECK_FALSE(desk.shows("Lý Thị Mai"));
    desk.unlock();
    CHECK(desk.shows("Lý Thị Mai"));
    CHECK(desk.written() == std::vector<std::string>{"log.desk"});
    CHECK(desk.store.sessions_opened == 1);
}

TEST_CASE("a wrong passphrase opens nothing, is counted by the store and forgotten")
{
    AtDesk desk;
    desk.type("hoa ban");
    desk.press("Return");
    CHECK_FALSE(desk.shows("Lý Thị Mai"));
    CHECK(desk.store.passphrases_tried == 1);
    CHECK(desk.store.sessions_opened == 0);
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
    desk.program.pressed({"2", false, false, true});
    CHECK(desk.shows("Lý Thị Mai"));
}

TEST_CASE("nobody reads the queue while the store cannot write who unlocked the desk")
{
    AtDesk desk;
    desk.lose_the_store();
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
    CHECK(desk.written().back() == "log.desk");
    CHECK(desk.written().size() == 2);
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
    const auto other = sealed(R"({"requester":{"name":"Hoàng Văn Páo"},"contact":{"phone":"0987654321"}})");
    desk.store.record.receive(words_of(other));
    desk.wait(4s);
    CHECK(desk.shows("Hoàng Văn Páo"));
    CHECK(desk.shows("Lý Thị Mai"));
}

TEST_CASE("claiming by its key is done and written after the request was opened")
{
    AtDesk desk;
    desk.unlock();
    desk.press("Down");
    desk.press("F5");
    CHECK(desk.written() == std::vector<std::string>{"log.desk", "request.looked", "request.moved"});
    CHECK(desk.store.record.of(desk.id).stage == visit::Stage::claimed);
}

TEST_CASE("a store that is gone is said on the page, and nothing that was read is lost")
{
    AtDesk desk;
    desk.unlock();
    desk.lose_the_store();
    desk.wait(4s);
    CHECK(desk.shows("Lý Thị Mai"));
    desk.store.fails.reset();
    desk.press("Down");
    CHECK(desk.written().back() == "request.looked");
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

TEST_CASE("a desk that was locked has no session, and what the store told once is not lost while it is open")
{
    AtDesk desk;
    desk.store.told = {flow::Trouble::store_mended};
    desk.unlock();
    const auto told = [&] {
        for (const auto& block : desk.program.page().blocks)
            if (block.id == "desk.trouble.store_mended") return true;
        return false;
    };
    CHECK(told());
    desk.store.told.clear();
    desk.wait(8s);
    CHECK(told());
    desk.press("L", true);
    CHECK(desk.door.append({flow::SignedIn::new_act(), {}, record::NoteDesk{}, {}}).error().kind == base::ErrorKind::denied);
}

TEST_CASE("seals are not called broken because the store went away, and are opened when it is back")
{
    AtDesk desk;
    desk.unlock();
    for (int i = 0; i < 5; ++i) desk.store.record.receive(words_of(request_of_mai()));
    const auto other = sealed(R"({"requester":{"name":"Hoàng Văn Páo"},"contact":{"phone":"0987654321"}})");
    desk.store.record.receive(words_of(other));
    desk.lose_the_store();
    desk.wait(4s);
    desk.store.fails.reset();
    desk.wait(4s);
    CHECK(desk.shows("Hoàng Văn Páo"));
}

TEST_CASE("what was copied is taken from the clipboard when the desk is locked")
{
    AtDesk desk;
    desk.unlock();
    desk.press("Down");
    desk.press("C", true);
    CHECK(desk.copied == std::vector<std::string>{"0912345678"});
    desk.press("L", true);
    CHECK(desk.copied == std::vector<std::string>{"0912345678", ""});
}

TEST_CASE("the next one is taken in one act, and when a colleague was faster the one behind it")
{
    AtDesk desk;
    const auto second = desk.store.record.receive(words_of(request_of_mai()));
    desk.unlock();
    // A colleague takes the first one, and this desk has not read it yet.
    auto& first = desk.store.record.requests.at(record::subject_of(desk.id));
    first.stage = visit::Stage::claimed;
    first.version += 1;
    desk.press("F3");
    CHECK(desk.store.record.of(second).stage == visit::Stage::claimed);
    const auto written = desk.written();
    CHECK(std::count(written.begin(), written.end(), "request.moved") == 1);
}

TEST_CASE("everything that is stored is opened for the search by and by, not only what the list shows")
{
    AtDesk desk;
    for (int i = 0; i < 300; ++i) desk.store.record.receive(words_of(request_of_mai()));
    const auto other = sealed(R"({"requester":{"name":"Hoàng Văn Páo"},"contact":{"phone":"0987654321"}})");
    desk.store.record.receive(words_of(other));
    desk.unlock();
    desk.wait(30s);
    desk.press("F2");
    desk.type("hoang pao");
    CHECK(desk.shows("Hoàng Văn Páo"));
}
