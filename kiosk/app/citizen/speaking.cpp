/// When the citizen's page is read aloud, and when the voice falls silent.
#include <fmt/format.h>

#include "kiosk/app/citizen/citizen.h"

namespace kiosk::app {

using namespace std::chrono_literals;
namespace intent = visit::intent;

namespace {
constexpr auto look_again = 150ms;  ///< the pause between two blocks, at most
/// Longer than the longest text that can be typed, read as slowly as can be: a voice that never ends keeps no visit alive.
constexpr auto longest_saying = 15min;

std::string where_of(const visit::Session& session)
{
    return fmt::format("{}/{}/{}/{}/{}/{}", static_cast<int>(session.place.screen), session.place.item,
                       static_cast<int>(session.overlay), session.overlay_item, session.language,
                       // A paper on its way is told as news of the same page.
                       session.awaiting == visit::Awaiting::print ? 0 : static_cast<int>(session.awaiting));
}

/// The block that tells what went wrong; empty when nothing did.
std::string trouble_block(const visit::Session& session)
{
    if (session.failed && session.place.screen == visit::Screen::check_answers) return "not_saved";
    if (session.late && session.place.screen == visit::Screen::check_answers) return "in_doubt";
    if (session.late) return "trouble";
    if (!session.from_card.empty()) return "from_card";
    if (!session.not_from_card.empty()) return "not_from_card";
    if (shows_paper(session)) return session.overlay == visit::Overlay::none ? "printing" : "overlay.printing";
    return session.failed || !session.trouble.empty() ? "trouble" : "";
}

std::string_view told_of_slip(const visit::Session& session)
{
    if (!shows_paper(session)) return {};
    return name_of(is_on_its_way(session.printing) ? visit::Printing::running : session.printing);
}

/// A second card is told again.
std::string words_of_card(const visit::Session& session)
{
    std::string filled;
    for (const auto& question : session.from_card) filled += question + "/";
    for (const auto& question : session.not_from_card) filled += "-" + question + "/";
    return filled;
}
}  // namespace

bool Citizen::wants_to_speak() const
{
    if (touched_) return false;
    // The countdown is always spoken: who does not see it loses what was entered.
    if (session_->overlay == visit::Overlay::idle_warning) return true;
    if (!session_->listening.sample.empty()) return true;
    return session_->listening.on && !session_->listening.paused;
}

std::string Citizen::spoken_block() const { return sounding_ != 0 && reading_.now() ? reading_.now()->block : std::string{}; }

std::optional<base::SteadyTime> Citizen::speech_due() { return sounding_ != 0 ? std::optional{next_look_} : std::nullopt; }

bool Citizen::speak(const ui::Semantics& seen)
{
    begin_page(seen);
    if (!hear_voice() || !say_on()) return cannot_speak();
    const auto& listening = session_->listening;
    if (reading_.at_end() && !listening.sample.empty()) {
        happened(intent::HeardLanguage{});
        return true;
    }
    if (!reading_.at_end() || !listening.on || listening.paused) return false;
    // Read to the end: going on begins at the top.
    reading_.again();
    happened(intent::PausedVoice{true});
    return true;
}

void Citizen::begin_page(const ui::Semantics& seen)
{
    const ReadPage now{where_of(*session_),
                       trouble_block(*session_) + session_->trouble.id + session_->trouble.offer + words_of_card(*session_) +
                           std::string{told_of_slip(*session_)},
                       session_->listening.from_start, session_->listening.sample};
    if (now == *read_) return;
    const bool only_trouble = now.where == read_->where && now.from_start == read_->from_start && read_->sample.empty();
    hush();
    read_ = now;
    if (!read_->sample.empty()) {
        reading_.open({invitation_of(parts_.library, read_->sample)});
        return;
    }
    reading_.open(sayings_of(seen, parts_.library), only_trouble ? trouble_block(*session_) : std::string{});
}

bool Citizen::hear_voice()
{
    if (parts_.voice == nullptr) return false;
    for (const auto& event : parts_.voice->events()) {
        if (event.id != sounding_ || event.kind == devices::VoiceEvent::Kind::started) continue;
        sounding_ = 0;
        if (event.kind == devices::VoiceEvent::Kind::failed) return false;
        reading_.next();
        // Who listens is here.
        if (session_->overlay != visit::Overlay::idle_warning) last_here_ = parts_.clock.steady();
    }
    next_look_ = parts_.clock.steady() + look_again;
    return true;
}

bool Citizen::say_on()
{
    const auto* saying = reading_.now();
    const auto& how = session_->listening;
    if (saying == nullptr) return true;
    if (sounding_ != 0 && said_rate_ == how.rate_percent && said_volume_ == how.volume_percent) return true;
    said_rate_ = how.rate_percent;
    said_volume_ = how.volume_percent;
    sounding_ = ++last_said_;
    said_at_ = parts_.clock.steady();
    return parts_.voice->say({sounding_, saying->parts, said_rate_, said_volume_}).has_value();
}

/// The countdown itself is read too, and counts on.
bool Citizen::is_being_read_to() const
{
    return sounding_ != 0 && session_->overlay != visit::Overlay::idle_warning &&
           parts_.clock.steady() - said_at_ < longest_saying;
}

bool Citizen::cannot_speak()
{
    hush();
    reading_.close();
    parts_.log.note(base::Event::voice_failed);
    if (!session_->listening.on && session_->listening.sample.empty()) return false;
    happened(intent::VoiceFailed{});
    return true;
}

void Citizen::hush()
{
    if ((sounding_ != 0 || pointing_) && parts_.voice != nullptr) parts_.voice->stop();
    sounding_ = 0;
    pointing_ = false;
}

void Citizen::forget_reading()
{
    hush();
    reading_.close();
    read_ = ReadPage{};
}

/// Who listens and moves by keys hears each control that could be chosen, those around the page too.
void Citizen::pointed_at(const ui::Semantics& seen, const std::string& block)
{
    say_apart(saying_of(seen, block, parts_.library));
}

void Citizen::chose(const ui::Semantics& seen, const std::string& block) { say_apart(answer_of(seen, block, parts_.library)); }

/// Beside the page, which is not read on.
void Citizen::say_apart(const std::optional<Saying>& saying)
{
    const auto& how = session_->listening;
    if (!saying || saying->parts.empty() || !how.on || !how.paused || parts_.voice == nullptr) return;
    pointing_ = parts_.voice->say({++last_said_, saying->parts, how.rate_percent, how.volume_percent}).has_value();
}

bool Citizen::touched_nothing()
{
    const auto& how = session_->listening;
    if (!std::exchange(touched_, false) || ((!how.on || how.paused) && how.sample.empty())) return false;
    happened(intent::PausedVoice{true});
    return true;
}

}  // namespace kiosk::app
