#include "kiosk/devices/outputs.h"

#include <algorithm>

namespace kiosk::devices {

Output output_among(const std::vector<std::string>& devices, const Outputs& outputs)
{
    const auto there = [&](const Output& output) {
        return std::find(devices.begin(), devices.end(), output.device) != devices.end();
    };
    if (!outputs.headphones.device.empty() && there(outputs.headphones)) return outputs.headphones;
    return {there(outputs.loudspeaker) ? outputs.loudspeaker.device : std::string{}, outputs.loudspeaker.max_percent};
}

void make_as_loud(std::vector<short>& samples, int volume_percent, int max_percent)
{
    const int share = std::clamp(volume_percent, 0, 100) * std::clamp(max_percent, 0, 100);
    for (auto& sample : samples) sample = static_cast<short>(sample * share / 10'000);
}

}  // namespace kiosk::devices
