#include "kiosk/app/board/board_program.h"

#include <algorithm>
#include <utility>

#include "kiosk/base/caught.h"

namespace kiosk::app {

using namespace std::chrono_literals;

namespace {
constexpr auto ask_every = 1s;
constexpr int loud_percent = 100;

base::SteadyTime minute_after(const base::Clock& clock)
{
    return clock.steady() + std::chrono::seconds{60 - base::local(clock.wall()).second};
}
}  // namespace

BoardProgram::BoardProgram(const BoardParts& parts)
    : parts_(parts), next_ask_(parts.clock.steady()), next_minute_(minute_after(parts.clock)), errands_(parts_.wake)
{
}

BoardProgram::~BoardProgram()
{
    if (parts_.interrupt) parts_.interrupt();
}

page::PlainPage BoardProgram::page()
{
    const auto full = board::page_of({session_, parts_.library, parts_.settings, parts_.clock.wall(), parts_.demo});
    return page::numbered(full).first;
}

std::optional<base::SteadyTime> BoardProgram::deadline()
{
    const auto soonest = std::min(next_ask_, next_minute_);
    return std::min(soonest, board::due(session_).value_or(soonest));
}

void BoardProgram::due()
{
    const auto now = parts_.clock.steady();
    // What it said is of no interest, but the line must not fill up.
    for (const auto& event : parts_.voice.events())
        if (event.kind == devices::VoiceEvent::Kind::failed && !std::exchange(silent_, true))
            parts_.log.note(base::Event::voice_failed);
    if (now >= next_minute_) next_minute_ = minute_after(parts_.clock);
    follow(board::at(session_, now));
    if (now < next_ask_) return;
    next_ask_ = now + ask_every;
    if (!asking_) ask();
}

void BoardProgram::ask()
{
    asking_ = true;
    errands_.begin(Errand::anybody, [this]() -> Errands::Then {
        auto told = std::make_shared<base::Result<flow::CalledNumbers>>();
        try {
            *told = parts_.door.called();
        } catch (...) {
            *told = tl::unexpected(base::caught());
        }
        return [this, told] { take(*told); };
    });
}

void BoardProgram::take(const base::Result<flow::CalledNumbers>& told)
{
    asking_ = false;
    follow(told ? board::told(session_, *told, parts_.clock.steady()) : board::lost(session_));
}

/// A call that became large is said.
void BoardProgram::follow(board::Session next)
{
    const auto before = session_.now ? session_.now->place : 0;
    session_ = std::move(next);
    if (session_.now && session_.now->place != before) say(*session_.now);
}

void BoardProgram::say(const flow::CalledNumber& call)
{
    devices::Utterance said;
    said.id = ++last_said_;
    said.rate_percent = board::said_rate_percent;
    said.volume_percent = loud_percent;
    if (!parts_.chime.empty()) said.parts.push_back({"vi", {}, parts_.chime.string()});
    const auto words = board::sentence(parts_.library, call);
    for (int i = 0; i < board::said_times; ++i) said.parts.push_back({call.language, words, {}});
    if (auto begun = parts_.voice.say(said); !begun && !std::exchange(silent_, true))
        parts_.log.note(base::Event::voice_failed, begun.error());
}

void BoardProgram::woken() { errands_.take_answers(); }

bool BoardProgram::await_world(std::chrono::milliseconds patience) { return errands_.await(patience); }

void BoardProgram::fault(const base::Error& error) { parts_.log.note(base::Event::fault_caught, error); }

}  // namespace kiosk::app
