#include "kiosk/devices/sound.h"

#include <SDL.h>

namespace kiosk::devices {

namespace {
std::vector<std::string> devices_there()
{
    std::vector<std::string> names;
    for (int at = 0; at < SDL_GetNumAudioDevices(0); ++at)
        if (const char* name = SDL_GetAudioDeviceName(at, 0)) names.emplace_back(name);
    return names;
}
}  // namespace

bool Sound::play(std::vector<short> samples, int volume_percent)
{
    stop();
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return false;
    SDL_AudioSpec wish{};
    wish.freq = rate_hz_;
    wish.format = AUDIO_S16SYS;
    wish.channels = 1;
    wish.samples = 1024;
    const auto output = output_among(devices_there(), outputs_);
    make_as_loud(samples, volume_percent, output.max_percent);
    device_ = SDL_OpenAudioDevice(output.device.empty() ? nullptr : output.device.c_str(), 0, &wish, nullptr, 0);
    if (device_ == 0) {
        SDL_QuitSubSystem(SDL_INIT_AUDIO);  // so that the next try sees what was plugged in meanwhile
        return false;
    }
    if (SDL_QueueAudio(device_, samples.data(), static_cast<Uint32>(samples.size() * sizeof(short))) != 0) {
        stop();
        return false;
    }
    SDL_PauseAudioDevice(device_, 0);
    return true;
}

bool Sound::drained() const { return SDL_GetQueuedAudioSize(device_) == 0; }

std::vector<std::string> sound_outputs()
{
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return {};
    auto names = devices_there();
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return names;
}

void Sound::stop()
{
    if (device_ == 0) return;
    SDL_CloseAudioDevice(device_);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    device_ = 0;
}

}  // namespace kiosk::devices
