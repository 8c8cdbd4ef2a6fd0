#include "kiosk/flow/register_entry.h"

#include <nlohmann/json.hpp>

#include "kiosk/base/try.h"

namespace kiosk::flow {

namespace {
using Map = nlohmann::json;

constexpr std::size_t more_bytes_max = 4000;

void put_words(Map& map, const char* key, const std::string& words)
{
    if (!words.empty()) map[key] = words;
}

void put_day(Map& map, const char* key, const std::optional<base::Day>& day)
{
    if (day) map[key] = base::iso(*day);
}

template <class Named>
void put_name(Map& map, const char* key, const std::optional<Named>& named)
{
    if (named) map[key] = registry::name_of(*named);
}

std::string words_under(const Map& map, const char* key)
{
    const auto found = map.find(key);
    return found != map.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::int64_t number_at(const Map& map, const char* key, std::int64_t otherwise)
{
    const auto found = map.find(key);
    return found != map.end() && found->is_number_integer() ? found->get<std::int64_t>() : otherwise;
}

std::optional<base::Day> day_at(const Map& map, const char* key)
{
    const auto day = base::parse_day(words_under(map, key));
    return day ? std::optional{*day} : std::nullopt;
}

Map map_of(const registry::Entry& entry)
{
    Map map{{"kind", registry::name_of(entry.kind)}, {"unit", entry.unit}, {"date", base::iso(entry.date)}};
    put_day(map, "ended_on", entry.ended_on);
    put_name(map, "end", entry.end);
    put_name(map, "form", entry.form);
    if (entry.referred) map["referred"] = true;
    put_words(map, "field", entry.field);
    put_words(map, "category", entry.category);
    put_words(map, "sex", entry.sex);
    put_words(map, "ethnicity", entry.ethnicity);
    put_name(map, "grade", entry.grade);
    put_day(map, "graded_on", entry.graded_on);
    put_words(map, "place", entry.place);
    map["people"] = entry.people;
    if (entry.leaflets > 0) map["leaflets"] = entry.leaflets;
    if (entry.number > 0) map["number"] = entry.number;
    if (entry.voided) map["voided"] = true;
    return map;
}

Result<registry::Entry> entry_of(const Map& map)
{
    const auto kind = registry::kind_named(words_under(map, "kind"));
    const auto date = day_at(map, "date");
    if (!kind || !date) return base::failure(base::ErrorKind::corrupt, "an entry of the register has a kind and a day");
    registry::Entry entry;
    entry.kind = *kind;
    entry.unit = words_under(map, "unit");
    entry.date = *date;
    entry.ended_on = day_at(map, "ended_on");
    entry.end = registry::end_named(words_under(map, "end"));
    entry.form = registry::form_named(words_under(map, "form"));
    entry.referred = map.value("referred", Map{}) == true;
    entry.field = words_under(map, "field");
    entry.category = words_under(map, "category");
    entry.sex = words_under(map, "sex");
    entry.ethnicity = words_under(map, "ethnicity");
    entry.grade = registry::grade_named(words_under(map, "grade"));
    entry.graded_on = day_at(map, "graded_on");
    entry.place = words_under(map, "place");
    entry.people = number_at(map, "people", entry.kind == registry::Kind::outreach ? 0 : 1);
    entry.leaflets = number_at(map, "leaflets", 0);
    entry.number = number_at(map, "number", 0);
    entry.voided = map.value("voided", Map{}) == true;
    if (!registry::checked(entry)) return base::failure(base::ErrorKind::corrupt, "an entry of the register does not read");
    return entry;
}
}  // namespace

Bytes encoded(const SealedEntry& sealed)
{
    Map out{{"entry", map_of(sealed.entry)}};
    if (sealed.at != base::WallTime{}) out["at"] = base::iso(sealed.at);
    for (const auto& [name, words] : sealed.more)
        if (!words.empty()) out["more"][name] = words.substr(0, more_bytes_max);
    if (!sealed.file.empty()) out["file"] = sealed.file, out["of_file"] = sealed.of_file;
    const auto text = out.dump(-1, ' ', false, Map::error_handler_t::replace);
    return {text.begin(), text.end()};
}

Result<SealedEntry> decoded_entry(ByteView bytes)
{
    const auto map = Map::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!map.is_object() || !map.contains("entry") || !map["entry"].is_object())
        return base::failure(base::ErrorKind::corrupt, "what an entry says under its seal is no map");
    SealedEntry out;
    out.entry = TRY(entry_of(map["entry"]));
    out.at = base::parse_time(words_under(map, "at")).value_or(base::WallTime{});
    if (const auto more = map.find("more"); more != map.end() && more->is_object())
        for (const auto& [name, words] : more->items())
            if (words.is_string()) out.more[name] = words.get<std::string>();
    out.file = words_under(map, "file");
    out.of_file = number_at(map, "of_file", 0);
    return out;
}

}  // namespace kiosk::flow
