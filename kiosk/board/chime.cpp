#include "kiosk/board/chime.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace kiosk::board {

namespace {
constexpr int rate_hz = 22'050;
constexpr double seconds_long = 1.5;
constexpr double loud = 0.35;

struct Note {
    double hz, from_s;
};
/// A fifth and a third, as chimes of halls have them: E and C.
constexpr std::array<Note, 2> notes{{{659.26, 0.0}, {523.25, 0.45}}};

void put_number(std::string& out, std::uint32_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xff);
}

double sound_at(double s)
{
    double sum = 0;
    for (const auto& note : notes) {
        const double since = s - note.from_s;
        if (since < 0) continue;
        const double swell = std::min(1.0, since / 0.008), fade = std::exp(-4.0 * since);
        const double turn = 2 * std::numbers::pi * note.hz * since;
        sum += swell * fade * (std::sin(turn) + 0.3 * std::sin(2 * turn) * std::exp(-6.0 * since));
    }
    return sum * loud;
}
}  // namespace

std::string chime_wav()
{
    constexpr auto samples = static_cast<std::uint32_t>(rate_hz * seconds_long);
    constexpr std::uint32_t data_bytes = samples * 2;
    std::string out = "RIFF";
    put_number(out, 36 + data_bytes, 4);
    out += "WAVEfmt ";
    put_number(out, 16, 4);
    put_number(out, 1, 2);  // plain samples
    put_number(out, 1, 2);
    put_number(out, rate_hz, 4);
    put_number(out, rate_hz * 2, 4);
    put_number(out, 2, 2);
    put_number(out, 16, 2);
    out += "data";
    put_number(out, data_bytes, 4);
    for (std::uint32_t i = 0; i < samples; ++i) {
        const double s = static_cast<double>(i) / rate_hz;
        // The end fades into nothing, so that it does not click.
        const double end = std::min(1.0, (seconds_long - s) / 0.05);
        put_number(out, static_cast<std::uint16_t>(static_cast<std::int16_t>(32'000 * end * sound_at(s))), 2);
    }
    return out;
}

}  // namespace kiosk::board
