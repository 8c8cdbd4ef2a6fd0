/// What descriptions yield for whole rows in CBOR, and reading it back.
#include <algorithm>

#include "kiosk/record/descriptions.h"

namespace kiosk::record {

namespace {
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
    void operator()(const std::vector<SeriesLast>& list) const
    {
        writer.array(list.size());
        for (const auto& one : list) {
            writer.array(4);
            writer.text(one.unit);
            writer.text(one.form);
            writer.integer(one.year);
            writer.integer(one.last);
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

bool read_series(CborReader& reader, std::vector<SeriesLast>& list)
{
    const auto items = reader.array();
    for (std::size_t i = 0; items && i < *items; ++i) {
        if (reader.array() != std::size_t{4}) return false;
        const auto unit = reader.text();
        const auto form = unit ? reader.text() : std::nullopt;
        const auto year = form ? reader.integer() : std::nullopt;
        const auto last = year ? reader.integer() : std::nullopt;
        if (!last) return false;
        list.push_back({std::string{*unit}, std::string{*form}, *year, *last});
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
    case Type::series:
        if (std::vector<SeriesLast> list; read_series(reader, list)) return list;
        return {};
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
        return base::failure(base::ErrorKind::corrupt, "a row does not read");
    return row;
}

#define KIOSK_ROW(Row)                                 \
    template bool holds_any(const Row&);               \
    template void write_map(CborWriter&, const Row&);  \
    template bool read_map(CborReader&, Row&, Found&); \
    template Bytes encoded_row(const Row&);            \
    template Result<Row> decoded_row(ByteView);
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
