#pragma once
/// The sound card, open only while something sounds: an open device wakes the process 22 times a second, even when paused.
#include <cstdint>
#include <vector>

#include "kiosk/devices/outputs.h"

namespace kiosk::devices {

class Sound {
public:
    /// Samples a second, one channel, 16 bits.
    Sound(int rate_hz, Outputs outputs) : rate_hz_(rate_hz), outputs_(std::move(outputs)) {}
    ~Sound() { stop(); }
    Sound(const Sound&) = delete;
    Sound& operator=(const Sound&) = delete;

    /// Replaces what sounds, on the output that is there now and as loud as that may be; false when there is no sound card.
    bool play(std::vector<short> samples, int volume_percent);
    bool playing() const { return device_ != 0; }
    /// Everything queued has been handed to the card.
    bool drained() const;
    void stop();

private:
    int rate_hz_;
    Outputs outputs_;
    std::uint32_t device_ = 0;
};

/// Names of the sound cards that can play, as settings and SDL have them; empty: none, or no sound at all here.
std::vector<std::string> sound_outputs();

}  // namespace kiosk::devices
