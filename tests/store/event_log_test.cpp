#include "kiosk/store/event_log.h"

#include <doctest/doctest.h>

#include "tests/store/logs.h"

using namespace kiosk;
using base::ErrorKind;
using support::LogFolder;

TEST_CASE("what was appended is read back by act, subject, number and in order of arrival")
{
    LogFolder at;
    auto& log = at.begin();
    const auto first = support::draft(1);
    const auto second = support::draft(2, 5000);
    REQUIRE(at.append(first));
    REQUIRE(at.append(second));
    CHECK(log.head().id.number == 3);
    CHECK(log.place() == 3);
    const auto event = log.by_act(second.act).value().value();
    CHECK(event.sealed == second.sealed);
    CHECK(event.kind == second.kind);
    CHECK(event.id == record::EventId{log.origin(), 3});
    CHECK(log.by_id({log.origin(), 2}).value()->act == first.act);
    CHECK(log.of_subject(first.subject)->size() == 1);
    CHECK(log.place_of({log.origin(), 2}).value() == 2);
    CHECK_FALSE(log.by_act(support::draft(9).act).value().has_value());
    CHECK(log.place_of({log.origin(), 9}).error().kind == ErrorKind::not_found);
    std::int64_t places = 1;
    REQUIRE(log.each_after(1, [&](std::int64_t place, const record::Event& one) -> base::Result<void> {
        CHECK(place == ++places);
        CHECK(one.id.number == place);
        return {};
    }));
    CHECK(places == 3);
    CHECK(log.check().value().empty());
}

TEST_CASE("a log that is opened again goes on where it was, reports nothing and changes no byte")
{
    LogFolder at;
    at.begin();
    for (int i = 1; i < 6; ++i) REQUIRE(at.append(support::draft(i)));
    const auto head = at.log->head();
    at.close();
    const auto before = at.bytes();
    CHECK(at.open().head() == head);
    CHECK(at.log->healed().nothing());
    at.close();
    CHECK(at.bytes() == before);
    at.open();
    REQUIRE(at.append(support::draft(6)));
    CHECK(at.log->head().id.number == 7);
    CHECK(at.log->check().value().empty());
}

TEST_CASE("several drafts of one append are all there or none is")
{
    LogFolder at;
    auto& log = at.begin();
    REQUIRE(log.append([&](store::EventLog::Appending& to) -> base::Result<void> {
        for (int i = 1; i < 4; ++i) {
            const auto added = to.add(support::draft(i));
            REQUIRE(added);
            CHECK(log.by_act(added->act).value().has_value());
            CHECK(log.place_of(added->id).value() == i + 1);
        }
        return {};
    }));
    const auto refused = log.append([&](store::EventLog::Appending& to) -> base::Result<void> {
        REQUIRE(to.add(support::draft(4)));
        return base::failure(ErrorKind::denied, "no");
    });
    CHECK(refused.error().kind == ErrorKind::denied);
    CHECK(log.head().id.number == 4);
    CHECK_FALSE(log.by_act(support::draft(4).act).value().has_value());
    CHECK_FALSE(log.must_end());
    at.open();
    CHECK(at.log->head().id.number == 4);
    CHECK(at.log->healed().nothing());
    CHECK(at.log->check().value().empty());
}

TEST_CASE("a folder without a log is not begun by opening it, and one with a log is not begun again")
{
    LogFolder at;
    CHECK(at.opened().error().kind == ErrorKind::not_found);
    at.begin();
    at.close();
    auto database = store::Database::open(at.database_file()).value();
    CHECK(store::EventLog::begin(database, at.places(), "CN1", support::draft(0)).error().kind == ErrorKind::conflict);
}
