#include "kiosk/desk/request_words.h"

#include "kiosk/base/utf8.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

std::string option_words(const View& view, std::string_view path, const std::vector<std::string>& values)
{
    std::string out;
    for (const auto& value : values) out += (out.empty() ? "" : ", ") + view.say.option(path, value);
    return out;
}

std::string day_words(const View& view, const std::string& iso_day)
{
    const auto day = base::parse_day(iso_day);
    // Of a birth the month alone may be known: 1961-09.
    const bool month = !day && iso_day.size() == 7 && base::parse_day(iso_day + "-01").has_value();
    if (month) return iso_day.substr(5) + '/' + iso_day.substr(0, 4);
    return day ? text::date(*day, view.say.language()) : iso_day;
}

std::string name_words(const View& view, const flow::OpenedRequest& request)
{
    return request.requester.name.empty() ? view.say.words("desk.no_name") : request.requester.name;
}

std::string safe_contact_words(const View& view, const flow::OpenedRequest& request)
{
    const auto& contact = request.contact;
    const auto& say = view.say;
    std::string discreet;
    if (contact.say_who == "no")
        discreet = say.words("desk.safe.do_not_say");
    else if (contact.say_who == "yes")
        discreet = say.words("desk.safe.may_say");
    else if (!contact.say_who.empty())
        discreet = say.option("contact.say_who", contact.say_who);
    const auto word = contact.safe_word.empty() ? std::string{} : say.words("desk.safe.word", {{"word", contact.safe_word}});
    std::string other;
    if (!contact.other_name.empty() || !contact.other_phone.empty())
        other = say.words("desk.safe.other", {{"name", contact.other_name}, {"phone", text::phone(contact.other_phone)}});
    if (!contact.other_relation.empty())
        other += (other.empty() ? "" : " ") +
                 say.words("desk.safe.relation", {{"relation", say.option("contact.other_relation", contact.other_relation)}});
    const auto back = contact.come_back_on.empty()
                          ? std::string{}
                          : say.words("desk.safe.come_back", {{"day", day_words(view, contact.come_back_on)}});
    return dotted({option_words(view, "contact.times", contact.times), discreet, word, other, back,
                   option_words(view, "contact.wishes", contact.wishes)});
}

std::string urgent_words(const View& view, const flow::OpenedRequest& request)
{
    std::string out;
    for (const auto& reason : request.urgent) {
        const auto iso_day = base::parse_day(request.facts.known(reason).value_or(""));
        const auto day = iso_day ? text::short_date(*iso_day) : std::string{};
        const bool passed = iso_day && std::chrono::sys_days{*iso_day} < std::chrono::sys_days{view.today};
        // A reason that has a day, of which the day is not known.
        const auto without_day = "desk.urgent." + reason + ".no_day";
        const bool known = iso_day || !view.world.library.has_words(without_day);
        const auto id = known ? "desk.urgent." + reason : without_day;
        const auto words = view.world.library.has_words(id) ? view.say.words(id, {{"day", day}}) : reason;
        out += (out.empty() ? "" : " · ") + words + (passed ? " (" + view.say.words("desk.passed") + ")" : "");
    }
    return out;
}

std::string when_words(const View& view, base::WallTime at)
{
    if (at == base::WallTime{}) return {};
    const auto then = base::local(at);
    const auto days = std::chrono::sys_days{view.today} - std::chrono::sys_days{then.day};
    if (days.count() == 0) return text::time_of_day(then);
    if (days.count() == 1) return view.say.words("desk.yesterday");
    return text::short_date(then.day);
}

std::string capitalised(const std::string& words)
{
    const auto points = base::code_points(words);
    if (points.empty()) return words;
    const auto first = base::utf8(points.front());
    return base::upper(first) + words.substr(first.size());
}

std::string messages_words(const View& view, const flow::QueuedRequest& row)
{
    if (row.messages.empty()) return {};
    return view.say.words("desk.messages",
                          {{"count", text::number(static_cast<long long>(row.messages.size()), view.say.language())}});
}

std::string stage_words(const View& view, const flow::QueuedRequest& row)
{
    const auto stage = view.say.words("desk.stage." + std::string{visit::name_of(row.stage)});
    const auto tries = row.tries > 0 ? view.say.words("desk.tries", {{"tries", std::to_string(row.tries)}}) : std::string{};
    return dotted({stage, tries, row.case_number});
}

}  // namespace kiosk::desk
