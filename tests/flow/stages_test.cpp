#include <doctest/doctest.h>

#include "kiosk/flow/ports.h"

using namespace kiosk::flow;
using kiosk::visit::Stage;

namespace {
constexpr Stage all_stages[] = {Stage::received, Stage::claimed,     Stage::called,   Stage::waiting,
                                Stage::accepted, Stage::transferred, Stage::finished, Stage::closed};
constexpr StaffAct all_acts[] = {StaffAct::opened,       StaffAct::claimed,         StaffAct::released, StaffAct::called,
                                 StaffAct::asked_papers, StaffAct::papers_received, StaffAct::accepted, StaffAct::transferred,
                                 StaffAct::finished,     StaffAct::closed,          StaffAct::printed,  StaffAct::exported};
}  // namespace

TEST_CASE("an officer leads a request from received to finished")
{
    CHECK(stage_after(Stage::received, StaffAct::claimed, "officer") == Stage::claimed);
    CHECK(stage_after(Stage::claimed, StaffAct::called, "officer") == Stage::called);
    CHECK(stage_after(Stage::called, StaffAct::asked_papers, "officer") == Stage::waiting);
    CHECK(stage_after(Stage::waiting, StaffAct::accepted, "officer") == Stage::accepted);
    CHECK(stage_after(Stage::accepted, StaffAct::finished, "officer") == Stage::finished);
}

TEST_CASE("nobody decides about a request that nobody has claimed")
{
    for (const auto act : {StaffAct::accepted, StaffAct::closed, StaffAct::transferred, StaffAct::called})
        CHECK_FALSE(stage_after(Stage::received, act, "head"));
}

TEST_CASE("reception never accepts, closes, transfers, finishes or exports")
{
    for (const auto stage : all_stages)
        for (const auto act :
             {StaffAct::accepted, StaffAct::closed, StaffAct::transferred, StaffAct::finished, StaffAct::exported})
            CHECK_FALSE(stage_after(stage, act, "reception"));
}

TEST_CASE("papers that arrived let staff read a waiting request on and leave an accepted one accepted")
{
    for (const auto role : {"reception", "officer", "head"}) {
        CHECK(stage_after(Stage::waiting, StaffAct::papers_received, role) == Stage::claimed);
        CHECK(stage_after(Stage::accepted, StaffAct::papers_received, role) == Stage::accepted);
        for (const auto stage :
             {Stage::received, Stage::claimed, Stage::called, Stage::transferred, Stage::finished, Stage::closed})
            CHECK_FALSE(stage_after(stage, StaffAct::papers_received, role));
    }
}

TEST_CASE("an unknown role may do nothing")
{
    for (const auto stage : all_stages)
        for (const auto act : all_acts) CHECK_FALSE(stage_after(stage, act, "terminal"));
}

TEST_CASE("a request that has ended can be read and its people called, but it is not moved")
{
    for (const auto stage : {Stage::transferred, Stage::finished, Stage::closed})
        for (const auto act : all_acts) {
            const auto next = stage_after(stage, act, "head");
            if (only_looks(act) || act == StaffAct::called)
                CHECK(next == stage);
            else
                CHECK_FALSE(next);
        }
}

TEST_CASE("a request is finished only after it was accepted")
{
    for (const auto stage : {Stage::received, Stage::claimed, Stage::called, Stage::waiting})
        CHECK_FALSE(stage_after(stage, StaffAct::finished, "head"));
}

TEST_CASE("every act has a name that reads back")
{
    for (const auto act : all_acts) CHECK(staff_act_named(name_of(act)).value() == act);
    CHECK_FALSE(staff_act_named("deleted"));
}
