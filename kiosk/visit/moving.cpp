#include "kiosk/visit/fields.h"
#include "kiosk/visit/interview.h"
#include "kiosk/visit/steps.h"

namespace kiosk::visit::steps {

namespace {
constexpr std::size_t trail_max = 200;

/// Where a place leads when something has to come first, or when a question is only known once it is derived.
Place resolved(const Session& s, Place place, const World& world)
{
    switch (place.screen) {
    case Screen::check:
        if (place.item.empty()) {
            const auto due = due_check_question(world.guide, s.check, world.rules, world.today);
            return due.question ? Place{Screen::check, due.question->id} : Place{Screen::outcome, {}};
        }
        return place;
    case Screen::request:
        if (!s.consented) return {Screen::consent, {}};
        if (place.item.empty()) {
            const auto* due = due_request_question(world.guide, s.draft.answers, s.short_way);
            return due ? Place{Screen::request, due->id} : Place{Screen::check_answers, {}};
        }
        return place;
    case Screen::check_answers: return s.consented ? place : Place{Screen::consent, {}};
    case Screen::sent: return s.receipt ? place : Place{Screen::home, {}};
    case Screen::my_status: return s.status ? place : Place{Screen::my_request, "code"};
    case Screen::my_message:
        if (!s.status) return {Screen::my_request, "code"};
        return message_kind_named(place.item) ? place : Place{Screen::my_status, {}};
    case Screen::hall:
        if (world.services.empty()) return {Screen::home, {}};
        // One number for one person: who has it sees it again.
        if (s.ticket) return {Screen::hall_number, {}};
        return place.item.empty() && world.services.size() == 1 ? Place{Screen::hall, world.services.front()} : place;
    case Screen::hall_number: return s.ticket ? place : Place{Screen::home, {}};
    case Screen::my_request: return place.item.empty() ? Place{Screen::my_request, "code"} : place;
    default: return place;
    }
}

void load_field(Session& s, const World& world)
{
    s.word_strokes.clear();
    s.suggestions_from = 0;
    s.from_card.clear();
    s.not_from_card.clear();
    s.choosing = {};
    s.digits = false;
    s.trouble.clear();
    s.typing = typing_here(s, world);
    if (const auto* question = question_here(s, world); question && has_options(*question)) {
        const auto& answers = s.place.screen == Screen::check ? s.check : s.draft.answers;
        if (const auto kept = answers.find(question->id); kept != answers.end()) s.choosing = kept->second;
    }
    const auto kind = field_here(s, world);
    s.capital = kind && begins_capital(s.typing, *kind);
}

/// Can the place still be shown? Questions that no longer apply are passed over on the way back.
bool stands(const Session& s, const Place& place, const World& world)
{
    if (resolved(s, place, world) != place) return false;
    if (place.screen != Screen::check && place.screen != Screen::request) return true;
    const auto* question = world.guide.find(place.item);
    return question && applies(*question, place.screen == Screen::check ? s.check : s.draft.answers);
}

bool writing(const Session& s)
{
    const auto screen = s.place.screen;
    return s.consented && (screen == Screen::request || screen == Screen::check_answers || screen == Screen::consent);
}
}  // namespace

Session fresh(const World& world)
{
    Session s;
    s.language = world.default_language;
    s.comfort = world.default_comfort;
    s.typing_way = world.default_typing_way;
    s.listening = world.default_listening;
    return s;
}

Session emptied(const Session& before)
{
    Session s;
    s.language = before.language;
    s.comfort = before.comfort;
    s.listening = before.listening;
    s.typing_way = before.typing_way;
    return s;
}

void show(Session& s, Place place, const World& world)
{
    s.place = resolved(s, std::move(place), world);
    s.overlay = Overlay::none;
    s.overlay_item.clear();
    end_waiting(s);
    s.failed.reset();
    s.told.reset();
    s.printing = Printing::not_asked;
    const bool of_request = s.place.screen == Screen::my_status || s.place.screen == Screen::my_message;
    if (!of_request && s.status) {
        s.status.reset();
        s.lookup_secret.clear();
        forget_typing_beside_questions(s);
    }
    load_field(s, world);
}

void go_to(Session& s, Place place, const World& world)
{
    keep_typing(s, world);
    switch (place.screen) {
    case Screen::front: s = fresh(world); return;
    case Screen::leaving:
    case Screen::thanks: s = emptied(s); break;
    case Screen::home:
        if (s.receipt) {  // the answers went with sending; the receipt goes now
            auto ticket = s.ticket;
            s = emptied(s);
            s.ticket = std::move(ticket);
        }
        s.trail.clear();
        forget_typing_beside_questions(s);
        s.lookup_code.clear();
        s.lookup_secret.clear();
        s.sought.clear();
        s.hits.clear();
        s.back_to_check_answers = false;
        break;
    case Screen::search:
        if (place.item.empty()) s.sought.clear();  // other words; only "back" brings the old ones
        break;
    default: break;
    }
    const auto from = s.place;
    show(s, std::move(place), world);
    const bool opens = from.screen != Screen::front && from.screen != Screen::leaving && from.screen != Screen::thanks;
    if (opens && s.place != from && s.place.screen != Screen::home) s.trail.push_back(from);
    if (s.trail.size() > trail_max) s.trail.erase(s.trail.begin());
}

void go_back(Session& s, const World& world)
{
    if (s.overlay != Overlay::none) {
        s.overlay = Overlay::none;
        return;
    }
    if (s.place.screen == Screen::sent) {
        s.overlay = Overlay::leave_or_stay;
        return;
    }
    if (s.place.screen == Screen::front || s.place.screen == Screen::leaving || s.place.screen == Screen::thanks) return;
    keep_typing(s, world);
    while (!s.trail.empty()) {
        const auto place = s.trail.back();
        s.trail.pop_back();
        if (!stands(s, place, world) || place == s.place) continue;
        if (place.screen == Screen::check_answers) s.back_to_check_answers = false;
        show(s, place, world);
        return;
    }
    if (s.place.screen != Screen::home) go_to(s, {Screen::home, {}}, world);
}

void go_home(Session& s, const World& world)
{
    // A half-written request or a receipt not yet kept: ask before the person loses sight of it.
    if (writing(s) || s.place.screen == Screen::sent)
        s.overlay = Overlay::leave_or_stay;
    else
        go_to(s, {Screen::home, {}}, world);
}

}  // namespace kiosk::visit::steps
