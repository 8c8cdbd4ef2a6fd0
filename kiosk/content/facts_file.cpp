#include "kiosk/content/facts_file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace kiosk::content {

namespace {
using FactKind = law::RuleBook::FactKind;

constexpr int age_max = 150;
}  // namespace

bool fits(const FactKind& fact, std::string_view value)
{
    if (value == "unknown") return true;
    switch (fact.kind) {
    case FactKind::Kind::word: return std::find(fact.values.begin(), fact.values.end(), value) != fact.values.end();
    case FactKind::Kind::number: {
        const auto span = law::span_of(value);
        return span && span->least <= age_max;
    }
    case FactKind::Kind::day: return value == "absent" || base::parse_day(value).has_value();
    }
    return false;
}

std::string expected_of(const FactKind& fact)
{
    switch (fact.kind) {
    case FactKind::Kind::word: return fmt::format("one of {}, unknown", fmt::join(fact.values, ", "));
    case FactKind::Kind::number: return "a whole number of years, a span like \"16..17\", or unknown";
    case FactKind::Kind::day: return "a date YYYY-MM-DD, absent, or unknown";
    }
    return {};
}

law::Facts read_facts(const Yaml& map, std::string_view file, const law::RuleBook& book, Faults& faults)
{
    law::Facts facts;
    if (map.kind != Yaml::Kind::map && map.kind != Yaml::Kind::nothing) faults.add(file, map.line, "expected `fact: value` lines");
    for (std::size_t i = 0; i < map.keys.size(); ++i) {
        const auto& key = map.keys[i];
        const auto& value = map.items[i];
        const auto fact = std::find_if(book.facts.begin(), book.facts.end(), [&](const auto& one) { return one.fact == key.text; });
        if (fact == book.facts.end()) {
            std::vector<std::string_view> known;
            for (const auto& one : book.facts) known.push_back(one.fact);
            faults.add(file, key.line, fmt::format("not a fact of these rules; expected one of {}", fmt::join(known, ", ")));
        } else if (value.kind == Yaml::Kind::nothing) {
            continue;   // "court_date:" with nothing behind it is as good as absent
        } else if (value.kind != Yaml::Kind::text || !fits(*fact, value.text)) {
            faults.add(file, key.line, fmt::format("{}: expected {}", key.text, expected_of(*fact)));
        } else {
            facts.set(key.text, value.text);
        }
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
