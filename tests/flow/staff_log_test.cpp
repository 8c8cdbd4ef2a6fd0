#include "kiosk/flow/staff_log.h"

#include <doctest/doctest.h>

#include "at_work.h"

using namespace kiosk;
using namespace kiosk::flow;
using namespace kiosk::flow::tests;

TEST_CASE("a month counts who opened, printed and decided, each under their own name")
{
    AtWork at;
    REQUIRE(at.work->open_audited(at.id));
    REQUIRE(at.done(StaffAct::claimed));
    REQUIRE(at.work->note_look(at.id, StaffAct::printed));
    REQUIRE(at.minh->news());
    REQUIRE(at.minh->note_look(at.id, StaffAct::opened));
    MonthCount count{*at.work, {at.id}, 2026, 11};
    REQUIRE(count.go_on(at.clock.steady() + std::chrono::hours{1}, at.clock).value());
    const auto of = [&](const std::string& name) {
        for (const auto& member : count.members())
            if (member.name == name) return member;
        return StaffMonth{};
    };
    CHECK(of("Hà").opened == 1);
    CHECK(of("Hà").decided == 1);
    CHECK(of("Hà").printed == 1);
    CHECK(of("Minh").opened == 1);
    CHECK(of("Minh").decided == 0);
}

TEST_CASE("another month counts nothing of this one")
{
    AtWork at;
    REQUIRE(at.work->open_audited(at.id));
    MonthCount count{*at.work, {at.id}, 2026, 10};
    REQUIRE(count.go_on(at.clock.steady() + std::chrono::hours{1}, at.clock).value());
    for (const auto& member : count.members()) CHECK(member == StaffMonth{member.name, member.role});
}

TEST_CASE("the log of a member tells when they unlocked a desk and after how many tries in vain")
{
    AtWork at;
    REQUIRE(at.work->note_desk("unlocked", 3));
    const auto log = desk_log(at.work->staff(), at.work->staff().own());
    REQUIRE(log);
    REQUIRE_FALSE(log->empty());
    CHECK(log->back().what == "unlocked");
    CHECK(log->back().tries == 3);
    CHECK(base::local(log->back().at).hour == 9);
}

TEST_CASE("the anchor of a day sheet is the newest line of the log that this member's desk wrote")
{
    AtWork at;
    REQUIRE(at.work->note_desk("printed"));
    const auto anchor = log_anchor(at.work->staff());
    REQUIRE(anchor);
    CHECK(anchor->number == std::to_string(at.newest().id.number));
    CHECK(anchor->letters == base::hex(at.newest().hash).substr(0, 16));
}
