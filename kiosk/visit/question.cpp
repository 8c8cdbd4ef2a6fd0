#include "kiosk/visit/question.h"

#include <algorithm>

#include "kiosk/text/written.h"

namespace kiosk::visit {

namespace {
constexpr std::string_view facts_path = "facts.";

bool holds(const Answer& answer, const std::vector<std::string>& any_value)
{
    return std::any_of(any_value.begin(), any_value.end(), [&](const std::string& value) {
        return std::find(answer.values.begin(), answer.values.end(), value) != answer.values.end();
    });
}

/// What one question already told is not made unknown by another.
void leave_open(law::Facts& facts, const std::string& fact)
{
    if (!facts.known(fact)) facts.set(fact, "unknown");
}

void give_options(const Question& question, const Answer& answer, law::Facts& facts)
{
    std::vector<const Option*> chosen;
    for (const auto& option : question.options)
        if (holds(answer, {option.id})) chosen.push_back(&option);
    const bool unsure = chosen.empty() || std::any_of(chosen.begin(), chosen.end(), [](auto* o) { return o->unsure; });
    if (unsure) {
        for (const auto& fact : facts_asked_by(question)) leave_open(facts, fact);
        return;
    }
    law::Facts told;
    for (const auto* option : chosen)
        for (const auto& [fact, value] : option->sets) told.set(fact, value);
    for (const auto& [fact, value] : question.otherwise)
        if (!told.known(fact)) told.set(fact, value);
    for (const auto& [fact, value] : told.all()) facts.set(fact, value);
}

void give_typed(const Question& question, const Answer& answer, law::Facts& facts)
{
    if (!question.path.starts_with(facts_path)) return;
    const auto fact = question.path.substr(facts_path.size());
    if (answer.values.empty()) return leave_open(facts, fact);
    if (question.kind != QuestionKind::date) return facts.set(fact, answer.values.front());
    const auto day = text::typed_day(answer.values.front());
    if (day && day->whole())
        facts.set(fact, base::iso(day->day));
    else
        leave_open(facts, fact);
}
}  // namespace

const Question* Guide::find(std::string_view id) const
{
    for (const auto* list : {&check, &request})
        for (const auto& question : *list)
            if (question.id == id) return &question;
    return nullptr;
}

bool has_options(const Question& question)
{
    return question.kind == QuestionKind::choice || question.kind == QuestionKind::several;
}

bool applies(const Question& question, const Answers& answers)
{
    return std::all_of(question.when.begin(), question.when.end(), [&](const When& when) {
        const auto found = answers.find(when.question);
        return found != answers.end() && holds(found->second, when.any_value);
    });
}

Answers pruned(const std::vector<Question>& questions, Answers answers)
{
    const auto stays = [&](const std::string& id) {
        return std::any_of(questions.begin(), questions.end(),
                           [&](const Question& question) { return question.id == id && applies(question, answers); });
    };
    for (auto it = answers.begin(); it != answers.end();) {
        if (stays(it->first)) {
            ++it;
        } else {
            answers.erase(it);
            it = answers.begin();  // what depended on it may have to go as well
        }
    }
    return answers;
}

std::string card_person(const Question& question)
{
    for (const std::string person : {"requester", "aided"})
        if (question.path.starts_with(person + ".")) return person;
    return {};
}

std::vector<std::string> facts_asked_by(const Question& question)
{
    std::vector<std::string> facts;
    const auto note = [&](const std::string& fact) {
        if (std::find(facts.begin(), facts.end(), fact) == facts.end()) facts.push_back(fact);
    };
    for (const auto& option : question.options)
        for (const auto& [fact, value] : option.sets) note(fact);
    for (const auto& [fact, value] : question.otherwise) note(fact);
    if (!has_options(question) && question.path.starts_with(facts_path)) note(question.path.substr(facts_path.size()));
    return facts;
}

law::Facts facts_of(const std::vector<Question>& questions, const Answers& answers)
{
    law::Facts facts;
    for (const auto& question : questions) {
        const auto found = answers.find(question.id);
        if (found == answers.end() || !applies(question, answers)) continue;
        if (has_options(question))
            give_options(question, found->second, facts);
        else
            give_typed(question, found->second, facts);
    }
    return facts;
}

}  // namespace kiosk::visit
