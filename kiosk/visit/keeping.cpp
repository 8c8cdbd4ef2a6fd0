/// What a person has given is there again when they change their mind, until it is sent or wiped: texts that were not
/// confirmed, and answers that a later answer hid. Neither is part of the request.
#include <algorithm>

#include "kiosk/visit/steps.h"

namespace kiosk::visit::steps {

namespace {
/// What the field holds without anything typed before: what was confirmed on this page.
std::string confirmed_here(const Session& s, const World& world)
{
    if (s.place.screen == Screen::my_request) return s.place.item == "secret" ? s.lookup_secret : s.lookup_code;
    if (s.place == Place{Screen::search, {}}) return s.sought;
    const auto* question = question_here(s, world);
    if (!question || has_options(*question)) return {};
    const auto& answers = s.place.screen == Screen::check ? s.check : s.draft.answers;
    const auto found = answers.find(question->id);
    return found == answers.end() || found->second.values.empty() ? std::string{}
                                                                  : typed_form(found->second.values.front(), question->kind);
}
}  // namespace

void forget_typing(Session& s, const Place& place)
{
    std::erase_if(s.unconfirmed, [&](const Unconfirmed& one) { return one.place == place; });
}

void forget_typing_beside_questions(Session& s)
{
    std::erase_if(s.unconfirmed, [](const Unconfirmed& one) {
        return one.place.screen != Screen::request && one.place.screen != Screen::check;
    });
}

void keep_typing(Session& s, const World& world)
{
    if (!field_here(s, world)) return;
    forget_typing(s, s.place);
    if (s.typing != confirmed_here(s, world)) s.unconfirmed.push_back({s.place, s.typing});
}

std::string typing_here(const Session& s, const World& world)
{
    if (!field_here(s, world)) return {};
    const auto before =
        std::find_if(s.unconfirmed.begin(), s.unconfirmed.end(), [&](const Unconfirmed& one) { return one.place == s.place; });
    return before == s.unconfirmed.end() ? confirmed_here(s, world) : before->text;
}

void forget_set_aside(Session& s, const std::vector<Question>& questions)
{
    for (const auto& question : questions) s.set_aside.erase(question.id);
}

void keep_answer(Session& s, const Question& question, Answer answer, const World& world)
{
    const bool check = s.place.screen == Screen::check;
    const auto& questions = check ? world.guide.check : world.guide.request;
    auto& answers = check ? s.check : s.draft.answers;
    s.set_aside.erase(question.id);
    answers[question.id] = std::move(answer);
    // Answers that are due go before those that were set aside; of all, those stay that apply.
    const auto of_this_list = [&](const std::string& id) {
        return std::any_of(questions.begin(), questions.end(), [&](const Question& one) { return one.id == id; });
    };
    auto all = answers;
    for (const auto& [id, aside] : s.set_aside)
        if (of_this_list(id)) all.emplace(id, aside);
    answers = pruned(questions, all);
    for (auto& [id, one] : all) {
        if (answers.contains(id))
            s.set_aside.erase(id);
        else
            s.set_aside.insert_or_assign(id, std::move(one));
    }
}

}  // namespace kiosk::visit::steps
