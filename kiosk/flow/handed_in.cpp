#include "kiosk/flow/handed_in.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "kiosk/base/ids.h"
#include "kiosk/base/try.h"
#include "kiosk/base/utf8.h"
#include "kiosk/flow/request_schema.h"
#include "kiosk/law/fact_values.h"
#include "kiosk/visit/fields.h"

namespace kiosk::flow {

namespace {
using base::Result;

tl::unexpected<base::Error> wrong_value(std::string_view path, const std::string& expected)
{
    return base::failure(base::ErrorKind::invalid_input, std::string{path} + ": " + expected);
}

/// The value at a field's path; null when it is not there.
const Json* value_at(const Json& document, std::string_view path)
{
    const auto dot = path.find('.');
    const auto found = document.find(std::string{path.substr(0, dot)});
    if (found == document.end()) return nullptr;
    if (dot == std::string_view::npos) return &*found;
    return found->is_object() ? value_at(*found, path.substr(dot + 1)) : nullptr;
}

/// As a person types it at the screen: "2026-11-23" is "23/11/2026", "1961-09" is "09/1961".
std::string as_typed(const std::string& value, visit::QuestionKind kind)
{
    if (kind != visit::QuestionKind::date) return value;
    if (base::parse_day(value)) return value.substr(8, 2) + '/' + value.substr(5, 2) + '/' + value.substr(0, 4);
    const bool month = value.size() == 7 && base::parse_day(value + "-01").has_value();
    return month ? value.substr(5) + '/' + value.substr(0, 4) : value;
}

/// The screen's own word on the value. What it asks about once and then believes is believed.
bool screen_takes(std::string_view path, const std::string& value, visit::QuestionKind kind, const visit::Calendar& calendar)
{
    visit::Question question;
    question.kind = kind;
    question.path = path;
    const auto typed = as_typed(value, kind);
    const auto trouble = visit::trouble_with(question, typed, calendar);
    return trouble.empty() || is_a_question(trouble);
}

Result<void> check_field(const RequestField& field, const std::string& value, const visit::Calendar& calendar)
{
    using visit::QuestionKind;
    const auto takes = [&](QuestionKind kind) { return screen_takes(field.path, value, kind, calendar); };
    switch (field.kind) {
    case FieldKind::phone:
        if (!takes(QuestionKind::phone)) return wrong_value(field.path, "a phone number that can be called is expected");
        break;
    case FieldKind::birth:
        if (!takes(QuestionKind::date))
            return wrong_value(field.path, "a day, month or year of birth from 1900 to today is expected");
        break;
    case FieldKind::day:
        if (!takes(QuestionKind::date))
            return wrong_value(field.path, "a day from today on, at most five years ahead, is expected");
        break;
    case FieldKind::number:
        if (value.find_first_not_of("0123456789") != std::string::npos || value.size() > 12 || !takes(QuestionKind::number))
            return wrong_value(field.path, "at most 12 digits are expected");
        break;
    default: break;
    }
    return {};
}

/// Words that stood there and of which nothing can be seen would be lost in silence.
Result<void> check_lost(const Json& given, const Json& checked)
{
    for (const auto& field : request_fields()) {
        const auto* value = value_at(given, field.path);
        const bool blank =
            !value || !value->is_string() || value->get_ref<const std::string&>().find_first_not_of(' ') == std::string::npos;
        if (!blank && !value_at(checked, field.path)) return wrong_value(field.path, "words that can be seen are expected");
    }
    return {};
}

/// Without rules only what decides about urgency is known; all else is taken as it is.
Result<void> check_facts(const Json& facts, const law::RuleBook& rules)
{
    using enum law::RuleBook::FactKind::Kind;
    law::RuleBook urgent;
    urgent.facts = {{"court_date", day, {}},
                    {"limitation_date", day, {}},
                    {"held_now", word, {"yes", "no"}},
                    {"in_danger_now", word, {"yes", "no"}}};
    auto told = facts;
    if (rules.facts.empty() && facts.is_object()) {
        told = Json::object();
        for (const auto& [name, value] : facts.items())
            if (law::fact_named(urgent, name)) told[name] = value;
    }
    const auto read = read_facts(told, rules.facts.empty() ? urgent : rules);
    return read ? Result<void>{} : tl::unexpected(read.error());
}

Result<void> check_language(const std::string& language)
{
    if (language.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") != std::string::npos || language.front() == '-')
        return wrong_value("language", "a language code like \"vi\" is expected");
    return {};
}

/// The ids that mean "none" and "all" would make two requests of different people one.
Result<void> check_id(const Json& document)
{
    if (!document.contains("id")) return {};
    const auto id = base::RequestId::parse(document["id"].get_ref<const std::string&>());
    const auto all_are = [&](std::uint8_t byte) {
        return std::all_of(id->bytes.begin(), id->bytes.end(), [&](auto one) { return one == byte; });
    };
    if (!id || all_are(0) || all_are(0xFF)) return wrong_value("id", "a UUID of its own is expected");
    return {};
}
}  // namespace

Result<Json> handed_in_document(const Json& given, const law::RuleBook& rules, base::Day today)
{
    // Facts first: here they are read as `eligibility` reads them, with its words for what is wrong.
    if (given.is_object() && given.contains("facts")) TRY(check_facts(given["facts"], rules));
    auto checked = checked_document(given);
    if (!checked) return checked;
    for (const auto& field : request_fields()) {
        const auto* value = value_at(*checked, field.path);
        if (!value || !value->is_string()) continue;
        TRY(check_field(field, value->get_ref<const std::string&>(), {today, &rules}));
    }
    for (auto fit : {check_id(*checked), check_language((*checked)["language"].get_ref<const std::string&>()),
                     check_lost(given, *checked)})
        TRY(fit);
    return checked;
}

}  // namespace kiosk::flow
