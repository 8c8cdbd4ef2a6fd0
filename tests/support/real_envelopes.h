#pragma once
/// Requests whose bytes have the form of envelopes, to keys that are made up. Nobody could open them.
#include "tests/support/fake_sealing.h"
#include "tests/support/sealed_requests.h"

namespace kiosk::support {

inline flow::SealedRequest request_to(const std::vector<flow::KeyId>& keys)
{
    auto request = sealed_request();
    request.envelope = envelope_to(keys);
    return request;
}

}  // namespace kiosk::support
