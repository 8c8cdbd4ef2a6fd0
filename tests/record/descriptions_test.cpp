#include "kiosk/record/descriptions.h"

#include <doctest/doctest.h>

#include <set>

#include "page.h"
#include "rows.h"

using namespace kiosk;
using namespace kiosk::record;

namespace {
constexpr int rounds = 200;

template <class Row>
void check_row(unsigned seed)
{
    test::Random random{seed};
    for (int round = 0; round < rounds; ++round) {
        const auto row = test::random_row<Row>(random, 5);
        const auto bytes = encoded_row(row);
        Row again;
        Found found;
        CborReader reader{bytes};
        REQUIRE(read_map(reader, again, found));
        CHECK(reader.at_end());
        CHECK(found.strange_key.empty());
        CHECK(found.out_of_range.empty());
        CHECK(again == row);
        CHECK(encoded_row(again) == bytes);
    }
}

/// As a table keeps it and gives it back.
template <class Row>
void check_cells(unsigned seed)
{
    test::Random random{seed};
    for (int round = 0; round < rounds; ++round) {
        const auto row = test::random_row<Row>(random, 5);
        Row again;
        for (const auto& column : described<Row>()) {
            const auto value = value_of(column.type, column.range, cell_of(column.get(row)));
            INFO(column.name);
            REQUIRE(value.has_value());
            column.set(again, *value);
        }
        CHECK(again == row);
    }
}

template <class Row>
void check_names()
{
    std::set<std::string_view> names;
    for (const auto& each : described<Row>()) {
        INFO(each.name);
        CHECK(names.insert(each.name).second);
        CHECK_FALSE(each.what.empty());
    }
}

template <class Row>
const Description<Row>& description(std::string_view name)
{
    for (const auto& each : described<Row>())
        if (each.name == name) return each;
    FAIL("no such key");
    return described<Row>().front();
}

template <class Row, class Named>
void check_every_name_is_in_range(std::string_view key, int count)
{
    const auto& described_key = description<Row>(key);
    for (int i = 0; i < count; ++i) {
        const std::string name{name_of(static_cast<Named>(i))};
        INFO(name);
        CHECK(in_range(described_key.type, described_key.range, Value{name}));
    }
    CHECK_FALSE(in_range(described_key.type, described_key.range, Value{std::string{"unheard_of"}}));
}
}  // namespace

TEST_CASE("rows and parts read back from CBOR as they were, and the same row gives the same bytes")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    check_row<Now>(seed);
    check_row<MemberNow>(seed);
    check_row<LogNow>(seed);
    check_row<Request>(seed);
    check_row<Series>(seed);
    check_row<Entry>(seed);
    check_row<Book>(seed);
    check_row<Member>(seed);
    check_row<LogState>(seed);
}

TEST_CASE("rows read back from the cells of a table as they were")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    check_cells<Request>(seed);
    check_cells<Series>(seed);
    check_cells<Entry>(seed);
    check_cells<Book>(seed);
    check_cells<Member>(seed);
    check_cells<LogState>(seed);
}

TEST_CASE("every key has one name and says what it is for")
{
    check_names<Now>();
    check_names<MemberNow>();
    check_names<LogNow>();
    check_names<Request>();
    check_names<Series>();
    check_names<Entry>();
    check_names<Book>();
    check_names<Member>();
    check_names<LogState>();
}

TEST_CASE("every stage, role, power and grant can be written down")
{
    check_every_name_is_in_range<Now, Stage>("stage", 8);
    check_every_name_is_in_range<Request, Stage>("stage", 8);
    check_every_name_is_in_range<MemberNow, Role>("role", static_cast<int>(roles.size()));
    check_every_name_is_in_range<LogNow, Role>("role", static_cast<int>(roles.size()));
    check_every_name_is_in_range<LogNow, Power>("power", static_cast<int>(Power::manage_staff) + 1);
    check_every_name_is_in_range<LogNow, Grant>("grant", 3);
}

TEST_CASE("a row is one line of JSON with ids and days as people write them")
{
    Request request;
    request.id.bytes.fill(0xab);
    request.unit = "TT";
    request.code = "BK-7K4M";
    request.day = *base::parse_day("2026-11-23");
    request.stage = Stage::claimed;
    CHECK(
        json_of(request) ==
        R"({"id":"abababab-abab-abab-abab-abababababab","unit":"TT","code":"BK-7K4M","day":"2026-11-23","daily_number":0,)"
        R"("urgent":false,"stage":"claimed","since":"","holder":0,"home":"","deadline":"","form":"","number":0,"year":0,)"
        R"("tries":0,"version":0,"changed_by":0,"messages":0,"messages_unanswered":0,"stopped":false,"forgotten":false,"newest_act_by":0})");
    CHECK(json_of(LogNow{}) == "{}");
    LogNow log;
    log.gone_on_from = Head{{"CN1-k7m4qd2x", 3}, {}};
    CHECK(json_of(log) == R"({"gone_on_from":["CN1-k7m4qd2x",3,")" + std::string(64, '0') + R"("]})");
}

TEST_CASE("the columns of a table have the types of their rows, and only a day that nobody knows may be missing")
{
    CHECK(sql_columns<Series>() == "unit TEXT NOT NULL, form TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL");
    CHECK(sql_columns<LogState>() ==
          "format INTEGER NOT NULL, keys BLOB NOT NULL, newest_day TEXT, powers BLOB NOT NULL, members INTEGER NOT NULL, "
          "went_on TEXT NOT NULL, numbers_unconfirmed TEXT NOT NULL");
    CHECK(sql_columns<Request>().find("id BLOB NOT NULL, unit TEXT NOT NULL, ") == 0);
}

TEST_CASE("a cell of another type or out of its range is corrupt")
{
    const auto& stage = description<Request>("stage");
    CHECK_FALSE(value_of(stage.type, stage.range, Cell{std::int64_t{1}}).has_value());
    CHECK_FALSE(value_of(stage.type, stage.range, Cell{std::string{"unheard_of"}}).has_value());
    CHECK_FALSE(value_of(stage.type, stage.range, Cell{}).has_value());
    const auto& urgent = description<Request>("urgent");
    CHECK_FALSE(value_of(urgent.type, urgent.range, Cell{std::int64_t{2}}).has_value());
    const auto& keys = description<LogState>("keys");
    CHECK(value_of(keys.type, keys.range, Cell{Bytes(64, 1)}).has_value());
    CHECK_FALSE(value_of(keys.type, keys.range, Cell{Bytes(63, 1)}).has_value());
}

TEST_CASE("the page shows the tables that the descriptions yield")
{
    CHECK(test::table_under("Keys of `now`") == markdown_table<Now>());
    CHECK(test::table_under("Keys of `staff`") == markdown_table<MemberNow>());
    CHECK(test::table_under("Keys of `log`") == markdown_table<LogNow>());
    CHECK(test::table_under("A request") == markdown_table<Request>());
    CHECK(test::table_under("A series of numbers") == markdown_table<Series>());
    CHECK(test::table_under("An entry of the register") == markdown_table<Entry>());
    CHECK(test::table_under("A closed book") == markdown_table<Book>());
    CHECK(test::table_under("A member of staff") == markdown_table<Member>());
    CHECK(test::table_under("The log") == markdown_table<LogState>());
}
