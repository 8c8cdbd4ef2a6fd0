#pragma once
/// The citizen's program with a voice that writes down what it says.
#include <algorithm>

#include "kiosk/app/citizen/transcript.h"
#include "stand.h"

namespace kiosk::app {

struct Heard : Surroundings {
    Transcript voice{clock};
    std::unique_ptr<devices::Voice> missing = devices::voice_process("/nowhere/kiosk-voice");
    Citizen citizen;
    std::unique_ptr<Glass> glass;
    Shell shell;

    explicit Heard(bool can_speak = true, content::Settings wanted = {}, content::Library pack = shipped_library())
        : Surroundings(std::move(pack), std::move(wanted)),
          citizen({library,
                   settings,
                   app::Sending{sealer, queue, secrets, notes},
                   clock,
                   log,
                   false,
                   {},
                   can_speak ? &voice : missing.get()}),
          glass(std::move(*Glass::make({{"test", 1920, 1080, true}, 0}))),
          shell(*glass, citizen, clock)
    {
        shell.start();
    }
    void walk(const std::string& text) { walk_through(shell, clock, text); }
    const ui::Semantics& seen() { return glass->painter().seen(); }
    std::string last_said() const { return voice.said().empty() ? "" : devices::words_of(voice.said().back()); }
    bool heard(std::string_view words) const
    {
        return std::any_of(voice.said().begin(), voice.said().end(),
                           [&](const auto& said) { return devices::words_of(said).find(words) != std::string::npos; });
    }
};

}  // namespace kiosk::app
