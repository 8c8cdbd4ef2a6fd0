#include "kiosk/record/decided.h"

#include <doctest/doctest.h>

#include "history.h"

using namespace kiosk;
using namespace kiosk::record;
using base::ErrorKind;

namespace {
constexpr std::int64_t by_head = 1;
constexpr std::int64_t by_officer = 2;
constexpr std::int64_t by_reception = 3;
constexpr std::int64_t by_technician = 4;

struct Office : test::Record {
    SubjectId head = add_member(Role::head);
    SubjectId officer = add_member(Role::officer);
    SubjectId reception = add_member(Role::reception);
    SubjectId technician = add_member(Role::technician);

    SubjectId claimed(std::int64_t who = by_officer)
    {
        const auto id = receive();
        move(id, who, StaffAct::claimed).value();
        return id;
    }
    std::string said_now() const { return json_of(said().now); }
    OpenPart said() const { return decoded_open(events.back().open).value(); }
};

template <class Value>
std::string kind_of_refusal(const Result<Value>& result)
{
    return result ? "taken" : std::string{name_of(result.error().kind)};
}

base::Day date(const char* text) { return base::parse_day(text).value(); }
}  // namespace

TEST_CASE("a request that is handed in gets its number of the day and says nothing else")
{
    Office log;
    const auto id = log.receive();
    const auto& event = log.events.back();
    CHECK(event.kind == kind::request_received);
    CHECK(event.subject == id);
    CHECK(event.who == 0);
    const auto part = log.said();
    CHECK(part.now.daily_number == 1);
    CHECK(part.now.home == log.here.home);
    CHECK(part.log == LogNow{});
    CHECK(part.member == MemberNow{});
}

TEST_CASE("what is no request is refused")
{
    Office log;
    const auto today = log.here.today;
    const auto hand_in = [&](const Receive& wish, const Bytes& sealed = {1}) {
        return kind_of_refusal(log.act(test::random_id<SubjectId>(log.random), 0, wish, sealed));
    };
    CHECK(hand_in({"TT", "BK-7K4M", today, false, today}) == "taken");
    CHECK(hand_in({"tt", "BK-7K4N", today, false, today}) == "invalid_input");
    CHECK(hand_in({"", "BK-7K4N", today, false, today}) == "invalid_input");
    CHECK(hand_in({"TT", "", today, false, today}) == "invalid_input");
    CHECK(hand_in({"TT", "BK 7K4N", today, false, today}) == "invalid_input");
    CHECK(hand_in({"TT", "BK-7K4N", base::Day{}, false, today}) == "invalid_input");
    CHECK(hand_in({"TT", "BK-7K4N", today, false, base::Day{}}) == "invalid_input");
    CHECK(hand_in({"TT", "BK-7K4N", today, false, today}, {}) == "invalid_input");
    CHECK(hand_in({"TT", "BK-7K4N", today, false, today}, Bytes(400 * 1024, 1)) == "too_large");
    const auto id = log.receive();
    CHECK(kind_of_refusal(log.act(id, 0, Receive{"TT", "BK-7K4N", today, false, today}, Bytes{1})) == "conflict");
}

TEST_CASE("a request of a day to come is of today")
{
    Office log;
    const auto id = test::random_id<SubjectId>(log.random);
    REQUIRE(log.act(id, 0, Receive{"TT", "BK-7K4M", date("2026-12-31"), false, date("2027-01-05")}, Bytes{1}).has_value());
    CHECK(log.request(id).day == log.here.today);
    CHECK(log.request(id).deadline == date("2027-01-05"));
}

TEST_CASE("the holder of a slip may write fifty times")
{
    Office log;
    const auto id = log.receive();
    for (int i = 0; i < 50; ++i) REQUIRE(log.act(id, 0, ReceiveMessage{}, Bytes{1}).has_value());
    CHECK(kind_of_refusal(log.act(id, 0, ReceiveMessage{}, Bytes{1})) == "too_large");
    CHECK(kind_of_refusal(log.act(log.receive(), 0, ReceiveMessage{}, Bytes{})) == "invalid_input");
    CHECK(kind_of_refusal(log.act(test::random_id<SubjectId>(log.random), 0, ReceiveMessage{}, Bytes{1})) == "not_found");
}

TEST_CASE("nobody acts who is not of the staff, or not any more")
{
    Office log;
    const auto id = log.receive();
    CHECK(kind_of_refusal(log.move(id, 0, StaffAct::claimed)) == "denied");
    CHECK(kind_of_refusal(log.move(id, 99, StaffAct::claimed)) == "denied");
    CHECK(kind_of_refusal(log.move(id, by_technician, StaffAct::opened)) == "denied");
    REQUIRE(log.act(log.officer, by_head, ChangeMember{by_officer, {{}, {}, {}, true}}).has_value());
    CHECK(kind_of_refusal(log.move(id, by_officer, StaffAct::claimed)) == "denied");
    CHECK(kind_of_refusal(log.act(log.officer, by_officer, NoteDesk{})) == "denied");
}

TEST_CASE("an act that was decided on an older version is a conflict, with the number of whoever changed it")
{
    Office log;
    const auto id = log.receive();
    REQUIRE(log.move(id, by_officer, StaffAct::claimed).has_value());
    const auto refused = log.act(id, by_head, ActOnRequest{StaffAct::closed, 1});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().kind == ErrorKind::conflict);
    CHECK(refused.error().detail.find("member 2") != std::string::npos);
    REQUIRE(log.act(id, 0, ReceiveMessage{}, Bytes{1}).has_value());
    CHECK(log.act(id, by_head, ActOnRequest{StaffAct::closed, 2}).error().detail.find("holder") != std::string::npos);
    // Looking needs no version; what this role may never do is told before anything else.
    CHECK(log.act(id, by_head, ActOnRequest{StaffAct::opened, 0}).has_value());
    CHECK(kind_of_refusal(log.act(id, by_reception, ActOnRequest{StaffAct::closed, 1})) == "denied");
}

TEST_CASE("an act says its stage, and who holds the request when that changes")
{
    Office log;
    const auto id = log.receive();
    REQUIRE(log.move(id, by_officer, StaffAct::claimed).has_value());
    CHECK(log.said_now() == R"({"stage":"claimed","holder":2})");
    REQUIRE(log.move(id, by_head, StaffAct::asked_papers).has_value());
    CHECK(log.said_now() == R"({"stage":"waiting"})");
    REQUIRE(log.move(id, by_officer, StaffAct::opened).has_value());
    CHECK(log.said() == OpenPart{});
    CHECK(log.events.back().kind == kind::looked);
    REQUIRE(log.move(id, by_officer, StaffAct::released).has_value());
    CHECK(log.said_now() == R"({"stage":"received","holder":0})");
}

TEST_CASE("an accepted request gets the next number of its unit, form and year")
{
    Office log;
    const auto accept = [&](const SubjectId& id, const char* form) {
        return log.move(id, by_officer, StaffAct::accepted, form);
    };
    const auto first = log.claimed();
    REQUIRE(accept(first, "TGTT").has_value());
    CHECK(log.said_now() == R"({"stage":"accepted","form":"TGTT","number":1,"year":2026})");
    const auto second = log.claimed();
    const auto third = log.claimed();
    REQUIRE(accept(second, "TGTT").has_value());
    REQUIRE(accept(third, "TV").has_value());
    CHECK(log.request(second).number == 2);
    CHECK(log.request(third).number == 1);
    CHECK(kind_of_refusal(accept(log.claimed(), "")) == "invalid_input");
    CHECK(kind_of_refusal(accept(log.claimed(), "XX")) == "invalid_input");
    CHECK(kind_of_refusal(accept(first, "TGTT")) == "denied");
    // Asked for papers it stays a case, and keeps its number.
    REQUIRE(log.move(first, by_officer, StaffAct::asked_papers).has_value());
    CHECK(log.request(first).stage == Stage::accepted);
    REQUIRE(log.move(first, by_officer, StaffAct::papers_received).has_value());
    CHECK(log.request(first).number == 1);
    log.go_on(30);
    REQUIRE(log.move(first, by_officer, StaffAct::finished).has_value());
    log.go_on(29);
    const auto next_year = log.claimed();
    REQUIRE(accept(next_year, "TGTT").has_value());
    CHECK(log.request(next_year).number == 1);
    CHECK(log.request(next_year).year == 2027);
}

TEST_CASE("no number is given by a clock that cannot be right, and requests are taken all the same")
{
    Office log;
    const auto id = log.claimed();
    for (const auto* today : {"2026-11-22", "2017-12-31", "2026-12-24", "2099-01-01"}) {
        INFO(today);
        log.here.today = date(today);
        CHECK(clock_is_wrong(log.tables.state, log.here.today));
        log.receive();
        REQUIRE(log.act(id, 0, ReceiveMessage{}, Bytes{1}).has_value());
        CHECK(log.move(id, by_officer, StaffAct::claimed).has_value());
        CHECK(kind_of_refusal(log.move(id, by_officer, StaffAct::accepted, "TV")) == "wrong_clock");
    }
    log.here.today = date("2026-12-23");
    CHECK_FALSE(clock_is_wrong(log.tables.state, log.here.today));
    CHECK(log.move(id, by_officer, StaffAct::accepted, "TV").has_value());
}

TEST_CASE("whoever accepts confirms the day, but none before the first rules of this software")
{
    Office log;
    const auto id = log.claimed();
    log.here.today = date("2027-03-01");
    CHECK(kind_of_refusal(log.move(id, by_reception, StaffAct::accepted, "TV")) == "wrong_clock");
    CHECK(kind_of_refusal(log.act(log_subject, by_technician, ConfirmClock{})) == "denied");
    REQUIRE(log.act(log_subject, by_reception, ConfirmClock{}).has_value());
    CHECK(json_of(log.said().log) == R"({"day":"2027-03-01"})");
    CHECK(log.move(id, by_reception, StaffAct::accepted, "TV").has_value());
    log.here.today = date("2017-12-31");
    CHECK(kind_of_refusal(log.act(log_subject, by_head, ConfirmClock{})) == "wrong_clock");
}

TEST_CASE("a request is decided where its home is, and looked at everywhere")
{
    Office log;
    const auto id = log.claimed();
    log.here.home = "CN2-w8n5re3y";
    CHECK(kind_of_refusal(log.move(id, by_officer, StaffAct::closed)) == "denied");
    CHECK(kind_of_refusal(log.act(log_subject, by_head, Forget{{id}})) == "denied");
    CHECK(log.move(id, by_officer, StaffAct::opened).has_value());
    CHECK(log.act(id, 0, ReceiveMessage{}, Bytes{1}).has_value());
}

TEST_CASE("an origin that goes on from others decides what they decided, and becomes its home")
{
    Office log;
    const auto id = log.claimed();
    const auto untouched = log.claimed();
    for (const auto* next : {"CN1-w8n5re3y", "CN1-h3j6ka9c"}) {
        OpenPart part;
        part.log.gone_on_from = head_after(log.events.back());
        log.here.home = next;
        log.tell(log_subject, kind::log_began, 0, part);
    }
    REQUIRE(log.move(id, by_officer, StaffAct::closed).has_value());
    CHECK(log.said().now.home == "CN1-h3j6ka9c");
    CHECK(log.request(id).home == "CN1-h3j6ka9c");
    // The one before has ended: what has gone on decides.
    log.here.home = "CN1-w8n5re3y";
    CHECK(kind_of_refusal(log.move(id, by_officer, StaffAct::called)) == "denied");
    CHECK(log.move(untouched, by_officer, StaffAct::called).has_value());
}

TEST_CASE("a head alone changes keys, powers and staff")
{
    Office log;
    const std::vector<PublicKey> keys{PublicKey{3}, PublicKey{1}, PublicKey{3}};
    for (const auto who : {std::int64_t{0}, by_officer, by_reception, by_technician}) {
        INFO("member " << who);
        CHECK(kind_of_refusal(log.act(log_subject, who, ChangeKeys{keys})) == "denied");
        CHECK(kind_of_refusal(log.act(log_subject, who, ChangePower{Power::accept, Role::content, Grant::full})) == "denied");
        CHECK(kind_of_refusal(log.act(test::random_id<SubjectId>(log.random), who, AddMember{Role::head, {}})) == "denied");
        CHECK(kind_of_refusal(log.act(log.reception, who, ChangeMember{by_reception, {{}, Role::head, {}, {}}})) == "denied");
        CHECK(kind_of_refusal(log.act(log_subject, who, Forget{{log.receive()}})) == "denied");
    }
    REQUIRE(log.act(log_subject, by_head, ChangeKeys{keys}).has_value());
    CHECK(log.tables.state.keys == std::vector<PublicKey>{PublicKey{1}, PublicKey{3}});
    CHECK(kind_of_refusal(log.act(log_subject, by_head, ChangeKeys{{}})) == "invalid_input");
    std::vector<PublicKey> nine;
    for (std::uint8_t i = 0; i < 9; ++i) nine.push_back({i});
    CHECK(kind_of_refusal(log.act(log_subject, by_head, ChangeKeys{nine})) == "invalid_input");
}

TEST_CASE("somebody always remains who manages the staff")
{
    Office log;
    CHECK(kind_of_refusal(log.act(log_subject, by_head, ChangePower{Power::manage_staff, Role::head, Grant::view})) ==
          "invalid_input");
    const auto leave = [&] { return kind_of_refusal(log.act(log.head, by_head, ChangeMember{by_head, {{}, {}, {}, true}})); };
    CHECK(leave() == "denied");
    CHECK(kind_of_refusal(log.act(log.head, by_head, ChangeMember{by_head, {{}, Role::officer, {}, {}}})) == "denied");
    log.add_member(Role::head);
    CHECK(leave() == "taken");
}

TEST_CASE("the first member of a log needs nobody, and the second does")
{
    test::Record log;
    const auto first = test::random_id<SubjectId>(log.random);
    REQUIRE(log.act(first, 0, AddMember{Role::head, Bytes(32, 1)}).has_value());
    CHECK(log.tables.members.at(1).id == first);
    CHECK(kind_of_refusal(log.act(test::random_id<SubjectId>(log.random), 0, AddMember{Role::head, Bytes(32, 2)})) == "denied");
    CHECK(kind_of_refusal(log.act(test::random_id<SubjectId>(log.random), 1, AddMember{Role::officer, Bytes(32, 1)})) ==
          "conflict");
    CHECK(kind_of_refusal(log.act(test::random_id<SubjectId>(log.random), 1, AddMember{Role::officer, Bytes(31, 2)})) ==
          "invalid_input");
    CHECK(kind_of_refusal(log.act(first, 1, AddMember{Role::officer, Bytes(32, 2)})) == "conflict");
    CHECK(log.act(test::random_id<SubjectId>(log.random), 1, AddMember{Role::officer, {}}).has_value());
}

TEST_CASE("a member without a key gets the first one by themselves, and another one by a head alone")
{
    Office log;
    const auto id = test::random_id<SubjectId>(log.random);
    REQUIRE(log.act(id, by_head, AddMember{Role::reception, {}}).has_value());
    constexpr std::int64_t number = 5;
    CHECK(kind_of_refusal(log.act(id, number, ChangeMember{number, {{}, Role::head, {}, {}}})) == "denied");
    REQUIRE(log.act(id, number, ChangeMember{number, {{}, {}, Bytes(32, 5), {}}}).has_value());
    CHECK(log.tables.members.at(number).key == Bytes(32, 5));
    CHECK(kind_of_refusal(log.act(id, number, ChangeMember{number, {{}, {}, Bytes(32, 6), {}}})) == "denied");
    CHECK(log.act(id, by_head, ChangeMember{number, {{}, {}, Bytes(32, 6), {}}}).has_value());
    CHECK(kind_of_refusal(log.act(id, by_head, ChangeMember{number, {}})) == "invalid_input");
    CHECK(kind_of_refusal(log.act(id, by_head, ChangeMember{77, {{}, {}, Bytes(32, 7), {}}})) == "not_found");
    CHECK(kind_of_refusal(log.act(log.officer, by_head, ChangeMember{number, {{}, {}, Bytes(32, 7), {}}})) == "not_found");
}

TEST_CASE("what was sent and is forgotten is not acted on")
{
    Office log;
    const auto id = log.claimed();
    REQUIRE(log.act(log_subject, by_head, Forget{{id}}).has_value());
    CHECK(kind_of_refusal(log.move(id, by_officer, StaffAct::called)) == "denied");
    CHECK(kind_of_refusal(log.act(id, 0, ReceiveMessage{}, Bytes{1})) == "not_found");
    CHECK(kind_of_refusal(log.act(log_subject, by_head, Forget{{}})) == "invalid_input");
    CHECK(kind_of_refusal(log.act(log_subject, by_head, Forget{{test::random_id<SubjectId>(log.random)}})) == "not_found");
    CHECK(kind_of_refusal(log.act(log_subject, by_head, Forget{std::vector<SubjectId>(5000)})) == "invalid_input");
}

TEST_CASE("what is refused leaves everything as it was")
{
    Office log;
    const auto id = log.claimed();
    const auto before = log.tables;
    CHECK_FALSE(log.move(id, by_reception, StaffAct::closed).has_value());
    CHECK_FALSE(log.move(id, by_officer, StaffAct::finished).has_value());
    CHECK_FALSE(log.act(id, by_officer, ActOnRequest{StaffAct::called, 77}).has_value());
    CHECK(log.tables == before);
}
