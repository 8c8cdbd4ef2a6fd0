#include "kiosk/visit/intent.h"

#include "kiosk/visit/steps.h"

namespace kiosk::visit {

namespace {
/// One overload an intent. What an intent means is said in intent.h; how it is done, in the files of steps.h.
struct Follow {
    Session& s;
    const World& world;

    void operator()(const intent::Woke&) const
    {
        if (s.place.screen == Screen::front) steps::go_to(s, {Screen::home, {}}, world);
    }
    void operator()(const intent::WentTo& to) const { steps::go_to(s, to.place, world); }
    void operator()(const intent::WentBack&) const { steps::go_back(s, world); }
    void operator()(const intent::WentHome&) const { steps::go_home(s, world); }
    void operator()(const intent::QuickExited&) const { s = steps::fresh(world); }
    void operator()(const intent::OpenedOverlay& opened) const
    {
        s.overlay = opened.overlay;
        s.overlay_item = opened.item;
    }
    void operator()(const intent::ClosedOverlay&) const { close(); }

    void operator()(const intent::ChoseLanguage& chose) const { s.language = chose.language; }
    void operator()(const intent::SetComfort& set) const { s.comfort = set.comfort; }

    void operator()(const intent::Listened&) const { steps::listen(s.listening); }
    void operator()(const intent::PausedVoice& pausing) const { s.listening.paused = pausing.paused; }
    void operator()(const intent::HeardAgain&) const { steps::hear_again(s.listening); }
    void operator()(const intent::SpokeFaster&) const { steps::change_rate(s.listening, +1); }
    void operator()(const intent::SpokeSlower&) const { steps::change_rate(s.listening, -1); }
    void operator()(const intent::SpokeLouder&) const { steps::change_volume(s.listening, +1); }
    void operator()(const intent::SpokeSofter&) const { steps::change_volume(s.listening, -1); }
    void operator()(const intent::HeardLanguage& heard) const { steps::hear_language(s.listening, heard.language); }
    void operator()(const intent::VoiceFailed&) const { steps::fall_silent(s.listening); }

    void operator()(const intent::Marked& marked) const { steps::mark(s, marked.option, world); }
    void operator()(const intent::Typed& typed) const { steps::type(s, typed.letter, world); }
    void operator()(const intent::TypedTone& typed) const { steps::type_tone(s, typed.tone, world); }
    void operator()(const intent::Erased&) const { steps::erase(s, world); }
    void operator()(const intent::Shifted&) const { s.capital = !s.capital; }
    void operator()(const intent::SwitchedKeys&) const { s.digits = !s.digits; }
    void operator()(const intent::HidTyping&) const { s.hide_typing = !s.hide_typing; }
    void operator()(const intent::SwitchedTypingWay&) const { steps::switch_typing_way(s); }
    void operator()(const intent::TookSuggestion& took) const { steps::take_suggestion(s, took.typing, world); }
    void operator()(const intent::TurnedSuggestions& turned) const { s.suggestions_from = turned.from; }
    void operator()(const intent::Scanned& scanned) const { steps::scan(s, scanned.bytes, world); }
    void operator()(const intent::Answered&) const { steps::answer(s, world); }
    void operator()(const intent::Skipped&) const { steps::skip(s, world); }
    void operator()(const intent::GaveConsent&) const { steps::give_consent(s, world); }
    void operator()(const intent::RefusedConsent&) const
    {
        if (s.place.screen == Screen::consent) steps::go_to(s, {Screen::leaving, {}}, world);
    }
    void operator()(const intent::RemovedFact& removed) const { steps::toggle_removed(s, removed.fact, world); }
    void operator()(const intent::AskedForHelp&) const { steps::begin_request(s, true, world); }
    void operator()(const intent::ChangedAnswer& changed) const { steps::change(s, changed.question, world); }
    void operator()(const intent::StartedAgain&) const
    {
        s.check.clear();
        steps::forget_set_aside(s, world.guide.check);
        s.carry_over = false;
        s.removed_facts.clear();
        s.draft.facts = {};
        s.trail.clear();
        steps::show(s, {Screen::check, {}}, world);
    }

    void operator()(const intent::Sent&) const { steps::send(s, world); }
    void operator()(const intent::LookedUp&) const { steps::look_up(s, world); }
    void operator()(const intent::RangDesk&) const
    {
        const auto facts = facts_of(world.guide.request, s.draft.answers);
        const bool danger =
            facts.known("in_danger_now") == "yes" || (s.place.screen == Screen::numbers && !s.place.item.empty());
        s.bell = danger ? Bell::rings_urgently : Bell::rings;
        s.overlay = Overlay::call_staff;
        s.overlay_item = "ringing";
    }
    void operator()(const intent::SaidStopReason&) const
    {
        if (s.place.screen == Screen::leaving) steps::go_to(s, {Screen::thanks, {}}, world);
    }

    void operator()(const intent::RequestStored& stored) const { steps::take_receipt(s, stored.receipt, world); }
    void operator()(const intent::RequestNotStored& not_stored) const
    {
        if (s.place.screen != Screen::check_answers) return;
        steps::end_waiting(s);
        s.failed = not_stored.kind;
    }
    void operator()(const intent::StatusFound& found) const { steps::take_status(s, found.status, world); }
    void operator()(const intent::StatusNotFound& not_found) const
    {
        if (s.place.screen != Screen::my_request) return;
        steps::end_waiting(s);
        s.failed = not_found.kind;
    }
    void operator()(const intent::MessageStored&) const { steps::take_message_stored(s, world); }
    void operator()(const intent::MessageNotStored& not_stored) const
    {
        if (s.place.screen != Screen::my_message) return;
        steps::end_waiting(s);
        s.failed = not_stored.kind;
    }
    void operator()(const intent::TookNumber& took) const { steps::take_number(s, {took.letter, took.subject}, world); }
    void operator()(const intent::NumberGiven& given) const { steps::take_ticket(s, given.ticket, world); }
    void operator()(const intent::NumberNotGiven& not_given) const { steps::take_no_ticket(s, not_given.kind); }
    void operator()(const intent::AnswerLate&) const { s.late = s.awaiting != Awaiting::nothing; }
    void operator()(const intent::DeskRung& rung) const
    {
        s.bell = Bell::silent;
        tell_of_bell(rung.reached ? "rung" : "not_rung");
    }
    void operator()(const intent::BellLate&) const
    {
        s.bell = Bell::silent;
        tell_of_bell("late");
    }
    void operator()(const intent::Found& found) const
    {
        if (s.awaiting != Awaiting::search) return;
        steps::end_waiting(s);
        if (s.place.screen != Screen::search) return;  // gone on meanwhile
        s.hits = found.hits;
        steps::go_to(s, {Screen::search, "found"}, world);
    }
    void operator()(const intent::AskedToPrint&) const { steps::ask_to_print(s); }
    void operator()(const intent::PrintingWent& went) const { steps::take_printing(s, went.printing); }
    void operator()(const intent::IdleWarned&) const
    {
        s.overlay = Overlay::idle_warning;
        s.overlay_item.clear();
    }
    void operator()(const intent::IdleEnded&) const { s = steps::fresh(world); }
    void operator()(const intent::Stayed&) const
    {
        if (s.overlay == Overlay::idle_warning) close();
    }

private:
    void tell_of_bell(const char* state) const
    {
        const bool rung_here = s.overlay_item == "ringing" || s.overlay_item == "late";
        if (s.overlay == Overlay::call_staff && rung_here) s.overlay_item = state;
    }
    void close() const
    {
        s.overlay = Overlay::none;
        s.overlay_item.clear();
    }
};

template <class Each, class... Some>
constexpr bool one_of = (std::is_same_v<Each, Some> || ...);

template <class Each>
constexpr bool about_voice =
    one_of<Each, intent::Listened, intent::PausedVoice, intent::HeardAgain, intent::SpokeFaster, intent::SpokeSlower,
           intent::SpokeLouder, intent::SpokeSofter, intent::HeardLanguage, intent::VoiceFailed>;

/// While a request is on its way nothing may change under it, but anybody may always leave.
bool waits_for_world(const Session& s, const Intent& intent)
{
    if (s.awaiting == Awaiting::nothing || s.awaiting == Awaiting::search || s.awaiting == Awaiting::print) return false;
    const auto* opened = std::get_if<intent::OpenedOverlay>(&intent);
    if (opened != nullptr && opened->overlay == Overlay::call_staff) return false;
    // A question can be dropped, what was sent cannot.
    const bool asks_only = s.awaiting == Awaiting::lookup;
    if (asks_only && (std::holds_alternative<intent::WentBack>(intent) || std::holds_alternative<intent::WentHome>(intent)))
        return false;
    return std::visit(
        []<class Each>(const Each&) {
            return !one_of<Each, intent::RangDesk, intent::ClosedOverlay, intent::BellLate, intent::AnswerLate,
                           intent::QuickExited, intent::IdleEnded, intent::IdleWarned, intent::Stayed, intent::RequestStored,
                           intent::RequestNotStored, intent::StatusFound, intent::StatusNotFound, intent::MessageStored,
                           intent::MessageNotStored, intent::NumberGiven, intent::NumberNotGiven, intent::DeskRung,
                           intent::ChoseLanguage, intent::SetComfort> &&
                   !about_voice<Each>;
        },
        intent);
}

/// The voice's own controls, and what comes by itself: they leave it as it is.
bool leaves_voice(const Session& s, const Intent& intent)
{
    // That a paper is on its way was told when it was asked for; what another page's came to is told nowhere, and behind a
    // dialog only once that is closed.
    if (const auto* went = std::get_if<intent::PrintingWent>(&intent))
        return went->printing == Printing::running || !is_on_its_way(s.printing) || !shows_paper(s);
    return std::visit(
        []<class Each>(const Each&) { return about_voice<Each> || one_of<Each, intent::IdleWarned, intent::Stayed>; }, intent);
}
}  // namespace

Session after(Session session, const Intent& intent, const World& world)
{
    if (waits_for_world(session, intent)) return session;
    const bool leaves = leaves_voice(session, intent);
    if (!std::holds_alternative<intent::HeardLanguage>(intent)) session.listening.sample.clear();
    const auto before = leaves ? steps::Heard{} : steps::heard_in(session);
    std::visit(Follow{session, world}, intent);
    if (!leaves) steps::hear_on(session, before);
    return session;
}

}  // namespace kiosk::visit
