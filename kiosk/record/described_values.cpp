/// What each type of value is in CBOR and in a cell of a table, and which values are in range.
#include <algorithm>

#include "kiosk/record/descriptions.h"

namespace kiosk::record {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::size_t key_bytes = 32;
constexpr std::size_t subject_bytes = 16;

bool between(std::int64_t least, std::int64_t value, std::int64_t most) { return least <= value && value <= most; }

bool is_of(char c, std::string_view letters)
{
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (i + 2 < letters.size() && letters[i + 1] == '-') {
            if (letters[i] <= c && c <= letters[i + 2]) return true;
            i += 2;
        } else if (letters[i] == c) {
            return true;
        }
    }
    return false;
}

bool is_choice(std::string_view word, std::string_view choices)
{
    for (std::size_t from = 0; from <= choices.size();) {
        const auto to = std::min(choices.find('|', from), choices.size());
        if (choices.substr(from, to - from) == word) return true;
        from = to + 1;
    }
    return false;
}

bool is_event_id(const std::string& origin, std::int64_t number)
{
    return number >= 1 && between(1, static_cast<std::int64_t>(origin.size()), word_bytes_max) &&
           std::all_of(origin.begin(), origin.end(), [](char c) { return is_of(c, "!-~"); });
}

bool is_series(const SeriesLast& one)
{
    const bool is_unit = between(1, static_cast<std::int64_t>(one.unit.size()), 12) &&
                         std::all_of(one.unit.begin(), one.unit.end(), [](char c) { return is_of(c, "A-Z0-9"); });
    return is_unit && is_choice(one.form, "TGTT|TV|DDNTT") && between(2000, one.year, 9999) && between(0, one.last, 999'999);
}

template <class List>
bool each_has(const List& list, std::size_t bytes)
{
    return std::all_of(list.begin(), list.end(), [&](const Bytes& item) { return item.size() == bytes; });
}

std::size_t item_bytes(Type type) { return type == Type::keys ? key_bytes : subject_bytes; }
}  // namespace

bool has_type(Type type, const Value& value)
{
    switch (type) {
    case Type::integer: return std::holds_alternative<std::int64_t>(value);
    case Type::truth: return std::holds_alternative<bool>(value);
    case Type::text:
    case Type::choice:
    case Type::day: return std::holds_alternative<std::string>(value);
    case Type::bytes:
    case Type::id: return std::holds_alternative<Bytes>(value);
    case Type::keys:
    case Type::subjects: return std::holds_alternative<std::vector<Bytes>>(value);
    case Type::events: return std::holds_alternative<std::vector<EventId>>(value);
    case Type::head: return std::holds_alternative<Head>(value);
    case Type::series: return std::holds_alternative<std::vector<SeriesLast>>(value);
    }
    return false;
}

bool in_range(Type type, const Range& range, const Value& value)
{
    if (!has_type(type, value)) return false;
    const auto counted = [&](const auto& items) {
        return between(range.least, static_cast<std::int64_t>(items.size()), range.most);
    };
    switch (type) {
    case Type::integer: return between(range.least, std::get<std::int64_t>(value), range.most);
    case Type::truth: return true;
    case Type::text: {
        const auto& text = std::get<std::string>(value);
        return counted(text) && std::all_of(text.begin(), text.end(), [&](char c) { return is_of(c, range.letters); });
    }
    case Type::choice: {
        const auto& text = std::get<std::string>(value);
        return text.empty() ? range.least == 0 : is_choice(text, range.letters);
    }
    case Type::day: {
        const auto& text = std::get<std::string>(value);
        return text.empty() ? range.least == 0 : base::parse_day(text).has_value();
    }
    case Type::bytes:
    case Type::id: return counted(std::get<Bytes>(value));
    case Type::keys:
    case Type::subjects: {
        const auto& list = std::get<std::vector<Bytes>>(value);
        return counted(list) && each_has(list, item_bytes(type));
    }
    case Type::events: {
        const auto& list = std::get<std::vector<EventId>>(value);
        return counted(list) &&
               std::all_of(list.begin(), list.end(), [](const EventId& id) { return is_event_id(id.origin, id.number); });
    }
    case Type::head: {
        const auto& id = std::get<Head>(value).id;
        return is_event_id(id.origin, id.number);
    }
    case Type::series: {
        const auto& list = std::get<std::vector<SeriesLast>>(value);
        return counted(list) && std::all_of(list.begin(), list.end(), is_series);
    }
    }
    return false;
}

std::string_view sql_type(Type type)
{
    switch (type) {
    case Type::integer:
    case Type::truth: return "INTEGER";
    case Type::text:
    case Type::choice:
    case Type::day: return "TEXT";
    default: return "BLOB";
    }
}

Cell cell_of(const Value& value)
{
    if (const auto* truth = std::get_if<bool>(&value)) return std::int64_t{*truth};
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* bytes = std::get_if<Bytes>(&value)) return *bytes;
    if (const auto* list = std::get_if<std::vector<Bytes>>(&value)) {
        Bytes joined;
        for (const auto& item : *list) joined.insert(joined.end(), item.begin(), item.end());
        return joined;
    }
    return {};
}

Result<Value> value_of(Type type, const Range& range, const Cell& cell)
{
    Value value;
    if (std::holds_alternative<std::monostate>(cell) && range.least == 0) return value;
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        if (type == Type::truth && between(0, *number, 1))
            value = *number == 1;
        else
            value = *number;
    } else if (const auto* text = std::get_if<std::string>(&cell)) {
        value = *text;
    } else if (const auto* bytes = std::get_if<Bytes>(&cell)) {
        if (type == Type::keys || type == Type::subjects) {
            std::vector<Bytes> list;
            for (auto rest = ByteView{*bytes}; !rest.empty(); rest = rest.subspan(list.back().size())) {
                const auto item = rest.first(std::min(rest.size(), item_bytes(type)));
                list.emplace_back(item.begin(), item.end());
            }
            value = std::move(list);
        } else {
            value = *bytes;
        }
    }
    if (!in_range(type, range, value)) return failure(ErrorKind::corrupt, "a column of a row does not read");
    return value;
}

}  // namespace kiosk::record
