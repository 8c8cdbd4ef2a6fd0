#include <doctest/doctest.h>

#include <set>

#include "kiosk/record/kinds.h"
#include "kiosk/store/acts.h"
#include "kiosk/store/log_frame.h"
#include "kiosk/store/schema.h"
#include "opened.h"

using namespace kiosk;
using base::ErrorKind;
using support::head;
using support::officer;
using support::reception;
using support::technician;

namespace {
base::Day day(const char* text) { return base::parse_day(text).value(); }

flow::AskedAct entry(record::AddEntry wish, std::uint8_t sealed = 'v')
{
    return {
        support::any_act(), record::subject_of(base::RequestId::random()), std::move(wish), {base::Bytes(300, sealed), {}, {}}};
}
flow::AskedAct visited(const char* on = "2026-11-20") { return entry({"TT", day(on), {}, 0, false}); }
flow::AskedAct case_of(std::int64_t number, const char* on = "2022-03-01")
{
    return entry({"TT", day(on), "TV", number, true});
}
flow::AskedAct closed_month(const char* from, const char* to)
{
    auto out = entry({});
    out.wish = record::CloseBook{"TT", day(from), day(to), {}};
    return out;
}

struct WithRegister : support::Opened {
    std::vector<flow::EntryRow> entries() const { return store->entries_after(0, 1 << 30).value().rows; }
    std::int64_t events() const { return store->change_number().value(); }
};
}  // namespace

TEST_CASE("an entry of the register is read with its newest sealed bytes, corrected and struck out")
{
    WithRegister at;
    const auto added = visited();
    REQUIRE(at.session(reception)->append(added));
    auto rows = at.entries();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].first == rows[0].newest);
    CHECK(rows[0].entry.unit == "TT");
    flow::AskedAct changed{support::any_act(), added.subject, record::ChangeEntry{1, true}, {base::Bytes(300, 'w'), {}, {}}};
    REQUIRE(at.session(officer)->append(changed));
    const auto place = rows[0].last_place;
    rows = at.store->entries_after(place, 1 << 30)->rows;
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].entry.voided);
    CHECK(rows[0].newest.number > rows[0].first.number);
    const auto sealed = at.store->sealed_of({rows[0].newest}, 1 << 20).value();
    CHECK(record::decoded_sealed(sealed[0])->for_staff == base::Bytes(300, 'w'));
    CHECK(at.is_whole());
}

TEST_CASE("entries come in parts of the size asked for, each once")
{
    WithRegister at;
    std::vector<flow::AskedAct> acts;
    for (int i = 0; i < 7; ++i) acts.push_back(visited());
    REQUIRE(at.session(officer)->append_all(acts));
    std::set<record::SubjectId> seen;
    std::int64_t place = 0;
    for (bool more = true; more;) {
        const auto part = at.store->entries_after(place, 1024).value();
        CHECK(part.rows.size() <= 2);
        for (const auto& row : part.rows) CHECK(seen.insert(row.entry.id).second);
        more = part.more;
        place = part.place;
    }
    CHECK(seen.size() == 7);
}

TEST_CASE("an import is one append, and asked again after a lost answer it is the same")
{
    WithRegister at;
    std::vector<flow::AskedAct> acts;
    for (int i = 0; i < 300; ++i) acts.push_back(i % 3 ? visited() : case_of(0));
    const auto before = at.events();
    const auto session = at.session(officer);
    const auto done = session->append_all(acts).value();
    REQUIRE(done.size() == 300);
    CHECK(done[3].open.now.number == 2);
    CHECK(at.events() == before + 300);
    const auto again = session->append_all(acts).value();
    CHECK(at.events() == before + 300);
    CHECK(again[299].event == done[299].event);
    at.again();
    CHECK(at.entries().size() == 300);
    CHECK(at.is_whole());
}

TEST_CASE("of an import with one bad entry nothing is taken, and the answer names it")
{
    WithRegister at;
    REQUIRE(at.session(officer)->append(case_of(5)));
    const auto before = at.events();
    const std::vector acts{visited(), case_of(6), case_of(5), visited()};
    const auto refused = at.session(officer)->append_all(acts);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::conflict);
    CHECK(refused.error().detail.starts_with("3: "));
    CHECK(at.events() == before);
    CHECK(at.entries().size() == 1);
    // Number 6 is free still.
    CHECK(at.session(officer)->append(case_of(6)));
    CHECK(at.session(technician)->append_all({visited()}).error().kind == ErrorKind::denied);
    CHECK(at.session(officer)->append_all({}).error().kind == ErrorKind::invalid_input);
    CHECK(at.session(officer)->append_all(std::vector(store::acts_together_max + 1, visited())).error().kind ==
          ErrorKind::too_large);
    CHECK(store::StaffSession{*at.store}.append_all({visited()}).error().kind == ErrorKind::denied);
}

TEST_CASE("an import that comes in parts is appended with the last, and never without the first")
{
    WithRegister at;
    const auto session = at.session(officer);
    const auto before = at.events();
    CHECK(session->append_part({{visited(), visited()}, 0, true})->empty());
    CHECK(at.events() == before);
    CHECK(session->append_part({{visited()}, 2, false})->size() == 3);
    CHECK(at.events() == before + 3);
    // On another line nothing is known of the parts before.
    CHECK(session->append_part({{visited()}, 0, true})->empty());
    CHECK(at.session(officer)->append_part({{visited()}, 1, false}).error().kind == ErrorKind::conflict);
    CHECK(at.events() == before + 3);
    // Begun anew.
    CHECK(session->append_part({{visited()}, 0, false})->size() == 1);
    CHECK(store::StaffSession{*at.store}.append_part({{visited()}, 0, true}).error().kind == ErrorKind::denied);
}

TEST_CASE("a closed book stands with its figures, and a period is closed once")
{
    WithRegister at;
    REQUIRE(at.session(head)->append(closed_month("2026-10-01", "2026-10-31")));
    CHECK(at.session(head)->append(closed_month("2026-10-01", "2026-10-31")).error().kind == ErrorKind::conflict);
    CHECK(at.session(officer)->append(closed_month("2026-09-01", "2026-09-30")).error().kind == ErrorKind::denied);
    at.again();
    const auto books = at.store->books().value();
    REQUIRE(books.size() == 1);
    CHECK(books[0].book.from == day("2026-10-01"));
    CHECK(books[0].book.closed_by == head);
    const auto sealed = at.store->sealed_of({books[0].event}, 1 << 20).value();
    CHECK(record::decoded_sealed(sealed[0])->for_staff == base::Bytes(300, 'v'));
}

TEST_CASE("the register that is computed again from the log is the same")
{
    WithRegister at;
    std::vector<flow::AskedAct> acts;
    for (int i = 0; i < 40; ++i) acts.push_back(i % 2 ? visited() : case_of(i % 4 ? 0 : 100 + i));
    REQUIRE(at.session(officer)->append_all(acts));
    flow::AskedAct changed{support::any_act(), acts[4].subject, record::ChangeEntry{1, true}, {base::Bytes(300, 'w'), {}, {}}};
    REQUIRE(at.session(officer)->append(changed));
    REQUIRE(at.session(head)->append(closed_month("2026-10-01", "2026-10-31")));
    REQUIRE(at.session(head)->append(support::asked_of_log(record::Forget{{acts[6].subject}})));
    const auto before = at.entries();
    REQUIRE(before.size() == 40);
    CHECK(at.is_whole());
    REQUIRE(at.store->rebuild());
    const auto after = at.entries();
    REQUIRE(after.size() == 40);
    for (std::size_t i = 0; i < 40; ++i) {
        CHECK(after[i].entry == before[i].entry);
        CHECK(after[i].first == before[i].first);
        CHECK(after[i].newest == before[i].newest);
        CHECK(after[i].last_place == before[i].last_place);
    }
    CHECK(at.store->books()->size() == 1);
    // What was given stays given.
    CHECK(at.session(officer)->append(case_of(100)).error().kind == ErrorKind::conflict);
    CHECK(at.is_whole());
}

TEST_CASE("an entry that a head has forgotten has no sealed bytes any more")
{
    WithRegister at;
    const auto added = visited();
    REQUIRE(at.session(officer)->append(added));
    REQUIRE(at.session(head)->append(support::asked_of_log(record::Forget{{added.subject}})));
    const auto rows = at.entries();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].entry.forgotten);
    CHECK(at.store->sealed_of({rows[0].newest}, 1 << 20)->front().empty());
}

TEST_CASE("a database of the schema before gets its new tables, and everything in it stays")
{
    WithRegister at;
    const auto request = support::sealed_request();
    const auto ticket = at.store->put(request).value();
    REQUIRE(at.session(officer)->append(visited()));
    REQUIRE(at.store->ring("Sảnh", "", false));
    at.store.reset();
    {
        auto database = store::Database::open(at.file("kiosk.db")).value();
        for (const auto* table : {"entry", "book", "given"}) REQUIRE(database.run(std::string{"DROP TABLE "} + table));
        REQUIRE(database.run("ALTER TABLE request DROP COLUMN newest_act_by"));
        REQUIRE(database.run("ALTER TABLE log_state DROP COLUMN numbers_unconfirmed"));
        REQUIRE(database.run("UPDATE computed SET version = 1"));
        REQUIRE(database.run("PRAGMA user_version = 3"));
    }
    at.store = store::Store::open(at.folder.path(), at.clock).value();
    CHECK(at.entries().size() == 1);
    CHECK(at.row_of(record::subject_of(request.id))->request.code == ticket.code);
    CHECK(at.store->rings()->size() == 1);
    CHECK(at.is_whole());
    at.store.reset();
    auto database = store::Database::open(at.file("kiosk.db")).value();
    CHECK(database.number("PRAGMA user_version").value() == store::schema_version);
}
