#include <doctest/doctest.h>

#include "kiosk/store/schema.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk;

TEST_CASE("the connection refuses to have its schema rewritten and its log is synced")
{
    support::ScratchFolder folder;
    auto database = store::Database::open(folder.path() / "a.db").value();
    REQUIRE(store::make_tables(database));
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
    REQUIRE(store::make_tables(database));
    auto row = database.prepare("INSERT INTO told(name, number) VALUES('x', ?1)");
    row.bind(1, std::int64_t{1}).bind(9, std::int64_t{1});
    CHECK_FALSE(row.run());
    CHECK(database.number("SELECT count(*) FROM told").value() == 0);
}
