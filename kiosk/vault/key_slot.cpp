#include "kiosk/vault/key_slot.h"

#include <sodium.h>

#include <nlohmann/json.hpp>

#include "kiosk/base/utf8.h"
#include "kiosk/vault/files.h"

namespace kiosk::vault {

namespace {
using base::ErrorKind;
using base::failure;
using Json = nlohmann::json;

constexpr std::size_t private_key_bytes = crypto_box_SECRETKEYBYTES;
constexpr std::size_t wrapped_bytes = private_key_bytes + crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr unsigned passes_max = 64;
constexpr unsigned memory_kib_max = 1024 * 1024;

base::Bytes additional_data(const StaffMember& member, const PublicKey& key)
{
    base::Bytes out;
    for (const std::string_view part :
         {std::string_view{"staff-key"}, std::string_view{member.name}, std::string_view{member.role}}) {
        out.insert(out.end(), part.begin(), part.end());
        out.push_back(0);
    }
    out.insert(out.end(), key.begin(), key.end());
    return out;
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
    return key;
}

base::Result<base::Bytes> bytes_in(const Json& slot, const char* key, std::size_t size)
{
    if (!slot.contains(key) || !slot[key].is_string()) return failure(ErrorKind::corrupt, std::string(key) + " is missing");
    auto bytes = base::from_hex(slot[key].get_ref<const std::string&>());
    if (!bytes || bytes->size() != size) return failure(ErrorKind::corrupt, std::string(key) + " has the wrong size");
    return bytes;
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
    auto salt = bytes_in(json, "salt", crypto_pwhash_SALTBYTES);
    auto nonce = bytes_in(json, "nonce", crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    auto wrapped = bytes_in(json, "wrapped", wrapped_bytes);
    for (const auto* part : {&salt, &nonce, &wrapped})
        if (!*part) return tl::unexpected(part->error());
    slot.salt = std::move(*salt);
    slot.nonce = std::move(*nonce);
    slot.wrapped = std::move(*wrapped);
    return slot;
}
}  // namespace

base::Result<KeyFile> read_key_file(const std::filesystem::path& path)
{
    const auto content = read_file(path);
    if (!content) return tl::unexpected(content.error());
    const auto corrupt = [&](const std::string& what) { return failure(ErrorKind::corrupt, path.string() + ": " + what); };
    const auto json = Json::parse(*content, nullptr, false);
    if (!json.is_object() || json.value("kind", Json{}) != "staff-keys") return corrupt("a file of staff keys is expected");
    if (json.value("format", Json{}) != 1) return failure(ErrorKind::newer_version, path.string() + ": format 1 is expected");
    KeyFile file;
    auto key = bytes_in(json, "public_key", file.public_key.size());
    if (!key) return corrupt(key.error().detail);
    std::copy(key->begin(), key->end(), file.public_key.begin());
    if (!json.contains("staff") || !json["staff"].is_array() || json["staff"].empty() || json["staff"].size() > 200)
        return corrupt("a list of staff is expected");
    for (const auto& item : json["staff"]) {
        auto slot = slot_in(item);
        if (!slot) return corrupt(slot.error().detail);
        file.slots.push_back(std::move(*slot));
    }
    return file;
}

base::Result<void> write_key_file(const std::filesystem::path& path, const KeyFile& file)
{
    Json json{{"format", 1}, {"kind", "staff-keys"}, {"public_key", base::hex(file.public_key)}, {"staff", Json::array()}};
    for (const auto& slot : file.slots)
        json["staff"].push_back({{"name", slot.member.name},
                                 {"role", slot.member.role},
                                 {"kdf", "argon2id13"},
                                 {"passes", slot.cost.passes},
                                 {"memory_kib", slot.cost.memory_kib},
                                 {"salt", base::hex(slot.salt)},
                                 {"nonce", base::hex(slot.nonce)},
                                 {"wrapped", base::hex(slot.wrapped)}});
    return write_file(path, json.dump(2) + "\n");
}

base::Result<KeySlot> locked(const SecretMemory& private_key, const PublicKey& public_key, const StaffMember& member,
                             const std::string& passphrase, const PassphraseCost& cost)
{
    KeySlot slot{member, cost, base::Bytes(crypto_pwhash_SALTBYTES), base::Bytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES),
                 base::Bytes(wrapped_bytes)};
    randombytes_buf(slot.salt.data(), slot.salt.size());
    randombytes_buf(slot.nonce.data(), slot.nonce.size());
    const auto key = key_from(passphrase, slot.salt, cost);
    if (!key) return tl::unexpected(key.error());
    const auto data = additional_data(member, public_key);
    crypto_aead_xchacha20poly1305_ietf_encrypt(slot.wrapped.data(), nullptr, private_key.data(), private_key.size(),
                                               data.data(), data.size(), nullptr, slot.nonce.data(), key->data());
    return slot;
}

base::Result<SecretMemory> unlocked(const KeySlot& slot, const PublicKey& public_key, const std::string& passphrase)
{
    const auto key = key_from(passphrase, slot.salt, slot.cost);
    if (!key) return tl::unexpected(key.error());
    auto private_key = SecretMemory::of_size(private_key_bytes);
    if (!private_key) return private_key;
    const auto data = additional_data(slot.member, public_key);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(private_key->data(), nullptr, nullptr, slot.wrapped.data(),
                                                   slot.wrapped.size(), data.data(), data.size(), slot.nonce.data(),
                                                   key->data()) != 0)
        return failure(ErrorKind::wrong_passphrase, "the passphrase does not open a key");
    return private_key;
}

}  // namespace kiosk::vault
