#pragma once
/// Requests as the store sees them: bytes that nobody here can read, and a verifier that costs little to check.
#include <string>

#include "kiosk/flow/ports.h"

namespace kiosk::support {

inline constexpr auto known_secret = "K7M42QXD";

/// Of that secret: Argon2id, 1 pass, 8 KiB.
inline constexpr auto cheap_verifier =
    "$argon2id$v=19$m=8,t=1,p=1$ycJbDy0Usfs0yZj0h+6xPA$rdA/RFOec+OF0vp7P6V9TTM7RU+66qHaMi4KYWunjvs";

inline flow::SealedRequest sealed_request(std::uint8_t fill = 'e', std::size_t bytes = 4200)
{
    flow::SealedRequest out;
    out.id = base::RequestId::random();
    out.unit = "TT";
    out.code_prefix = "BK";
    out.day = base::parse_day("2026-11-23").value();
    out.answer_by = base::parse_day("2026-11-24").value();
    out.verifier = cheap_verifier;
    out.envelope = base::Bytes(bytes, fill);
    return out;
}

}  // namespace kiosk::support
