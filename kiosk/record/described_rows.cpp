/// What descriptions yield for whole rows: a CBOR map, an object of JSON, the columns of a table, a table for people.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "kiosk/base/ids.h"
#include "kiosk/record/descriptions.h"

namespace kiosk::record {

namespace {
using base::ErrorKind;
using base::failure;
using Json = nlohmann::ordered_json;

bool is_there(const Value& value) { return !std::holds_alternative<std::monostate>(value); }

void write_event_id(CborWriter& writer, const EventId& id)
{
    writer.text(id.origin);
    writer.integer(id.number);
}

struct WriteValue {
    CborWriter& writer;

    void operator()(std::monostate) const {}
    void operator()(bool value) const { writer.truth(value); }
    void operator()(std::int64_t value) const { writer.integer(value); }
    void operator()(const std::string& value) const { writer.text(value); }
    void operator()(const Bytes& value) const { writer.bytes(value); }
    void operator()(const std::vector<Bytes>& list) const
    {
        writer.array(list.size());
        for (const auto& item : list) writer.bytes(item);
    }
    void operator()(const std::vector<EventId>& list) const
    {
        writer.array(list.size());
        for (const auto& id : list) {
            writer.array(2);
            write_event_id(writer, id);
        }
    }
    void operator()(const Head& head) const
    {
        writer.array(3);
        write_event_id(writer, head.id);
        writer.bytes(head.hash);
    }
};

Bytes copied(ByteView bytes) { return {bytes.begin(), bytes.end()}; }

bool read_event_id(CborReader& reader, EventId& id)
{
    const auto origin = reader.text();
    const auto number = origin ? reader.integer() : std::nullopt;
    if (!number) return false;
    id = {std::string{*origin}, *number};
    return true;
}

bool read_list(CborReader& reader, std::vector<Bytes>& list)
{
    const auto items = reader.array();
    for (std::size_t i = 0; items && i < *items; ++i) {
        const auto bytes = reader.bytes();
        if (!bytes) return false;
        list.push_back(copied(*bytes));
    }
    return items.has_value();
}

bool read_events(CborReader& reader, std::vector<EventId>& list)
{
    const auto items = reader.array();
    for (std::size_t i = 0; items && i < *items; ++i) {
        const auto two = reader.array();
        if (two != std::size_t{2} || !read_event_id(reader, list.emplace_back())) return false;
    }
    return items.has_value();
}

bool read_head(CborReader& reader, Head& head)
{
    const auto three = reader.array();
    if (three != std::size_t{3} || !read_event_id(reader, head.id)) return false;
    const auto hash = reader.bytes();
    if (!hash || hash->size() != head.hash.size()) return false;
    std::copy(hash->begin(), hash->end(), head.hash.begin());
    return true;
}

/// Nothing: the next item is of another type.
Value read_value(CborReader& reader, Type type)
{
    switch (type) {
    case Type::integer:
        if (const auto value = reader.integer()) return *value;
        return {};
    case Type::truth:
        if (const auto value = reader.truth()) return *value;
        return {};
    case Type::text:
    case Type::choice:
    case Type::day:
        if (const auto value = reader.text()) return std::string{*value};
        return {};
    case Type::bytes:
    case Type::id:
        if (const auto value = reader.bytes()) return copied(*value);
        return {};
    case Type::keys:
    case Type::subjects:
        if (std::vector<Bytes> list; read_list(reader, list)) return list;
        return {};
    case Type::events:
        if (std::vector<EventId> list; read_events(reader, list)) return list;
        return {};
    case Type::head:
        if (Head head; read_head(reader, head)) return head;
        return {};
    }
    return {};
}

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
    }
    return {};
}
}  // namespace

template <class Row>
bool holds_any(const Row& row)
{
    const auto keys = described<Row>();
    return std::any_of(keys.begin(), keys.end(), [&](const auto& key) { return is_there(key.get(row)); });
}

template <class Row>
void write_map(CborWriter& writer, const Row& row)
{
    std::vector<std::pair<std::string_view, Value>> pairs;
    for (const auto& key : described<Row>())
        if (auto value = key.get(row); is_there(value)) pairs.emplace_back(key.name, std::move(value));
    std::sort(pairs.begin(), pairs.end(),
              [](const auto& left, const auto& right) { return key_before(left.first, right.first); });
    writer.map(pairs.size());
    for (const auto& pair : pairs) {
        writer.text(pair.first);
        std::visit(WriteValue{writer}, pair.second);
    }
}

template <class Row>
bool read_map(CborReader& reader, Row& row, Found& found)
{
    const auto keys = described<Row>();
    const auto pairs = reader.map();
    if (!pairs) return false;
    std::uint64_t met = 0;
    for (std::size_t i = 0; i < *pairs; ++i) {
        const auto name = reader.text();
        if (!name) return false;
        const auto key = std::find_if(keys.begin(), keys.end(), [&](const auto& each) { return each.name == *name; });
        if (key == keys.end()) {
            if (found.strange_key.empty()) found.strange_key = *name;
            if (!reader.skip()) return false;
            continue;
        }
        const auto bit = std::uint64_t{1} << (key - keys.begin());
        const auto value = read_value(reader, key->type);
        if ((met & bit) != 0 || !is_there(value)) return false;
        met |= bit;
        if (in_range(key->type, key->range, value))
            key->set(row, value);
        else if (found.out_of_range.empty())
            found.out_of_range = key->name;
    }
    return true;
}

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
Bytes encoded_row(const Row& row)
{
    Bytes out;
    CborWriter writer{out};
    write_map(writer, row);
    return out;
}

template <class Row>
Result<Row> decoded_row(ByteView bytes)
{
    Row row;
    Found found;
    CborReader reader{bytes};
    if (!read_map(reader, row, found) || !reader.at_end() || !found.out_of_range.empty())
        return failure(ErrorKind::corrupt, "a row does not read");
    return row;
}

template <class Row>
std::string markdown_table()
{
    std::string out = "| name | what it is | what it is for |\n|---|---|---|\n";
    for (const auto& column : described<Row>())
        out += fmt::format("| `{}` | {} | {} |\n", column.name, words_of(column.type, column.range), column.what);
    return out;
}

#define KIOSK_ROW(Row)                                 \
    template bool holds_any(const Row&);               \
    template void write_map(CborWriter&, const Row&);  \
    template bool read_map(CborReader&, Row&, Found&); \
    template std::string sql_columns<Row>();           \
    template std::string json_of(const Row&);          \
    template Bytes encoded_row(const Row&);            \
    template Result<Row> decoded_row(ByteView);        \
    template std::string markdown_table<Row>();
KIOSK_ROW(Now)
KIOSK_ROW(MemberNow)
KIOSK_ROW(LogNow)
KIOSK_ROW(Request)
KIOSK_ROW(Series)
KIOSK_ROW(Member)
KIOSK_ROW(LogState)
#undef KIOSK_ROW

}  // namespace kiosk::record
