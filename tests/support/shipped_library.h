#pragma once
/// The shipped pack, loaded once for all tests of a program. A pack with faults is thrown, not asserted: what a failed check
/// prints may ask for the pack again, and an assertion within an assertion waits for itself.
#include <stdexcept>

#include "kiosk/content/loader.h"

namespace kiosk::test {

inline const content::Library& shipped()
{
    static const auto loaded = content::load(std::filesystem::path{KIOSK_SOURCE_DIR} / "content");
    std::string faults;
    if (!loaded)
        for (const auto& fault : loaded.error()) faults += fault.text() + '\n';
    if (!loaded) throw std::runtime_error(faults);
    return loaded->library;
}

/// One of its own, to be changed.
inline content::Library shipped_library() { return shipped(); }

}  // namespace kiosk::test
