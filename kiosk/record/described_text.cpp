/// What descriptions yield for whole rows that people and databases read: the columns of a table, an object of JSON, a table of
/// RECORD.md.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "kiosk/base/ids.h"
#include "kiosk/record/descriptions.h"

namespace kiosk::record {

namespace {
using Json = nlohmann::ordered_json;

Json json_of_value(Type type, const Value& value)
{
    if (const auto* truth = std::get_if<bool>(&value)) return *truth;
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* bytes = std::get_if<Bytes>(&value)) {
        if (type != Type::id || bytes->size() != sizeof(SubjectId)) return base::hex(*bytes);
        base::RequestId id;
        std::copy(bytes->begin(), bytes->end(), id.bytes.begin());
        return id.text();
    }
    auto list = Json::array();
    if (const auto* items = std::get_if<std::vector<Bytes>>(&value))
        for (const auto& item : *items) list.push_back(base::hex(item));
    if (const auto* ids = std::get_if<std::vector<EventId>>(&value))
        for (const auto& id : *ids) list.push_back({id.origin, id.number});
    if (const auto* series = std::get_if<std::vector<SeriesLast>>(&value))
        for (const auto& one : *series) list.push_back({one.unit, one.form, one.year, one.last});
    if (const auto* head = std::get_if<Head>(&value)) list = {head->id.origin, head->id.number, base::hex(head->hash)};
    return list;
}

std::string words_of(Type type, const Range& range)
{
    const auto count =
        range.least == range.most ? std::to_string(range.least) : fmt::format("{} to {}", range.least, range.most);
    switch (type) {
    case Type::integer: return fmt::format("integer, {}", count);
    case Type::truth: return "true or false";
    case Type::text:
        if (range.letters.ends_with('\n')) return "text, lines";
        return fmt::format("text, {} of `{}`", count, range.letters);
    case Type::choice: {
        std::string out = range.least == 0 ? "text, empty or `" : "text, `";
        for (const char c : range.letters) out += c == '|' ? std::string{"` `"} : std::string{c};
        return out + '`';
    }
    case Type::day: return range.least == 0 ? "text, empty or `YYYY-MM-DD`" : "text, `YYYY-MM-DD`";
    case Type::bytes: return fmt::format("bytes, {}", count);
    case Type::id: return "bytes, 16";
    case Type::keys: return fmt::format("array of {}, each bytes, 32", count);
    case Type::subjects: return fmt::format("array of {}, each bytes, 16", count);
    case Type::events: return fmt::format("array of {}, each [origin, number]", count);
    case Type::head: return "array [origin, number, hash]";
    case Type::series: return fmt::format("array of {}, each [unit, form, year, last]", count);
    }
    return {};
}
}  // namespace

template <class Row>
std::string sql_columns()
{
    std::string out;
    for (const auto& column : described<Row>())
        out += fmt::format("{}{} {}{}", out.empty() ? "" : ", ", column.name, sql_type(column.type),
                           is_there(column.get(Row{})) ? " NOT NULL" : "");
    return out;
}

template <class Row>
std::string json_of(const Row& row)
{
    auto out = Json::object();
    for (const auto& column : described<Row>())
        if (const auto value = column.get(row); is_there(value))
            out[std::string{column.name}] = json_of_value(column.type, value);
    return out.dump(-1, ' ', true, Json::error_handler_t::replace);
}

template <class Row>
std::string markdown_table()
{
    std::string out = "| name | what it is | what it is for |\n|---|---|---|\n";
    for (const auto& column : described<Row>())
        out += fmt::format("| `{}` | {} | {} |\n", column.name, words_of(column.type, column.range), column.what);
    return out;
}

#define KIOSK_ROW(Row)                        \
    template std::string sql_columns<Row>();  \
    template std::string json_of(const Row&); \
    template std::string markdown_table<Row>();
KIOSK_ROW(Now)
KIOSK_ROW(MemberNow)
KIOSK_ROW(LogNow)
KIOSK_ROW(Request)
KIOSK_ROW(Series)
KIOSK_ROW(Entry)
KIOSK_ROW(Book)
KIOSK_ROW(Member)
KIOSK_ROW(LogState)
#undef KIOSK_ROW

}  // namespace kiosk::record
