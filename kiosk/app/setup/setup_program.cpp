#include "kiosk/app/setup/setup_program.h"

#include <algorithm>
#include <cmath>

#include "kiosk/base/standard_streams.h"
#include "kiosk/base/utf8.h"
#include "kiosk/paper/slip.h"
#include "kiosk/screens/words.h"
#include "kiosk/setup/page.h"

namespace kiosk::app {

namespace intent = setup::intent;
using setup::Step;
using setup::Wanted;

namespace {
constexpr std::chrono::milliseconds look_every{200};
/// A touch farther from a place than this was meant for something else.
constexpr double meant_within_mm = 30;
constexpr auto test_band = "IN THỬ";
}  // namespace

SetupProgram::SetupProgram(const SetupParts& parts) : parts_(parts)
{
    session_.answers.settings = parts_.folder.settings;
    session_.at_entry = session_.answers;
    const auto& wanted = parts_.folder.settings.languages;
    if (!wanted.empty()) session_.language = wanted.front();
    session_.keys.typing_way = parts_.folder.settings.typing_way;
    session_.machine = parts_.look();
}

page::PlainPage SetupProgram::page()
{
    const auto full = setup::page_of({session_, parts_.library, parts_.clock.wall(), parts_.folder.demo});
    typing_page_ = session_.text.has_value();
    auto [plain, meanings] = page::numbered(full);
    meanings_ = std::move(meanings);
    return std::move(plain);
}

void SetupProgram::happened(const setup::Intent& what)
{
    session_ = setup::after(std::move(session_), what, parts_.library.pack.languages);
    listen();
}

void SetupProgram::meant(std::size_t meaning)
{
    measured_ = false;
    if (meaning >= meanings_.size()) return;
    const auto what = std::move(meanings_[meaning]);
    happened(what);
}

bool SetupProgram::pressed(const platform::KeyPress& key)
{
    const auto now = parts_.clock.steady();
    if (session_.step == Step::scanner && !typing_page_) {
        if (key.name == "Return" || key.name == "Keypad Enter") {
            if (const auto code = keyboard_scanner_.code_at_return(now)) {
                scanned(*code);
                return true;
            }
        }
        return keyboard_scanner_.in_a_run(now);
    }
    if (!typing_page_) return false;
    if (key.name == "Backspace") {
        happened(intent::Keyed{visit::intent::Erased{}});
        return true;
    }
    return key.name == "Space";  // comes once more as text
}

void SetupProgram::typed(const std::string& text)
{
    if (!typing_page_) {
        if (const auto out = keyboard_scanner_.letters(text, parts_.clock.steady()); !out.code.empty()) scanned(out.code);
        return;
    }
    for (const auto point : base::code_points(text)) happened(intent::Keyed{visit::intent::Typed{base::utf8(point)}});
}

void SetupProgram::scanned(const std::string& bytes)
{
    happened(intent::Scanned{static_cast<int>(base::valid_utf8(bytes) ? base::letters_in(bytes) : bytes.size())});
}

/// The device of the page is read while it is the page.
void SetupProgram::listen()
{
    const auto& wanted = session_.answers.settings.scanner;
    const bool here = parts_.listens && session_.step == Step::scanner && wanted.starts_with('/');
    if (here == scanner_.has_value() && (!here || wanted == scanner_device_)) return;
    scanner_.reset();
    scanner_device_ = wanted;
    if (here) scanner_.emplace(wanted, parts_.wake);
}

void SetupProgram::woken()
{
    if (!scanner_) return;
    for (const auto& code : scanner_->take()) scanned(code);
}

void SetupProgram::touched_at(float x_px, float y_px, const ui::Semantics& on_glass)
{
    const auto next = setup::next_touch(session_);
    if (session_.step != Step::touch || !next) return;
    const auto name = setup::touch_block(*next);
    const auto found = std::find_if(on_glass.blocks.begin(), on_glass.blocks.end(),
                                    [&](const ui::SemanticBlock& block) { return block.id == name; });
    if (found == on_glass.blocks.end()) return;
    const setup::Offset offset{static_cast<double>((x_px - found->rect_px.centre_x()) / on_glass.px_per_mm),
                               static_cast<double>((y_px - found->rect_px.centre_y()) / on_glass.px_per_mm)};
    if (offset.far_mm() > meant_within_mm) return;
    happened(intent::TouchedPlace{*next, offset});
    measured_ = true;
}

bool SetupProgram::touched_nothing() { return std::exchange(measured_, false); }

std::optional<base::SteadyTime> SetupProgram::deadline()
{
    const auto now = parts_.clock.steady();
    const auto minute = now + std::chrono::seconds{60 - base::local(parts_.clock.wall()).second};
    const bool awaited = visit::is_on_its_way(session_.printing) || session_.sound == setup::Session::Sound::sounds;
    auto soonest = awaited ? std::min(next_look_, minute) : minute;
    if (const auto held = keyboard_scanner_.due()) soonest = std::min(soonest, *held);
    return soonest;
}

void SetupProgram::due()
{
    keyboard_scanner_.let_go(parts_.clock.steady());
    if (parts_.clock.steady() < next_look_) return;
    next_look_ = parts_.clock.steady() + look_every;
    if (printer_ && visit::is_on_its_way(session_.printing))
        if (const auto how = printer_->ended()) happened(intent::PrintingWent{*how});
    if (voice_ != nullptr)
        for (const auto& event : voice_->events())
            if (event.kind == devices::VoiceEvent::Kind::failed) happened(intent::SoundWent{false});
}

bool SetupProgram::act()
{
    switch (std::exchange(session_.wanted, Wanted::nothing)) {
    case Wanted::nothing: return false;
    case Wanted::look: happened(intent::Found{parts_.look()}); break;
    case Wanted::print: begin_printing(); break;
    case Wanted::say_loudspeaker: say(false); break;
    case Wanted::say_headphones: say(true); break;
    case Wanted::write: write(); break;
    }
    return true;
}

/// A made-up receipt under a band: what a citizen's slip needs of a printer, and nobody's code.
void SetupProgram::begin_printing()
{
    printer_ = parts_.printer_at(session_.answers.settings.printer);
    next_look_ = parts_.clock.steady() + look_every;
    const devices::PrintJob job{paper::sample_receipt(), session_.language == "en" ? "en" : "vi", test_band};
    if (!printer_ || !printer_->print(job)) happened(intent::PrintingWent{visit::Printing::failed});
}

void SetupProgram::say(bool headphones)
{
    const auto& voice = session_.answers.settings.voice;
    const auto& output = headphones ? voice.headphones : voice.loudspeaker;
    voice_ = &parts_.voice_on({{output.device, output.max_percent}, {}});
    const screens::Words words{parts_.library, session_.language};
    devices::Utterance said;
    said.id = 1;
    said.rate_percent = voice.rate_percent;
    said.volume_percent = voice.volume_percent;
    said.parts.push_back({session_.language, words("setup.sound_test").said(), {}});
    next_look_ = parts_.clock.steady() + look_every;
    happened(intent::SoundWent{voice_->say(said).has_value()});
}

void SetupProgram::write()
{
    const auto done = parts_.set_up(session_.answers);
    if (done) return happened(intent::Wrote{done->keys_changed, done->installed.has_value()});
    base::tell("kiosk-setup: " + done.error().detail);
    happened(intent::CouldNotWrite{done.error().kind});
}

}  // namespace kiosk::app
