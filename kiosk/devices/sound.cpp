#include "kiosk/devices/sound.h"

#include <SDL.h>

namespace kiosk::devices {

bool Sound::play(const std::vector<short>& samples)
{
    stop();
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return false;
    SDL_AudioSpec wish{};
    wish.freq = rate_hz_;
    wish.format = AUDIO_S16SYS;
    wish.channels = 1;
    wish.samples = 1024;
    device_ = SDL_OpenAudioDevice(nullptr, 0, &wish, nullptr, 0);
    if (device_ == 0) return false;
    if (SDL_QueueAudio(device_, samples.data(), static_cast<Uint32>(samples.size() * sizeof(short))) != 0) {
        stop();
        return false;
    }
    SDL_PauseAudioDevice(device_, 0);
    return true;
}

bool Sound::drained() const
{
    return SDL_GetQueuedAudioSize(device_) == 0;
}

void Sound::stop()
{
    if (device_ == 0) return;
    SDL_CloseAudioDevice(device_);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    device_ = 0;
}

}  // namespace kiosk::devices
