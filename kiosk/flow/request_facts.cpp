#include "kiosk/flow/request_document.h"

#include <nlohmann/json.hpp>
#include "kiosk/law/age.h"
#include "kiosk/law/fact_values.h"

namespace kiosk::flow {

namespace {
/// As a facts file would hold it; nothing for what neither a word nor a number can be.
std::optional<std::string> written_fact(const Json& value)
{
    if (value.is_string()) return value.get<std::string>();
    if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
    if (value.is_number_integer()) return value.dump();
    return std::nullopt;
}

std::string birth_of_helped(const Json& document)
{
    const bool self = document.value("for", Json("self")) == "self";
    const auto person = document.find(self ? "requester" : "aided");
    if (person == document.end() || !person->is_object()) return {};
    const auto birth = person->find("birth");
    return birth != person->end() && birth->is_string() ? birth->get<std::string>() : std::string{};
}
}  // namespace

base::Result<law::Facts> read_facts(const Json& written, const law::RuleBook& rules)
{
    law::Facts facts;
    if (written.is_null()) return facts;
    if (!written.is_object()) return base::failure(base::ErrorKind::invalid_input, "facts: an object is expected");
    for (const auto& [name, value] : written.items()) {
        const auto text = written_fact(value);
        const bool readable = text || value.is_null();
        const auto wrong =
            readable ? law::take_fact(facts, rules, name, text ? std::optional<std::string_view>{*text} : std::nullopt)
                     : law::wrong_fact(rules, name);
        if (!wrong) continue;
        // A name these rules do not know came from outside and may hold anything: it is repeated only where it looks like one.
        const bool plain = !name.empty() && name.size() <= 60 &&
                           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
        const auto path = plain ? "facts." + name : std::string{"facts"};
        return base::failure(base::ErrorKind::invalid_input, path + ": " + *wrong);
    }
    return facts;
}

law::Facts facts_in(const Json& document)
{
    law::Facts facts;
    if (!document.is_object() || !document.contains("facts") || !document["facts"].is_object()) return facts;
    for (const auto& [fact, value] : document["facts"].items())
        if (value.is_string()) facts.set(fact, value.get<std::string>());
    return facts;
}

law::Facts facts_to_judge(const Json& document)
{
    auto facts = facts_in(document);
    if (auto birth = birth_of_helped(document); !birth.empty()) facts.set(std::string{law::birth_fact}, std::move(birth));
    return facts;
}

}  // namespace kiosk::flow
