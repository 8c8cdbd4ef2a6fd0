#include "kiosk/flow/envelope_header.h"

#include <algorithm>

namespace kiosk::flow {

using base::ErrorKind;
using base::failure;

Result<EnvelopeHeader> header_of(ByteView envelope)
{
    const auto broken = [] { return failure(ErrorKind::corrupt, "these bytes are no envelope"); };
    if (envelope.size() < envelope_slots_at || !std::equal(envelope_magic.begin(), envelope_magic.end(), envelope.begin()))
        return broken();
    if (envelope[4] > envelope_version) return failure(ErrorKind::newer_version, "an envelope is of a newer version");
    const std::size_t keys = envelope[5];
    EnvelopeHeader header;
    for (std::size_t i = 4; i-- > 0;) header.padded_bytes = header.padded_bytes << 8 | envelope[6 + i];
    const bool known_size = std::find(padded_sizes.begin(), padded_sizes.end(), header.padded_bytes) != padded_sizes.end();
    if (envelope[4] != envelope_version || keys == 0 || keys > envelope_keys_max || !known_size ||
        envelope.size() != envelope_slots_at + keys * envelope_slot_bytes + header.padded_bytes + envelope_tag_bytes)
        return broken();
    for (std::size_t i = 0; i < keys; ++i) {
        KeyId id;
        std::copy_n(envelope.data() + envelope_slots_at + i * envelope_slot_bytes, id.size(), id.begin());
        header.keys.push_back(id);
    }
    return header;
}

}  // namespace kiosk::flow
