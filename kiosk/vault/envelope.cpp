#include "kiosk/vault/envelope.h"

#include <sodium.h>

#include <algorithm>

namespace kiosk::vault {

namespace {
using base::ErrorKind;
using base::failure;

constexpr auto& magic = flow::envelope_magic;
constexpr auto version = flow::envelope_version;
constexpr auto& sizes = flow::padded_sizes;
constexpr std::size_t content_key_bytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t sealed_key_bytes = content_key_bytes + crypto_box_SEALBYTES;
constexpr std::size_t slot_bytes = sizeof(KeyId) + sealed_key_bytes;
constexpr auto nonce_at = flow::envelope_nonce_at;
constexpr auto slots_at = flow::envelope_slots_at;
static_assert(slots_at == nonce_at + nonce_bytes && slot_bytes == flow::envelope_slot_bytes &&
              tag_bytes == flow::envelope_tag_bytes);

void put_u32(std::uint8_t* to, std::size_t value)
{
    for (int i = 0; i < 4; ++i) to[i] = static_cast<std::uint8_t>(value >> (8 * i));
}
std::size_t u32(const std::uint8_t* from)
{
    std::size_t value = 0;
    for (int i = 3; i >= 0; --i) value = value << 8 | from[i];
    return value;
}

base::Bytes additional_data(const flow::SealContext& context)
{
    base::Bytes out;
    out.reserve(magic.size() + 2 + context.id.bytes.size() + context.unit.size());
    for (const auto byte : magic) out.push_back(byte);
    out.push_back(version);
    out.insert(out.end(), context.id.bytes.begin(), context.id.bytes.end());
    out.push_back(static_cast<std::uint8_t>(context.unit.size()));
    out.insert(out.end(), context.unit.begin(), context.unit.end());
    return out;
}
}  // namespace

base::Result<KeyId> id_of(const PublicKey& key)
{
    std::array<std::uint8_t, 32> digest{};
    if (crypto_generichash(digest.data(), digest.size(), key.data(), key.size(), nullptr, 0) != 0)
        return failure(ErrorKind::internal, "a key cannot be named");
    KeyId id;
    std::copy_n(digest.begin(), id.size(), id.begin());
    return id;
}

base::Result<base::Bytes> sealed(base::ByteView document, const std::vector<PublicKey>& keys, const flow::SealContext& context)
{
    if (document.size() > document_bytes_max) return failure(ErrorKind::too_large, "a request is larger than 128 KiB");
    if (keys.empty() || keys.size() > keys_max)
        return failure(ErrorKind::invalid_input, "one to eight public keys are expected");
    if (context.unit.size() > 255) return failure(ErrorKind::invalid_input, "a unit's code is too long");
    const auto padded =
        *std::find_if(sizes.begin(), sizes.end(), [&](std::size_t size) { return size >= document.size() + 4; });

    auto plain = SecretMemory::of_size(padded);
    auto content_key = SecretMemory::of_size(content_key_bytes);
    if (!plain) return tl::unexpected(plain.error());
    if (!content_key) return tl::unexpected(content_key.error());
    std::fill_n(plain->data(), padded, std::uint8_t{0});
    put_u32(plain->data(), document.size());
    std::copy(document.begin(), document.end(), plain->data() + 4);
    randombytes_buf(content_key->data(), content_key->size());

    const auto text_at = slots_at + keys.size() * slot_bytes;
    base::Bytes out(text_at + padded + tag_bytes);
    std::copy(magic.begin(), magic.end(), out.begin());
    out[4] = version;
    out[5] = static_cast<std::uint8_t>(keys.size());
    put_u32(out.data() + 6, padded);
    randombytes_buf(out.data() + nonce_at, nonce_bytes);
    auto* slot = out.data() + slots_at;
    for (const auto& key : keys) {
        const auto id = id_of(key);
        if (!id) return tl::unexpected(id.error());
        std::copy(id->begin(), id->end(), slot);
        if (crypto_box_seal(slot + id->size(), content_key->data(), content_key->size(), key.data()) != 0)
            return failure(ErrorKind::invalid_input, "a public key cannot be used");
        slot += slot_bytes;
    }
    const auto data = additional_data(context);
    unsigned long long written = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(out.data() + text_at, &written, plain->data(), padded, data.data(), data.size(),
                                               nullptr, out.data() + nonce_at, content_key->data());
    if (written != padded + tag_bytes) return failure(ErrorKind::internal, "an envelope has the wrong size");
    return out;
}

base::Result<base::Bytes> opened(base::ByteView envelope, const PublicKey& public_key, const SecretMemory& private_key,
                                 const flow::SealContext& context)
{
    const auto broken = [] { return failure(ErrorKind::corrupt, "an envelope does not open with this key, id and unit"); };
    const auto header = flow::header_of(envelope);
    if (!header) return header.error().kind == ErrorKind::newer_version ? tl::unexpected(header.error()) : broken();
    const auto padded = header->padded_bytes;
    const auto text_at = slots_at + header->keys.size() * slot_bytes;
    const auto id = id_of(public_key);
    auto content_key = SecretMemory::of_size(content_key_bytes);
    auto plain = SecretMemory::of_size(padded);
    if (!id) return tl::unexpected(id.error());
    if (!content_key) return tl::unexpected(content_key.error());
    if (!plain) return tl::unexpected(plain.error());
    bool found = false;
    for (std::size_t i = 0; i < header->keys.size() && !found; ++i) {
        const auto* slot = envelope.data() + slots_at + i * slot_bytes;
        found = *id == header->keys[i] && crypto_box_seal_open(content_key->data(), slot + id->size(), sealed_key_bytes,
                                                               public_key.data(), private_key.data()) == 0;
    }
    if (!found) return broken();
    const auto data = additional_data(context);
    unsigned long long size = 0;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(plain->data(), &size, nullptr, envelope.data() + text_at, padded + tag_bytes,
                                                   data.data(), data.size(), envelope.data() + nonce_at,
                                                   content_key->data()) != 0)
        return broken();
    const auto length = u32(plain->data());
    if (size != padded || length > padded - 4) return broken();
    if (!sodium_is_zero(plain->data() + 4 + length, padded - 4 - length)) return broken();
    return base::Bytes(plain->data() + 4, plain->data() + 4 + length);
}

}  // namespace kiosk::vault
