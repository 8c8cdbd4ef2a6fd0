// kiosk-voice: speaks what it is told on standard input (kiosk/devices/voice.h), on the sound card, with eSpeak NG.
// A process of its own: eSpeak NG is GPL-3, and a fault of sound must never stop the terminal. It knows no page and keeps
// nothing; the device is open only while something is said.
#include <espeak-ng/speak_lib.h>
#include <poll.h>
#include <unistd.h>

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <string>
#include <vector>

#include "kiosk/app/exit_code.h"
#include "kiosk/audio/recording.h"
#include "kiosk/base/program_start.h"
#include "kiosk/base/standard_streams.h"
#include "kiosk/base/users.h"
#include "kiosk/content/settings.h"
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

std::vector<short> synthesised(const std::string& words, const std::string& language, int rate_percent)
{
    constexpr int words_a_minute = 150;  // eSpeak NG's 175 is fast for an elderly listener
    // A language eSpeak NG does not know is read with the Vietnamese voice, in whose letters those of the country are written.
    espeak_SetVoiceByName(language == "en" ? "en" : "vi");
    espeak_SetParameter(espeakRATE, words_a_minute * rate_percent / 100, 0);
    std::vector<short> sound;
    espeak_SetSynthCallback(take_samples);
    espeak_Synth(words.c_str(), words.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, &sound);
    espeak_Synchronize();
    return sound;
}

/// Part by part: a recording where there is one that plays, else the words.
std::vector<short> sound_of(const Utterance& utterance, int rate_hz)
{
    std::vector<short> all;
    for (const auto& part : utterance.parts) {
        auto recorded = part.recording.empty() ? kiosk::base::Result<std::vector<short>>{tl::unexpect, kiosk::base::Error{}}
                                               : kiosk::audio::samples_of(part.recording, rate_hz, utterance.rate_percent);
        const auto sound = recorded ? std::move(*recorded) : synthesised(part.words, part.language, utterance.rate_percent);
        all.insert(all.end(), sound.begin(), sound.end());
    }
    return all;
}

void tell(std::string_view what, std::int64_t id)
{
    (void)kiosk::base::write_line(STDOUT_FILENO, fmt::format("{} {}", what, id));
}

/// What cannot be said, for whatever reason, is told as failed; the next utterance is another one.
bool begun(kiosk::devices::Sound& speaker, const Utterance& utterance, int rate_hz)
{
    try {
        return speaker.play(sound_of(utterance, rate_hz), utterance.volume_percent);
    } catch (...) {
        return false;
    }
}

int refused(const kiosk::base::Error& error)
{
    kiosk::base::tell("kiosk-voice: " + error.detail);
    return kiosk::app::exit_code_of(error.kind);
}

int run(int argc, char** argv)
{
    CLI::App cli{"Speaks what it is told on standard input; started by the terminal.", "kiosk-voice"};
    kiosk::devices::Outputs outputs;
    cli.add_option("--loudspeaker", outputs.loudspeaker.device, "sound card of the loudspeaker; empty: the usual one");
    cli.add_option("--loudspeaker-max", outputs.loudspeaker.max_percent, "the loudest it may be, percent")
        ->check(CLI::Range(0, 100));
    cli.add_option("--headphones", outputs.headphones.device, "sound card of the headphones; empty: none");
    cli.add_option("--headphones-max", outputs.headphones.max_percent, "the loudest they may be, percent")
        ->check(CLI::Range(0, 100));
    std::filesystem::path data;
    std::string only_for;
    cli.add_option("--data", data, "data folder whose settings name the sound cards, instead of the options above");
    cli.add_option("--only-for", only_for,
                   "users who may speak, with commas; anybody else is refused (standard input is a socket)");
    try {
        cli.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return cli.exit(error) == 0 ? kiosk::app::exit_code::done : kiosk::app::exit_code::used_wrongly;
    }

    if (const auto may = kiosk::base::comes_from(only_for); !may) return refused(may.error());
    if (!data.empty()) {
        const auto settings = kiosk::content::read_settings(data / "settings.yaml");
        if (!settings) return refused(settings.error());
        const auto& sound = settings->voice;
        outputs = {{sound.loudspeaker.device, sound.loudspeaker.max_percent},
                   {sound.headphones.device, sound.headphones.max_percent}};
    }

    const int rate_hz = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, 0);
    const bool can_speak = rate_hz > 0;
    constexpr int usual_rate_hz = 22050;
    kiosk::devices::Sound speaker{can_speak ? rate_hz : usual_rate_hz, outputs};
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
                if (can_speak && begun(speaker, command.utterance, rate_hz))
                    tell("started", saying);
                else
                    tell("failed", saying);
            }
            if (lines.broken()) return kiosk::app::exit_code::used_wrongly;
        }
        if (speaker.playing() && speaker.drained()) {
            speaker.stop();
            tell("finished", saying);
        }
    }
}

}  // namespace

int main(int argc, char** argv)
{
    return kiosk::base::run_program("kiosk-voice", [&] { return run(argc, argv); });
}
