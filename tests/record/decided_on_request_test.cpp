#include <doctest/doctest.h>

#include "history.h"

using namespace kiosk;
using namespace kiosk::record;
using base::ErrorKind;

namespace {
struct Deciding : test::Record {
    static constexpr std::int64_t by_head = 1;
    static constexpr std::int64_t by_officer = 2;
    static constexpr std::int64_t by_reception = 3;
    static constexpr std::int64_t by_technician = 4;

    Deciding()
    {
        for (const auto role : {Role::head, Role::officer, Role::reception, Role::technician}) add_member(role);
    }
    SubjectId claimed(std::int64_t who = by_officer)
    {
        const auto id = receive();
        move(id, who, StaffAct::claimed).value();
        return id;
    }
    std::string said_now() const { return json_of(said().now); }
    OpenPart said() const { return decoded_open(events.back().open).value(); }
};

std::string refusal_of(const Result<Event>& result) { return result ? "taken" : std::string{name_of(result.error().kind)}; }
}  // namespace

TEST_CASE("nobody takes a request from somebody who is at their desk, and whoever vanished holds nothing back")
{
    Deciding log;
    const auto id = log.claimed(log.by_officer);
    log.here.present = {log.by_officer, log.by_reception};
    const auto refused = log.move(id, log.by_reception, StaffAct::claimed);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().kind == ErrorKind::conflict);
    CHECK(refused.error().detail.find("member 2") != std::string::npos);
    CHECK(log.move(id, log.by_officer, StaffAct::claimed).has_value());
    log.here.present = {log.by_reception};
    REQUIRE(log.move(id, log.by_reception, StaffAct::claimed).has_value());
    CHECK(log.request(id).holder == log.by_reception);
}

TEST_CASE("the newest act is taken back by whoever did it, while nothing but looks came after")
{
    Deciding log;
    const auto id = log.claimed(log.by_officer);
    REQUIRE(log.move(id, log.by_officer, StaffAct::closed).has_value());
    CHECK(log.request(id).newest_act_by == log.by_officer);
    const auto back = [&](std::int64_t who, Stage stage) {
        return log.act(id, who, ActOnRequest{StaffAct::undone, log.request(id).version, false, {}, stage, log.by_officer});
    };
    REQUIRE(log.move(id, log.by_head, StaffAct::opened).has_value());
    CHECK(refusal_of(back(log.by_head, Stage::claimed)) == "denied");
    // No act leads from there to where it stands.
    CHECK(refusal_of(back(log.by_officer, Stage::finished)) == "invalid_input");
    CHECK(refusal_of(back(log.by_officer, Stage::received)) == "invalid_input");
    REQUIRE(back(log.by_officer, Stage::claimed).has_value());
    CHECK(log.said_now() == R"({"stage":"claimed","undone":true})");
    CHECK(log.request(id).stage == Stage::claimed);
    // One deep.
    CHECK(log.request(id).newest_act_by == 0);
    CHECK(refusal_of(back(log.by_officer, Stage::received)) == "denied");
    REQUIRE(log.move(id, log.by_officer, StaffAct::noted).has_value());
    REQUIRE(log.act(id, 0, ReceiveMessage{}, Bytes{1}).has_value());
    CHECK(refusal_of(back(log.by_officer, Stage::claimed)) == "denied");
}

TEST_CASE("a release that is taken back gives the request to its holder again")
{
    Deciding log;
    const auto id = log.claimed(log.by_officer);
    REQUIRE(log.move(id, log.by_officer, StaffAct::released).has_value());
    REQUIRE(log.act(id, log.by_officer,
                    ActOnRequest{StaffAct::undone, log.request(id).version, false, {}, Stage::claimed, log.by_officer})
                .has_value());
    CHECK(log.request(id).holder == log.by_officer);
    CHECK(log.request(id).stage == Stage::claimed);
}

TEST_CASE("an acceptance that is taken back voids its number, and accepting again gives the next")
{
    Deciding log;
    const auto id = log.claimed();
    REQUIRE(log.move(id, log.by_officer, StaffAct::accepted, "TV").has_value());
    REQUIRE(log.act(id, log.by_officer,
                    ActOnRequest{StaffAct::undone, log.request(id).version, false, {}, Stage::claimed, log.by_officer})
                .has_value());
    CHECK(log.said().now.voided == true);
    CHECK(log.request(id).number == 0);
    CHECK(log.request(id).form.empty());
    CHECK(log.request(id).year == 0);
    CHECK(log.tables.numbers.at({"TT", "TV", 2026}).last == 1);
    REQUIRE(log.move(id, log.by_officer, StaffAct::accepted, "TV").has_value());
    CHECK(log.request(id).number == 2);
    // Number 1 stays given: no file brings it back.
    const AddEntry again{"TT", log.here.today, "TV", 1, true};
    CHECK(refusal_of(log.act(test::random_id<SubjectId>(log.random), log.by_officer, again, Bytes{1})) == "conflict");
    // Transferred from there and taken back, the number still stands.
    REQUIRE(log.move(id, log.by_officer, StaffAct::transferred).has_value());
    REQUIRE(log.act(id, log.by_officer,
                    ActOnRequest{StaffAct::undone, log.request(id).version, false, {}, Stage::accepted, log.by_officer})
                .has_value());
    CHECK_FALSE(log.said().now.voided);
    CHECK(log.request(id).number == 2);
}

TEST_CASE("what is accepted at once gets a number too, and a head alone does so")
{
    Deciding log;
    const auto id = log.claimed();
    CHECK(refusal_of(log.move(id, log.by_officer, StaffAct::accepted_at_once, "TGTT")) == "denied");
    REQUIRE(log.move(id, log.by_head, StaffAct::accepted_at_once, "TGTT").has_value());
    CHECK(log.request(id).number == 1);
    CHECK(refusal_of(log.move(log.claimed(), log.by_head, StaffAct::accepted_at_once)) == "invalid_input");
}

TEST_CASE("a request that staff write down bears who did")
{
    Deciding log;
    const auto write_down = [&](std::int64_t who) {
        return log.act(test::random_id<SubjectId>(log.random), who,
                       Receive{"TT", log.fresh_code(), log.here.today, false, log.here.today}, Bytes{1});
    };
    REQUIRE(write_down(log.by_reception).has_value());
    CHECK(log.events.back().who == log.by_reception);
    CHECK(log.request(log.events.back().subject).newest_act_by == 0);
    CHECK(refusal_of(write_down(log.by_technician)) == "denied");
    CHECK(refusal_of(write_down(99)) == "denied");
}
