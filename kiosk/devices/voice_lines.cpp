#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "kiosk/devices/voice.h"

namespace kiosk::devices {

namespace {
constexpr std::size_t words_bytes_max = 64 * 1024, file_bytes_max = 4096, parts_max = 64, line_bytes_max = 200;

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
/// Takes from the front of bytes that may end too early.
class Cursor {
public:
    enum class State { whole, waiting, broken };
    explicit Cursor(std::string_view bytes) : left_(bytes) {}

    State line(std::vector<std::string_view>& parts)
    {
        const auto end = left_.find('\n');
        if (end == std::string_view::npos) return left_.size() > line_bytes_max ? State::broken : State::waiting;
        if (end > line_bytes_max) return State::broken;
        parts = parts_of(left_.substr(0, end));
        left_.remove_prefix(end + 1);
        return State::whole;
    }
    State bytes(std::size_t count, std::string& out)
    {
        if (left_.size() < count) return State::waiting;
        out = left_.substr(0, count);
        left_.remove_prefix(count);
        return State::whole;
    }
    std::size_t left() const { return left_.size(); }

private:
    std::string_view left_;
};
using State = Cursor::State;

bool read_head(const std::vector<std::string_view>& parts, Utterance& utterance, std::size_t& count)
{
    return parts.size() == 5 && parts[0] == "say" && read(parts[1], utterance.id) && read(parts[2], utterance.rate_percent) &&
           read(parts[3], utterance.volume_percent) && read(parts[4], count) && count <= parts_max &&
           utterance.rate_percent >= 75 && utterance.rate_percent <= 200 && utterance.volume_percent >= 0 &&
           utterance.volume_percent <= 100;
}

State read_part(Cursor& cursor, SpokenPart& part, std::size_t& words_left)
{
    std::vector<std::string_view> line;
    if (const auto state = cursor.line(line); state != State::whole) return state;
    std::size_t file_bytes = 0, words_bytes = 0;
    const bool sound = line.size() == 4 && line[0] == "part" && line[1].size() <= 16 && read(line[2], file_bytes) &&
                       read(line[3], words_bytes) && file_bytes <= file_bytes_max && words_bytes <= words_left;
    if (!sound) return State::broken;
    words_left -= words_bytes;
    part.language = line[1];
    const auto file = cursor.bytes(file_bytes, part.recording);
    return file == State::whole ? cursor.bytes(words_bytes, part.words) : file;
}
}  // namespace

std::string words_of(const Utterance& utterance)
{
    std::string out;
    for (const auto& part : utterance.parts) out += (out.empty() ? "" : " ") + part.words;
    return out;
}

std::string say_line(const Utterance& utterance)
{
    const auto count = std::min(utterance.parts.size(), parts_max);
    auto out = fmt::format("say {} {} {} {}\n", utterance.id, utterance.rate_percent, utterance.volume_percent, count);
    std::size_t left = words_bytes_max;
    for (std::size_t at = 0; at < count; ++at) {
        const auto& part = utterance.parts[at];
        const auto words = std::string_view{part.words}.substr(0, left);
        left -= words.size();
        const auto file = part.recording.size() <= file_bytes_max ? std::string_view{part.recording} : std::string_view{};
        out += fmt::format("part {} {} {}\n{}{}", part.language, file.size(), words.size(), file, words);
    }
    return out;
}

bool VoiceLines::next(Command& command)
{
    Cursor cursor{buffer_};
    std::vector<std::string_view> line;
    std::size_t count = 0;
    command = {};
    auto state = cursor.line(line);
    if (state == State::whole) {
        const bool word = line.size() == 1 && (line[0] == "stop" || line[0] == "quit");
        if (word)
            command.kind = line[0] == "stop" ? Command::Kind::stop : Command::Kind::quit;
        else if (read_head(line, command.utterance, count))
            command.kind = Command::Kind::say;
        else
            state = State::broken;
    }
    std::size_t words_left = words_bytes_max;
    for (std::size_t at = 0; state == State::whole && at < count; ++at)
        state = read_part(cursor, command.utterance.parts.emplace_back(), words_left);
    broken_ = broken_ || state == State::broken;
    if (state != State::whole) return false;
    buffer_.erase(0, buffer_.size() - cursor.left());
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
