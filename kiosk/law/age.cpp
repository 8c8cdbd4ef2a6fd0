#include "kiosk/law/age.h"

#include <algorithm>

namespace kiosk::law {

namespace {
bool is_year(std::string_view written)
{
    return written.size() == 4 && written.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "1961-09" as its first day.
std::optional<base::Day> month_of(std::string_view written)
{
    if (written.size() != 7) return std::nullopt;
    const auto first = base::parse_day(std::string{written} + "-01");
    return first ? std::optional{*first} : std::nullopt;
}

std::string written(const Span& span)
{
    return span.least == span.most ? std::to_string(span.least) : std::to_string(span.least) + ".." + std::to_string(span.most);
}

int years_between(base::Day birth, base::Day today)
{
    const auto years = static_cast<int>(today.year()) - static_cast<int>(birth.year());
    const bool had_birthday = std::pair{today.month(), today.day()} >= std::pair{birth.month(), birth.day()};
    return had_birthday ? years : years - 1;
}
}  // namespace

bool is_birth(std::string_view written)
{
    return is_year(written) || month_of(written) || base::parse_day(written).has_value();
}

std::optional<std::string> age_of(std::string_view birth, base::Day today)
{
    if (const auto day = base::parse_day(birth)) {
        if (*day > today) return std::nullopt;
        return std::to_string(years_between(*day, today));
    }
    if (const auto first = month_of(birth)) {
        if (*first > today) return std::nullopt;
        const auto last = base::Day{first->year() / first->month() / std::chrono::last};
        return written({std::max(0, years_between(last, today)), years_between(*first, today)});
    }
    if (!is_year(birth)) return std::nullopt;
    const int most = static_cast<int>(today.year()) - std::stoi(std::string{birth});
    if (most < 0) return std::nullopt;
    return written({std::max(0, most - 1), most});
}

Facts with_age_by_birth(Facts facts, base::Day today)
{
    const auto birth = facts.known(birth_fact);
    auto age = birth ? age_of(*birth, today) : std::nullopt;
    if (!age) return facts;
    // A year leaves two ages open; an age told that fits says which.
    const auto by_birth = span_of(*age);
    const auto told = span_of(facts.known(age_fact).value_or(""));
    if (told && by_birth && told->least <= by_birth->most && by_birth->least <= told->most)
        age = written({std::max(told->least, by_birth->least), std::min(told->most, by_birth->most)});
    facts.set(std::string{age_fact}, std::move(*age));
    return facts;
}

bool contradicts(std::string_view told_age, std::string_view birth, base::Day today)
{
    const auto told = span_of(told_age);
    const auto age = age_of(birth, today);
    const auto by_birth = age ? span_of(*age) : std::nullopt;
    return told && by_birth && (told->most < by_birth->least || by_birth->most < told->least);
}

}  // namespace kiosk::law
