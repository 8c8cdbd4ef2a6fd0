#pragma once
/// The chime before a number is said: two notes, the second lower, as samples of a WAV file. Made here, so that no recording
/// has to be found or licensed. Leaves to its neighbour: when it sounds (`app`).
#include <string>

namespace kiosk::board {

/// A whole WAV file, 22.05 kHz, one channel, 16 bits, 1.5 s.
std::string chime_wav();

}  // namespace kiosk::board
