#pragma once
/// All faults and warnings of a pack as one text, one a line; empty when it is sound.
#include "kiosk/content/loader.h"
#include "tests/support/pack_copy.h"

namespace kiosk::test {

inline std::string faults_of(const PackCopy& pack)
{
    const auto loaded = content::load(pack.path);
    std::string text;
    for (const auto& fault : loaded ? loaded->warnings : loaded.error())
        text += (fault.warning ? "warning " : "") + fault.text() + '\n';
    return text;
}

}  // namespace kiosk::test
