#include <doctest/doctest.h>

#include "ctl_folder.h"

namespace {
constexpr auto pack_of_one_ground = KIOSK_SOURCE_DIR "/tests/fixtures/small_pack";

/// What is said of an elderly near-poor person, who meets the ground "elderly" of both snapshots, on a day.
nlohmann::json told_on(const kiosk::support::CtlFolder& folder, const char* day)
{
    return nlohmann::json::parse(
        folder.ran({"eligibility", "--content", pack_of_one_ground, "--on", day, "--facts", "facts.yaml"}).out);
}

nlohmann::json ground_in(const nlohmann::json& told, const char* id)
{
    for (const auto& ground : told["grounds"])
        if (ground["id"] == id) return ground;
    return nullptr;
}
}  // namespace

TEST_CASE("eligibility calls a ground met while its law is confirmed, and only possible from the day nobody has confirmed it")
{
    const kiosk::support::CtlFolder folder;
    folder.write("facts.yaml", "household: near_poor\nage: 70\n");

    const auto confirmed = told_on(folder, "2026-12-31");
    CHECK(confirmed["outcome"] == "eligible");
    CHECK(confirmed["rules"]["confirmed"] == true);
    CHECK(ground_in(confirmed, "elderly")["state"] == "met");
    CHECK(ground_in(confirmed, "elderly")["papers"][0]["confirmed"] == true);
    CHECK(ground_in(confirmed, "poor")["state"] == "not_met");

    const auto unconfirmed = told_on(folder, "2027-01-01");
    CHECK(unconfirmed["outcome"] == "maybe");
    CHECK(unconfirmed["rules"]["confirmed"] == false);
    const auto elderly = ground_in(unconfirmed, "elderly");
    CHECK(elderly["state"] == "possible");
    REQUIRE(elderly["conditions"].size() == 2);
    for (const auto& condition : elderly["conditions"]) CHECK(condition["state"] == "met");
    CHECK(elderly["papers"][0]["confirmed"] == false);
}
