#include "kiosk/vault/pack_signature.h"

#include <sodium.h>

#include <array>
#include <fstream>
#include <nlohmann/json.hpp>

#include "kiosk/base/try.h"
#include "kiosk/vault/files.h"
#include "kiosk/vault/secret_memory.h"

namespace kiosk::vault {

namespace {
using base::ErrorKind;
using base::failure;
using Json = nlohmann::json;

base::Result<SecretMemory> secret_key_in(const std::filesystem::path& file)
{
    auto content = TRY(read_file(file));
    auto json = Json::parse(content, nullptr, false);
    base::wipe(content.data(), content.size());
    const auto wrong =
        failure(ErrorKind::corrupt, file.string() + ": a signing key made by `kioskctl keys sign-new` is expected");
    if (!json.is_object() || json.value("kind", "") != "pack-signing-key" || !json.contains("seed") ||
        !json["seed"].is_string())
        return wrong;
    auto& text = json["seed"].get_ref<std::string&>();
    auto seed = base::from_hex(text);
    base::wipe(text.data(), text.size());
    if (!seed || seed->size() != crypto_sign_SEEDBYTES) return wrong;
    auto key = SecretMemory::of_size(crypto_sign_SECRETKEYBYTES);
    unsigned char public_key[crypto_sign_PUBLICKEYBYTES];
    if (key) crypto_sign_seed_keypair(public_key, key->data(), seed->data());
    base::wipe(seed->data(), seed->size());
    return key;
}
}  // namespace

base::Result<Signature> make_signing_key(const std::filesystem::path& file)
{
    TRY(ready());
    if (std::filesystem::exists(file)) return failure(ErrorKind::conflict, file.string() + ": there is a file already");
    auto seed = TRY(SecretMemory::of_size(crypto_sign_SEEDBYTES));
    auto secret = TRY(SecretMemory::of_size(crypto_sign_SECRETKEYBYTES));
    randombytes_buf(seed.data(), seed.size());
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> public_key{};
    crypto_sign_seed_keypair(public_key.data(), secret.data(), seed.data());
    auto text = Json{{"format", 1},
                     {"kind", "pack-signing-key"},
                     {"public_key", base::hex(public_key)},
                     {"seed", base::hex(seed.view())}}
                    .dump(2) +
                "\n";
    const auto written = write_file(file, text);
    base::wipe(text.data(), text.size());
    TRY(written);
    return Signature{base::hex(public_key), {}};
}

base::Result<Signature> signed_by(const std::filesystem::path& key_file, std::string_view text)
{
    TRY(ready());
    auto key = TRY(secret_key_in(key_file));
    std::array<std::uint8_t, crypto_sign_BYTES> signature{};
    const auto bytes = base::view_of(text);
    crypto_sign_detached(signature.data(), nullptr, bytes.data(), bytes.size(), key.data());
    // The second half of an Ed25519 secret key is the public key.
    return Signature{base::hex(key.view().subspan(crypto_sign_SEEDBYTES)), base::hex(signature)};
}

bool verifies(const Signature& given, std::string_view text)
{
    const auto key = base::from_hex(given.public_key);
    const auto signature = base::from_hex(given.signature);
    if (!ready() || !key || !signature || key->size() != crypto_sign_PUBLICKEYBYTES || signature->size() != crypto_sign_BYTES)
        return false;
    const auto bytes = base::view_of(text);
    return crypto_sign_verify_detached(signature->data(), bytes.data(), bytes.size(), key->data()) == 0;
}

base::Result<std::string> fingerprint_of(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    if (!in) return failure(ErrorKind::io, file.string() + ": cannot be read");
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, 32);
    std::array<char, 65536> block{};
    while (in.read(block.data(), block.size()), in.gcount() > 0)
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(block.data()),
                                  static_cast<unsigned long long>(in.gcount()));
    if (in.bad()) return failure(ErrorKind::io, file.string() + ": cannot be read");
    std::array<std::uint8_t, 32> digest{};
    crypto_generichash_final(&state, digest.data(), digest.size());
    return base::hex(digest);
}

}  // namespace kiosk::vault
