#include <doctest/doctest.h>

#include "desk_words.h"
#include "kiosk/desk/drawers.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;

namespace {
std::vector<std::string> codes(const AtWork& desk)
{
    std::vector<std::string> out;
    for (const auto* found : rows_of(desk.queue(), desk.session, base::local_day(morning()))) out.push_back(found->code);
    return out;
}
}  // namespace

TEST_CASE("urgent requests stand first, then those whose promised day has passed, then the newest")
{
    AtWork desk;
    auto late = row(3);
    late.answer_by = *base::parse_day("2026-11-20");
    desk.take(intent::QueueRead{{late, row(1, true), row(4), row(5)}, morning()});
    CHECK(codes(desk) == std::vector<std::string>{row(1).code, row(3).code, row(5).code, row(4).code});
}

TEST_CASE("no request that is still open is missing from every drawer of somebody else")
{
    for (const auto stage : {visit::Stage::received, visit::Stage::claimed, visit::Stage::called, visit::Stage::waiting,
                             visit::Stage::accepted, visit::Stage::transferred, visit::Stage::finished, visit::Stage::closed}) {
        int drawers = 0;
        for (const auto drawer : all_drawers)
            if (lies_in(drawer, row(1, false, stage), "Minh")) ++drawers;
        CHECK(drawers == 1);
    }
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
    CHECK(says(desk.page(), "Không thấy yêu cầu nào"));
}

TEST_CASE("only what is shown is opened, unless somebody searches")
{
    AtWork desk;
    std::vector<flow::QueuedRequest> many;
    for (std::uint8_t number = 1; number <= 200; ++number) many.push_back(row(number));
    desk.take(intent::QueueRead{many, morning()});
    const auto today = base::local_day(morning());
    CHECK(wanted_open(desk.session, today, 1000).size() == desk.queue().rows_max);
    desk.take(intent::StartedSearch{});
    desk.take(intent::Typed{"lan"});
    CHECK(wanted_open(desk.session, today, 1000).size() == 199);
    CHECK(wanted_open(desk.session, today, 25).size() == 25);
}

TEST_CASE("a row whose seal does not open says so and is not tried again and again")
{
    AtWork desk;
    desk.take(intent::RequestsOpened{{{id_of(2), Opened{}}}});
    CHECK(says(desk.page(), "Không mở được niêm phong"));
    CHECK(wanted_open(desk.session, base::local_day(morning()), 10).empty());
}

TEST_CASE("a request that has ended comes back on top when its holder tells something, and goes when somebody called")
{
    AtWork desk;
    auto ended = row(1, true, visit::Stage::closed), open = row(2), in_hand = row(3, false, visit::Stage::called),
         quiet = row(4, false, visit::Stage::closed);
    ended.messages.emplace_back();
    ended.messages_unanswered = 1;
    in_hand.messages.emplace_back();  // answered long ago
    desk.take(intent::QueueRead{{quiet, ended, open, in_hand}, morning()});
    desk.take(intent::ChoseDrawer{Drawer::messages});
    CHECK(codes(desk) == std::vector<std::string>{ended.code});
    CHECK(count_in(desk.session, Drawer::messages) == 1);
    CHECK(says(desk.page(), "Lời nhắn mới"));
    desk.take(intent::ChoseDrawer{Drawer::done});
    CHECK(codes(desk) == std::vector<std::string>{ended.code, quiet.code});
    desk.take(intent::Selected{id_of(1)});
    auto request = request_of_huong();
    request.messages.emplace_back();
    desk.take(intent::RequestsOpened{{{id_of(1), Opened{request}}}});
    desk.take(intent::Looked{{ended, {}}});
    CHECK(block(desk.page(), "desk.act.called") != nullptr);
    CHECK(block(desk.page(), "desk.act.claim") == nullptr);
    ended.messages_unanswered = 0;
    desk.take(intent::QueueRead{{quiet, ended, open, in_hand}, morning()});
    CHECK(count_in(desk.session, Drawer::messages) == 0);
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
