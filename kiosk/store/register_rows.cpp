/// Rows of the register: entries, closed books, numbers that were given.
#include "kiosk/store/described_row.h"
#include "kiosk/store/rows.h"

namespace kiosk::store {

namespace {
constexpr auto entry_places = ", first_origin, first_number, newest_origin, newest_number, last_place";

std::string select_entries(std::string_view where)
{
    return "SELECT " + column_names<record::Entry>() + entry_places + " FROM entry " + std::string{where};
}

Result<flow::EntryRow> entry_row(Statement& row)
{
    flow::EntryRow out;
    out.entry = TRY(row_in<record::Entry>(row));
    const auto after = static_cast<int>(record::described<record::Entry>().size());
    out.first = {row.text(after), row.integer(after + 1)};
    out.newest = {row.text(after + 2), row.integer(after + 3)};
    out.last_place = row.integer(after + 4);
    return out;
}
}  // namespace

Result<std::optional<flow::EntryRow>> read_entry(Database& database, const record::SubjectId& id)
{
    auto row = database.prepare(select_entries("WHERE id = ?1"));
    row.bind(1, ByteView{id.bytes});
    if (!TRY(row.next())) return std::nullopt;
    return std::optional{TRY(entry_row(row))};
}

Result<void> write_entry(Database& database, const flow::EntryRow& written)
{
    const auto columns = static_cast<int>(record::described<record::Entry>().size());
    auto row = database.prepare("INSERT OR REPLACE INTO entry(" + column_names<record::Entry>() + entry_places + ") VALUES(" +
                                parameters(columns + 5) + ")");
    const int after = bind_row(row, written.entry);
    row.bind(after, written.first.origin).bind(after + 1, written.first.number);
    row.bind(after + 2, written.newest.origin).bind(after + 3, written.newest.number);
    row.bind(after + 4, written.last_place);
    return row.run();
}

Result<std::vector<flow::EntryRow>> read_entries_after(Database& database, std::int64_t place, std::int64_t rows_max)
{
    auto rows = database.prepare(select_entries("WHERE last_place > ?1 ORDER BY last_place LIMIT ?2"));
    rows.bind(1, place).bind(2, rows_max);
    std::vector<flow::EntryRow> out;
    while (TRY(rows.next())) out.push_back(TRY(entry_row(rows)));
    return out;
}

Result<std::vector<flow::BookRow>> read_books(Database& database)
{
    auto rows = database.prepare("SELECT " + column_names<record::Book>() +
                                 ", origin, number FROM book ORDER BY from_day, to_day, unit");
    const auto after = static_cast<int>(record::described<record::Book>().size());
    std::vector<flow::BookRow> out;
    while (TRY(rows.next())) out.push_back({TRY(row_in<record::Book>(rows)), {rows.text(after), rows.integer(after + 1)}});
    return out;
}

Result<void> write_book(Database& database, const flow::BookRow& written)
{
    const auto columns = static_cast<int>(record::described<record::Book>().size());
    auto row = database.prepare("INSERT OR REPLACE INTO book(" + column_names<record::Book>() + ", origin, number) VALUES(" +
                                parameters(columns + 2) + ")");
    const int after = bind_row(row, written.book);
    row.bind(after, written.event.origin).bind(after + 1, written.event.number);
    return row.run();
}

Result<bool> read_given(Database& database, const record::Given& given)
{
    auto row = database.prepare("SELECT 1 FROM given WHERE unit = ?1 AND form = ?2 AND year = ?3 AND number = ?4");
    row.bind(1, given.unit).bind(2, given.form).bind(3, given.year).bind(4, given.number);
    return row.next();
}

Result<void> write_given(Database& database, const record::Given& given)
{
    // Two origins may have given the same: shown, not refused.
    auto row = database.prepare("INSERT OR IGNORE INTO given VALUES(?1, ?2, ?3, ?4)");
    row.bind(1, given.unit).bind(2, given.form).bind(3, given.year).bind(4, given.number);
    return row.run();
}

}  // namespace kiosk::store
