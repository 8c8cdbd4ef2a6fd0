#include "kiosk/visit/interview.h"

#include <algorithm>

namespace kiosk::visit {

namespace {
bool waits(const Question& question, const Answers& answers)
{
    return !answers.contains(question.id) && applies(question, answers);
}

const Question* first_waiting(const std::vector<Question>& questions, const Answers& answers, bool short_way = false)
{
    const auto found = std::find_if(questions.begin(), questions.end(),
                                    [&](const auto& q) { return waits(q, answers) && (!short_way || asked_shortly(q)); });
    return found == questions.end() ? nullptr : &*found;
}

const Question* due_in_check(const Guide& guide, const Answers& answers, const law::RuleBook& rules, base::Day today)
{
    const auto outcome = law::judge(rules, facts_of(guide.check, answers), today);
    // Without rules for today (a clock gone wrong) every question is asked and staff judge.
    if (!outcome) return first_waiting(guide.check, answers);
    if (!outcome->next_fact) return nullptr;
    for (const auto& question : guide.check) {
        const auto facts = facts_asked_by(question);
        const bool gives = std::find(facts.begin(), facts.end(), *outcome->next_fact) != facts.end();
        if (gives && waits(question, answers)) return &question;
    }
    return first_waiting(guide.check, answers);
}

/// The answer most people give: the one with the usual value of a fact (it stands last in the rules), else the last option
/// that is not "I don't know", which is "no" or "none of these".
Answer usual_answer(const Question& question, const law::RuleBook& rules)
{
    for (const auto& option : question.options)
        for (const auto& askable : rules.askable) {
            const auto set = option.sets.find(askable.fact);
            if (set != option.sets.end() && !askable.values.empty() && set->second == askable.values.back())
                return {{option.id}};
        }
    for (auto option = question.options.rbegin(); option != question.options.rend(); ++option)
        if (!option->unsure) return {{option->id}};
    return {};
}
}  // namespace

Due due_check_question(const Guide& guide, const Answers& answers, const law::RuleBook& rules, base::Day today)
{
    Due due;
    due.question = due_in_check(guide, answers, rules, today);
    for (const auto& question : guide.check)
        if (answers.contains(question.id)) ++due.answered;
    auto imagined = answers;
    for (const auto* question = due.question; question && due.left < static_cast<int>(guide.check.size());
         question = due_in_check(guide, imagined, rules, today)) {
        imagined[question->id] = usual_answer(*question, rules);
        ++due.left;
    }
    return due;
}

bool asked_shortly(const Question& question)
{
    const auto facts = facts_asked_by(question);
    const bool cannot_wait = std::find(facts.begin(), facts.end(), "in_danger_now") != facts.end();
    return cannot_wait || question.required || question.path == "contact.say_who";
}

const Question* due_request_question(const Guide& guide, const Answers& answers, bool short_way)
{
    return first_waiting(guide.request, answers, short_way);
}

const Question* request_question_after(const Guide& guide, const Answers& answers, std::string_view question, bool short_way)
{
    auto found = std::find_if(guide.request.begin(), guide.request.end(), [&](const auto& q) { return q.id == question; });
    if (found == guide.request.end()) return due_request_question(guide, answers, short_way);
    found = std::find_if(std::next(found), guide.request.end(),
                         [&](const auto& q) { return applies(q, answers) && (!short_way || asked_shortly(q)); });
    return found == guide.request.end() ? nullptr : &*found;
}

law::Facts carried_facts(const Guide& guide, const Answers& check, const std::vector<std::string>& removed)
{
    auto kept = pruned(guide.check, check);
    for (const auto& question : guide.check) {
        const auto found = kept.find(question.id);
        if (found == kept.end()) continue;
        auto& values = found->second.values;
        const auto gone = [&](const std::string& value) {
            return std::find(removed.begin(), removed.end(), question.id + "." + value) != removed.end();
        };
        // Left with nothing, the whole question counts as not answered: no "no" is inferred from what was taken out.
        if (std::erase_if(values, gone) > 0 && values.empty()) kept.erase(found);
    }
    auto facts = facts_of(guide.check, kept);
    // Taken out means not told; it must not turn into the "no" of an option that was not chosen.
    for (const auto& entry : removed) {
        const auto dot = entry.rfind('.');
        const auto* question = dot == std::string::npos ? nullptr : guide.find(entry.substr(0, dot));
        if (!question) continue;
        for (const auto& option : question->options)
            if (option.id == entry.substr(dot + 1))
                for (const auto& [fact, value] : option.sets) facts.forget(fact);
    }
    law::Facts known;
    for (const auto& [fact, value] : facts.all())
        if (value != "unknown") known.set(fact, value);
    return known;
}

}  // namespace kiosk::visit
