#include "kiosk/vault/subject_key.h"

#include <sodium.h>

#include <algorithm>

#include "kiosk/base/try.h"

namespace kiosk::vault {

using base::ErrorKind;
using base::failure;

namespace {
constexpr std::size_t subject_key_bytes = 32;
constexpr std::size_t sealed_key_bytes = subject_key_bytes + crypto_box_SEALBYTES;
constexpr std::string_view check_label = "TGPL check";
static_assert(sizeof(KeyId) + sealed_key_bytes == flow::envelope_slot_bytes);
static_assert(flow::envelope_check_bytes == subject_key_bytes);
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

base::Result<SecretMemory> new_subject_key()
{
    auto key = TRY(SecretMemory::of_size(subject_key_bytes));
    randombytes_buf(key.data(), key.size());
    return key;
}

base::Result<SecretMemory> derived_key(const SecretMemory& subject_key, std::string_view label, base::ByteView bound_to)
{
    auto out = TRY(SecretMemory::of_size(subject_key_bytes));
    const auto words = base::view_of(label);
    crypto_generichash_state state;
    const bool made = crypto_generichash_init(&state, subject_key.data(), subject_key.size(), out.size()) == 0 &&
                      crypto_generichash_update(&state, words.data(), words.size()) == 0 &&
                      crypto_generichash_update(&state, bound_to.data(), bound_to.size()) == 0 &&
                      crypto_generichash_final(&state, out.data(), out.size()) == 0;
    base::wipe(&state, sizeof state);  // holds the key
    if (!made) return failure(ErrorKind::internal, "no key can be derived");
    return out;
}

base::Result<void> put_slot(const SecretMemory& subject_key, const PublicKey& key, std::uint8_t* to)
{
    const auto id = TRY(id_of(key));
    std::copy(id.begin(), id.end(), to);
    if (crypto_box_seal(to + id.size(), subject_key.data(), subject_key.size(), key.data()) != 0)
        return failure(ErrorKind::invalid_input, "a public key cannot be used");
    return {};
}

base::Result<void> put_check(const SecretMemory& subject_key, const SubjectId& subject, std::uint8_t* to)
{
    const auto check = TRY(derived_key(subject_key, check_label, subject.bytes));
    std::copy_n(check.data(), check.size(), to);
    return {};
}

base::Result<SecretMemory> subject_key_in(base::ByteView envelope, const SubjectId& subject, const KeyPair& pair)
{
    const auto header = TRY(flow::header_of(envelope));
    const auto id = TRY(id_of(pair.public_half));
    auto key = TRY(SecretMemory::of_size(subject_key_bytes));
    const auto check_at = flow::envelope_text_at(header.version, header.keys.size()) - flow::envelope_check_bytes;
    for (std::size_t i = 0; i < header.keys.size(); ++i) {
        const auto* slot = envelope.data() + flow::envelope_slots_at + i * flow::envelope_slot_bytes;
        if (id != header.keys[i] || crypto_box_seal_open(key.data(), slot + id.size(), sealed_key_bytes,
                                                         pair.public_half.data(), pair.private_half.data()) != 0)
            continue;
        if (header.version == 1) return key;
        const auto check = TRY(derived_key(key, check_label, subject.bytes));
        if (sodium_memcmp(check.data(), envelope.data() + check_at, check.size()) == 0) return key;
    }
    return failure(ErrorKind::corrupt, "an envelope does not open with this key, id and unit");
}

base::Result<base::Bytes> wrapped_for(const SecretMemory& subject_key, const PublicKey& key)
{
    base::Bytes out(flow::wrap_bytes);
    std::copy(flow::wrap_magic.begin(), flow::wrap_magic.end(), out.begin());
    out[flow::wrap_magic.size()] = flow::wrap_version;
    TRY(put_slot(subject_key, key, out.data() + flow::wrap_magic.size() + 1));
    return out;
}

}  // namespace kiosk::vault
