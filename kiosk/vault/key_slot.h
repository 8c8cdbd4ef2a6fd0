#pragma once
/// One member's lock around the private key, and the file of all of them as a value. Inner part of key_file.h.
#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/vault/key_file.h"

namespace kiosk::vault {

struct KeySlot {
    StaffMember member;
    PassphraseCost cost;
    base::Bytes salt;     ///< 16 bytes
    base::Bytes nonce;    ///< 24 bytes
    base::Bytes wrapped;  ///< 48 bytes
};

struct KeyFile {
    PublicKey public_key{};
    std::vector<KeySlot> slots;
};

base::Result<KeyFile> read_key_file(const std::filesystem::path&);
base::Result<void> write_key_file(const std::filesystem::path&, const KeyFile&);

base::Result<KeySlot> locked(const SecretMemory& private_key, const PublicKey&, const StaffMember&,
                             const std::string& passphrase, const PassphraseCost&);
/// `wrong_passphrase` when it does not open.
base::Result<SecretMemory> unlocked(const KeySlot&, const PublicKey&, const std::string& passphrase);

}  // namespace kiosk::vault
