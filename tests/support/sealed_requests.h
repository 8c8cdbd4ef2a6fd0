#pragma once
/// Requests as the store sees them: bytes that nobody here can read, and a verifier that costs little to check.
#include <sodium.h>

#include <string>

#include "kiosk/flow/ports.h"

namespace kiosk::support {

inline constexpr auto known_secret = "K7M42QXD";

inline std::string cheap_verifier()
{
    char out[crypto_pwhash_STRBYTES] = {};
    const std::string secret = known_secret;
    if (sodium_init() < 0 || crypto_pwhash_str(out, secret.data(), secret.size(), 1, 8192) != 0) return {};
    return out;
}

inline flow::SealedRequest sealed_request(std::uint8_t fill = 'e', std::size_t bytes = 4200)
{
    flow::SealedRequest out;
    out.id = base::RequestId::random();
    out.unit = "TT";
    out.code_prefix = "BK";
    out.day = base::parse_day("2026-11-23").value();
    out.answer_by = base::parse_day("2026-11-24").value();
    out.verifier = cheap_verifier();
    out.envelope = base::Bytes(bytes, fill);
    return out;
}

}  // namespace kiosk::support
