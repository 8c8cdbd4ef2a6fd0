#pragma once
/// A recording of a content pack as samples: WAV, FLAC, Ogg Vorbis or Opus, read with libsndfile, brought to the rate of the
/// sound card and to the speed a listener chose with sonic (a voice keeps its pitch).
/// Leaves to its neighbours: which words a recording speaks (`content`), when it plays (`kiosk-voice`).
///
/// A file is not trusted: what is no plain file, larger or longer than the bounds, or damaged is refused before it is held in
/// memory. `invalid_input` says what is wrong; `not_found` when there is no such file.
#include <filesystem>
#include <vector>

#include "kiosk/base/result.h"

namespace kiosk::audio {

constexpr std::uintmax_t recording_bytes_max = 8u << 20;
constexpr int recording_seconds_max = 120;

/// How long it is, from its head alone: what a check of a whole pack has time for.
base::Result<double> seconds_of(const std::filesystem::path&);
/// One channel, 16 bits, `rate_hz` samples a second. `speed_percent` 50 to 200.
base::Result<std::vector<short>> samples_of(const std::filesystem::path&, int rate_hz, int speed_percent = 100);

}  // namespace kiosk::audio
