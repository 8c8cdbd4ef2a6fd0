#include "kiosk/vault/key_slot.h"

#include <sodium.h>

#include <algorithm>
#include <initializer_list>
#include <nlohmann/json.hpp>

#include "kiosk/base/try.h"
#include "kiosk/base/utf8.h"
#include "kiosk/vault/files.h"

namespace kiosk::vault {

namespace {
using base::ErrorKind;
using base::failure;
using Json = nlohmann::json;

constexpr unsigned key_file_format = 2;
constexpr std::size_t private_key_bytes = crypto_box_SECRETKEYBYTES;
static_assert(private_key_bytes == crypto_sign_SEEDBYTES && sizeof(PublicKey) == crypto_sign_PUBLICKEYBYTES);
constexpr std::size_t wrapped_bytes = private_key_bytes + crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr unsigned passes_max = 64;
constexpr unsigned memory_kib_max = 1024 * 1024;

/// A name or role that was edited in the file, or a slot put into another file, does not open.
base::Bytes bound_to_member(std::string_view label, const StaffMember& member, std::initializer_list<const PublicKey*> keys)
{
    base::Bytes out;
    for (const std::string_view part : {label, std::string_view{member.name}, std::string_view{member.role}}) {
        out.insert(out.end(), part.begin(), part.end());
        out.push_back(0);
    }
    for (const auto* key : keys) out.insert(out.end(), key->begin(), key->end());
    return out;
}

base::Bytes random_bytes(std::size_t size)
{
    base::Bytes out(size);
    randombytes_buf(out.data(), out.size());
    return out;
}

base::Bytes locked_key(base::ByteView key, const base::Bytes& nonce, const base::Bytes& bound, const SecretMemory& with)
{
    base::Bytes out(wrapped_bytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out.data(), nullptr, key.data(), key.size(), bound.data(), bound.size(), nullptr,
                                               nonce.data(), with.data());
    return out;
}

base::Result<SecretMemory> unlocked_key(const base::Bytes& wrapped, const base::Bytes& nonce, const base::Bytes& bound,
                                        const SecretMemory& with)
{
    auto key = TRY(SecretMemory::of_size(private_key_bytes));
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(key.data(), nullptr, nullptr, wrapped.data(), wrapped.size(), bound.data(),
                                                   bound.size(), nonce.data(), with.data()) != 0)
        return failure(ErrorKind::wrong_passphrase, "the passphrase does not open a key");
    return key;
}

base::Bytes bound_signing(const KeySlot& slot, const PublicKey& public_key, const PublicKey& signing)
{
    return bound_to_member("staff-signing", slot.member, {&public_key, &signing});
}

base::Result<SigningKey> signing_key_from(const SecretMemory& seed)
{
    SigningKey key;
    key.private_half = TRY(SecretMemory::of_size(crypto_sign_SECRETKEYBYTES));
    if (crypto_sign_seed_keypair(key.public_half.data(), key.private_half.data(), seed.data()) != 0)
        return failure(ErrorKind::internal, "no signing key can be made");
    return key;
}

base::Result<SecretMemory> key_from(const std::string& passphrase, const base::Bytes& salt, const PassphraseCost& cost)
{
    auto composed = base::nfc(passphrase);
    if (!composed) return failure(ErrorKind::wrong_passphrase, "the passphrase is not UTF-8");
    auto key = SecretMemory::of_size(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    if (key && crypto_pwhash(key->data(), key->size(), composed->data(), composed->size(), salt.data(), cost.passes,
                             std::size_t{cost.memory_kib} * 1024, crypto_pwhash_ALG_ARGON2ID13) != 0)
        key = failure(ErrorKind::unavailable, "not enough memory to unlock a key");
    base::wipe(composed->data(), composed->size());
    base::wipe_stack();  // Argon2 leaves what it made in what it called
    return key;
}

base::Result<base::Bytes> bytes_in(const Json& slot, const char* key, std::size_t size)
{
    if (!slot.contains(key) || !slot[key].is_string()) return failure(ErrorKind::corrupt, std::string(key) + " is missing");
    auto bytes = base::from_hex(slot[key].get_ref<const std::string&>());
    if (!bytes || bytes->size() != size) return failure(ErrorKind::corrupt, std::string(key) + " has the wrong size");
    return bytes;
}

base::Result<PublicKey> public_key_in(const Json& json, const char* name)
{
    const auto bytes = TRY(bytes_in(json, name, sizeof(PublicKey)));
    PublicKey key{};
    std::copy(bytes.begin(), bytes.end(), key.begin());
    return key;
}

base::Result<KeySlot> slot_in(const Json& json)
{
    if (!json.is_object()) return failure(ErrorKind::corrupt, "a slot is no object");
    for (const auto* key : {"name", "role"})
        if (!json.contains(key) || !json[key].is_string()) return failure(ErrorKind::corrupt, std::string(key) + " is missing");
    for (const auto* key : {"passes", "memory_kib"})
        if (!json.contains(key) || !json[key].is_number_unsigned())
            return failure(ErrorKind::corrupt, std::string(key) + " is missing");
    if (json["passes"] > passes_max || json["memory_kib"] > memory_kib_max || json["passes"] < 1 || json["memory_kib"] < 8)
        return failure(ErrorKind::corrupt, "the cost of a passphrase is out of bounds");
    KeySlot slot;
    slot.member = {json["name"].get<std::string>(), json["role"].get<std::string>()};
    slot.cost = {json["passes"].get<unsigned>(), json["memory_kib"].get<unsigned>()};
    slot.salt = TRY(bytes_in(json, "salt", crypto_pwhash_SALTBYTES));
    slot.nonce = TRY(bytes_in(json, "nonce", crypto_aead_xchacha20poly1305_ietf_NPUBBYTES));
    slot.wrapped = TRY(bytes_in(json, "wrapped", wrapped_bytes));
    if (json.contains("signing_public")) {
        auto& signing = slot.signing.emplace();
        signing.public_half = TRY(public_key_in(json, "signing_public"));
        signing.nonce = TRY(bytes_in(json, "signing_nonce", crypto_aead_xchacha20poly1305_ietf_NPUBBYTES));
        signing.wrapped = TRY(bytes_in(json, "signing_wrapped", wrapped_bytes));
    }
    return slot;
}

Json json_of(const KeySlot& slot)
{
    Json json{{"name", slot.member.name},       {"role", slot.member.role},           {"kdf", "argon2id13"},
              {"passes", slot.cost.passes},     {"memory_kib", slot.cost.memory_kib}, {"salt", base::hex(slot.salt)},
              {"nonce", base::hex(slot.nonce)}, {"wrapped", base::hex(slot.wrapped)}};
    if (slot.signing) {
        json["signing_public"] = base::hex(slot.signing->public_half);
        json["signing_nonce"] = base::hex(slot.signing->nonce);
        json["signing_wrapped"] = base::hex(slot.signing->wrapped);
    }
    return json;
}
}  // namespace

base::Result<KeyFile> key_file_in(std::string_view text)
{
    const auto json = Json::parse(text, nullptr, false);
    if (!json.is_object() || json.value("kind", Json{}) != "staff-keys")
        return failure(ErrorKind::corrupt, "a file of staff keys is expected");
    const auto version = json.value("format", Json{});
    if (version != 1 && version != key_file_format) return failure(ErrorKind::newer_version, "format 1 or 2 is expected");
    KeyFile file;
    file.public_key = TRY(public_key_in(json, "public_key"));
    if (!json.contains("staff") || !json["staff"].is_array() || json["staff"].empty() || json["staff"].size() > 200)
        return failure(ErrorKind::corrupt, "a list of staff is expected");
    for (const auto& item : json["staff"]) file.slots.push_back(TRY(slot_in(item)));
    return file;
}

base::Result<KeyFile> read_key_file(const std::filesystem::path& path)
{
    const auto content = TRY(read_private_file(path));
    auto file = key_file_in(content);
    if (!file) return failure(file.error().kind, path.string() + ": " + file.error().detail);
    return file;
}

std::string written(const KeyFile& file)
{
    Json json{{"format", key_file_format},
              {"kind", "staff-keys"},
              {"public_key", base::hex(file.public_key)},
              {"staff", Json::array()}};
    for (const auto& slot : file.slots) json["staff"].push_back(json_of(slot));
    return json.dump(2) + "\n";
}

base::Result<void> write_key_file(const std::filesystem::path& path, const KeyFile& file)
{
    return write_file(path, written(file));
}

base::Result<SigningKey> new_signing_key()
{
    auto seed = TRY(SecretMemory::of_size(crypto_sign_SEEDBYTES));
    randombytes_buf(seed.data(), seed.size());
    return signing_key_from(seed);
}

base::Result<KeySlot> locked(const SecretMemory& private_key, const SigningKey& signing, const PublicKey& public_key,
                             const StaffMember& member, const std::string& passphrase, const PassphraseCost& cost)
{
    KeySlot slot;
    slot.member = member;
    slot.cost = cost;
    slot.salt = random_bytes(crypto_pwhash_SALTBYTES);
    slot.nonce = random_bytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    const auto key = TRY(slot_key(slot, passphrase));
    slot.wrapped = locked_key(private_key.view(), slot.nonce, bound_to_member("staff-key", member, {&public_key}), key);
    slot.signing = TRY(locked_signing_key(signing, slot, public_key, key));
    return slot;
}

base::Result<SecretMemory> slot_key(const KeySlot& slot, const std::string& passphrase)
{
    return key_from(passphrase, slot.salt, slot.cost);
}

base::Result<SecretMemory> private_key_in(const KeySlot& slot, const PublicKey& public_key, const SecretMemory& slot_key)
{
    return unlocked_key(slot.wrapped, slot.nonce, bound_to_member("staff-key", slot.member, {&public_key}), slot_key);
}

base::Result<SigningKey> signing_key_in(const KeySlot& slot, const PublicKey& public_key, const SecretMemory& slot_key)
{
    const auto broken = [] { return failure(ErrorKind::corrupt, "the signing key in the key file does not open"); };
    if (!slot.signing) return broken();
    const auto seed = unlocked_key(slot.signing->wrapped, slot.signing->nonce,
                                   bound_signing(slot, public_key, slot.signing->public_half), slot_key);
    if (!seed) return seed.error().kind == ErrorKind::wrong_passphrase ? broken() : tl::unexpected(seed.error());
    auto key = TRY(signing_key_from(*seed));
    if (key.public_half != slot.signing->public_half) return broken();
    return key;
}

base::Result<LockedSigningKey> locked_signing_key(const SigningKey& key, const KeySlot& slot, const PublicKey& public_key,
                                                  const SecretMemory& slot_key)
{
    LockedSigningKey out;
    out.public_half = key.public_half;
    out.nonce = random_bytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    // The first half of an Ed25519 secret key is its seed.
    out.wrapped = locked_key(key.private_half.view().first(crypto_sign_SEEDBYTES), out.nonce,
                             bound_signing(slot, public_key, key.public_half), slot_key);
    return out;
}

}  // namespace kiosk::vault
