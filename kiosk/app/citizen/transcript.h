#pragma once
/// A voice without sound, for walks: remembers every line it was to say and takes as long over it as a calm speaker would.
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/devices/voice.h"

namespace kiosk::app {

/// One line: the words as they are heard; before what a person recorded, the file, and before what is synthesised in another
/// language or after a recording, the language.
std::string written(const devices::Utterance&);

class Transcript final : public devices::Voice {
public:
    /// The clock is borrowed.
    explicit Transcript(const base::Clock& clock) : clock_(clock) {}

    base::Result<void> say(const devices::Utterance&) override;
    void stop() override;
    std::vector<devices::VoiceEvent> events() override;
    int readable() const override { return -1; }

    /// Time for a word at the usual rate, for what is said from now on.
    void set_pace(std::chrono::milliseconds for_a_word) { pace_ = for_a_word; }

    const std::vector<devices::Utterance>& said() const { return said_; }
    bool speaking() const { return speaking_; }

private:
    const base::Clock& clock_;
    std::vector<devices::Utterance> said_;
    std::chrono::milliseconds pace_{400};
    bool speaking_ = false;
    base::SteadyTime ends_{};
};

}  // namespace kiosk::app
