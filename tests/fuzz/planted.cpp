#include "tests/fuzz/fuzz.h"

namespace kiosk::fuzz {

/// Reads past the end of a small table behind three conditions: found only by a fuzzer that sees which branches were taken
/// and by a sanitizer that sees the read.
void planted(std::string_view bytes)
{
    if (bytes.size() < 3 || bytes[0] != 'L' || bytes[1] != 'u') return;
    const int small[4] = {1, 2, 3, 4};
    volatile int read = small[static_cast<unsigned char>(bytes[2])];
    static_cast<void>(read);
}

}  // namespace kiosk::fuzz
