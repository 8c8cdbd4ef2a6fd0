#include "kiosk/store/digest.h"

namespace kiosk::store {

namespace {
std::array<std::uint8_t, 8> little_endian(std::uint64_t value)
{
    std::array<std::uint8_t, 8> out{};
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint8_t>(value >> (8 * i));
    return out;
}
}  // namespace

Digest::Digest() { crypto_generichash_init(&state_, nullptr, 0, Hash{}.size()); }

Digest& Digest::add(base::ByteView bytes)
{
    const auto size = little_endian(bytes.size());
    crypto_generichash_update(&state_, size.data(), size.size());
    crypto_generichash_update(&state_, bytes.data(), bytes.size());
    return *this;
}

Digest& Digest::add(std::int64_t number) { return add(base::ByteView{little_endian(static_cast<std::uint64_t>(number))}); }

Hash Digest::done()
{
    Hash hash{};
    crypto_generichash_final(&state_, hash.data(), hash.size());
    return hash;
}

Hash hash_of(base::ByteView bytes)
{
    Hash hash{};
    crypto_generichash(hash.data(), hash.size(), bytes.data(), bytes.size(), nullptr, 0);
    return hash;
}

}  // namespace kiosk::store
