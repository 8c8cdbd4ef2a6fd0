#pragma once
/// The shipped pack, loaded once for all tests of a program.
#include <doctest/doctest.h>

#include "kiosk/content/loader.h"

namespace kiosk::test {

inline const content::Library& shipped()
{
    static const auto loaded = content::load(std::filesystem::path{KIOSK_SOURCE_DIR} / "content");
    std::string faults;
    if (!loaded)
        for (const auto& fault : loaded.error()) faults += fault.text() + '\n';
    REQUIRE_MESSAGE(loaded, faults);
    return loaded->library;
}

/// One of its own, to be changed.
inline content::Library shipped_library() { return shipped(); }

}  // namespace kiosk::test
