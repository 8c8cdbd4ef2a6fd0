#pragma once
/// A small pack for the tests of a visit: three eligibility questions, a short form, one ground.
#include <doctest/doctest.h>

#include <initializer_list>

#include "kiosk/visit/intent.h"
#include "kiosk/visit/interview.h"

namespace kiosk::test {

using namespace visit;
namespace did = visit::intent;

inline Question question(std::string id, QuestionKind kind, std::vector<Option> options = {}, std::string path = {})
{
    Question q;
    q.id = id;
    q.section = "part";
    q.kind = kind;
    q.options = std::move(options);
    q.path = std::move(path);
    return q;
}

inline Option option(std::string id, std::map<std::string, std::string> sets = {})
{
    return {std::move(id), std::move(sets), {}, false, false};
}
inline Option unsure() { return {"unsure", {}, {}, true, false}; }
inline Option none() { return {"none", {}, {}, false, true}; }

inline Guide small_guide()
{
    Guide guide;
    guide.check.push_back(
        question("household", QuestionKind::choice,
                 {option("poor", {{"household", "poor"}}), option("none", {{"household", "none"}}), unsure()}));
    guide.check.push_back(
        question("any_of_these", QuestionKind::several,
                 {option("violence", {{"domestic_violence", "yes"}}), option("hiv", {{"hiv", "yes"}}), none(), unsure()}));
    guide.check.back().otherwise = {{"domestic_violence", "no"}, {"hiv", "no"}};

    guide.request.push_back(
        question("urgent", QuestionKind::several, {option("danger", {{"in_danger_now", "yes"}}), option("court"), none()}));
    guide.request.push_back(question("court_date", QuestionKind::date, {}, "facts.court_date"));
    guide.request.back().when = {{"urgent", {"court"}}};
    guide.request.push_back(question("for_whom", QuestionKind::choice, {option("self"), option("relative")}, "for"));
    guide.request.back().required = true;
    guide.request.push_back(question("aided_name", QuestionKind::name, {}, "aided.name"));
    guide.request.back().when = {{"for_whom", {"relative"}}};
    guide.request.push_back(question("relation", QuestionKind::choice, {option("child"), option("parent")}, "for.relation"));
    guide.request.back().when = {{"for_whom", {"relative"}}};
    guide.request.push_back(question("name", QuestionKind::name, {}, "requester.name"));
    guide.request.push_back(question("phone", QuestionKind::phone, {}, "contact.phone"));
    guide.request.back().required = true;
    return guide;
}

inline law::Ground ground(std::string id, std::string fact, std::string value)
{
    law::Ground g;
    g.id = std::move(id);
    law::Condition condition;
    condition.fact = std::move(fact);
    condition.any_value = {std::move(value)};
    g.all = {law::Alternatives{{condition}}};
    return g;
}

inline law::RuleBook small_rules()
{
    law::RuleBook rules;
    law::Snapshot snapshot;
    snapshot.id = "today";
    snapshot.in_force_from = *base::parse_day("2018-01-01");
    snapshot.grounds = {ground("poor", "household", "poor"), ground("violence", "domestic_violence", "yes"),
                        ground("hiv", "hiv", "yes")};
    rules.snapshots.push_back(snapshot);
    rules.askable = {{"household", {"poor", "none"}}, {"domestic_violence", {"yes", "no"}}, {"hiv", {"yes", "no"}}};
    return rules;
}

/// A person at the terminal. Every touch goes through `after`, as in the program.
struct Person {
    Guide guide = small_guide();
    law::RuleBook rules = small_rules();
    Session session;
    std::vector<std::string> services;

    World world() const
    {
        World out{guide, rules, *base::parse_day("2026-11-23"), {}, "vi"};
        out.services = services;
        return out;
    }
    Person& does(std::initializer_list<Intent> intents)
    {
        for (const auto& each : intents) session = after(session, each, world());
        return *this;
    }
    Person& types(std::initializer_list<const char*> letters)
    {
        for (const auto* letter : letters) session = after(session, did::Typed{letter}, world());
        return *this;
    }
    std::string at() const { return session.place.item; }
    bool at(Screen screen) const { return session.place.screen == screen; }

    Person& begins_request() { return does({did::Woke{}, did::WentTo{{Screen::request, {}}}, did::GaveConsent{}}); }
    Person& fills_request()
    {
        begins_request();
        does({did::Marked{"none"}, did::Answered{}, did::Marked{"self"}, did::Answered{}});
        types({"l", "a", "n"}).does({did::Answered{}});
        types({"0", "9", "1", "2", "3", "4", "5", "6", "7", "8"}).does({did::Answered{}});
        return *this;
    }
};

}  // namespace kiosk::test
