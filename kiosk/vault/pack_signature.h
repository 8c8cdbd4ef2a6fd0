#pragma once
/// Signatures of content packs (Ed25519) and fingerprints of their files (BLAKE2b-256). What is signed, and what a
/// signature allows, is `author`'s. Source: libsodium 1.0.18, crypto_sign and crypto_generichash.
#include <filesystem>
#include <string>
#include <string_view>

#include "kiosk/base/result.h"

namespace kiosk::vault {

struct Signature {
    std::string public_key;  ///< 64 hexadecimal digits
    std::string signature;   ///< 128 hexadecimal digits
};

/// Writes a new signing key, readable by its owner only. Never over an existing file: conflict.
base::Result<Signature> make_signing_key(const std::filesystem::path& file);
base::Result<Signature> signed_by(const std::filesystem::path& key_file, std::string_view text);
bool verifies(const Signature&, std::string_view text);
/// 64 hexadecimal digits of the whole file.
base::Result<std::string> fingerprint_of(const std::filesystem::path& file);

}  // namespace kiosk::vault
