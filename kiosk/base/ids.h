#pragma once
/// Distinct things have distinct types, so that one is never passed for another.
#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "kiosk/base/bytes.h"

namespace kiosk::base {

/// A random (version 4) UUID. Made once by whoever writes the request, so that sending it twice stores it once.
struct RequestId {
    std::array<std::uint8_t, 16> bytes{};
    auto operator<=>(const RequestId&) const = default;

    /// 8-4-4-4-12 lower-case.
    std::string text() const;
    static Result<RequestId> parse(std::string_view);
    /// From the system's random source.
    static RequestId random();
};

}  // namespace kiosk::base
