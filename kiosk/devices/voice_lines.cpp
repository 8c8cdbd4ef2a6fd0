#include <fmt/format.h>

#include <charconv>

#include "kiosk/devices/voice.h"

namespace kiosk::devices {

namespace {
constexpr std::size_t words_bytes_max = 64 * 1024;

std::vector<std::string_view> parts_of(std::string_view line)
{
    std::vector<std::string_view> parts;
    while (!line.empty()) {
        const auto end = line.find(' ');
        parts.push_back(line.substr(0, end));
        line = end == std::string_view::npos ? std::string_view{} : line.substr(end + 1);
    }
    return parts;
}

template <class Number>
bool read(std::string_view text, Number& value)
{
    const auto [stopped, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    return fault == std::errc{} && stopped == text.data() + text.size();
}
}  // namespace

std::string say_line(const Utterance& utterance)
{
    const auto words = std::string_view{utterance.words}.substr(0, words_bytes_max);
    return fmt::format("say {} {} {} {} {}\n{}", utterance.id, utterance.language, utterance.rate_percent, utterance.volume_percent, words.size(), words);
}

bool VoiceLines::next(Command& command)
{
    const auto end = buffer_.find('\n');
    if (end == std::string::npos) {
        broken_ = broken_ || buffer_.size() > 200;
        return false;
    }
    const auto parts = parts_of(std::string_view{buffer_}.substr(0, end));
    command = {};
    if (parts.size() == 1 && (parts[0] == "stop" || parts[0] == "quit")) {
        command.kind = parts[0] == "stop" ? Command::Kind::stop : Command::Kind::quit;
        buffer_.erase(0, end + 1);
        return true;
    }
    std::size_t bytes = 0;
    auto& utterance = command.utterance;
    const bool sound = parts.size() == 6 && parts[0] == "say" && read(parts[1], utterance.id) && read(parts[3], utterance.rate_percent) &&
                       read(parts[4], utterance.volume_percent) && read(parts[5], bytes) && bytes <= words_bytes_max && parts[2].size() <= 16 &&
                       utterance.rate_percent >= 75 && utterance.rate_percent <= 200 && utterance.volume_percent >= 0 && utterance.volume_percent <= 100;
    if (!sound) {
        broken_ = true;
        return false;
    }
    if (buffer_.size() < end + 1 + bytes) return false;
    command.kind = Command::Kind::say;
    utterance.language = parts[2];
    utterance.words = buffer_.substr(end + 1, bytes);
    buffer_.erase(0, end + 1 + bytes);
    return true;
}

base::Result<VoiceEvent> voice_event(std::string_view line)
{
    const auto parts = parts_of(line);
    VoiceEvent event;
    if (parts.size() == 2 && read(parts[1], event.id)) {
        if (parts[0] == "started") return event;
        event.kind = VoiceEvent::Kind::finished;
        if (parts[0] == "finished") return event;
        event.kind = VoiceEvent::Kind::failed;
        if (parts[0] == "failed") return event;
    }
    return base::failure(base::ErrorKind::invalid_input, "the voice process answered with an unknown line");
}

}  // namespace kiosk::devices
