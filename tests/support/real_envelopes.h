#pragma once
/// Requests whose bytes have the form of envelopes, to keys that are made up. Nobody could open them.
#include <algorithm>

#include "kiosk/flow/envelope_header.h"
#include "tests/support/sealed_requests.h"

namespace kiosk::support {

inline flow::KeyId made_up_key(std::uint8_t fill)
{
    flow::KeyId key;
    key.fill(fill);
    return key;
}

inline base::Bytes envelope_to(const std::vector<flow::KeyId>& keys)
{
    const auto padded = flow::padded_sizes.front();
    base::Bytes out(flow::envelope_slots_at + keys.size() * flow::envelope_slot_bytes + padded + flow::envelope_tag_bytes, 'e');
    std::copy(flow::envelope_magic.begin(), flow::envelope_magic.end(), out.begin());
    out[4] = flow::envelope_version;
    out[5] = static_cast<std::uint8_t>(keys.size());
    for (std::size_t i = 0; i < 4; ++i) out[6 + i] = static_cast<std::uint8_t>(padded >> (8 * i));
    for (std::size_t i = 0; i < keys.size(); ++i)
        std::copy(keys[i].begin(), keys[i].end(),
                  out.begin() + static_cast<std::ptrdiff_t>(flow::envelope_slots_at + i * flow::envelope_slot_bytes));
    return out;
}

inline flow::SealedRequest request_to(const std::vector<flow::KeyId>& keys)
{
    auto request = sealed_request();
    request.envelope = envelope_to(keys);
    return request;
}

}  // namespace kiosk::support
