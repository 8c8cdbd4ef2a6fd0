#pragma once
/// Secrets that are looked for in memory without standing there themselves.
#include <cstring>
#include <string>

#include "kiosk/base/bytes.h"
#include "tests/support/memory_scan.h"

namespace kiosk::vault_test {

inline constexpr std::uint8_t mask = 0x5a;
inline constexpr std::size_t telling_bytes = 16;  ///< half a key

/// What is looked for, kept so that the test's own memory never holds it.
struct Hidden {
    std::string what;
    base::Bytes masked;
};

inline Hidden hidden(std::string what, base::ByteView secret)
{
    Hidden out{std::move(what), {}};
    for (const auto byte : secret) out.masked.push_back(byte ^ mask);
    return out;
}

inline bool holds(const Hidden& secret, const unsigned char* bytes, std::size_t size)
{
    for (std::size_t from = 0; from + telling_bytes <= secret.masked.size(); from += telling_bytes) {
        const auto* end = bytes + size;
        for (const auto* at = bytes; end - at >= static_cast<std::ptrdiff_t>(telling_bytes); ++at) {
            at = static_cast<const unsigned char*>(
                std::memchr(at, secret.masked[from] ^ mask, static_cast<std::size_t>(end - at) - telling_bytes + 1));
            if (!at) break;
            std::size_t same = 1;
            while (same < telling_bytes && (at[same] ^ mask) == secret.masked[from + same]) ++same;
            if (same == telling_bytes) return true;
        }
    }
    return false;
}

inline int places(const Hidden& secret)
{
    return app::places_where([&](const unsigned char* bytes, std::size_t size) { return holds(secret, bytes, size); });
}

/// Far below on the stack, where the search itself does not write over what was left.
template <class Work>
[[gnu::noinline]] auto deep_down(const Work& work)
{
    volatile unsigned char between[48 * 1024];
    between[0] = 1;
    between[sizeof between - 1] = between[0];
    return work();
}

}  // namespace kiosk::vault_test
