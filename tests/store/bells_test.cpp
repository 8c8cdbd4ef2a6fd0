#include <doctest/doctest.h>
#include <sqlite3.h>

#include "opened.h"

using namespace kiosk;
using support::Opened;

namespace {
/// The store's clock, as somebody sets it.
class SettableClock final : public base::Clock {
public:
    base::WallTime wall() const override { return now; }
    base::SteadyTime steady() const override { return base::SteadyTime{} + passed; }
    base::WallTime now = base::parse_time("2026-11-23T10:30:42").value();
    std::chrono::seconds passed{0};
};
}  // namespace

TEST_CASE("every bell has a number of its own, also of one second and after the clock was set back")
{
    SettableClock clock;
    support::StoreFolder at;
    at.begin(clock);
    const auto& store = at.store;
    REQUIRE(store->ring("Máy 1", "home", false));
    REQUIRE(store->ring("Máy 2", "home", true));
    clock.now -= std::chrono::minutes{30};
    REQUIRE(store->ring("Máy 3", "home", true));
    const auto rings = store->rings().value();
    REQUIRE(rings.size() == 3);
    CHECK(rings[0].terminal == "Máy 3");
    CHECK(rings[0].number > rings[1].number);
    CHECK(rings[1].number > rings[2].number);
}

TEST_CASE("a bell of the last hours is there whatever day the clock says then or now, and calls nobody the next day")
{
    SettableClock clock;
    support::StoreFolder at;
    at.begin(clock);
    const auto& store = at.store;
    clock.now = base::parse_time("2000-01-01T07:00").value();
    REQUIRE(store->ring("Máy 1", "home", true));
    clock.now = base::parse_time("2026-11-23T07:05").value();
    clock.passed += std::chrono::minutes{5};
    CHECK(store->rings()->size() == 1);
    clock.now += std::chrono::hours{24};
    clock.passed += std::chrono::hours{24};
    CHECK(store->rings()->empty());
}

TEST_CASE("of a bell the file keeps the terminal, the minute and whether it is urgent, and nothing of the page")
{
    SettableClock clock;
    support::StoreFolder at;
    at.begin(clock);
    REQUIRE(at.store->ring("Máy 1", "request.urgent", true));
    at.store.reset();
    sqlite3* raw = nullptr;
    REQUIRE(sqlite3_open(at.file("kiosk.db").c_str(), &raw) == SQLITE_OK);
    sqlite3_stmt* row = nullptr;
    REQUIRE(sqlite3_prepare_v2(raw, "SELECT at % 60, * FROM ring", -1, &row, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_step(row) == SQLITE_ROW);
    CHECK(sqlite3_column_int(row, 0) == 0);
    REQUIRE(sqlite3_column_count(row) == 5);
    for (const auto& [column, name] : {std::pair{1, "number"}, {2, "at"}, {3, "terminal"}, {4, "urgent"}})
        CHECK(std::string_view{sqlite3_column_name(row, column)} == name);
    CHECK(sqlite3_column_int(row, 4) == 1);
    sqlite3_finalize(row);
    sqlite3_close(raw);
}
