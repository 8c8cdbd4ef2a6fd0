#include "kiosk/desk/clocks_told.h"

#include <set>

#include "kiosk/desk/request_words.h"

namespace kiosk::desk {

using ClockWhat = flow::Clock::What;

namespace {
std::string_view name_of(ClockWhat what)
{
    switch (what) {
    case ClockWhat::accept_now: return "accept_now";
    case ClockWhat::answer: return "answer";
    case ClockWhat::call_again: return "call_again";
    case ClockWhat::answer_message: return "answer_message";
    case ClockWhat::appoint: return "appoint";
    case ClockWhat::give_advice: return "give_advice";
    case ClockWhat::papers: return "papers";
    case ClockWhat::change_provider: return "change_provider";
    case ClockWhat::complaint: return "complaint";
    case ClockWhat::limit: return "limit";
    case ClockWhat::hearing: return "hearing";
    case ClockWhat::answer_body: return "answer_body";
    case ClockWhat::explain_right: return "explain_right";
    case ClockWhat::hand_over: return "hand_over";
    case ClockWhat::archive: return "archive";
    }
    return "";
}

ClockWords words_of(const View& view, const flow::Clock& clock, const content::ClockRule* rule)
{
    const bool urgent = clock.what == ClockWhat::accept_now || clock.what == ClockWhat::appoint;
    const ClockView told_with{view.say, view.world.now, view.world.library.rules.holidays, urgent && !clock.by_day};
    ClockWords out;
    if (!clock.due) {
        out.left = view.say.words("desk.today.no_limit");
        out.whole = out.left;
        return out;
    }
    if (clock.what == ClockWhat::accept_now && clock.past(view.world.now)) {
        out.left = view.say.words("desk.today.now");
        out.until = view.say.words("desk.today.since", {{"time", when_words(view, clock.began)}});
        out.whole = out.left;
        out.gauge = {1, page::Tone::lotus};
        return out;
    }
    const bool event = clock.what == ClockWhat::hearing || (clock.what == ClockWhat::limit && rule == nullptr);
    if (!clock.by_day)
        out = minutes_left(told_with, clock.began, *clock.due);
    else if (clock.past(view.world.now))
        out = past_since(told_with, clock.day);
    else if (event)
        out = event_on(told_with, clock.day,
                       dotted({view.say.words("desk.today.what." + std::string{name_of(clock.what)} + ".small"), clock.at}));
    else if (rule != nullptr && rule->unit == content::ClockRule::Unit::working_days)
        out = working_days_left(told_with, base::local_day(clock.began), clock.day);
    else
        out = days_left(told_with, base::local_day(clock.began), clock.day);
    if (clock.left >= 0 && !out.past) out.gauge.share = clock.left;
    return out;
}
}  // namespace

std::vector<flow::Clock> clocks_of(const Session& session, const World& world, const flow::QueuedRequest& row)
{
    const auto file = session.cases.find(row.id);
    return flow::clocks_of(row, listed_of(session, row.id), file == session.cases.end() ? nullptr : &file->second,
                           {world.library.clocks, world.library.rules.holidays, world.now});
}

std::vector<flow::Clock> all_clocks(const Session& session, const World& world)
{
    std::vector<flow::Clock> out;
    // Of a hundred thousand that have ended a handful owe their file: only these are looked at.
    std::set<RequestId> owing;
    for (const auto& [id, file] : session.cases)
        if (file.end && !file.handed_over) owing.insert(id);
    for (const auto& row : session.queue) {
        const bool at_work = !flow::ended(row.stage) || row.messages_unanswered > 0;
        if (!at_work && (owing.empty() || !owing.contains(row.id))) continue;
        for (auto& clock : clocks_of(session, world, row)) out.push_back(std::move(clock));
    }
    flow::sort_by_pressing(out, world.now);
    return out;
}

ToldClock told(const View& view, const flow::Clock& clock)
{
    const auto& library = view.world.library;
    const auto* rule = content::clock_on(library.clocks, clock.rule, view.today);
    ToldClock out;
    out.what = view.say.line("desk.today.what." + std::string{name_of(clock.what)});
    out.words = words_of(view, clock, rule);
    if (rule == nullptr) return out;
    out.rule = Say::as_is(std::string{content::in_language(rule->words, view.say.language())});
    const std::string source{content::in_language(rule->source, view.say.language())};
    // Whoever reads an article here must know when nobody has compared it with the law of the day.
    const bool sure = rule->whose == content::ClockRule::Whose::promise || rule->confirmed_on(view.today);
    out.source = Say::as_is(sure ? source : dotted({source, view.say.words("desk.today.unconfirmed")}));
    return out;
}

std::string person_of(const View& view, const flow::QueuedRequest& row)
{
    const auto* request = listed_of(view.session, row.id);
    return request == nullptr ? row.code : name_words(view, *request);
}

}  // namespace kiosk::desk
