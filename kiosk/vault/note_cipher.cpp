#include <sodium.h>

#include <algorithm>
#include <array>

#include "kiosk/base/try.h"
#include "kiosk/vault/receipt_secret.h"
#include "kiosk/vault/secret_memory.h"

namespace kiosk::vault {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::size_t note_bytes_max = 4000;
constexpr std::size_t padding_bytes = 512;
constexpr std::size_t note_nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t note_tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::array<std::uint8_t, 4> label{'n', 'o', 't', 'e'};

base::Bytes labelled(const base::RequestId& id)
{
    base::Bytes out;
    out.reserve(label.size() + id.bytes.size());
    for (const auto byte : label) out.push_back(byte);
    out.insert(out.end(), id.bytes.begin(), id.bytes.end());
    return out;
}

base::Result<SecretMemory> key_from(const std::string& secret, const base::RequestId& id)
{
    std::array<std::uint8_t, 32> digest{};
    const auto labelled_id = labelled(id);
    auto key = SecretMemory::of_size(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    if (!key) return key;
    const bool made =
        crypto_generichash(digest.data(), digest.size(), labelled_id.data(), labelled_id.size(), nullptr, 0) == 0 &&
        crypto_pwhash(key->data(), key->size(), secret.data(), secret.size(), digest.data(), 24, 4u << 20,
                      crypto_pwhash_ALG_ARGON2ID13) == 0;
    base::wipe_stack();  // Argon2 leaves what it made in what it called
    if (!made) return failure(ErrorKind::unavailable, "not enough memory for a note");
    return key;
}

class SecretNoteCipher final : public flow::NoteCipher {
public:
    base::Result<base::Bytes> seal_note(const std::string& note, const std::string& secret, const base::RequestId& id) override
    {
        if (note.size() > note_bytes_max) return failure(ErrorKind::too_large, "a note of at most 4,000 bytes is expected");
        const auto key = TRY(key_from(secret, id));
        base::Bytes plain((note.size() + 4 + padding_bytes - 1) / padding_bytes * padding_bytes);
        for (std::size_t i = 0; i < 4; ++i) plain[i] = static_cast<std::uint8_t>(note.size() >> (8 * i));
        std::copy(note.begin(), note.end(), plain.begin() + 4);
        base::Bytes out(note_nonce_bytes + plain.size() + note_tag_bytes);
        randombytes_buf(out.data(), note_nonce_bytes);
        const auto data = labelled(id);
        crypto_aead_xchacha20poly1305_ietf_encrypt(out.data() + note_nonce_bytes, nullptr, plain.data(), plain.size(),
                                                   data.data(), data.size(), nullptr, out.data(), key.data());
        base::wipe(plain.data(), plain.size());
        return out;
    }

    base::Result<std::string> open_note(base::ByteView sealed, const std::string& secret, const base::RequestId& id) override
    {
        const auto broken = [] { return failure(ErrorKind::denied, "a note does not open with this secret"); };
        if (sealed.size() < note_nonce_bytes + note_tag_bytes + padding_bytes ||
            sealed.size() > note_nonce_bytes + note_tag_bytes + 2 * note_bytes_max)
            return broken();
        const auto key = TRY(key_from(secret, id));
        base::Bytes plain(sealed.size() - note_nonce_bytes - note_tag_bytes);
        const auto data = labelled(id);
        if (crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, sealed.data() + note_nonce_bytes,
                                                       sealed.size() - note_nonce_bytes, data.data(), data.size(),
                                                       sealed.data(), key.data()) != 0)
            return broken();
        std::size_t size = 0;
        for (std::size_t i = 4; i-- > 0;) size = size << 8 | plain[i];
        if (size > plain.size() - 4) return broken();
        std::string note(plain.begin() + 4, plain.begin() + 4 + static_cast<std::ptrdiff_t>(size));
        base::wipe(plain.data(), plain.size());
        return note;
    }
};
}  // namespace

std::unique_ptr<flow::NoteCipher> make_note_cipher() { return std::make_unique<SecretNoteCipher>(); }

}  // namespace kiosk::vault
