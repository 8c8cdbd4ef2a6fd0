#include "kiosk/app/citizen/citizen.h"

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/screens/screens.h"
#include "kiosk/visit/going_on.h"

namespace kiosk::app {

using namespace std::chrono_literals;
namespace intent = visit::intent;

namespace {

/// Long enough to see which answer was taken.
constexpr auto goes_on_after = 400ms;

/// Somebody who needs slower controls needs more time to think as well (2 to 5 minutes: kiosk/ui/DESIGN.md).
std::chrono::seconds idle_time(const content::Settings& settings, const base::Comfort& comfort)
{
    const std::chrono::seconds set{settings.idle_seconds};
    const bool slower = comfort.slow_touch || comfort.three_keys || comfort.text_size == base::TextSize::largest;
    // Never less than others have, where a centre gives everybody more.
    return slower ? std::max(set, std::clamp(set * 2, std::chrono::seconds{120}, std::chrono::seconds{300})) : set;
}

bool is_over(visit::Screen now)
{
    return now == visit::Screen::front || now == visit::Screen::leaving || now == visit::Screen::thanks;
}

/// Steps with which `visit` drops what a person typed or was given: the glass must forget it too.
bool left_something_behind(visit::Screen before, visit::Screen now)
{
    using visit::Screen;
    if (before == now) return false;
    return is_over(now) || now == Screen::sent || before == Screen::sent || before == Screen::my_status ||
           before == Screen::my_message;
}

base::SteadyTime next_minute(const base::Clock& clock)
{
    return clock.steady() + std::chrono::seconds{60 - base::local(clock.wall()).second};
}

}  // namespace

Citizen::Citizen(const CitizenParts& parts)
    : parts_(parts),
      session_(fresh()),
      last_here_(parts_.clock.steady()),
      next_minute_(next_minute(parts_.clock)),
      asking_({parts_.library, parts_.settings, parts_.sending, parts_.clock, parts_.log, parts_.wake})
{
}

visit::World Citizen::world() const
{
    const auto& wanted = parts_.settings.languages.empty() ? parts_.library.pack.languages : parts_.settings.languages;
    visit::Listening listening;
    listening.rate_percent = parts_.settings.voice.rate_percent;
    listening.volume_percent = parts_.settings.voice.volume_percent;
    std::vector<std::string> services;
    if (content::gives_numbers(parts_.settings))
        for (const auto& service : parts_.settings.ticket_letters) services.push_back(service.letter);
    return {parts_.library.guide,
            parts_.library.rules,
            base::local_day(parts_.clock.wall()),
            parts_.settings.comfort,
            wanted.empty() ? "vi" : wanted.front(),
            parts_.settings.typing_way,
            parts_.settings.tones,
            listening,
            std::move(services)};
}

visit::Session Citizen::fresh() const
{
    auto session = visit::after({}, intent::QuickExited{}, world());
    if (!parts_.sending) session.place = {visit::Screen::home, {}};
    return session;
}

page::PlainPage Citizen::page()
{
    auto full = screens::page_of(*session_, parts_.library, parts_.settings, parts_.clock.wall(), parts_.demo, !parts_.sending);
    // "One touch to stay" means a touch anywhere.
    if (session_->overlay == visit::Overlay::idle_warning) full.anywhere = intent::Stayed{};
    typing_page_ = full.layout == page::Layout::typing;
    page_id_ = full.id;
    auto [plain, meanings] = page::numbered(full);
    meanings_ = std::move(meanings);
    return std::move(plain);
}

void Citizen::happened(const visit::Intent& what)
{
    if (!parts_.sending && std::holds_alternative<intent::QuickExited>(what)) {
        finished_ = true;
        return;
    }
    const auto before = session_->place.screen;
    goes_on_at_.reset();
    const bool unanswered = session_->awaiting == visit::Awaiting::submit;
    if (const auto* said = std::get_if<intent::SaidStopReason>(&what); said && before == visit::Screen::leaving)
        asking_.count_stop(said->reason);
    session_ = visit::after(*session_, what, world());
    touched_ = false;
    if (!wants_to_speak()) hush();
    if (!session_->listening.on && session_->listening.sample.empty()) forget_reading();
    const bool idle_ended = std::holds_alternative<intent::IdleEnded>(what);
    const bool ended = std::holds_alternative<intent::QuickExited>(what) || idle_ended;
    if (!left_something_behind(before, session_->place.screen) && !ended) return asking_.follow(*session_, page_id_);
    // Nobody took back what they had sent.
    if (idle_ended && unanswered) asking_.leave_request_behind();
    if (is_over(session_->place.screen)) asking_.let_bell_go();
    // An article that still comes out is no slip of hers; but with the visit all paper ends.
    if (before == visit::Screen::sent || is_over(session_->place.screen)) stop_printing();
    forget_visit();
    asking_.follow(*session_, page_id_);
}

/// What lies beside the session.
void Citizen::forget_visit()
{
    wiped_ = true;
    hush();
    if (parts_.voice != nullptr) parts_.voice->forget();
    asking_.end_visit();
    parts_.log.note(base::Event::session_wiped);
}

void Citizen::fault(const base::Error& error) { parts_.log.note(base::Event::fault_caught, error); }

void Citizen::begin_anew()
{
    session_ = fresh();
    meanings_ = std::vector<visit::Intent>{};
    stop_printing();
    forget_reading();
    forget_visit();
}

void Citizen::meant(std::size_t meaning)
{
    if (meaning >= meanings_.size()) return;
    const auto what = std::move(meanings_[meaning]);
    happened(what);
    if (std::holds_alternative<intent::Marked>(what) && !by_key_ && visit::goes_on_by_itself(*session_, parts_.library.guide))
        goes_on_at_ = parts_.clock.steady() + goes_on_after;
}

bool Citizen::pressed(const platform::KeyPress& key)
{
    by_key_ = true;
    if (scanner_used(key)) return true;
    // On a real keyboard the way out is one key too.
    if (key.name == "Escape") {
        happened(intent::QuickExited{});
        return true;
    }
    if (session_->overlay == visit::Overlay::idle_warning) {
        // A bag on the keyboard is nobody.
        if (!key.repeated) happened(intent::Stayed{});
        return true;
    }
    if (!typing_page_) return false;
    if (key.name == "Backspace") {
        happened(intent::Erased{});
        return true;
    }
    return key.name == "Space";  // comes once more as text
}

void Citizen::enter(const std::string& text)
{
    if (!typing_page_ || session_->overlay != visit::Overlay::none) return;
    for (const auto point : base::code_points(text)) happened(intent::Typed{base::utf8(point)});
}

void Citizen::somebody_is_here()
{
    last_here_ = parts_.clock.steady();
    // Whoever touches again has not done with this page.
    goes_on_at_.reset();
    by_key_ = false;
    touched_ = touched_ || sounding_ != 0;
    hush();
}

bool Citizen::anything_to_wipe() const
{
    const auto start = fresh();
    return session_->place != start.place || !session_->trouble.empty() || session_->overlay != visit::Overlay::none ||
           session_->language != start.language || session_->comfort != start.comfort || session_->listening != start.listening;
}

bool Citizen::only_told_of_a_scan() const
{
    auto rest = *session_;
    rest.trouble.clear();
    return !session_->trouble.empty() && rest == fresh();
}

std::optional<base::SteadyTime> Citizen::idle_at() const
{
    if (!parts_.sending || !anything_to_wipe() || is_being_read_to()) return std::nullopt;
    const auto awaited = session_->awaiting;
    const bool sends =
        awaited == visit::Awaiting::submit || awaited == visit::Awaiting::message || awaited == visit::Awaiting::number;
    if (sends && !session_->late) return std::nullopt;
    const auto warned = last_here_ + idle_time(parts_.settings, session_->comfort);
    if (session_->overlay != visit::Overlay::idle_warning) return warned;
    return warned + std::chrono::seconds{parts_.settings.countdown_seconds};
}

std::optional<base::SteadyTime> Citizen::deadline()
{
    const auto soonest = std::min(idle_at().value_or(next_minute_), next_minute_);
    return std::min({goes_on_at_.value_or(soonest), keyboard_scanner_.due().value_or(soonest), printer_due().value_or(soonest),
                     asking_.due().value_or(soonest), soonest});
}

void Citizen::due()
{
    const auto now = parts_.clock.steady();
    take(keyboard_scanner_.let_go(now));
    if (const auto idle = idle_at(); idle && *idle <= now) {
        if (session_->overlay == visit::Overlay::idle_warning || only_told_of_a_scan())
            happened(intent::IdleEnded{});
        else
            happened(intent::IdleWarned{});
    }
    if (goes_on_at_ && *goes_on_at_ <= now) {
        goes_on_at_.reset();
        if (visit::goes_on_by_itself(*session_, parts_.library.guide)) happened(intent::Answered{});
    }
    look_at_printer();
    take_answers();
    if (next_minute_ <= now) next_minute_ = next_minute(parts_.clock);
}

bool Citizen::act()
{
    if (auto now = std::exchange(parts_.after_first_page, {})) asking_.prepare(std::move(now));
    if (session_->awaiting != visit::Awaiting::print) return false;
    happened(begun_printing());
    return true;
}

void Citizen::take_answers()
{
    for (const auto& answer : asking_.answers()) {
        // There is something new to read.
        if (std::holds_alternative<intent::AnswerLate>(answer)) last_here_ = parts_.clock.steady();
        happened(answer);
    }
}

bool Citizen::await_world(std::chrono::milliseconds patience) { return asking_.await(patience); }

bool Citizen::take_wiped() { return std::exchange(wiped_, false); }

}  // namespace kiosk::app
