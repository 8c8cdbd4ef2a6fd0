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

/// The shipped pack as if nobody had read the law of its newest rules, with all grounds carried over or none.
inline content::Library library_before_a_law_is_read(bool carried)
{
    auto library = shipped_library();
    auto& rules = library.rules.snapshots.back();
    rules.confirmed = false;
    for (auto& ground : rules.grounds) ground.carried = carried;
    return library;
}

}  // namespace kiosk::test
