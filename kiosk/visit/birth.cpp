#include "kiosk/visit/birth.h"

#include <algorithm>

#include "kiosk/law/age.h"
#include "kiosk/text/written.h"

namespace kiosk::visit {

namespace {
bool is_for_self(const Guide& guide, const Answers& answers)
{
    const auto asks =
        std::find_if(guide.request.begin(), guide.request.end(), [](const Question& one) { return one.path == "for"; });
    const auto found = asks == guide.request.end() ? answers.end() : answers.find(asks->id);
    return found == answers.end() || found->second.values == std::vector<std::string>{"self"};
}

std::string birth_told(const Draft& draft, const Guide& guide)
{
    for (const auto& question : guide.request) {
        const auto found = draft.answers.find(question.id);
        if (found == draft.answers.end() || found->second.values.empty() ||
            !asks_birth_of_helped(guide, draft.answers, question))
            continue;
        const auto typed = text::typed_day(found->second.values.front());
        if (!typed) continue;
        return typed->iso();
    }
    return {};
}
}  // namespace

bool asks_birth_of_helped(const Guide& guide, const Answers& answers, const Question& question)
{
    return question.path == (is_for_self(guide, answers) ? "requester.birth" : "aided.birth");
}

law::Facts facts_to_judge(const Draft& draft, const Guide& guide)
{
    auto facts = draft.facts;
    const auto of_form = facts_of(guide.request, draft.answers);
    for (const auto& [fact, value] : of_form.all()) facts.set(fact, value);
    if (auto birth = birth_told(draft, guide); !birth.empty()) facts.set(std::string{law::birth_fact}, std::move(birth));
    return facts;
}

bool age_is_contradicted(const Draft& draft, const Guide& guide, base::Day today)
{
    const auto facts = facts_to_judge(draft, guide);
    const auto age = facts.known(law::age_fact);
    const auto birth = facts.known(law::birth_fact);
    return age && birth && law::contradicts(*age, *birth, today);
}

}  // namespace kiosk::visit
