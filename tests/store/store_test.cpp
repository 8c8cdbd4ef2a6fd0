#include <doctest/doctest.h>

#include <set>
#include <stdexcept>

#include "kiosk/store/database.h"
#include "opened.h"

using namespace kiosk;
using base::ErrorKind;
using support::known_secret;
using support::Opened;
using support::sealed_request;

TEST_CASE("a request handed over twice is stored once with the same ticket")
{
    Opened at;
    const auto request = sealed_request();
    const auto first = at.store->put(request).value();
    const auto again = at.store->put(request).value();
    CHECK(first.code == again.code);
    CHECK(first.daily_number == again.daily_number);
    CHECK(first.sequence == again.sequence);
    CHECK(at.store->list()->size() == 1);
}

TEST_CASE("another request under a used id is refused and the first stays")
{
    Opened at;
    auto request = sealed_request('a');
    REQUIRE(at.store->put(request));
    request.envelope.assign(4200, 'b');
    CHECK(at.store->put(request).error().kind == ErrorKind::conflict);
    CHECK(at.store->list()->front().envelope == base::Bytes(4200, 'a'));
}

TEST_CASE("requests outlive the store's process and keep code, number and bytes")
{
    Opened at;
    const auto request = sealed_request();
    const auto ticket = at.store->put(request).value();
    at.again();
    const auto rows = at.store->list().value();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].code == ticket.code);
    CHECK(rows[0].id == request.id);
    CHECK(rows[0].envelope == request.envelope);
    CHECK(at.store->merged().into_database == 0);
    CHECK(at.store->merged().into_copy == 0);
}

TEST_CASE("daily numbers count per unit and day, codes never repeat")
{
    Opened at;
    std::set<std::string> codes;
    for (int i = 1; i <= 30; ++i) {
        const auto ticket = at.store->put(sealed_request()).value();
        CHECK(ticket.daily_number == i);
        codes.insert(ticket.code);
    }
    CHECK(codes.size() == 30);
    auto elsewhere = sealed_request();
    elsewhere.unit = "CN1";
    CHECK(at.store->put(elsewhere)->daily_number == 1);
    auto tomorrow = sealed_request();
    tomorrow.day = base::parse_day("2026-11-24").value();
    CHECK(at.store->put(tomorrow)->daily_number == 1);
}

TEST_CASE("urgent requests stand first, the others in the order in which they came")
{
    Opened at;
    const auto first = at.store->put(sealed_request())->code;
    auto urgent = sealed_request();
    urgent.urgent = true;
    const auto second = at.store->put(urgent)->code;
    const auto third = at.store->put(sealed_request())->code;
    const auto rows = at.store->list().value();
    CHECK(rows[0].code == second);
    CHECK(rows[1].code == first);
    CHECK(rows[2].code == third);
}

TEST_CASE("what cannot be a sealed request is refused before anything is written")
{
    Opened at;
    auto empty = sealed_request();
    empty.envelope.clear();
    CHECK(at.store->put(empty).error().kind == ErrorKind::invalid_input);
    CHECK(at.store->put(sealed_request('e', 200 * 1024)).error().kind == ErrorKind::too_large);
    auto plain_secret = sealed_request();
    plain_secret.verifier = known_secret;
    CHECK(at.store->put(plain_secret).error().kind == ErrorKind::invalid_input);
    auto odd_unit = sealed_request();
    odd_unit.unit = "T'); DROP TABLE request; --";
    CHECK(at.store->put(odd_unit).error().kind == ErrorKind::invalid_input);
    CHECK(at.store->list()->empty());
}

TEST_CASE("a second store on the same folder is refused")
{
    Opened at;
    const auto second = store::Store::open(at.folder.path(), at.clock);
    REQUIRE_FALSE(second);
    CHECK(second.error().kind == ErrorKind::unavailable);
}

TEST_CASE("outside the seal only the day of a request is known")
{
    Opened at;
    const auto request = sealed_request();
    REQUIRE(at.store->put(request));
    const auto history = at.store->history(request.id).value();
    REQUIRE(history.size() == 1);
    CHECK(history[0].what == "received");
    CHECK(base::local(history[0].at).hour == 0);
    CHECK(base::local(history[0].at).minute == 0);
    CHECK(base::local_day(history[0].at) == base::parse_day("2026-11-23").value());
}

TEST_CASE("the log holds nothing once the store rests")
{
    Opened at;
    REQUIRE(at.store->put(sealed_request()));
    CHECK(std::filesystem::file_size(at.folder.path() / "store" / "kiosk.db-wal") > 0);
    REQUIRE(at.store->rest());
    CHECK(std::filesystem::file_size(at.folder.path() / "store" / "kiosk.db-wal") == 0);
}

TEST_CASE("a long list comes in parts that together are all of it")
{
    Opened at;
    for (int i = 0; i < 25; ++i) REQUIRE(at.store->put(sealed_request()));
    std::int64_t after = 0;
    std::size_t seen = 0;
    int parts = 0;
    for (;;) {
        const auto part = at.store->list_from(after, 20'000).value();
        if (part.empty()) break;
        CHECK(part.front().sequence > after);
        after = part.back().sequence;
        seen += part.size();
        ++parts;
    }
    CHECK(seen == 25);
    CHECK(parts > 3);
    CHECK(at.store->list_from(0, 1)->size() == 1);
}

TEST_CASE("of many handed over at once each gets its own ticket and a broken one stops none of the others")
{
    Opened at;
    std::vector<flow::SealedRequest> requests{sealed_request('a'), sealed_request('b'), sealed_request('c')};
    requests[1].unit = "not a unit";
    auto tickets = at.store->put_all(requests);
    REQUIRE(tickets.size() == 3);
    CHECK(tickets[0]->daily_number == 1);
    CHECK(tickets[1].error().kind == ErrorKind::invalid_input);
    CHECK(tickets[2]->daily_number == 2);
    tickets = at.store->put_all({requests[0], requests[2]});
    CHECK(tickets[1]->daily_number == 2);
    CHECK(at.store->list()->size() == 2);
    CHECK(at.store->verify());
}

TEST_CASE("what is thrown inside a transaction rolls it back, and the next one begins")
{
    const support::ScratchFolder folder;
    auto database = store::Database::open(folder.path() / "kiosk.db");
    REQUIRE(database);
    REQUIRE(database->run("CREATE TABLE kept (n INTEGER)"));
    CHECK_THROWS(static_cast<void>(database->in_transaction([&]() -> base::Result<void> {
        (void)database->run("INSERT INTO kept VALUES (1)");
        throw std::length_error{"too long"};
    })));
    CHECK(database->in_transaction([&] { return database->run("INSERT INTO kept VALUES (2)"); }));
    CHECK(database->number("SELECT count(*) FROM kept") == 1);
}
