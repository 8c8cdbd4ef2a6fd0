#include "kiosk/app/citizen/transcript.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::app {

using namespace std::chrono_literals;

std::string written(const devices::Utterance& utterance)
{
    std::string out;
    std::string language{"vi"};
    for (const auto& part : utterance.parts) {
        const std::filesystem::path file{part.recording};
        if (!out.empty()) out += ' ';
        if (!part.recording.empty())
            out += fmt::format("[recording {}/{}] ", file.parent_path().filename().string(), file.filename().string());
        else if (part.language != language)
            out += fmt::format("[{}] ", part.language);
        language = part.recording.empty() ? part.language : std::string{};
        out += part.words;
    }
    return out;
}

base::Result<void> Transcript::say(const devices::Utterance& utterance)
{
    const auto all = devices::words_of(utterance);
    const auto words = 1 + std::count(all.begin(), all.end(), ' ');
    said_.push_back(utterance);
    speaking_ = true;
    ends_ = clock_.steady() + words * pace_ * 100 / utterance.rate_percent;
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
