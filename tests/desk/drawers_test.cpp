#include <doctest/doctest.h>

#include "desk_words.h"
#include "kiosk/desk/drawers.h"
#include "kiosk/desk/list.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;

namespace {
std::vector<std::string> codes(const AtWork& desk)
{
    std::vector<std::string> out;
    for (const auto* found : rows_of(desk.queue(), desk.session)) out.push_back(found->code);
    return out;
}
}  // namespace

TEST_CASE(
    "urgent requests stand first, then those whose promised day has passed, then those due today, then whoever waits longest")
{
    AtWork desk;
    auto late = row(3), tomorrow = row(4), sooner = row(6);
    late.answer_by = *base::parse_day("2026-11-20");
    tomorrow.answer_by = *base::parse_day("2026-11-26");
    sooner.answer_by = *base::parse_day("2026-11-25");
    desk.take(intent::QueueRead{{late, row(1, true), tomorrow, row(5), sooner}, morning()});
    CHECK(codes(desk) == std::vector<std::string>{row(1).code, row(3).code, row(5).code, row(6).code, row(4).code});
    for (const auto* group : {"Khẩn", "Quá hẹn", "Đến hẹn hôm nay", "Còn hạn"}) CHECK(says(desk.page(), group));
}

TEST_CASE("no request that is still open is missing from every drawer of somebody else")
{
    for (const auto stage : {visit::Stage::received, visit::Stage::claimed, visit::Stage::called, visit::Stage::waiting,
                             visit::Stage::accepted, visit::Stage::transferred, visit::Stage::finished, visit::Stage::closed}) {
        int drawers = 0;
        for (const auto drawer : all_drawers)
            if (lies_in(drawer, row(1, false, stage), "Minh", base::local_day(morning()))) ++drawers;
        CHECK(drawers == 1);
    }
}

TEST_CASE("a drawer's count is the number of its rows, and overdue ones are counted beside the drawer they wait in")
{
    AtWork desk;
    auto late = row(3), mine = row(4, false, visit::Stage::claimed);
    late.answer_by = *base::parse_day("2026-11-20");
    desk.take(intent::QueueRead{{row(1, true), late, mine, row(5, false, visit::Stage::closed)}, morning()});
    for (const auto drawer : all_drawers) {
        desk.take(intent::ChoseDrawer{drawer});
        CAPTURE(std::string{name_of(drawer)});
        CHECK(count_in(desk.session, drawer) == codes(desk).size());
    }
    CHECK(count_in(desk.session, Drawer::open) == 3);
    CHECK(count_in(desk.session, Drawer::overdue) == 1);
    CHECK(count_in(desk.session, Drawer::mine) == 1);
}

TEST_CASE("rows are sorted by age when a person asks for it")
{
    AtWork desk;
    desk.take(intent::QueueRead{{row(2, true), row(1), row(3)}, morning()});
    desk.take(intent::ChoseSort{1});
    CHECK(codes(desk) == std::vector<std::string>{row(3).code, row(2).code, row(1).code});
    desk.take(intent::ChoseSort{1});
    CHECK(codes(desk) == std::vector<std::string>{row(1).code, row(2).code, row(3).code});
}

TEST_CASE("a search without tones or blanks finds a name, a phone number and a code in any drawer")
{
    AtWork desk{visit::Stage::waiting};
    for (const auto* words : {"huong", "HƯỜNG", "0912 345", "bk7k4b"}) {
        desk.take(intent::ClearedSearch{});
        desk.take(intent::StartedSearch{});
        desk.take(intent::Typed{words});
        CHECK(codes(desk) == std::vector<std::string>{row(1).code});
    }
    desk.take(intent::Typed{"x"});
    CHECK(says(desk.page(), "Chưa thấy trong phần đã mở"));
    desk.take(intent::RequestsOpened{{{id_of(2), Opened{}}}});
    CHECK(says(desk.page(), "Không thấy yêu cầu nào"));
}

TEST_CASE("what is shown is opened first, and the search says how much it knows until everything is open")
{
    AtWork desk;
    std::vector<flow::QueuedRequest> many;
    for (std::uint8_t number = 1; number <= 200; ++number) many.push_back(row(number));
    desk.take(intent::QueueRead{many, morning()});
    const auto today = base::local_day(morning());
    // Hường's is open already.
    CHECK(wanted_open(desk.session, today, 1000).size() == desk.queue().rows_max - 1);
    CHECK(wanted_open(desk.session, today, 25).size() == 25);
    CHECK(still_sealed(desk.session).size() == 199);
    CHECK(still_sealed(desk.session).front() == id_of(200));
    desk.take(intent::StartedSearch{});
    desk.take(intent::Typed{"huong"});
    CHECK(says(desk.page(), "Thấy 1|đến lúc này, có thể còn"));
    CHECK(says(desk.page(), "Còn 199 niêm phong chưa mở"));
    intent::Indexed rest;
    for (std::uint8_t number = 2; number <= 200; ++number)
        rest.requests.emplace_back(id_of(number), Opened{request_of_huong()});
    desk.take(rest);
    CHECK(says(desk.page(), "Thấy 200|trong mọi ngăn"));
    CHECK_FALSE(says(desk.page(), "niêm phong chưa mở"));
}

TEST_CASE("what is opened for the search alone is kept as names and numbers, not as requests")
{
    AtWork desk;
    auto request = request_of_huong();
    request.requester.name = "Lò Thị Pâng";
    desk.take(intent::Indexed{{{id_of(2), Opened{request}}}});
    CHECK_FALSE(desk.session.opened.contains(id_of(2)));
    desk.take(intent::StartedSearch{});
    desk.take(intent::Typed{"pang"});
    CHECK(codes(desk) == std::vector<std::string>{row(2).code});
}

TEST_CASE("a search for one part finds only that part")
{
    AtWork desk;
    desk.take(intent::StartedSearch{});
    desk.take(intent::Typed{"huong"});
    for (const auto part : {SearchPart::phone, SearchPart::code, SearchPart::case_number}) {
        desk.take(intent::ChoseSearchPart{part});
        CHECK(codes(desk).empty());
    }
    desk.take(intent::ChoseSearchPart{SearchPart::name});
    CHECK(codes(desk) == std::vector<std::string>{row(1).code});
}

TEST_CASE("a row whose seal does not open says so and is not tried again and again")
{
    AtWork desk;
    desk.take(intent::RequestsOpened{{{id_of(2), Opened{}}}});
    CHECK(says(desk.page(), "Khoá của bạn không mở được"));
    CHECK(wanted_open(desk.session, base::local_day(morning()), 10).empty());
}

TEST_CASE("a request that has ended is called back when its holder tells something, and is done again when somebody called")
{
    AtWork desk;
    auto ended = row(1, true, visit::Stage::closed), open = row(2), in_hand = row(3, false, visit::Stage::called),
         quiet = row(4, false, visit::Stage::closed);
    ended.messages.emplace_back();
    ended.messages_unanswered = 1;
    in_hand.messages.emplace_back();  // answered long ago
    desk.take(intent::QueueRead{{quiet, ended, open, in_hand}, morning()});
    desk.take(intent::ChoseDrawer{Drawer::call_back});
    CHECK(codes(desk) == std::vector<std::string>{ended.code, in_hand.code});
    CHECK(says(desk.page(), "1 lời nhắn"));
    desk.take(intent::ChoseDrawer{Drawer::done});
    CHECK(codes(desk) == std::vector<std::string>{quiet.code});
    desk.take(intent::Selected{id_of(1)});
    auto request = request_of_huong();
    request.messages.emplace_back();
    desk.take(intent::RequestsOpened{{{id_of(1), Opened{request}}}});
    desk.take(intent::Looked{{ended, {}}});
    CHECK(block(desk.page(), "desk.act.called") != nullptr);
    CHECK(block(desk.page(), "desk.act.claim") == nullptr);
    ended.messages_unanswered = 0;
    desk.take(intent::QueueRead{{quiet, ended, open, in_hand}, morning()});
    CHECK(count_in(desk.session, Drawer::call_back) == 1);
    CHECK(block(desk.page(), "desk.act.called") == nullptr);
}

TEST_CASE("a search finds any phone in any form, names in any order and the number of papers")
{
    AtWork desk;
    auto request = request_of_huong();
    request.requester.name = "Trần Văn An";
    request.requester.id_number = "038090001234";
    request.requester.phone = "0903000003";
    request.contact.other_phone = "0904000004";
    request.contact.other_name = "Lò Thị Pâng";
    request.aided.phone = "+84905000005";
    request.aided.guardian = "Hà Văn Tý";
    desk.take(intent::RequestsOpened{{{id_of(1), Opened{request}}}});
    for (const auto* words : {"0904000004", "0904 000 004", "+84903000003", "+84 903", "84 903.000.003", "0084903000003",
                              "(0903) 000-003", "0905000005", "An Trần", "an tran", "trần an", "văn trần", "pang lo", "ty ha",
                              "038090001234", "0380 9000 1234", "000123"}) {
        CAPTURE(words);
        desk.take(intent::ClearedSearch{});
        desk.take(intent::StartedSearch{});
        desk.take(intent::Typed{words});
        CHECK(codes(desk) == std::vector<std::string>{row(1).code});
    }
    for (const auto* words : {"0906000006", "an lan", "tran binh"}) {
        CAPTURE(words);
        desk.take(intent::ClearedSearch{});
        desk.take(intent::StartedSearch{});
        desk.take(intent::Typed{words});
        CHECK(codes(desk).empty());
    }
}
