#include "kiosk/content/facts_file.h"

#include <fmt/format.h>

#include "kiosk/law/fact_values.h"

namespace kiosk::content {

law::Facts read_facts(const Yaml& map, std::string_view file, const law::RuleBook& book, Faults& faults)
{
    law::Facts facts;
    if (map.kind != Yaml::Kind::map && map.kind != Yaml::Kind::nothing)
        faults.add(file, map.line, "expected `fact: value` lines");
    for (std::size_t i = 0; i < map.keys.size(); ++i) {
        const auto& key = map.keys[i];
        const auto& value = map.items[i];
        // "court_date:" with nothing behind it is as good as absent.
        const bool readable = value.kind == Yaml::Kind::text || value.kind == Yaml::Kind::nothing;
        const auto text = value.kind == Yaml::Kind::text ? std::optional<std::string_view>{value.text} : std::nullopt;
        const auto wrong = readable ? law::take_fact(facts, book, key.text, text) : law::wrong_fact(book, key.text);
        if (!wrong) continue;
        faults.add(file, key.line, law::fact_named(book, key.text) ? fmt::format("{}: {}", key.text, *wrong) : *wrong);
    }
    return facts;
}

tl::expected<law::Facts, std::vector<Fault>> load_facts(const std::filesystem::path& path, const law::RuleBook& book)
{
    Faults faults;
    law::Facts facts;
    if (const auto file = read_one_file(path, faults))
        if (const auto root = parse_yaml(*file, faults)) facts = read_facts(*root, file->path, book, faults);
    if (faults.any()) return tl::unexpected(std::move(faults).sorted());
    return facts;
}

}  // namespace kiosk::content
