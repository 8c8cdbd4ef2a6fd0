#include "kiosk/flow/envelope_header.h"

#include <algorithm>

#include "kiosk/base/try.h"

namespace kiosk::flow {

using base::ErrorKind;
using base::failure;

namespace {
constexpr std::uint8_t first_version = 1;

bool is_padded_size(std::uint8_t version, std::size_t size)
{
    return std::find(padded_sizes.begin(), padded_sizes.end(), size) != padded_sizes.end() &&
           (version != first_version || size >= citizen_padded_min);
}
}  // namespace

std::size_t envelope_text_at(std::uint8_t version, std::size_t keys)
{
    return envelope_slots_at + keys * envelope_slot_bytes + (version == first_version ? 0 : envelope_check_bytes);
}

Result<EnvelopeHeader> header_of(ByteView envelope)
{
    const auto broken = [] { return failure(ErrorKind::corrupt, "these bytes are no envelope"); };
    if (envelope.size() < envelope_slots_at || !std::equal(envelope_magic.begin(), envelope_magic.end(), envelope.begin()))
        return broken();
    EnvelopeHeader header;
    header.version = envelope[4];
    if (header.version > envelope_version) return failure(ErrorKind::newer_version, "an envelope is of a newer version");
    const std::size_t keys = envelope[5];
    for (std::size_t i = 4; i-- > 0;) header.padded_bytes = header.padded_bytes << 8 | envelope[6 + i];
    if (header.version < first_version || keys == 0 || keys > envelope_keys_max ||
        !is_padded_size(header.version, header.padded_bytes) ||
        envelope.size() != envelope_text_at(header.version, keys) + header.padded_bytes + envelope_tag_bytes)
        return broken();
    for (std::size_t i = 0; i < keys; ++i) {
        KeyId id;
        std::copy_n(envelope.data() + envelope_slots_at + i * envelope_slot_bytes, id.size(), id.begin());
        header.keys.push_back(id);
    }
    return header;
}

Result<EnvelopeHeader> citizen_header_of(ByteView envelope)
{
    auto header = header_of(envelope);
    if (header && header->padded_bytes < citizen_padded_min)
        return failure(ErrorKind::corrupt, "an envelope of a citizen is padded to at least 4096 bytes");
    return header;
}

Result<Bytes> with_wrap(ByteView envelope, ByteView wrap)
{
    const auto header = TRY(header_of(envelope));
    if (wrap.size() > wrap_magic.size() && std::equal(wrap_magic.begin(), wrap_magic.end(), wrap.begin()) &&
        wrap[wrap_magic.size()] > wrap_version)
        return failure(ErrorKind::newer_version, "a wrap is of a newer version");
    if (wrap.size() != wrap_bytes || !std::equal(wrap_magic.begin(), wrap_magic.end(), wrap.begin()) ||
        wrap[wrap_magic.size()] != wrap_version)
        return failure(ErrorKind::corrupt, "these bytes are no wrap of a key");
    if (header.keys.size() == envelope_keys_max) return failure(ErrorKind::too_large, "an envelope has eight keys already");
    const auto slots_end = static_cast<std::ptrdiff_t>(envelope_slots_at + header.keys.size() * envelope_slot_bytes);
    Bytes out;
    out.reserve(envelope.size() + envelope_slot_bytes);
    out.insert(out.end(), envelope.begin(), envelope.begin() + slots_end);
    out.insert(out.end(), wrap.begin() + static_cast<std::ptrdiff_t>(wrap_magic.size()) + 1, wrap.end());
    out.insert(out.end(), envelope.begin() + slots_end, envelope.end());
    out[5] = static_cast<std::uint8_t>(header.keys.size() + 1);
    return out;
}

}  // namespace kiosk::flow
