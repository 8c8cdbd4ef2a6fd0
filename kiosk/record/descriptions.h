#pragma once
/// Each key of the open part and each column of a row, described once. From that come CBOR, the row of a table in a database,
/// JSON, CSV and the tables of RECORD.md: a new key is one line in descriptions.cpp. Leaves to its neighbours: how the open
/// part hangs together (open_part.h), where rows are kept (store).
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kiosk/record/cbor.h"
#include "kiosk/record/open_part.h"
#include "kiosk/record/state.h"

namespace kiosk::record {

enum class Type {
    integer,
    truth,
    text,
    choice,  ///< text, one of a few
    day,     ///< text, 2026-11-23
    bytes,
    id,        ///< 16 bytes, in JSON 8-4-4-4-12 hexadecimal digits
    keys,      ///< several times 32 bytes
    subjects,  ///< several times 16 bytes
    events,    ///< several times [origin, number]
    head,      ///< [origin, number, hash]
    series     ///< several times [unit, form, year, last]
};

/// Of an integer: the least and the most. Of text and bytes: how many. Of lists: how many items. Least 0 of a choice or a day:
/// may be empty.
struct Range {
    std::int64_t least = 0;
    std::int64_t most = 0;
    std::string_view letters;  ///< of text: "A-Z0-9"; of a choice: "TGTT|TV|DDNTT"
};

/// Any of these types; choices and days as text. monostate: there is none.
using Value = std::variant<std::monostate, bool, std::int64_t, std::string, Bytes, std::vector<Bytes>, std::vector<EventId>,
                           Head, std::vector<SeriesLast>>;

inline bool is_there(const Value& value) { return !std::holds_alternative<std::monostate>(value); }

template <class Row>
struct Description {
    std::string_view name;
    Type type;
    Range range;
    std::string_view what;  ///< what it is for
    Value (*get)(const Row&);
    void (*set)(Row&, const Value&);  ///< of this type and in range, or monostate where the row can do without
};

/// In the order in which a person reads them. For Now, MemberNow, LogNow (keys of the open part), Request, Series, Entry, Book,
/// Member and LogState (rows).
template <class Row>
std::span<const Description<Row>> described();
template <>
std::span<const Description<Now>> described();
template <>
std::span<const Description<MemberNow>> described();
template <>
std::span<const Description<LogNow>> described();
template <>
std::span<const Description<Request>> described();
template <>
std::span<const Description<Series>> described();
template <>
std::span<const Description<Entry>> described();
template <>
std::span<const Description<Book>> described();
template <>
std::span<const Description<Member>> described();
template <>
std::span<const Description<LogState>> described();

bool has_type(Type, const Value&);
bool in_range(Type, const Range&, const Value&);

/// What a column of SQLite can hold: a truth is 0 or 1, lists of bytes are joined.
using Cell = std::variant<std::monostate, std::int64_t, std::string, Bytes>;
/// "INTEGER", "TEXT" or "BLOB". Events, heads and numbers of series stand in no row.
std::string_view sql_type(Type);
Cell cell_of(const Value&);
/// corrupt: not of this type or out of its range.
Result<Value> value_of(Type, const Range&, const Cell&);
/// "id BLOB NOT NULL, unit TEXT NOT NULL, …" for a CREATE TABLE; a column that may be empty has no NOT NULL.
template <class Row>
std::string sql_columns();

/// One JSON object on one line, keys in the order described; bytes as hexadecimal digits; what there is none of is left out.
template <class Row>
std::string json_of(const Row&);

/// A CBOR map of the row, deterministic; and back: keys that are not known are passed over. corrupt: it is none.
template <class Row>
Bytes encoded_row(const Row&);
template <class Row>
Result<Row> decoded_row(ByteView);

/// The table as RECORD.md shows it, without its heading.
template <class Row>
std::string markdown_table();

/// For open_part.cpp: pairs of one map, and what was found there besides.
struct Found {
    std::string strange_key;   ///< the first that is not described
    std::string out_of_range;  ///< the first known key whose value is of its type but not one that this program knows
};
template <class Row>
bool holds_any(const Row&);
template <class Row>
void write_map(CborWriter&, const Row&);
/// False: no map, a key twice, or a known key of another type.
template <class Row>
bool read_map(CborReader&, Row&, Found&);

}  // namespace kiosk::record
