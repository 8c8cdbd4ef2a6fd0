#include <doctest/doctest.h>

#include "kiosk/record/case_number.h"
#include "opened.h"

using namespace kiosk;
using base::ErrorKind;
using record::StaffAct;
using support::head;
using support::officer;
using support::technician;

namespace {
/// A store that is opened again and again by clocks that say what they like.
struct Years : support::StoreFolder {
    flow::SealedRequest request = support::sealed_request();
    record::SubjectId id = record::subject_of(request.id);
    std::unique_ptr<base::SetClock> clock;

    explicit Years(const char* now)
    {
        clock = std::make_unique<base::SetClock>(base::parse_time(now).value());
        begin(*clock);
    }
    void at(const char* now)
    {
        store.reset();
        clock = std::make_unique<base::SetClock>(base::parse_time(now).value());
        store = store::Store::open(folder.path(), *clock).value();
    }
    base::Result<flow::DoneAct> does(StaffAct what) { return act(officer, id, what, false, "TV"); }
    base::Result<flow::DoneAct> confirm(std::int64_t who)
    {
        return session(who)->append(support::asked_of_log(record::ConfirmClock{}));
    }
    std::string number() const { return record::case_number(row_of(id)->request); }
    bool told() const { return store->troubles(false).value() == std::vector{flow::Trouble::wrong_clock}; }
};
}  // namespace

TEST_CASE("with a clock before the newest thing stored requests are taken and no case number is given")
{
    Years years{"2026-11-23T09:42"};
    REQUIRE(years.store->put(years.request));
    REQUIRE(years.does(StaffAct::claimed));
    CHECK_FALSE(years.told());
    for (const auto* wrong : {"2000-01-01T07:00", "2026-11-22T23:59", "1970-01-01T07:00", "2029-01-01T08:00"}) {
        CAPTURE(wrong);
        years.at(wrong);
        CHECK(years.told());
        CHECK(years.store->newest_day().value() == base::parse_day("2026-11-23").value());
        CHECK(years.store->put(support::sealed_request()));
        const auto accepted = years.does(StaffAct::accepted);
        REQUIRE_FALSE(accepted);
        CHECK(accepted.error().kind == ErrorKind::wrong_clock);
        CHECK(accepted.error().detail.find("2026-11-23") != std::string::npos);
    }
    years.at("2026-11-24T08:00");
    CHECK_FALSE(years.told());
    REQUIRE(years.does(StaffAct::accepted));
    CHECK(years.number() == "TT.TV.01.2026");
    CHECK(years.is_whole());
}

TEST_CASE("an empty store knows a clock that lost its battery, too")
{
    Years years{"2000-01-01T07:00"};
    CHECK(years.told());
    REQUIRE(years.store->put(years.request));
    REQUIRE(years.does(StaffAct::claimed));
    CHECK(years.does(StaffAct::accepted).error().kind == ErrorKind::wrong_clock);
    years.at("2026-11-23T09:42");
    REQUIRE(years.does(StaffAct::accepted));
    CHECK(years.number() == "TT.TV.01.2026");
}

TEST_CASE("earlier the same day is no wrong clock")
{
    Years years{"2026-11-23T16:00"};
    REQUIRE(years.store->put(years.request));
    years.at("2026-11-23T08:00");
    CHECK_FALSE(years.told());
    REQUIRE(years.does(StaffAct::claimed));
    CHECK(years.does(StaffAct::accepted));
}

TEST_CASE("whoever accepts confirms a date, nobody else, and never one that cannot be")
{
    Years years{"2099-05-05T08:00"};
    years.request.day = base::parse_day("2099-05-05").value();
    REQUIRE(years.store->put(years.request));
    REQUIRE(years.does(StaffAct::claimed));
    years.at("2000-01-01T07:00");
    CHECK(years.confirm(head).error().kind == ErrorKind::wrong_clock);
    years.at("2026-11-23T09:42");
    CHECK(years.told());
    CHECK(years.confirm(technician).error().kind == ErrorKind::denied);
    CHECK(years.does(StaffAct::accepted).error().kind == ErrorKind::wrong_clock);
    REQUIRE(years.confirm(head));
    CHECK_FALSE(years.told());
    REQUIRE(years.does(StaffAct::accepted));
    CHECK(years.number() == "TT.TV.01.2026");
    years.at("2026-11-23T10:00");
    CHECK_FALSE(years.told());
    CHECK(years.is_whole());
}

TEST_CASE("a store that lost its database knows the newest day from the log's file")
{
    Years years{"2026-11-23T09:42"};
    REQUIRE(years.store->put(years.request));
    years.store.reset();
    for (const auto* name : {"kiosk.db", "kiosk.db-wal"}) std::filesystem::remove(years.file(name));
    years.at("2020-01-01T07:00");
    CHECK(years.store->newest_day().value() == base::parse_day("2026-11-23").value());
    CHECK(years.store->troubles(false)->front() == flow::Trouble::wrong_clock);
}
