#include "kiosk/vault/padded.h"

#include <sodium.h>

#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/flow/envelope_header.h"

namespace kiosk::vault {

using base::ErrorKind;
using base::failure;

namespace {
constexpr std::size_t length_bytes = 4;
static_assert(text_key_bytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES &&
              text_nonce_bytes == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES &&
              text_tag_bytes == crypto_aead_xchacha20poly1305_ietf_ABYTES && text_tag_bytes == flow::envelope_tag_bytes);
static_assert(flow::padded_sizes.back() == document_bytes_max + length_bytes);
}  // namespace

void put_u32(std::uint8_t* to, std::size_t value)
{
    for (int i = 0; i < 4; ++i) to[i] = static_cast<std::uint8_t>(value >> (8 * i));
}

std::size_t u32_at(const std::uint8_t* from)
{
    std::size_t value = 0;
    for (int i = 3; i >= 0; --i) value = value << 8 | from[i];
    return value;
}

base::Result<std::size_t> padded_size_of(std::size_t text_bytes, std::size_t smallest)
{
    if (text_bytes > document_bytes_max) return failure(ErrorKind::too_large, "a text is larger than 128 KiB");
    return *std::find_if(flow::padded_sizes.begin(), flow::padded_sizes.end(),
                         [&](std::size_t size) { return size >= smallest && size >= text_bytes + length_bytes; });
}

base::Result<void> lock_text(base::ByteView text, std::size_t padded_bytes, const SecretMemory& key, const std::uint8_t* nonce,
                             base::ByteView bound, std::uint8_t* to)
{
    auto plain = TRY(SecretMemory::of_size(padded_bytes));
    std::fill_n(plain.data(), padded_bytes, std::uint8_t{0});
    put_u32(plain.data(), text.size());
    std::copy(text.begin(), text.end(), plain.data() + length_bytes);
    unsigned long long written = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(to, &written, plain.data(), padded_bytes, bound.data(), bound.size(), nullptr,
                                               nonce, key.data());
    if (written != padded_bytes + text_tag_bytes) return failure(ErrorKind::internal, "a sealed text has the wrong size");
    return {};
}

base::Result<base::Bytes> unlock_text(base::ByteView locked, const SecretMemory& key, const std::uint8_t* nonce,
                                      base::ByteView bound)
{
    const auto broken = [] { return failure(ErrorKind::corrupt, "a sealed text does not open with this key and context"); };
    if (locked.size() < length_bytes + text_tag_bytes) return broken();
    const auto padded = locked.size() - text_tag_bytes;
    auto plain = TRY(SecretMemory::of_size(padded));
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, locked.data(), locked.size(), bound.data(),
                                                   bound.size(), nonce, key.data()) != 0)
        return broken();
    const auto length = u32_at(plain.data());
    if (length > padded - length_bytes || !sodium_is_zero(plain.data() + length_bytes + length, padded - length_bytes - length))
        return broken();
    return base::Bytes(plain.data() + length_bytes, plain.data() + length_bytes + length);
}

}  // namespace kiosk::vault
