#include "kiosk/law/fact_values.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "kiosk/law/age.h"

namespace kiosk::law {

namespace {
using FactKind = RuleBook::FactKind;

constexpr int age_max = 150;
}  // namespace

const FactKind* fact_named(const RuleBook& book, std::string_view name)
{
    const auto found =
        std::find_if(book.facts.begin(), book.facts.end(), [&](const FactKind& one) { return one.fact == name; });
    return found == book.facts.end() ? nullptr : &*found;
}

bool fits(const FactKind& fact, std::string_view value)
{
    if (value == "unknown") return true;
    switch (fact.kind) {
    case FactKind::Kind::word: return std::find(fact.values.begin(), fact.values.end(), value) != fact.values.end();
    case FactKind::Kind::number: {
        const auto span = span_of(value);
        return span && span->least <= age_max;
    }
    case FactKind::Kind::day: return value == "absent" || base::parse_day(value).has_value();
    case FactKind::Kind::birth: return is_birth(value);
    }
    return false;
}

std::string expected_of(const FactKind& fact)
{
    switch (fact.kind) {
    case FactKind::Kind::word: return fmt::format("expected {} or unknown", fmt::join(fact.values, ", "));
    case FactKind::Kind::number: return "expected a whole number of years, a span like \"16..17\", or unknown";
    case FactKind::Kind::day: return "expected a date YYYY-MM-DD, absent or unknown";
    case FactKind::Kind::birth: return "expected a date of birth YYYY-MM-DD, a year YYYY or unknown";
    }
    return {};
}

std::optional<std::string> take_fact(Facts& facts, const RuleBook& book, std::string_view name,
                                     std::optional<std::string_view> value)
{
    const auto* fact = fact_named(book, name);
    if (fact == nullptr || (value && !fits(*fact, *value))) return wrong_fact(book, name);
    if (value) facts.set(std::string{name}, std::string{*value});
    return std::nullopt;
}

std::string wrong_fact(const RuleBook& book, std::string_view name)
{
    if (const auto* fact = fact_named(book, name)) return expected_of(*fact);
    std::vector<std::string_view> known;
    for (const auto& one : book.facts) known.push_back(one.fact);
    return fmt::format("not a fact of these rules; expected one of {}", fmt::join(known, ", "));
}

}  // namespace kiosk::law
