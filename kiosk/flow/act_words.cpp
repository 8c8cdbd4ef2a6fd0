#include "kiosk/flow/act_words.h"

#include <nlohmann/json.hpp>

namespace kiosk::flow {

namespace {
using Map = nlohmann::json;

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
}  // namespace

Bytes encoded(const ActWords& words)
{
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
    const auto text = out.dump(-1, ' ', false, Map::error_handler_t::replace);
    return {text.begin(), text.end()};
}

Result<ActWords> decoded_words(ByteView bytes)
{
    const auto map = Map::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!map.is_object()) return base::failure(base::ErrorKind::corrupt, "what an event says under its seal is no map");
    ActWords out;
    out.act = text_in(map, "act");
    out.at = base::parse_time(text_in(map, "at")).value_or(base::WallTime{});
    out.reached = value_in<bool>(map, "reached", &Map::is_boolean);
    out.tries = value_in<std::int64_t>(map, "tries", &Map::is_number_integer);
    out.read = value_in<std::int64_t>(map, "read", &Map::is_number_integer);
    if (map.contains("field") || map.contains("category"))
        out.entry = RegisterEntry{{},
                                  text_in(map, "field"),
                                  text_in(map, "category"),
                                  value_in<bool>(map, "referred", &Map::is_boolean).value_or(false)};
    return out;
}

}  // namespace kiosk::flow
