#pragma once
/// What reading an open part found besides what it says, for whoever has to tell a door's mistake from a newer program's words.
#include "kiosk/record/descriptions.h"

namespace kiosk::record {

struct OpenReading {
    OpenPart part;
    Found found;
    bool has_log = false;
    bool has_now = false;
    bool has_staff = false;
    bool has_must = false;
};
/// corrupt: no CBOR map, a key twice, or a known key of another type.
Result<OpenReading> read_open(ByteView);

}  // namespace kiosk::record
