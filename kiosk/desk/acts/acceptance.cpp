#include "kiosk/desk/acts/acceptance.h"

#include <algorithm>
#include <charconv>

#include "kiosk/desk/clock_words.h"
#include "kiosk/desk/request_words.h"
#include "kiosk/law/outcome.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
bool is_held(const flow::OpenedRequest& request) { return request.facts.known("held_now") == "yes"; }

std::string day_in_words(const Doing& doing, base::Day day)
{
    return small_weekday(doing.view.say, day) + " " + text::short_date(day);
}

/// Clocks of Articles 31(2), 32(2) and 33(2).
page::Line what_follows(const Doing& doing, page::Line& source)
{
    const auto& say = doing.view.say;
    const auto form = doing.draft.one("form");
    const auto in_three = law::add_working_days(doing.view.today, 3, doing.view.world.library.rules.holidays);
    if (form == "TV") {
        constexpr int advice_days = 10;
        source = say.line("desk.source.advice");
        const base::Day day{std::chrono::sys_days{doing.view.today} + std::chrono::days{advice_days}};
        return say.line("desk.accept.then_advice", {{"day", day_in_words(doing, day)}});
    }
    source = say.line(form == "DDNTT" ? "desk.source.representation" : "desk.source.appoint");
    if (form == "TGTT" && is_held(doing.request)) return say.line("desk.accept.then_held");
    return say.line("desk.accept.then_appoint", {{"day", day_in_words(doing, in_three)}});
}
}  // namespace

std::string form_suggested(const flow::OpenedRequest& request)
{
    const auto wants = [&](std::string_view id) {
        return std::find(request.help.begin(), request.help.end(), id) != request.help.end();
    };
    const auto fact = [&](std::string_view name) { return request.facts.known(name) == "yes"; };
    if (wants("court") || fact("accused") || fact("victim_in_criminal_case")) return "TGTT";
    if (wants("speak")) return "DDNTT";
    return "TV";
}

std::string_view field_suggested(std::string_view area)
{
    constexpr std::pair<std::string_view, std::string_view> table[] = {
        {"criminal", "criminal"},   {"family", "family"},     {"violence", "family"},       {"land", "land"},
        {"labour", "labour"},       {"inheritance", "civil"}, {"papers", "administrative"}, {"support", "social"},
        {"state", "administrative"}};
    for (const auto& [from, to] : table)
        if (from == area) return to;
    return {};
}

std::string at_once_suggested(const Doing& doing)
{
    const auto is_urgent = [&](std::string_view reason) {
        const auto& urgent = doing.request.urgent;
        return std::find(urgent.begin(), urgent.end(), reason) != urgent.end();
    };
    if (is_urgent("appointed_defence") || is_urgent("held_now")) return "defence";
    for (const auto* reason : {"court_date", "limitation_date"}) {
        const auto day = base::parse_day(doing.request.facts.known(reason).value_or(""));
        if (!is_urgent(reason) || !day) continue;
        if (std::chrono::sys_days{*day} >= std::chrono::sys_days{doing.view.today}) return reason;
    }
    return {};
}

std::vector<std::string> papers_of_category(const Doing& doing)
{
    const auto* ground = ground_named(doing.view.world.library.rules, doing.draft.one("category"));
    std::vector<std::string> out;
    if (ground == nullptr) return out;
    for (const auto& paper : ground->papers) out.emplace_back(content::in_language(paper.words, doing.view.say.language()));
    return out;
}

std::vector<std::string> papers_later(const Doing& doing)
{
    std::vector<std::string> out;
    const auto papers = papers_of_category(doing);
    for (std::size_t at = 0; at < papers.size(); ++at)
        if (doing.draft.one("papers." + std::to_string(at + 1)) == "later") out.push_back(papers[at]);
    return out;
}

base::Day papers_due(const Doing& doing, int working_days)
{
    return law::add_working_days(doing.view.today, working_days, doing.view.world.library.rules.holidays);
}

std::string next_number(const Doing& doing)
{
    const auto form = doing.draft.one("form");
    if (form.empty()) return {};
    const auto begins = doing.row.unit + "." + form + ".";
    const auto ends = "." + std::to_string(static_cast<int>(doing.view.today.year()));
    int last = 0;
    for (const auto& row : doing.view.session.queue) {
        const auto& number = row.case_number;
        if (!number.starts_with(begins) || !number.ends_with(ends)) continue;
        int value = 0;
        std::from_chars(number.data() + begins.size(), number.data() + number.size() - ends.size(), value);
        last = std::max(last, value);
    }
    return begins + (last + 1 < 10 ? "0" : "") + std::to_string(last + 1) + ends;
}

Blocks acceptance_foot(const Doing& doing)
{
    const auto& say = doing.view.say;
    const auto number = next_number(doing);
    if (number.empty()) return {};
    Blocks out;
    out.push_back(shown("accept.number", Area::rail, page::Code{say.line("desk.accept.number"), Say::as_is(number)}));
    page::Line source;
    const auto follows = what_follows(doing, source);
    out.push_back(shown("accept.then", Area::rail, page::Limit{{}, follows, {}, source}));
    return out;
}

}  // namespace kiosk::desk
