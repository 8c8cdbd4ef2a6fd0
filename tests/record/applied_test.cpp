#include <doctest/doctest.h>

#include "history.h"

using namespace kiosk;
using namespace kiosk::record;

namespace {
struct Staffed : test::Record {
    SubjectId head = add_member(Role::head);
    SubjectId officer = add_member(Role::officer);
    static constexpr std::int64_t by_head = 1;
    static constexpr std::int64_t by_officer = 2;
};

OpenPart moved_to(Stage stage)
{
    OpenPart part;
    part.now.stage = stage;
    return part;
}

base::Day day(const char* text) { return base::parse_day(text).value(); }
}  // namespace

TEST_CASE("a request begins with what its first event says")
{
    Staffed log;
    log.here.today = day("2026-11-24");
    const auto id = log.receive();
    const auto& row = log.request(id);
    CHECK(row.unit == "TT");
    CHECK(row.stage == Stage::received);
    CHECK(row.day == day("2026-11-24"));
    CHECK(row.since == day("2026-11-24"));
    CHECK(row.daily_number == 1);
    CHECK(row.home == log.here.home);
    CHECK(row.version == 1);
    CHECK(log.request(log.receive()).daily_number == 2);
    CHECK(log.request(log.receive("CN1")).daily_number == 1);
}

TEST_CASE("looking raises no version, and a message of the holder does")
{
    Staffed log;
    const auto id = log.receive();
    for (const auto act : {StaffAct::opened, StaffAct::printed, StaffAct::exported})
        REQUIRE(log.move(id, log.by_officer, act).has_value());
    CHECK(log.request(id).version == 1);
    REQUIRE(log.act(id, 0, ReceiveMessage{}, Bytes{1}).has_value());
    CHECK(log.request(id).version == 2);
    CHECK(log.request(id).changed_by == 0);
    CHECK(log.request(id).messages == 1);
    CHECK(log.request(id).messages_unanswered == 1);
}

TEST_CASE("a message is unanswered until staff do more than look")
{
    Staffed log;
    const auto id = log.receive();
    REQUIRE(log.act(id, 0, ReceiveMessage{}, Bytes{1}).has_value());
    REQUIRE(log.act(id, 0, ReceiveMessage{}, Bytes{2}).has_value());
    REQUIRE(log.move(id, log.by_officer, StaffAct::opened).has_value());
    CHECK(log.request(id).messages_unanswered == 2);
    REQUIRE(log.move(id, log.by_officer, StaffAct::claimed).has_value());
    CHECK(log.request(id).messages_unanswered == 0);
    CHECK(log.request(id).messages == 2);
}

TEST_CASE("calls in vain are counted, and those that were answered are not")
{
    Staffed log;
    const auto id = log.receive();
    REQUIRE(log.move(id, log.by_officer, StaffAct::claimed).has_value());
    REQUIRE(log.move(id, log.by_officer, StaffAct::called).has_value());
    REQUIRE(log.move(id, log.by_officer, StaffAct::called).has_value());
    REQUIRE(log.move(id, log.by_officer, StaffAct::called, "", true).has_value());
    CHECK(log.request(id).tries == 2);
    CHECK(log.events[log.events.size() - 2].kind == kind::called);
    CHECK(log.events.back().kind == kind::moved);
}

TEST_CASE("the day of a stage is that of the event that brought it")
{
    Staffed log;
    const auto id = log.receive();
    log.go_on(1);
    REQUIRE(log.move(id, log.by_officer, StaffAct::claimed).has_value());
    const auto claimed = log.here.today;
    log.go_on(1);
    REQUIRE(log.move(id, log.by_head, StaffAct::claimed).has_value());
    CHECK(log.request(id).since == claimed);
    CHECK(log.request(id).holder == log.by_head);
    REQUIRE(log.move(id, log.by_head, StaffAct::released).has_value());
    CHECK(log.request(id).since == log.here.today);
    CHECK(log.request(id).holder == 0);
}

TEST_CASE("a series has had the highest number that any event told")
{
    Staffed log;
    const auto id = log.receive();
    auto part = moved_to(Stage::accepted);
    part.now.form = "TV";
    part.now.year = 2026;
    part.now.number = 9;
    log.tell(id, kind::moved, log.by_officer, part);
    part.now.number = 4;
    log.tell(log.receive(), kind::moved, log.by_officer, part);
    CHECK(log.tables.numbers.at({"TT", "TV", 2026}).last == 9);
    // A number that no rule would give is copied all the same.
    part.now.number = 900;
    part.now.stage = Stage::received;
    log.tell(id, kind::moved, log.by_officer, part);
    CHECK(log.request(id).number == 900);
    CHECK(log.request(id).stage == Stage::received);
}

TEST_CASE("an event of an unknown kind is applied by what it gave")
{
    Staffed log;
    const auto id = log.receive();
    log.tell(id, "request.appraised", log.by_officer, moved_to(Stage::waiting));
    CHECK(log.request(id).stage == Stage::waiting);
    CHECK(log.request(id).version == 2);
    CHECK_FALSE(log.request(id).stopped);
    REQUIRE(log.move(id, log.by_officer, StaffAct::papers_received).has_value());
    // One about nothing that is known leaves the tables as they are.
    const auto before = log.tables;
    log.tell(test::random_id<SubjectId>(log.random), "book.closed", log.by_head, moved_to(Stage::closed));
    log.tell(log_subject, "log.compacted", log.by_head, {});
    CHECK(log.tables == before);
}

TEST_CASE("a request may begin with an event of an unknown kind that has a code and a stage")
{
    Staffed log;
    const auto id = test::random_id<SubjectId>(log.random);
    auto part = moved_to(Stage::claimed);
    part.now.code = "CN-7K4M";
    part.now.home = log.here.home;
    log.tell(id, "request.came", log.by_officer, part);
    CHECK(log.request(id).stage == Stage::claimed);
    REQUIRE(log.move(id, log.by_officer, StaffAct::called).has_value());
}

TEST_CASE("an unknown kind that must be known stops its request: it is read and not acted on")
{
    Staffed log;
    const auto id = log.receive();
    const auto other = log.receive();
    auto part = moved_to(Stage::claimed);
    part.must = true;
    log.tell(id, "request.split", log.by_officer, part);
    CHECK(log.request(id).stopped);
    CHECK(log.request(id).stage == Stage::claimed);
    CHECK_FALSE(log.request(other).stopped);
    CHECK(log.move(id, log.by_officer, StaffAct::opened).has_value());
    const auto refused = log.move(id, log.by_officer, StaffAct::called);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().kind == base::ErrorKind::denied);
    // Of a kind that is known, it says nothing.
    part.must = true;
    log.tell(other, kind::moved, log.by_officer, part);
    CHECK_FALSE(log.request(other).stopped);
}

TEST_CASE("a value that this program does not know is not copied and stops its request")
{
    Staffed log;
    const auto id = log.receive();
    // {"now": {"stage": "paused", "holder": 2}}
    const Bytes open{0xa1, 0x63, 'n', 'o', 'w', 0xa2, 0x65, 's', 't', 'a', 'g', 'e', 0x66, 'p',
                     'a',  'u',  's', 'e', 'd', 0x66, 'h',  'o', 'l', 'd', 'e', 'r', 2};
    auto event = log.events.back();
    event.kind = kind::moved;
    event.open = open;
    log.tables.apply(event);
    CHECK(log.request(id).stage == Stage::received);
    CHECK(log.request(id).holder == 2);
    CHECK(log.request(id).stopped);
}

TEST_CASE("an open part that does not read stops its request and hinders no other")
{
    Staffed log;
    const auto id = log.receive();
    auto event = log.events.back();
    event.kind = kind::moved;
    event.open = {0xff, 0x00};
    log.tables.apply(event);
    CHECK(log.request(id).stopped);
    CHECK(log.request(id).stage == Stage::received);
    CHECK(log.move(log.receive(), log.by_officer, StaffAct::claimed).has_value());
}

TEST_CASE("keys of a newer program are passed over")
{
    Staffed log;
    const auto id = log.receive();
    // {"now": {"stage": "claimed", "priority": 3}}
    auto event = log.events.back();
    event.kind = kind::moved;
    event.open = {0xa1, 0x63, 'n', 'o', 'w', 0xa2, 0x65, 's', 't', 'a', 'g', 'e', 0x67, 'c', 'l',
                  'a',  'i',  'm', 'e', 'd', 0x68, 'p',  'r', 'i', 'o', 'r', 'i', 't',  'y', 3};
    log.tables.apply(event);
    CHECK(log.request(id).stage == Stage::claimed);
    CHECK_FALSE(log.request(id).stopped);
}

TEST_CASE("staff are numbered as they come, and a change copies what it says")
{
    Staffed log;
    CHECK(log.tables.members.at(1).id == log.head);
    CHECK(log.tables.members.at(2).id == log.officer);
    CHECK(log.tables.state.members == 2);
    const auto key = log.tables.members.at(2).key;
    REQUIRE(log.act(log.officer, log.by_head, ChangeMember{2, {{}, Role::reception, {}, {}}}).has_value());
    CHECK(log.tables.members.at(2).role == Role::reception);
    CHECK(log.tables.members.at(2).key == key);
    REQUIRE(log.act(log.officer, log.by_head, ChangeMember{2, {{}, {}, {}, true}}).has_value());
    CHECK(log.tables.members.at(2).gone);
    CHECK(log.tables.members.at(2).role == Role::reception);
}

TEST_CASE("the log knows its format, its keys and its powers")
{
    Staffed log;
    CHECK(log.tables.state.format == 1);
    CHECK(log.tables.state.keys.size() == 2);
    REQUIRE(log.act(log_subject, log.by_head, ChangePower{Power::refuse, Role::reception, Grant::full}).has_value());
    CHECK(log.tables.state.powers.grant(Power::refuse, Role::reception) == Grant::full);
    const auto id = log.receive();
    log.add_member(Role::reception);
    REQUIRE(log.move(id, 3, StaffAct::claimed).has_value());
    CHECK(log.move(id, 3, StaffAct::closed).has_value());
}

TEST_CASE("the newest day goes on with what happens to requests, and a clock that jumped does not move it")
{
    Staffed log;
    CHECK_FALSE(log.tables.state.newest_day.has_value());
    const auto id = log.receive();
    CHECK(log.tables.state.newest_day == day("2026-11-23"));
    log.go_on(30);
    REQUIRE(log.move(id, log.by_officer, StaffAct::opened).has_value());
    CHECK(log.tables.state.newest_day == day("2026-11-23"));
    REQUIRE(log.move(id, log.by_officer, StaffAct::claimed).has_value());
    CHECK(log.tables.state.newest_day == day("2026-12-23"));
    log.here.today = day("2099-01-01");
    log.receive();
    CHECK(log.tables.state.newest_day == day("2026-12-23"));
    log.here.today = day("2001-01-01");
    log.receive();
    CHECK(log.tables.state.newest_day == day("2026-12-23"));
    REQUIRE(log.move(log.receive(), log.by_head, StaffAct::claimed).has_value());
    log.here.today = day("2026-12-01");
    REQUIRE(log.act(log_subject, log.by_head, ConfirmClock{}).has_value());
    CHECK(log.tables.state.newest_day == day("2026-12-01"));
}

TEST_CASE("forgetting names whose sealed bytes are taken away")
{
    Staffed log;
    const auto id = log.receive();
    const auto version = log.request(id).version;
    REQUIRE(log.act(log_subject, log.by_head, Forget{{id, log.officer}}).has_value());
    CHECK(log.request(id).forgotten);
    CHECK(log.request(id).version == version);
    const auto changes = applied(log.tables, log.events.back());
    REQUIRE(changes.has_value());
    CHECK(changes->forgotten == std::vector{id, log.officer});
}

TEST_CASE("an origin that goes on from another is remembered with it")
{
    Staffed log;
    const auto before = head_after(log.events.back());
    log.here.home = "CN1-w8n5re3y";
    OpenPart part;
    part.log.gone_on_from = before;
    log.tell(log_subject, kind::log_began, 0, part);
    CHECK(log.tables.state.went_on == std::vector{Succession{"CN1-w8n5re3y", "CN1-k7m4qd2x"}});
    CHECK(log.tables.state.format == 1);
}
