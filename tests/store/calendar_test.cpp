#include <doctest/doctest.h>

#include "opened.h"

using namespace kiosk;
using base::ErrorKind;
using flow::StaffAct;

namespace {
/// A store that is opened again and again by clocks that say what they like.
struct Years {
    support::ScratchFolder folder;
    flow::SealedRequest request = support::sealed_request();
    std::unique_ptr<base::SetClock> clock;
    std::unique_ptr<store::Store> store;

    explicit Years(const char* now) { at(now); }
    void at(const char* now)
    {
        store.reset();
        clock = std::make_unique<base::SetClock>(base::parse_time(now).value());
        store = store::Store::open(folder.path(), *clock).value();
    }
    base::Result<flow::QueuedRequest> act(StaffAct act, std::int64_t version) const
    {
        flow::StaffMove move;
        move.id = request.id;
        move.version = version;
        move.act = act;
        move.who = "Hà";
        move.role = "officer";
        if (act == StaffAct::accepted) move.entry = flow::RegisterEntry{"TV", "", "", false};
        return store->move(move);
    }
    bool told() const { return store->troubles().value() == std::vector{flow::Trouble::wrong_clock}; }
};
}  // namespace

TEST_CASE("with a clock before the newest thing stored requests are taken and no case number is given")
{
    Years years{"2026-11-23T09:42"};
    REQUIRE(years.store->put(years.request));
    REQUIRE(years.act(StaffAct::claimed, 1));
    CHECK_FALSE(years.told());
    for (const auto* wrong : {"2000-01-01T07:00", "2026-11-22T23:59", "1970-01-01T07:00", "2029-01-01T08:00"}) {
        CAPTURE(wrong);
        years.at(wrong);
        CHECK(years.told());
        CHECK(years.store->newest_day().value() == base::parse_day("2026-11-23").value());
        CHECK(years.store->put(support::sealed_request()));
        const auto accepted = years.act(StaffAct::accepted, 2);
        REQUIRE_FALSE(accepted);
        CHECK(accepted.error().kind == ErrorKind::wrong_clock);
        CHECK(accepted.error().detail.find("2026-11-23") != std::string::npos);
    }
    years.at("2026-11-24T08:00");
    CHECK_FALSE(years.told());
    CHECK(years.act(StaffAct::accepted, 2)->case_number == "TT.TV.01.2026");
    CHECK(years.store->verify());
}

TEST_CASE("an empty store knows a clock that lost its battery, too")
{
    Years years{"2000-01-01T07:00"};
    CHECK(years.told());
    REQUIRE(years.store->put(years.request));
    REQUIRE(years.act(StaffAct::claimed, 1));
    CHECK(years.act(StaffAct::accepted, 2).error().kind == ErrorKind::wrong_clock);
    years.at("2026-11-23T09:42");
    CHECK(years.act(StaffAct::accepted, 2)->case_number == "TT.TV.01.2026");
}

TEST_CASE("earlier the same day is no wrong clock")
{
    Years years{"2026-11-23T16:00"};
    REQUIRE(years.store->put(years.request));
    years.at("2026-11-23T08:00");
    CHECK_FALSE(years.told());
    REQUIRE(years.act(StaffAct::claimed, 1));
    CHECK(years.act(StaffAct::accepted, 2));
}

TEST_CASE("a head confirms a date, nobody else, and never one that cannot be")
{
    Years years{"2099-05-05T08:00"};
    REQUIRE(years.store->put(years.request));
    REQUIRE(years.act(StaffAct::claimed, 1));
    years.at("2000-01-01T07:00");
    CHECK(years.store->confirm_clock("Hà", "head").error().kind == ErrorKind::wrong_clock);
    years.at("2026-11-23T09:42");
    CHECK(years.told());
    CHECK(years.store->confirm_clock("Hà", "officer").error().kind == ErrorKind::denied);
    REQUIRE(years.store->confirm_clock("Hà", "head"));
    CHECK_FALSE(years.told());
    CHECK(years.act(StaffAct::accepted, 2)->case_number == "TT.TV.01.2026");
    years.at("2026-11-23T10:00");
    CHECK_FALSE(years.told());
    CHECK(years.store->verify());
}

TEST_CASE("a store that lost its database knows the newest day from the second copy")
{
    Years years{"2026-11-23T09:42"};
    REQUIRE(years.store->put(years.request));
    years.store.reset();
    for (const auto* name : {"kiosk.db", "kiosk.db-wal"}) std::filesystem::remove(years.folder.path() / "store" / name);
    years.at("2020-01-01T07:00");
    CHECK(years.told());
}
