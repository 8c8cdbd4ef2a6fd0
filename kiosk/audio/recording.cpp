#include "kiosk/audio/recording.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sndfile.h>
#include <sonic.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <memory>

#include "kiosk/base/try.h"

namespace kiosk::audio {

namespace {

using base::ErrorKind;
using base::failure;

struct CloseSound {
    void operator()(SNDFILE* file) const { sf_close(file); }
};
using SoundFile = std::unique_ptr<SNDFILE, CloseSound>;

struct EndStream {
    void operator()(sonicStream stream) const { sonicDestroyStream(stream); }
};
using Stream = std::unique_ptr<std::remove_pointer_t<sonicStream>, EndStream>;

constexpr int channels_max = 2, least_rate_hz = 8000, most_rate_hz = 48'000;

bool known_format(int format)
{
    const int type = format & SF_FORMAT_TYPEMASK;
    return type == SF_FORMAT_WAV || type == SF_FORMAT_WAVEX || type == SF_FORMAT_FLAC || type == SF_FORMAT_OGG;
}

base::Result<SoundFile> opened(const std::filesystem::path& path, SF_INFO& info)
{
    const auto refused = [&](const std::string& why) {
        return failure(ErrorKind::invalid_input, path.filename().string() + ": " + why);
    };
    // A pipe must not make anybody wait; a link could lead out of the pack.
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0) return failure(ErrorKind::not_found, path.filename().string() + ": cannot be read");
    struct stat about {};
    if (::fstat(file, &about) != 0 || !S_ISREG(about.st_mode) ||
        static_cast<std::uintmax_t>(about.st_size) > recording_bytes_max) {
        ::close(file);
        return refused("a plain file of at most 8 MiB is expected");
    }
    SoundFile sound{sf_open_fd(file, SFM_READ, &info, SF_TRUE)};
    if (!sound) return refused("no sound that can be played: WAV, FLAC, Ogg Vorbis and Opus can");
    if (!known_format(info.format)) return refused("WAV, FLAC, Ogg Vorbis or Opus is expected");
    if (info.channels < 1 || info.channels > channels_max) return refused("one or two channels are expected");
    if (info.samplerate < least_rate_hz || info.samplerate > most_rate_hz)
        return refused("8,000 to 48,000 samples a second are expected");
    if (info.frames < 1) return refused("there is no sound in it");
    if (info.frames > static_cast<sf_count_t>(info.samplerate) * recording_seconds_max)
        return refused(fmt::format("at most {} seconds are expected", recording_seconds_max));
    return sound;
}

void take_all(sonicStream stream, std::vector<short>& out)
{
    std::array<short, 4096> block{};
    for (int got = 1; got > 0;) {
        got = sonicReadShortFromStream(stream, block.data(), static_cast<int>(block.size()));
        out.insert(out.end(), block.begin(), block.begin() + std::max(got, 0));
    }
}

}  // namespace

base::Result<double> seconds_of(const std::filesystem::path& path)
{
    SF_INFO info{};
    return opened(path, info).map([&](const SoundFile&) { return static_cast<double>(info.frames) / info.samplerate; });
}

base::Result<std::vector<short>> samples_of(const std::filesystem::path& path, int rate_hz, int speed_percent)
{
    SF_INFO info{};
    const auto sound = TRY(opened(path, info));
    // Sounds kept as numbers from -1 to 1 are brought to 16 bits as well.
    sf_command(sound.get(), SFC_SET_SCALE_FLOAT_INT_READ, nullptr, SF_TRUE);
    sf_command(sound.get(), SFC_SET_CLIPPING, nullptr, SF_TRUE);

    const Stream stream{sonicCreateStream(info.samplerate, 1)};
    if (!stream) return failure(ErrorKind::unavailable, "no memory for a recording");
    sonicSetSpeed(stream.get(), static_cast<float>(std::clamp(speed_percent, 50, 200)) / 100.0f);
    // Played faster and heard at a lower rate it sounds as it was recorded.
    sonicSetRate(stream.get(), static_cast<float>(info.samplerate) / static_cast<float>(rate_hz));

    std::vector<short> out;
    constexpr sf_count_t frames_at_once = 2048;
    std::array<short, frames_at_once * channels_max> block{};
    sf_count_t left = info.frames;
    while (left > 0) {
        const auto got = sf_readf_short(sound.get(), block.data(), std::min(left, frames_at_once));
        if (got <= 0) break;
        left -= got;
        if (info.channels == 2)
            for (sf_count_t at = 0; at < got; ++at)
                block[static_cast<std::size_t>(at)] = static_cast<short>(
                    (block[static_cast<std::size_t>(2 * at)] + block[static_cast<std::size_t>(2 * at + 1)]) / 2);
        if (sonicWriteShortToStream(stream.get(), block.data(), static_cast<int>(got)) == 0)
            return failure(ErrorKind::unavailable, "no memory for a recording");
        take_all(stream.get(), out);
    }
    if (left == info.frames || sf_error(sound.get()) != SF_ERR_NO_ERROR)
        return failure(ErrorKind::invalid_input, path.filename().string() + ": the sound is damaged");
    sonicFlushStream(stream.get());
    take_all(stream.get(), out);
    return out;
}

}  // namespace kiosk::audio
