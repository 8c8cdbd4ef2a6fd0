#include "kiosk/flow/request_document.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "kiosk/flow/request_schema.h"
#include "kiosk/text/written.h"

namespace kiosk::flow {

namespace {
using visit::Answer;
using visit::Question;
using visit::QuestionKind;

Json value_of(const Question& question, const Answer& answer)
{
    if (question.kind == QuestionKind::several) return Json(answer.values);
    if (question.kind == QuestionKind::date) {
        // A bare year stays a year, a month a month: pretending to know the day would mislead the reader.
        if (const auto typed = text::typed_day(answer.values.front())) return typed->iso();
    }
    return answer.values.front();
}

bool unsure(const Question& question, const Answer& answer)
{
    return std::any_of(question.options.begin(), question.options.end(), [&](const visit::Option& option) {
        return option.unsure && answer.values.size() == 1 && answer.values.front() == option.id;
    });
}

void place(Json& document, const std::string& path, Json value)
{
    if (path == "for") {
        if (value == "self")
            document["for"] = "self";
        else if (document.value("for", Json{}).is_object())
            document["for"].emplace("relation", std::move(value));
        else
            document["for"] = Json{{"relation", std::move(value)}};
        return;
    }
    if (!known_path(path)) {
        document["other"][path] = value.is_array() ? Json(joined(value)) : std::move(value);
        return;
    }
    const auto kind = kind_at(path);
    if (kind == FieldKind::list && !value.is_array()) value = Json::array({std::move(value)});
    if (kind != FieldKind::list && kind != FieldKind::words_or_list && value.is_array()) value = joined(value);
    const auto dot = path.find('.');
    if (dot == std::string::npos) {
        document[path] = std::move(value);
        return;
    }
    auto& parent = document[path.substr(0, dot)];
    if (!parent.is_object()) parent = Json::object();
    parent[path.substr(dot + 1)] = std::move(value);
}
}  // namespace

base::Result<Json> document_of(const visit::Draft& draft, const visit::Guide& guide)
{
    Json document{{"version", 1}, {"id", draft.id.text()}, {"language", draft.language}, {"for", "self"}, {"consent", true}};
    const auto answers = visit::pruned(guide.request, draft.answers);
    auto& facts = document["facts"] = Json::object();
    for (const auto& [fact, value] : draft.facts.all()) facts[fact] = value;
    const auto of_form = visit::facts_of(guide.request, answers);
    for (const auto& [fact, value] : of_form.all()) facts[fact] = value;

    for (const auto& question : guide.request) {
        const auto found = answers.find(question.id);
        if (found == answers.end() || found->second.values.empty() || question.path.empty()) continue;
        // What was typed of a fact stands among the facts already, as the rules read it.
        const bool about_facts = question.path.starts_with("facts.");
        if (about_facts && (!visit::has_options(question) || unsure(question, found->second))) continue;
        place(document, question.path, value_of(question, found->second));
    }
    return checked_document(document);
}

}  // namespace kiosk::flow
