#include "kiosk/desk/fact_words.h"

namespace kiosk::desk {

namespace {
std::string years_words(const Say& say, const law::Span& span)
{
    const auto least = std::to_string(span.least), most = std::to_string(span.most);
    if (span.least == span.most) return say.words("desk.fact.age.exactly", {{"years", least}});
    if (span.least == law::Span{}.least) return say.words("desk.fact.age.to", {{"years", most}});
    if (span.most == law::Span{}.most) return say.words("desk.fact.age.from", {{"years", least}});
    return say.words("desk.fact.age.between", {{"least", least}, {"most", most}});
}

std::string name_of_fact(const Say& say, const std::string& fact)
{
    const auto id = "desk.fact." + fact;
    return say.library().has_words(id) ? say.words(id) : fact;
}

std::string value_words(const Say& say, const std::string& fact, const std::string& value)
{
    if (const auto id = "desk.fact." + fact + "." + value; say.library().has_words(id)) return say.words(id);
    if (const auto span = law::span_of(value); fact == "age" && span) return years_words(say, *span);
    return value == "yes" ? name_of_fact(say, fact) : name_of_fact(say, fact) + ": " + value;
}
}  // namespace

FactWords fact_words(const Say& say, const law::Facts& facts)
{
    FactWords out;
    for (const auto& [fact, value] : facts.all()) {
        if (fact == "court_date" || fact == "limitation_date") continue;
        const bool denied = value == "no", unknown = value == "unknown";
        auto& line = denied ? out.denied : unknown ? out.unknown : out.told;
        line = dotted({line, denied || unknown ? name_of_fact(say, fact) : value_words(say, fact, value)});
    }
    return out;
}

}  // namespace kiosk::desk
