#pragma once
/// BLAKE2b-256 over fields, each written with its length, so that no two different rows give the same bytes.
#include <array>
#include <cstdint>
#include <string_view>

#include <sodium.h>

#include "kiosk/base/bytes.h"

namespace kiosk::store {

using Hash = std::array<std::uint8_t, 32>;

class Digest {
public:
    Digest();
    Digest& add(base::ByteView);
    Digest& add(std::string_view text) { return add(base::view_of(text)); }
    Digest& add(std::int64_t);
    Hash done();

private:
    crypto_generichash_state state_;
};

Hash hash_of(base::ByteView);

}  // namespace kiosk::store
