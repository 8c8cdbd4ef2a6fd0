#include "kiosk/record/staff_acts.h"

#include <doctest/doctest.h>

#include "page.h"

using namespace kiosk;
using namespace kiosk::record;

namespace {
constexpr std::size_t stages = 8;
constexpr std::size_t acts = static_cast<std::size_t>(StaffAct::undone) + 1;
constexpr std::size_t powers = static_cast<std::size_t>(Power::manage_staff) + 1;

const StaffRule& rule_of(StaffAct act)
{
    for (const auto& rule : staff_rules())
        if (rule.act == act) return rule;
    FAIL("an act without a rule");
    return staff_rules().front();
}
}  // namespace

TEST_CASE("each cell of stage and act is that of the page, for every role")
{
    const auto page = test::cells_under("Stages and acts");
    REQUIRE(page.size() == acts + 1);
    const Powers usual;
    for (std::size_t line = 1; line < page.size(); ++line) {
        const auto& cells = page[line];
        REQUIRE(cells.size() == 2 + stages);
        const auto act = staff_act_named(cells[0]);
        const auto power = power_named(cells[1]);
        INFO("act " << cells[0]);
        REQUIRE(act.has_value());
        REQUIRE(power.has_value());
        CHECK(name_of(rule_of(*act).power) == cells[1]);
        for (std::size_t i = 0; i < stages; ++i) {
            INFO("stage " << page[0][2 + i]);
            const auto stage = stage_named(page[0][2 + i]);
            REQUIRE(stage.has_value());
            const auto& cell = cells[2 + i];
            for (const auto role : roles) {
                INFO("role " << name_of(role));
                const bool may = usual.grant(*power, role) == Grant::full;
                const auto next = stage_after(*stage, *act, role, usual);
                CHECK((next ? name_of(*next) : "-") == (may ? cell : "-"));
            }
        }
    }
}

TEST_CASE("each cell of power and role is that of the page")
{
    const auto page = test::cells_under("Powers and roles");
    REQUIRE(page.size() == powers + 1);
    const Powers usual;
    for (std::size_t line = 1; line < page.size(); ++line) {
        INFO("power " << page[line][0]);
        const auto power = power_named(page[line][0]);
        REQUIRE(power.has_value());
        REQUIRE(page[line].size() == 1 + roles.size());
        for (std::size_t column = 1; column <= roles.size(); ++column) {
            INFO("role " << page[0][column]);
            const auto role = role_named(page[0][column]);
            REQUIRE(role.has_value());
            CHECK(name_of(usual.grant(*power, *role)) == page[line][column]);
        }
    }
}

TEST_CASE("names of stages, acts, roles, powers and grants read back, and no two are alike")
{
    for (std::size_t i = 0; i < stages; ++i) CHECK(stage_named(name_of(static_cast<Stage>(i))) == static_cast<Stage>(i));
    for (std::size_t i = 0; i < acts; ++i)
        CHECK(staff_act_named(name_of(static_cast<StaffAct>(i))) == static_cast<StaffAct>(i));
    for (std::size_t i = 0; i < powers; ++i) CHECK(power_named(name_of(static_cast<Power>(i))) == static_cast<Power>(i));
    for (const auto role : roles) CHECK(role_named(name_of(role)) == role);
    for (const auto grant : {Grant::none, Grant::view, Grant::full}) CHECK(grant_named(name_of(grant)) == grant);
    CHECK_FALSE(stage_named("unknown").has_value());
    CHECK_FALSE(staff_act_named("unknown").has_value());
    CHECK_FALSE(power_named("").has_value());
    CHECK_FALSE(role_named("Head").has_value());
    CHECK_FALSE(grant_named("all").has_value());
}

TEST_CASE("seeing what comes of a power is not having it")
{
    Powers powers_of_unit;
    powers_of_unit.set(Power::refuse, Role::reception, Grant::view);
    CHECK_FALSE(stage_after(Stage::claimed, StaffAct::closed, Role::reception, powers_of_unit));
    powers_of_unit.set(Power::refuse, Role::reception, Grant::full);
    CHECK(stage_after(Stage::claimed, StaffAct::closed, Role::reception, powers_of_unit) == Stage::closed);
    // One cell, and no other.
    powers_of_unit.set(Power::refuse, Role::reception, Grant::none);
    CHECK(powers_of_unit == Powers{});
}

TEST_CASE("a request that has ended goes on to no other stage")
{
    for (const auto stage : {Stage::transferred, Stage::finished, Stage::closed}) {
        REQUIRE(ended(stage));
        for (std::size_t i = 0; i < acts; ++i) {
            const auto act = static_cast<StaffAct>(i);
            INFO(name_of(stage) << ", " << name_of(act));
            const auto next = stage_after(stage, act, Role::head, Powers{});
            if (next) CHECK(*next == stage);
        }
    }
}

TEST_CASE("a case of the past is told what came of it, and no other request is")
{
    for (const auto act : {StaffAct::handed_over, StaffAct::appraised, StaffAct::gave_opinion, StaffAct::checked_file}) {
        INFO(name_of(act));
        CHECK(stage_after(Stage::finished, act, Role::head, Powers{}) == Stage::finished);
        for (const auto stage : {Stage::received, Stage::claimed, Stage::waiting, Stage::closed, Stage::transferred})
            CHECK_FALSE(stage_after(stage, act, Role::head, Powers{}));
    }
}

TEST_CASE("powers as bytes are the powers they were")
{
    Powers some;
    some.set(Power::erase, Role::technician, Grant::view);
    some.set(Power::refuse, Role::head, Grant::none);
    CHECK(cells_of(some).size() == powers * roles.size());
    CHECK(powers_of(cells_of(some)) == some);
    CHECK(powers_of({}) == Powers{});
}

TEST_CASE("whoever moves a request on has claimed it first")
{
    for (std::size_t i = 0; i < acts; ++i) {
        const auto act = static_cast<StaffAct>(i);
        INFO(name_of(act));
        if (const auto next = stage_after(Stage::received, act, Role::head, Powers{}))
            CHECK(*next == (act == StaffAct::claimed ? Stage::claimed : Stage::received));
    }
}
