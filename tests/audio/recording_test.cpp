#include "kiosk/audio/recording.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <fstream>
#include <random>

#include "../support/scratch_folder.h"

using namespace kiosk;

namespace {

std::string number(std::uint32_t value, int bytes)
{
    std::string out;
    for (int at = 0; at < bytes; ++at) out += static_cast<char>(value >> (8 * at));
    return out;
}

/// A steady loud tone of whole numbers.
std::string wav(std::uint32_t rate_hz, std::uint32_t frames, std::uint32_t channels = 1)
{
    std::string samples;
    for (std::uint32_t at = 0; at < frames * channels; ++at) samples += number(at / channels % 40 < 20 ? 8000 : 57'536, 2);
    const auto size = static_cast<std::uint32_t>(samples.size());
    return "RIFF" + number(36 + size, 4) + "WAVEfmt " + number(16, 4) + number(1, 2) + number(channels, 2) +
           number(rate_hz, 4) + number(rate_hz * channels * 2, 4) + number(channels * 2, 2) + number(16, 2) + "data" +
           number(size, 4) + samples;
}

struct Files {
    support::ScratchFolder folder;
    std::filesystem::path put(const std::string& bytes, const char* name = "a.wav") const
    {
        std::ofstream{folder.path() / name, std::ios::binary} << bytes;
        return folder.path() / name;
    }
};

bool about(std::size_t count, double expected)
{
    return static_cast<double>(count) > expected * 0.97 && static_cast<double>(count) < expected * 1.03;
}

}  // namespace

TEST_CASE("a recording lasts as long as it was spoken, whatever rate and channels it was saved with")
{
    const Files files;
    for (const std::uint32_t rate : {8000u, 16'000u, 22'050u, 44'100u, 48'000u})
        for (const std::uint32_t channels : {1u, 2u}) {
            const auto path = files.put(wav(rate, 2 * rate, channels));
            const auto samples = audio::samples_of(path, 22'050);
            REQUIRE_MESSAGE(samples, samples.error().detail);
            INFO(rate << " " << channels << " " << samples->size());
            CHECK(about(samples->size(), 2 * 22'050));
            CHECK(audio::seconds_of(path).value() == doctest::Approx(2));
        }
}

TEST_CASE("slower and faster reach recordings too")
{
    const Files files;
    const auto path = files.put(wav(22'050, 2 * 22'050));
    CHECK(about(audio::samples_of(path, 22'050, 200).value().size(), 22'050));
    CHECK(about(audio::samples_of(path, 22'050, 75).value().size(), 2 * 22'050 / 0.75));
}

TEST_CASE("what is no recording of bearable length is refused and never held in memory")
{
    const Files files;
    const auto refused = [](const std::filesystem::path& path) {
        return !audio::samples_of(path, 22'050) && !audio::seconds_of(path);
    };
    CHECK(refused(files.folder.path() / "missing.wav"));
    CHECK(refused(files.put("")));
    CHECK(refused(files.put("speaker: nobody\n")));
    CHECK(refused(files.put(wav(22'050, 0))));
    CHECK(refused(files.put(wav(96'000, 96'000))));
    CHECK(refused(files.put(wav(22'050, 100, 6))));
    CHECK(refused(files.put(wav(8000, 8000 * 121))));
    CHECK(refused(files.put(std::string(9u << 20, 'x'))));
    // A format that plays elsewhere and is not promised here.
    CHECK(refused(files.put("FORM" + std::string{0, 0, 0, 4} + "AIFF")));
    // Neither a pipe, which would wait for ever, nor a link, which could lead out of the pack.
    REQUIRE(::mkfifo((files.folder.path() / "pipe.wav").c_str(), 0600) == 0);
    CHECK(refused(files.folder.path() / "pipe.wav"));
    std::filesystem::create_symlink(files.put(wav(22'050, 2205)), files.folder.path() / "link.wav");
    CHECK(refused(files.folder.path() / "link.wav"));
    CHECK(refused(files.folder.path()));
}

TEST_CASE("damaged recordings end in an error or in sound, never in a crash")
{
    const Files files;
    const char* set = std::getenv("KIOSK_SEED");
    const auto seed = set ? static_cast<unsigned>(std::strtoul(set, nullptr, 10)) : 20261123u;
    MESSAGE("seed " << seed);
    std::mt19937 random{seed};
    const auto whole = wav(22'050, 4000, 2);
    for (int round = 0; round < 400; ++round) {
        auto bytes = whole;
        if (round % 3 == 0) bytes.resize(random() % bytes.size());
        for (auto hits = 1 + random() % 6; hits > 0 && !bytes.empty(); --hits)
            bytes[random() % std::min<std::size_t>(bytes.size(), round % 2 == 0 ? 60 : bytes.size())] =
                static_cast<char>(random());
        const auto samples = audio::samples_of(files.put(bytes), 22'050, 100);
        if (samples) CHECK(samples->size() < 22'050u * 130);
    }
}
