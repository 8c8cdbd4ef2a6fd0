#include "kiosk/flow/intake_form.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "kiosk/base/try.h"
#include "kiosk/text/written.h"

namespace kiosk::flow {

namespace {
using visit::Option;
using visit::Question;
using visit::QuestionKind;

Question asked(std::string id, QuestionKind kind, std::string path, bool required = false)
{
    Question out;
    out.id = std::move(id);
    out.kind = kind;
    out.path = std::move(path);
    out.required = required;
    return out;
}

Question chosen(std::string id, std::string path, std::vector<Option> options, bool required = false)
{
    auto out = asked(std::move(id), QuestionKind::choice, std::move(path), required);
    out.options = std::move(options);
    return out;
}

Option option(std::string id, std::map<std::string, std::string> sets = {})
{
    Option out;
    out.id = std::move(id);
    out.sets = std::move(sets);
    return out;
}

std::string only(const visit::Answers& answers, std::string_view id)
{
    const auto found = answers.find(id);
    return found == answers.end() || found->second.values.empty() ? std::string{} : found->second.values.front();
}

/// Of "23/11/2026" and "08:05"; an hour that was left out is the day's first minute. Nothing: no whole day.
std::optional<std::string> minute_of(const std::string& day, const std::string& hour)
{
    const auto typed = text::typed_day(day);
    if (!typed || !typed->whole()) return std::nullopt;
    const auto at = base::iso(typed->day) + "T" + (hour.empty() ? "00:00" : hour);
    if (!base::parse_time(at)) return std::nullopt;
    return at;
}

/// Day and hour of one event, asked apart.
struct Minute {
    const char *day, *hour, *key;
};
constexpr Minute minutes[] = {{"received_day", "received_hour", "received_at"}, {"asked_day", "asked_hour", "asked_at"}};
}  // namespace

std::vector<Question> notice_questions()
{
    using enum QuestionKind;
    return {
        chosen("form", "notice.form", {option("03"), option("04")}, true),
        asked("received_hour", text, {}, true),
        asked("received_day", date, {}, true),
        chosen("received_by", "notice.received_by", {option("phone"), option("paper"), option("both")}),
        asked("body", text, "notice.body", true),
        asked("sender", name, "notice.sender"),
        asked("sender_phone", phone, "notice.sender_phone"),
        asked("number", text, "notice.number"),
        asked("person", name, "requester.name", true),
        asked("birth", date, "requester.birth"),
        chosen("sex", "requester.sex", {option("female"), option("male")}),
        asked("ethnicity", text, "requester.ethnicity"),
        chosen("role", "notice.role",
               {option("held", {{"accused", "yes"}, {"held_now", "yes"}}), option("suspect", {{"accused", "yes"}}),
                option("defendant", {{"accused", "yes"}}), option("victim", {{"victim_in_criminal_case", "yes"}}),
                option("party"), option("other")},
               true),
        asked("place_held", text, "notice.place_held"),
        asked("about", text, "notice.about"),
        asked("asked_hour", text, {}),
        asked("asked_day", date, {}),
        asked("guardian", name, "requester.guardian"),
        asked("guardian_phone", phone, "contact.other_phone"),
        asked("category", text, "notice.category"),
        chosen("appointed_defence", "notice.appointed_defence", {option("yes", {{"must_have_defender", "yes"}}), option("no")}),
    };
}

std::vector<Question> counter_questions(const visit::Guide& guide)
{
    std::vector<Question> out{chosen("came_by", "came_by", {option("counter"), option("phone")}, true)};
    out.insert(out.end(), guide.request.begin(), guide.request.end());
    auto consent = asked("consent_aloud", QuestionKind::several, "consent_aloud", true);
    consent.options = {option("yes")};
    out.push_back(std::move(consent));
    out.push_back(chosen("signed", "signed", {option("signature"), option("fingerprint"), option("later")}, true));
    return out;
}

base::Result<Json> intake_document(const visit::Draft& draft, const std::vector<Question>& questions)
{
    visit::Guide guide;
    guide.request = questions;
    const bool notice =
        !only(draft.answers, "form").empty() &&
        std::any_of(questions.begin(), questions.end(), [](const auto& each) { return each.path == "notice.form"; });
    if (!notice) return document_of(draft, guide);
    auto with_minutes = draft;
    for (const auto& minute : minutes) {
        const auto at = minute_of(only(draft.answers, minute.day), only(draft.answers, minute.hour));
        with_minutes.answers.erase(minute.day);
        with_minutes.answers.erase(minute.hour);
        if (!at) continue;
        guide.request.push_back(asked(minute.key, QuestionKind::text, std::string{"notice."} + minute.key));
        with_minutes.answers[minute.key] = {{*at}};
    }
    auto document = TRY(document_of(with_minutes, guide));
    document.erase("consent");
    return document;
}

std::string prefix_of_notice(const visit::Answers& answers)
{
    const auto form = only(answers, "form");
    return form == "03" || form == "04" ? "TB" + form : std::string{};
}

}  // namespace kiosk::flow
