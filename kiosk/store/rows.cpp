#include "kiosk/store/rows.h"

#include "kiosk/store/described_row.h"

namespace kiosk::store {

namespace {
constexpr auto place_columns = ", first_origin, first_number, first_place, last_place";

template <class Row>
Result<void> replace_row(Database& database, std::string_view table, const Row& written)
{
    const auto columns = static_cast<int>(record::described<Row>().size());
    auto row = database.prepare("INSERT OR REPLACE INTO " + std::string{table} + "(" + column_names<Row>() + ") VALUES(" +
                                parameters(columns) + ")");
    bind_row(row, written);
    return row.run();
}

template <class Row>
std::string select_rows(std::string_view table, std::string_view where)
{
    return "SELECT " + column_names<Row>() + " FROM " + std::string{table} + " " + std::string{where};
}
}  // namespace

void bind_cell(Statement& statement, int at, const record::Cell& cell)
{
    if (const auto* number = std::get_if<std::int64_t>(&cell))
        statement.bind(at, *number);
    else if (const auto* text = std::get_if<std::string>(&cell))
        statement.bind(at, std::string_view{*text});
    else if (const auto* bytes = std::get_if<Bytes>(&cell))
        statement.bind(at, ByteView{*bytes});
    else
        statement.bind_null(at);
}

record::Cell cell_at(Statement& statement, int column, record::Type type)
{
    if (statement.is_null(column)) return {};
    const auto kind = record::sql_type(type);
    if (kind == "INTEGER") return statement.integer(column);
    if (kind == "TEXT") return statement.text(column);
    return statement.blob(column);
}

std::string parameters(int count)
{
    std::string out;
    for (int at = 1; at <= count; ++at) out += (at > 1 ? ", ?" : "?") + std::to_string(at);
    return out;
}

std::string select_requests(std::string_view where)
{
    return "SELECT " + column_names<record::Request>() + place_columns + " FROM request " + std::string{where};
}

Result<flow::RequestRow> request_row(Statement& row)
{
    flow::RequestRow out;
    out.request = TRY(row_in<record::Request>(row));
    const auto after = static_cast<int>(record::described<record::Request>().size());
    out.first = {row.text(after), row.integer(after + 1)};
    out.first_place = row.integer(after + 2);
    out.last_place = row.integer(after + 3);
    return out;
}

Result<std::optional<flow::RequestRow>> read_request(Database& database, const record::SubjectId& id)
{
    auto row = database.prepare(select_requests("WHERE id = ?1"));
    row.bind(1, ByteView{id.bytes});
    if (!TRY(row.next())) return std::nullopt;
    return std::optional{TRY(request_row(row))};
}

Result<void> write_request(Database& database, const flow::RequestRow& written)
{
    const auto columns = static_cast<int>(record::described<record::Request>().size());
    auto row = database.prepare("INSERT OR REPLACE INTO request(" + column_names<record::Request>() + place_columns +
                                ") VALUES(" + parameters(columns + 4) + ")");
    const int after = bind_row(row, written.request);
    row.bind(after, written.first.origin).bind(after + 1, written.first.number);
    row.bind(after + 2, written.first_place).bind(after + 3, written.last_place);
    return row.run();
}

Result<void> touch_request(Database& database, const record::SubjectId& id, std::int64_t place)
{
    auto row = database.prepare("UPDATE request SET last_place = ?2 WHERE id = ?1");
    row.bind(1, ByteView{id.bytes}).bind(2, place);
    return row.run();
}

Result<void> mark_forgotten(Database& database, const record::SubjectId& id, std::int64_t place)
{
    for (const auto* table : {"request", "entry"}) {
        auto row = database.prepare(std::string{"UPDATE "} + table + " SET forgotten = 1, last_place = ?2 WHERE id = ?1");
        row.bind(1, ByteView{id.bytes}).bind(2, place);
        TRY(row.run());
    }
    return {};
}

Result<std::optional<record::Series>> read_series(Database& database, const std::string& unit, const std::string& form,
                                                  std::int64_t year)
{
    auto row = database.prepare(select_rows<record::Series>("series", "WHERE unit = ?1 AND form = ?2 AND year = ?3"));
    row.bind(1, unit).bind(2, form).bind(3, year);
    if (!TRY(row.next())) return std::nullopt;
    return std::optional{TRY(row_in<record::Series>(row))};
}

Result<void> write_series(Database& database, const record::Series& series) { return replace_row(database, "series", series); }

Result<std::vector<record::Member>> read_members(Database& database)
{
    std::vector<record::Member> out;
    auto rows = database.prepare(select_rows<record::Member>("member", "ORDER BY number"));
    while (TRY(rows.next())) out.push_back(TRY(row_in<record::Member>(rows)));
    return out;
}

Result<std::optional<record::Member>> read_member(Database& database, std::int64_t number)
{
    auto row = database.prepare(select_rows<record::Member>("member", "WHERE number = ?1"));
    row.bind(1, number);
    if (!TRY(row.next())) return std::nullopt;
    return std::optional{TRY(row_in<record::Member>(row))};
}

Result<void> write_member(Database& database, const record::Member& member) { return replace_row(database, "member", member); }

Result<record::LogState> read_log_state(Database& database)
{
    auto row = database.prepare(select_rows<record::LogState>("log_state", "LIMIT 1"));
    if (!TRY(row.next())) return record::LogState{};
    return row_in<record::LogState>(row);
}

Result<void> write_log_state(Database& database, const record::LogState& state)
{
    // One row only.
    TRY(database.run("DELETE FROM log_state"));
    return replace_row(database, "log_state", state);
}

}  // namespace kiosk::store
