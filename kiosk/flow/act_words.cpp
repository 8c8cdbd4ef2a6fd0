#include "kiosk/flow/act_words.h"

#include <nlohmann/json.hpp>

#include "kiosk/base/try.h"

namespace kiosk::flow {

namespace {
using Map = nlohmann::json;
using base::ErrorKind;
using base::failure;

constexpr std::size_t minute_letters = 16;

std::string text_in(const Map& map, const char* key)
{
    const auto found = map.find(key);
    return found != map.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

template <class Value>
std::optional<Value> value_in(const Map& map, const char* key, bool (Map::*is)() const noexcept)
{
    const auto found = map.find(key);
    if (found == map.end() || !((*found).*is)()) return std::nullopt;
    return found->get<Value>();
}

Result<void> fits(const FieldValues& fields)
{
    bool few = fields.size() <= FieldBounds::fields;
    for (const auto& [name, values] : fields) {
        few = few && name.size() <= FieldBounds::value_bytes && values.size() <= FieldBounds::values;
        for (const auto& value : values) few = few && value.size() <= FieldBounds::value_bytes;
    }
    if (!few) return failure(ErrorKind::too_large, "an act was filled in with more than can be kept");
    return {};
}

/// What is no list of words is passed over, and so is what is more than may stand there.
FieldValues fields_in(const Map& map)
{
    FieldValues out;
    const auto found = map.find("fields");
    if (found == map.end() || !found->is_object()) return out;
    for (const auto& [name, values] : found->items()) {
        if (!values.is_array() || out.size() == FieldBounds::fields) continue;
        auto& kept = out[name];
        for (const auto& value : values)
            if (value.is_string() && kept.size() < FieldBounds::values) kept.push_back(value.get<std::string>());
    }
    return out;
}
}  // namespace

Result<Bytes> encoded(const ActWords& words)
{
    TRY(fits(words.fields));
    Map out{{"act", words.act}};
    if (words.at != base::WallTime{}) out["at"] = base::iso(words.at).substr(0, minute_letters);
    if (words.reached) out["reached"] = *words.reached;
    if (words.entry) {
        out["field"] = words.entry->field;
        out["category"] = words.entry->category;
        out["referred"] = words.entry->referred;
    }
    if (words.tries) out["tries"] = *words.tries;
    if (words.read) out["read"] = *words.read;
    if (!words.fields.empty()) out["fields"] = words.fields;
    const auto text = out.dump(-1, ' ', false, Map::error_handler_t::replace);
    if (text.size() > FieldBounds::whole_bytes)
        return failure(ErrorKind::too_large, "an act was filled in with more than can be kept");
    return Bytes{text.begin(), text.end()};
}

Result<ActWords> decoded_words(ByteView bytes)
{
    const auto map = Map::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!map.is_object()) return failure(ErrorKind::corrupt, "what an event says under its seal is no map");
    ActWords out;
    out.act = text_in(map, "act");
    out.at = base::parse_time(text_in(map, "at")).value_or(base::WallTime{});
    out.reached = value_in<bool>(map, "reached", &Map::is_boolean);
    out.tries = value_in<std::int64_t>(map, "tries", &Map::is_number_integer);
    out.read = value_in<std::int64_t>(map, "read", &Map::is_number_integer);
    out.fields = fields_in(map);
    if (map.contains("field") || map.contains("category"))
        out.entry = RegisterEntry{{},
                                  text_in(map, "field"),
                                  text_in(map, "category"),
                                  value_in<bool>(map, "referred", &Map::is_boolean).value_or(false)};
    return out;
}

}  // namespace kiosk::flow
