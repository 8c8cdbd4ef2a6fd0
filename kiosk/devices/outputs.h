#pragma once
/// Where sound may come out of this terminal, and how loud at most. A sound card cannot tell whether something is plugged into
/// its jack, but headphones with a card of their own (USB, a second card) come and go as a device: while they are there, the
/// page is heard in them alone.
#include <string>
#include <vector>

namespace kiosk::devices {

struct Output {
    std::string device;     ///< name as SDL lists it; empty: the system's usual one
    int max_percent = 100;  ///< of full scale; nobody can make it louder
};

struct Outputs {
    Output loudspeaker;
    Output headphones{"", 60};  ///< without a device: none
};

/// The output in use while these devices are there: headphones before the loudspeaker. A loudspeaker of another name than any
/// that is there sounds on the usual device, under its own limit.
Output output_among(const std::vector<std::string>& devices, const Outputs&);
/// `volume_percent` of the most that is allowed there.
void make_as_loud(std::vector<short>& samples, int volume_percent, int max_percent);

}  // namespace kiosk::devices
