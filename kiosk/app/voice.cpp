// kiosk-voice: speaks what it is told on standard input (kiosk/devices/voice.h), on the sound card, with eSpeak NG.
// A process of its own: eSpeak NG is GPL-3, and a fault of sound must never stop the terminal. It knows no page and keeps
// nothing; the device is open only while something is said.
#include <espeak-ng/speak_lib.h>
#include <poll.h>
#include <unistd.h>

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <string>
#include <vector>

#include "kiosk/devices/sound.h"
#include "kiosk/devices/voice.h"

namespace {

using kiosk::devices::Utterance;
using kiosk::devices::VoiceLines;

int take_samples(short* samples, int count, espeak_EVENT* events)
{
    auto& sound = *static_cast<std::vector<short>*>(events->user_data);
    if (samples) sound.insert(sound.end(), samples, samples + count);
    return 0;
}

std::vector<short> synthesised(const Utterance& utterance)
{
    constexpr int words_a_minute = 150;   // eSpeak NG's 175 is fast for an elderly listener
    espeak_SetVoiceByName(utterance.language == "en" ? "en" : "vi");
    espeak_SetParameter(espeakRATE, words_a_minute * utterance.rate_percent / 100, 0);
    std::vector<short> sound;
    espeak_SetSynthCallback(take_samples);
    espeak_Synth(utterance.words.c_str(), utterance.words.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, &sound);
    espeak_Synchronize();
    for (auto& sample : sound) sample = static_cast<short>(sample * utterance.volume_percent / 100);
    return sound;
}

void tell(std::string_view what, std::int64_t id)
{
    fmt::print("{} {}\n", what, id);
    std::fflush(stdout);
}

}  // namespace

int main()
{
    const int rate_hz = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, 0);
    const bool can_speak = rate_hz > 0;
    kiosk::devices::Sound speaker{can_speak ? rate_hz : 22050};
    VoiceLines lines;
    std::int64_t saying = 0;
    for (;;) {
        pollfd in{0, POLLIN, 0};
        const int ready = ::poll(&in, 1, speaker.playing() ? 20 : -1);
        if (ready > 0) {
            std::array<char, 4096> block{};
            const auto got = ::read(0, block.data(), block.size());
            if (got <= 0) return 0;
            lines.take({block.data(), static_cast<std::size_t>(got)});
            VoiceLines::Command command;
            while (lines.next(command)) {
                speaker.stop();
                if (command.kind == VoiceLines::Command::Kind::quit) return 0;
                if (command.kind == VoiceLines::Command::Kind::stop) continue;
                saying = command.utterance.id;
                if (can_speak && speaker.play(synthesised(command.utterance))) tell("started", saying);
                else tell("failed", saying);
            }
            if (lines.broken()) return 2;
        }
        if (speaker.playing() && speaker.drained()) {
            speaker.stop();
            tell("finished", saying);
        }
    }
}
