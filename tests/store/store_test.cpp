#include <doctest/doctest.h>

#include <set>
#include <stdexcept>

#include "kiosk/record/kinds.h"
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
    CHECK(at.rows().size() == 1);
}

TEST_CASE("another request under a used id is refused and the first stays")
{
    Opened at;
    auto request = sealed_request('a');
    REQUIRE(at.store->put(request));
    request.envelope.assign(4200, 'b');
    CHECK(at.store->put(request).error().kind == ErrorKind::conflict);
    CHECK(at.envelope_of(at.rows().front()) == base::Bytes(4200, 'a'));
}

TEST_CASE("requests outlive the store's process and keep code, number and bytes")
{
    Opened at;
    const auto request = sealed_request();
    const auto ticket = at.store->put(request).value();
    at.again();
    const auto rows = at.rows();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].request.code == ticket.code);
    CHECK(rows[0].request.daily_number == ticket.daily_number);
    CHECK(rows[0].request.id == record::subject_of(request.id));
    CHECK(rows[0].first_place == ticket.sequence);
    CHECK(at.envelope_of(rows[0]) == request.envelope);
    CHECK(at.store->healed().nothing());
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
    at.clock.advance(std::chrono::hours{24});
    auto tomorrow = sealed_request();
    tomorrow.day = base::parse_day("2026-11-24").value();
    CHECK(at.store->put(tomorrow)->daily_number == 1);
}

TEST_CASE("rows say which requests are urgent and in which order they came")
{
    Opened at;
    const auto first = at.store->put(sealed_request())->code;
    auto urgent = sealed_request();
    urgent.urgent = true;
    const auto second = at.store->put(urgent)->code;
    REQUIRE(at.act(support::officer, at.rows()[0].request.id, record::StaffAct::claimed));
    const auto rows = at.rows();
    CHECK(rows[0].request.code == first);
    CHECK_FALSE(rows[0].request.urgent);
    CHECK(rows[1].request.code == second);
    CHECK(rows[1].request.urgent);
    CHECK(rows[0].last_place > rows[1].last_place);
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
    CHECK(at.rows().empty());
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
    const auto events = at.store->events_of(record::subject_of(request.id)).value();
    REQUIRE(events.size() == 1);
    CHECK(events[0].kind == record::kind::request_received);
    CHECK(events[0].at == base::parse_day("2026-11-23").value());
    CHECK(events[0].who == 0);
    // Every key that stands open, and no other.
    const auto open = record::checked_open(events[0].open).value();
    record::Now known = open.now;
    known.unit = known.code = known.home = std::nullopt;
    known.urgent = std::nullopt;
    known.daily_number = known.holder = std::nullopt;
    known.stage = std::nullopt;
    known.deadline = std::nullopt;
    CHECK(known == record::Now{});
    CHECK(open.member == record::MemberNow{});
    CHECK(open.log == record::LogNow{});
}

TEST_CASE("the log of the database holds no request once the store rests")
{
    Opened at;
    const auto wal = at.file("kiosk.db-wal");
    REQUIRE(at.store->put(sealed_request('W', 30'000)));
    CHECK(std::filesystem::file_size(wal) > 30'000);
    REQUIRE(at.store->checkpoint());
    CHECK(std::filesystem::file_size(wal) < 30'000);
    CHECK(at.store->ring("Máy 1", "home", false));
    REQUIRE(at.store->checkpoint());
    CHECK(std::filesystem::file_size(wal) < 30'000);
}

TEST_CASE("a long list comes in parts that together are all of it")
{
    Opened at;
    for (int i = 0; i < 25; ++i) REQUIRE(at.store->put(sealed_request()));
    std::int64_t after = 0;
    std::size_t seen = 0;
    int parts = 0;
    for (bool more = true; more; ++parts) {
        const auto part = at.store->rows_after(after, 2'000).value();
        for (const auto& row : part.rows) CHECK(row.last_place > after);
        after = part.place;
        seen += part.rows.size();
        more = part.more;
    }
    CHECK(seen == 25);
    CHECK(parts > 3);
    CHECK(at.store->rows_after(0, 1)->rows.size() == 1);
    CHECK(at.store->rows_after(after, 2'000)->rows.empty());
    // Whoever has seen all gets what changed since, and that alone.
    const auto first = at.rows().front().request.id;
    REQUIRE(at.act(support::officer, first, record::StaffAct::claimed));
    const auto changed = at.store->rows_after(after, 2'000).value();
    REQUIRE(changed.rows.size() == 1);
    CHECK(changed.rows[0].request.id == first);
    CHECK(changed.rows[0].request.stage == record::Stage::claimed);
}

TEST_CASE("sealed bytes come in the order asked, in parts that are full, at least one at a time")
{
    Opened at;
    std::vector<record::EventId> ids;
    for (int i = 0; i < 5; ++i) REQUIRE(at.store->put(sealed_request(static_cast<std::uint8_t>('a' + i))));
    for (const auto& row : at.rows()) ids.push_back(row.first);
    std::reverse(ids.begin(), ids.end());
    const auto all = at.store->sealed_of(ids, 1 << 20).value();
    REQUIRE(all.size() == 5);
    CHECK(record::decoded_sealed(all[0])->for_staff == base::Bytes(4200, 'e'));
    CHECK(at.store->sealed_of(ids, 10'000)->size() == 2);
    CHECK(at.store->sealed_of(ids, 1)->size() == 1);
    CHECK(at.store->sealed_of({{"nobody-aaaaaaaa", 1}}, 1).error().kind == ErrorKind::not_found);
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
    CHECK(at.rows().size() == 2);
    // The same one twice in one file is one request.
    const auto twice = sealed_request('t');
    tickets = at.store->put_all({twice, twice});
    CHECK(tickets[0]->code == tickets[1]->code);
    CHECK(at.rows().size() == 3);
    CHECK(at.is_whole());
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
