#include "kiosk/app/citizen/transcript.h"

#include <algorithm>

namespace kiosk::app {

using namespace std::chrono_literals;

base::Result<void> Transcript::say(const devices::Utterance& utterance)
{
    const auto words = 1 + std::count(utterance.words.begin(), utterance.words.end(), ' ');
    said_.push_back(utterance);
    speaking_ = true;
    ends_ = clock_.steady() + words * 40'000ms / utterance.rate_percent;
    return {};
}

void Transcript::stop() { speaking_ = false; }

std::vector<devices::VoiceEvent> Transcript::events()
{
    if (!speaking_ || clock_.steady() < ends_) return {};
    speaking_ = false;
    return {{said_.back().id, devices::VoiceEvent::Kind::finished}};
}

}  // namespace kiosk::app
