#pragma once
/// Rows that the record describes (record/descriptions.h), bound to statements and read from them: one description for the
/// table, its writing and its reading. Leaves to its neighbour (rows.h): which tables there are.
#include "kiosk/base/try.h"
#include "kiosk/record/descriptions.h"
#include "kiosk/store/database.h"

namespace kiosk::store {

/// "id, unit, code, …"
template <class Row>
std::string column_names()
{
    std::string out;
    for (const auto& column : record::described<Row>()) {
        if (!out.empty()) out += ", ";
        out += column.name;
    }
    return out;
}

void bind_cell(Statement&, int at, const record::Cell&);
/// As the column's type has it.
record::Cell cell_at(Statement&, int column, record::Type);

/// From parameter 1 on. Yields the number after the last.
template <class Row>
int bind_row(Statement& statement, const Row& row)
{
    int at = 1;
    for (const auto& column : record::described<Row>()) bind_cell(statement, at++, record::cell_of(column.get(row)));
    return at;
}

/// From column 0 on. corrupt: it does not read.
template <class Row>
Result<Row> row_in(Statement& statement)
{
    Row row;
    int at = 0;
    for (const auto& column : record::described<Row>())
        column.set(row, TRY(record::value_of(column.type, column.range, cell_at(statement, at++, column.type))));
    return row;
}

/// "?1, ?2, …"
std::string parameters(int count);

}  // namespace kiosk::store
