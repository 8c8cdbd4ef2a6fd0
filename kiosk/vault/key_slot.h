#pragma once
/// One member's lock around the private key and around their own signing key, and the file of all of them as a value. Inner
/// part of key_file.h. Format: ENVELOPE.md.
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/vault/key_file.h"

namespace kiosk::vault {

/// An Ed25519 key pair; the private half is libsodium's 64 bytes.
struct SigningKey {
    PublicKey public_half{};
    SecretMemory private_half;
};

struct LockedSigningKey {
    PublicKey public_half{};
    base::Bytes nonce;    ///< 24 bytes
    base::Bytes wrapped;  ///< 48 bytes: the seed
};

struct KeySlot {
    StaffMember member;
    PassphraseCost cost;
    base::Bytes salt;                         ///< 16 bytes
    base::Bytes nonce;                        ///< 24 bytes
    base::Bytes wrapped;                      ///< 48 bytes
    std::optional<LockedSigningKey> signing;  ///< none: from a file of format 1, not unlocked since
};

struct KeyFile {
    PublicKey public_key{};
    std::vector<KeySlot> slots;
};

/// Formats 1 and 2. invalid_input: others may read it. corrupt, newer_version as they say.
base::Result<KeyFile> read_key_file(const std::filesystem::path&);
base::Result<KeyFile> key_file_in(std::string_view text);
/// Format 2, whatever was read.
std::string written(const KeyFile&);
base::Result<void> write_key_file(const std::filesystem::path&, const KeyFile&);

/// Makes a new key pair for signatures.
base::Result<SigningKey> new_signing_key();
/// With a new salt.
base::Result<KeySlot> locked(const SecretMemory& private_key, const SigningKey&, const PublicKey&, const StaffMember&,
                             const std::string& passphrase, const PassphraseCost&);

/// What the passphrase makes of the slot's salt: dear, so it is made once for both keys.
base::Result<SecretMemory> slot_key(const KeySlot&, const std::string& passphrase);
/// `wrong_passphrase` when it does not open.
base::Result<SecretMemory> private_key_in(const KeySlot&, const PublicKey&, const SecretMemory& slot_key);
/// corrupt when it does not open; the private key did.
base::Result<SigningKey> signing_key_in(const KeySlot&, const PublicKey&, const SecretMemory& slot_key);
base::Result<LockedSigningKey> locked_signing_key(const SigningKey&, const KeySlot&, const PublicKey&,
                                                  const SecretMemory& slot_key);

}  // namespace kiosk::vault
