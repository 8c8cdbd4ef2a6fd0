#include <doctest/doctest.h>

#include <fstream>

#include "kiosk/store/schema.h"
#include "kiosk/store/store.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/sealed_requests.h"

using namespace kiosk;
using base::ErrorKind;
using support::sealed_request;

namespace {
struct Folder {
    support::ScratchFolder folder;
    base::SetClock clock{base::parse_time("2026-11-23T09:42").value()};
    std::vector<flow::SealedRequest> requests;

    explicit Folder(int count = 3)
    {
        const auto store = open().value();
        for (int i = 0; i < count; ++i) {
            requests.push_back(sealed_request(static_cast<std::uint8_t>('a' + i)));
            REQUIRE(store->put(requests.back()));
        }
    }
    base::Result<std::unique_ptr<store::Store>> open() { return store::Store::open(folder.path(), clock); }
    std::filesystem::path file(const char* name) const { return folder.path() / "store" / name; }
    /// As somebody would who has the file but not this program.
    void tamper(const char* sql) const
    {
        sqlite3* raw = nullptr;
        REQUIRE(sqlite3_open(file("kiosk.db").c_str(), &raw) == SQLITE_OK);
        CHECK(sqlite3_exec(raw, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
        sqlite3_close(raw);
    }
    std::string verified()
    {
        const auto store = open();
        if (!store) return "refused: " + store.error().detail;
        const auto said = (*store)->verify();
        return said ? *said : "broken: " + said.error().detail;
    }
};
}  // namespace

TEST_CASE("an untouched folder verifies")
{
    Folder at;
    CHECK(at.verified().starts_with("whole: 3 requests"));
}

TEST_CASE("every kind of tampering is found and its row named")
{
    struct Case {
        const char* sql;
        const char* named;
    };
    for (const auto& [sql, named] : {
             Case{"UPDATE audit SET who = 'x' WHERE number = 2", "audit row 2"},
             Case{"UPDATE audit SET at = at + 60 WHERE number = 3", "audit row 3"},
             Case{"DELETE FROM audit WHERE number = 2", "audit row 2"},
             Case{"DELETE FROM audit WHERE number = 3", "audit rows after 2"},
             Case{"UPDATE request SET stage = 'closed' WHERE sequence = 2", "request 2"},
             Case{"UPDATE request SET envelope = x'00' WHERE sequence = 1", "request 1"},
             Case{"UPDATE request SET verifier = '$argon2id$x' WHERE sequence = 3", "request 3"},
             Case{"UPDATE request SET urgent = 1 WHERE sequence = 2", "request 2"},
         }) {
        CAPTURE(sql);
        Folder at;
        at.tamper(sql);
        const auto said = at.verified();
        CAPTURE(said);
        CHECK(said.starts_with("broken: "));
        CHECK(said.find(named) != std::string::npos);
    }
}

TEST_CASE("a tail of the audit that was cut off together with its head is found by the second copy")
{
    Folder at;
    at.tamper(
        "DELETE FROM audit WHERE number = 3; DELETE FROM request WHERE sequence = 3; DELETE FROM outbox WHERE number = 3;"
        "UPDATE meta SET number = 2, hash = (SELECT hash FROM audit WHERE number = 2)");
    const auto store = at.open().value();
    CHECK(store->merged().into_database == 1);
    CHECK(store->list()->size() == 3);
    CHECK(store->history(at.requests[2].id)->front().what == "restored_from_second_copy");
}

TEST_CASE("a lost database is rebuilt from the second copy without losing a request")
{
    Folder at;
    std::filesystem::remove(at.file("kiosk.db"));
    std::filesystem::remove(at.file("kiosk.db-wal"));
    const auto store = at.open().value();
    const auto rows = store->list().value();
    REQUIRE(rows.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) CHECK(rows[i].envelope == at.requests[i].envelope);
    CHECK(store->verify());
}

TEST_CASE("a lost or damaged second copy is written anew from the database")
{
    for (const bool lost : {true, false}) {
        Folder at;
        if (lost) {
            std::filesystem::remove(at.file("second-copy"));
        } else {
            std::fstream file(at.file("second-copy"), std::ios::in | std::ios::out | std::ios::binary);
            file.seekp(6000);
            file.write("damaged", 7);
        }
        {
            const auto store = at.open().value();
            CHECK(store->merged().into_copy == (lost ? 3 : 1));
            CHECK(store->list()->size() == 3);
        }
        std::filesystem::remove(at.file("kiosk.db"));
        const auto store = at.open().value();
        CHECK(store->list()->size() == 3);
    }
}

TEST_CASE("a database of a newer version is refused and not changed by a byte")
{
    Folder at;
    at.tamper("PRAGMA journal_mode=DELETE; PRAGMA user_version = 3");
    const auto read = [&] {
        std::ifstream file(at.file("kiosk.db"), std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    };
    const auto before = read();
    const auto refused = at.open();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::newer_version);
    CHECK(read() == before);
}

TEST_CASE("a database of the version before keeps its requests and learns to count why people stop")
{
    Folder at;
    at.tamper("PRAGMA journal_mode=DELETE; DROP TABLE stop; PRAGMA user_version = 1");
    const auto store = at.open().value();
    CHECK(store->list()->size() == 3);
    CHECK(store->count_stop("unclear"));
    CHECK(store->stop_counts()->size() == 1);
    CHECK(store->verify());
}

TEST_CASE("what is no database of ours is refused, never reset")
{
    for (const auto* content : {"short",
                                "this file is much longer than a hundred bytes and yet it is no database at all, whatever its "
                                "name may say about it"}) {
        support::ScratchFolder folder;
        std::filesystem::create_directory(folder.path() / "store");
        const auto file = folder.path() / "store" / "kiosk.db";
        std::ofstream(file) << content;
        const base::SystemClock clock;
        const auto refused = store::Store::open(folder.path(), clock);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::corrupt);
        CHECK(std::filesystem::file_size(file) == std::string_view{content}.size());
    }
}

TEST_CASE("a backup made while requests come in is whole and can take the place of the database")
{
    Folder at;
    const auto copy = at.folder.path() / "copy.db";
    {
        const auto store = at.open().value();
        REQUIRE(store->backup(copy.string()));
        CHECK(store->backup(copy.string()).error().kind == ErrorKind::conflict);
        at.requests.push_back(sealed_request('z'));
        REQUIRE(store->put(at.requests.back()));
    }
    std::filesystem::remove(at.file("kiosk.db"));
    std::filesystem::remove(at.file("kiosk.db-wal"));
    std::filesystem::copy_file(copy, at.file("kiosk.db"));
    const auto store = at.open().value();
    CHECK(store->merged().into_database == 1);
    CHECK(store->list()->size() == 4);
    CHECK(store->verify());
}

TEST_CASE("the connection refuses to have its schema rewritten and its log is synced")
{
    support::ScratchFolder folder;
    auto database = store::Database::open(folder.path() / "a.db").value();
    REQUIRE(store::bring_to_version(database));
    REQUIRE(database.run("PRAGMA writable_schema=ON"));
    CHECK_FALSE(database.run("UPDATE sqlite_schema SET sql = ''"));
    CHECK(database.number("PRAGMA synchronous").value() == 2);
    CHECK(database.number("PRAGMA secure_delete").value() == 1);
    CHECK(database.number("PRAGMA trusted_schema").value() == 0);
    CHECK(database.number("PRAGMA mmap_size").value() == 0);
    CHECK(database.prepare("SELECT load_extension('x')").run().has_value() == false);
}

TEST_CASE("a binding that fails is never taken for an empty value")
{
    support::ScratchFolder folder;
    auto database = store::Database::open(folder.path() / "a.db").value();
    REQUIRE(store::bring_to_version(database));
    auto row = database.prepare("INSERT INTO outbox(request, what, sent) VALUES(?1, 'x', 0)");
    row.bind(1, base::Bytes{1}).bind(9, std::int64_t{1});
    CHECK_FALSE(row.run());
    CHECK(database.number("SELECT count(*) FROM outbox").value() == 0);
}
