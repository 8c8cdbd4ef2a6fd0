#pragma once
/// The sound card, open only while something sounds: an open device wakes the process 22 times a second, even when paused.
#include <cstdint>
#include <vector>

namespace kiosk::devices {

class Sound {
public:
    /// Samples a second, one channel, 16 bits.
    explicit Sound(int rate_hz) : rate_hz_(rate_hz) {}
    ~Sound() { stop(); }
    Sound(const Sound&) = delete;
    Sound& operator=(const Sound&) = delete;

    /// Replaces what sounds; false when there is no sound card.
    bool play(const std::vector<short>& samples);
    bool playing() const { return device_ != 0; }
    /// Everything queued has been handed to the card.
    bool drained() const;
    void stop();

private:
    int rate_hz_;
    std::uint32_t device_ = 0;
};

}  // namespace kiosk::devices
