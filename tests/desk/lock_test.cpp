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
    desk.choose(flow::StaffAct::claimed);
    REQUIRE(says(desk.page(), "Nguyễn Thị Hường"));
    desk.take(intent::Locked{});

    CHECK(desk.session.locked);
    CHECK(desk.session.queue.empty());
    CHECK(desk.session.opened.empty());
    CHECK(desk.queue().search.empty());
    CHECK(open_request(desk.session) == nullptr);
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
    CHECK(open_request(desk.session) == nullptr);
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
    desk.take(intent::RingsRead{{{1, "Máy 1", true, morning()}}});
    CHECK(says(desk.page(), "Khẩn: Máy 1"));
    desk.take(intent::AnsweredBell{});
    CHECK_FALSE(says(desk.page(), "Máy 1"));
}

TEST_CASE("a bell that was heard hides no other: not one of the same minute, not one after the clock was set back")
{
    AtWork desk;
    const auto later = morning() + std::chrono::minutes{5};
    const flow::Ring first{1, "Máy 1", false, later};
    desk.take(intent::RingsRead{{first}});
    desk.take(intent::AnsweredBell{});
    const flow::Ring same_minute{2, "Máy 2", true, later};
    desk.take(intent::RingsRead{{same_minute, first}});
    CHECK(says(desk.page(), "Khẩn: Máy 2"));
    CHECK_FALSE(says(desk.page(), "Máy 1"));
    desk.take(intent::AnsweredBell{});
    const flow::Ring set_back{3, "Máy 3", true, later - std::chrono::hours{1}};
    desk.take(intent::RingsRead{{first, same_minute, set_back}});
    CHECK(says(desk.page(), "Khẩn: Máy 3"));
    CHECK_FALSE(says(desk.page(), "Máy 2"));
}

TEST_CASE("a bell that nobody heard stays through locking and unlocking however old it is")
{
    AtWork desk;
    desk.take(intent::Locked{});
    const flow::Ring ring{1, "Máy 1", true, morning()};
    desk.take(intent::RingsRead{{ring}});
    desk.world.now += std::chrono::hours{2};
    desk.take(intent::Unlocked{"Nông Văn Páo", "officer"});
    desk.take(intent::RingsRead{{ring}});
    CHECK(says(desk.page(), "Khẩn: Máy 1"));
}

TEST_CASE("exchanged keys and a wrong date are told on the desk as long as they last, and what the date stops is told by name")
{
    AtWork desk;
    CHECK_FALSE(says(desk.page(), "public.keys"));
    desk.take(intent::TroublesRead{{flow::Trouble::strange_key, flow::Trouble::wrong_clock}});
    CHECK(says(desk.page(), "public.keys"));
    CHECK(says(desk.page(), "Ngày trên máy không đúng"));
    desk.take(intent::TroublesRead{{}});
    CHECK_FALSE(says(desk.page(), "public.keys"));
    desk.take(intent::NotDone{base::ErrorKind::wrong_clock});
    CHECK(says(desk.page(), "chưa cấp số thụ lý"));
}

TEST_CASE("only a demo shows its passphrase on the lock page")
{
    AtWork desk;
    desk.take(intent::Locked{});
    CHECK(block(desk.page(), "lock.demo") == nullptr);
    desk.world.demo_passphrase = "hoa sen trang";
    CHECK(says(desk.page(), "hoa sen trang"));
}

TEST_CASE("lists keep no word of a request that they do not show or search by")
{
    AtWork desk;
    auto request = request_of_huong();
    request.requester.address = "Bản Lác";
    request.other_side = "Giàng A Páo";
    desk.take(intent::RequestsOpened{{{id_of(1), Opened{request}}}});
    REQUIRE(says(desk.page(), "Bản Lác"));
    desk.take(intent::Selected{id_of(2)});
    const auto* listed = listed_of(desk.session, id_of(1));
    REQUIRE(listed != nullptr);
    CHECK(listed->requester.name == "Nguyễn Thị Hường");
    for (const auto* words : {&listed->words, &listed->secret, &listed->contact.safe_word, &listed->requester.address,
                              &listed->other_side, &listed->contact.address})
        CHECK(words->empty());
    CHECK(listed->answers.empty());
    CHECK(listed->messages.empty());
    desk.take(intent::Looked{{row(2), {}}});
    for (const auto* words : {"Bản Lác", "Giàng A Páo", "hoa ban", "Tôi bị chồng"}) CHECK_FALSE(says(desk.page(), words));
}

TEST_CASE("an open request that is chosen again is read anew from under its seal")
{
    AtWork desk;
    const auto today = base::local_day(morning());
    CHECK(wanted_open(desk.session, today, 1) == std::vector<RequestId>{id_of(2)});
    desk.take(intent::Selected{id_of(1)});
    CHECK(wanted_open(desk.session, today, 1) == std::vector<RequestId>{id_of(1)});
}

TEST_CASE("what somebody was writing waits behind the lock for them, stands on no page of it, and is nobody else's")
{
    for (const auto* next : {"Hà", "Minh"}) {
        AtWork desk{visit::Stage::claimed};
        desk.choose(flow::StaffAct::asked_papers);
        desk.take(intent::WentToField{"words", 0});
        desk.take(intent::Typed{"Mang bản chính."});
        desk.take(intent::Locked{});
        CHECK_FALSE(says(desk.page(), "Mang bản chính."));
        desk.take(intent::Unlocked{next, "officer"});
        CHECK(desk.session.drafts.contains(id_of(1)) == (std::string_view{next} == "Hà"));
        desk.take(intent::QueueRead{{row(1, true, visit::Stage::claimed), row(2)}, morning()});
        desk.take(intent::Selected{id_of(1)});
        desk.take(intent::RequestsOpened{{{id_of(1), Opened{request_of_huong()}}}});
        desk.take(intent::Looked{{desk.session.queue.front(), {}}});
        desk.choose(flow::StaffAct::asked_papers);
        CHECK(says(desk.page(), "Mang bản chính.") == (std::string_view{next} == "Hà"));
    }
}
