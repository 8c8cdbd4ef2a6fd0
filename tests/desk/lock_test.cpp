#include <doctest/doctest.h>

#include "desk_words.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;

TEST_CASE("after locking no name, word or number of a request is left in the session or on the page")
{
    AtWork desk;
    desk.take(intent::StartedSearch{});
    desk.take(intent::Typed{"Hường"});
    desk.take(intent::Claimed{});
    REQUIRE(says(desk.page(), "Nguyễn Thị Hường"));
    desk.take(intent::Locked{});

    CHECK(desk.session.locked);
    CHECK(desk.session.queue.empty());
    CHECK(desk.session.opened.empty());
    CHECK(desk.session.history.empty());
    CHECK(desk.session.search.empty());
    CHECK_FALSE(desk.session.selected.has_value());
    CHECK(std::holds_alternative<std::monostate>(desk.session.wish));
    for (const auto* word : {"Hường", "0912", "hoa ban", "BK-7K4"}) CHECK_FALSE(says(desk.page(), word));
}

TEST_CASE("an answer of the store that comes after locking brings nothing back")
{
    AtWork desk;
    const auto queue = desk.session.queue;
    desk.take(intent::Locked{});
    desk.take(intent::QueueRead{queue, morning()});
    desk.take(intent::RequestsOpened{{{id_of(1), Opened{request_of_huong()}}}});
    desk.take(intent::Looked{{queue.front(), {}}});
    CHECK(desk.session.queue.empty());
    CHECK(desk.session.opened.empty());
    CHECK_FALSE(desk.session.looked);
}

TEST_CASE("the passphrase is dots on the page and only a number in the session")
{
    AtWork desk;
    desk.take(intent::Locked{});
    desk.take(intent::TypedPassphrase{5});
    const auto page = desk.page();
    const auto* field = block(page, "lock.passphrase");
    REQUIRE(field != nullptr);
    CHECK(std::get<page::Field>(field->kind).text == "•••••");
    CHECK(std::get<page::Field>(field->kind).hidden);
}

TEST_CASE("a wrong passphrase is said in a sentence and has to be typed anew")
{
    AtWork desk;
    desk.take(intent::Locked{});
    desk.take(intent::TypedPassphrase{5});
    desk.take(intent::AskedToUnlock{});
    CHECK(std::holds_alternative<wish::Unlock>(desk.session.wish));
    desk.take(intent::Refused{base::ErrorKind::wrong_passphrase});
    CHECK(desk.session.locked);
    CHECK(desk.session.passphrase_letters == 0);
    CHECK(says(desk.page(), "chưa đúng"));
}

TEST_CASE("nothing is unlocked without a name and at least one letter")
{
    AtWork desk;
    desk.take(intent::Locked{});
    desk.take(intent::AskedToUnlock{});
    CHECK(std::holds_alternative<std::monostate>(desk.session.wish));
}

TEST_CASE("a bell rung while the desk is locked is shown on the lock page until somebody answers it")
{
    AtWork desk;
    desk.take(intent::Locked{});
    desk.take(intent::RingsRead{{{"Máy 1", "request.phone", true, morning()}}});
    CHECK(says(desk.page(), "Khẩn: Máy 1"));
    CHECK(says(desk.page(), "đang điền yêu cầu"));
    CHECK_FALSE(says(desk.page(), "phone"));
    desk.take(intent::AnsweredBell{});
    CHECK_FALSE(says(desk.page(), "Máy 1"));
}

TEST_CASE("only a demo shows its passphrase on the lock page")
{
    AtWork desk;
    desk.take(intent::Locked{});
    CHECK(block(desk.page(), "lock.demo") == nullptr);
    desk.world.demo_passphrase = "hoa sen trang";
    CHECK(says(desk.page(), "hoa sen trang"));
}
