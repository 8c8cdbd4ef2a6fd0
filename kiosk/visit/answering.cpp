#include <algorithm>

#include "kiosk/visit/birth.h"
#include "kiosk/visit/fields.h"
#include "kiosk/visit/interview.h"
#include "kiosk/visit/steps.h"

namespace kiosk::visit::steps {

namespace {
const Option* option_of(const Question& question, std::string_view id)
{
    const auto found =
        std::find_if(question.options.begin(), question.options.end(), [&](const auto& o) { return o.id == id; });
    return found == question.options.end() ? nullptr : &*found;
}

/// Somebody in danger now: numbers and staff come before the next question.
bool tells_danger(const Question& question, const Answer& answer)
{
    return std::any_of(answer.values.begin(), answer.values.end(), [&](const std::string& value) {
        const auto* option = option_of(question, value);
        if (!option) return false;
        const auto fact = option->sets.find("in_danger_now");
        return fact != option->sets.end() && fact->second == "yes";
    });
}

void go_on(Session& s, const Question& from, const World& world)
{
    if (s.place.screen == Screen::check) return go_to(s, {Screen::check, {}}, world);
    if (s.back_to_check_answers) {
        const auto* due = due_request_question(world.guide, s.draft.answers, s.short_way);
        if (!due) s.back_to_check_answers = false;
        return go_to(s, due ? Place{Screen::request, due->id} : Place{Screen::check_answers, {}}, world);
    }
    const auto* next = request_question_after(world.guide, s.draft.answers, from.id, s.short_way);
    go_to(s, next ? Place{Screen::request, next->id} : Place{Screen::request, {}}, world);
}

/// A day of birth that does not go with the age told in the check: asked about once and then believed.
bool contradicts_check(const Session& s, const Question& question, const Answer& given, const World& world)
{
    if (s.place.screen != Screen::request || !asks_birth_of_helped(world.guide, s.draft.answers, question)) return false;
    auto draft = s.draft;
    draft.answers[question.id] = given;
    return age_is_contradicted(draft, world.guide, world.today);
}

/// The page of numbers that stood between the urgent question and the next one.
void pass_danger(Session& s, const World& world)
{
    const auto before = s.trail.empty() ? Place{} : s.trail.back();
    const auto* question = world.guide.find(before.item);
    const bool ours = question && (before.screen == Screen::check || before.screen == Screen::request);
    if (!ours) return go_to(s, {Screen::home, {}}, world);
    s.place = before;
    s.trail.pop_back();
    go_on(s, *question, world);
}
/// The world searches and answers with Found.
void look_for(Session& s)
{
    if (!s.place.item.empty()) return;
    s.sought = s.typing = kept_form(s.typing, QuestionKind::text);
    if (s.sought.empty())
        s.trouble = "needed";
    else
        s.awaiting = Awaiting::search;
}
}  // namespace

const Question* question_here(const Session& s, const World& world)
{
    const auto& list = s.place.screen == Screen::check ? world.guide.check : world.guide.request;
    if (s.place.screen != Screen::check && s.place.screen != Screen::request) return nullptr;
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& q) { return q.id == s.place.item; });
    return found == list.end() ? nullptr : &*found;
}

Calendar calendar_of(const World& world) { return {world.today, &world.rules}; }

void mark(Session& s, const std::string& id, const World& world)
{
    const auto* question = question_here(s, world);
    const auto* option = question ? option_of(*question, id) : nullptr;
    if (!option || !has_options(*question)) return;
    s.trouble.clear();
    auto& values = s.choosing.values;
    if (question->kind == QuestionKind::choice) {
        values = {id};
        return;
    }
    if (std::erase(values, id) > 0) return;
    const auto stands_alone = [](const Option& o) { return o.alone || o.unsure; };
    if (stands_alone(*option)) values.clear();
    std::erase_if(values, [&](const std::string& value) {
        const auto* other = option_of(*question, value);
        return !other || stands_alone(*other);
    });
    values.push_back(id);
}

void answer(Session& s, const World& world)
{
    if (s.place.screen == Screen::numbers && s.place.item == "danger") return pass_danger(s, world);
    if (s.place.screen == Screen::my_request) {
        if (s.typing.empty()) {
            s.trouble = "needed";
        } else if (s.place.item == "code") {
            s.lookup_code = s.typing;
            go_to(s, {Screen::my_request, "secret"}, world);
        } else {
            look_up(s, world);
        }
        return;
    }
    if (s.place.screen == Screen::my_message) return tell_staff(s);
    if (s.place.screen == Screen::search) return look_for(s);
    const auto* question = question_here(s, world);
    if (!question) return;
    Answer given;
    if (has_options(*question)) {
        if (s.choosing.values.empty()) {
            s.trouble = question->required ? "choose_needed" : "choose";
            return;
        }
        given = s.choosing;
    } else {
        auto trouble = trouble_with(*question, s.typing, calendar_of(world), s.trouble);
        if (!trouble.empty()) {
            s.trouble = std::move(trouble);
            return;
        }
        auto kept = kept_form(*question, s.typing, calendar_of(world));
        s.typing = typed_form(kept, question->kind);
        if (!kept.empty()) given.values.push_back(std::move(kept));
        if (contradicts_check(s, *question, given, world) && s.trouble != "birth_age") {
            s.trouble = "birth_age";
            return;
        }
    }
    keep_answer(s, *question, given, world);
    // On the short way the numbers were what it began with.
    if (tells_danger(*question, given) && !s.short_way) return go_to(s, {Screen::numbers, "danger"}, world);
    go_on(s, *question, world);
}

void skip(Session& s, const World& world)
{
    const auto* question = question_here(s, world);
    if (!question) return;
    if (question->required) {
        s.trouble = has_options(*question) ? "choose_needed" : "needed";
        return;
    }
    keep_answer(s, *question, {}, world);
    go_on(s, *question, world);
}

void change(Session& s, const std::string& id, const World& world)
{
    const bool asked = std::any_of(world.guide.request.begin(), world.guide.request.end(),
                                   [&](const auto& q) { return q.id == id && applies(q, s.draft.answers); });
    if (!s.consented || !asked) return;
    s.back_to_check_answers = true;
    go_to(s, {Screen::request, id}, world);
}

}  // namespace kiosk::visit::steps
