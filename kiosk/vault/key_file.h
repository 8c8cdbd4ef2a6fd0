#pragma once
/// The staff's key file: the centre's one private key, locked once for each member of staff by their own passphrase.
/// The private key is readable only inside SecretMemory, from unlock until the Opener is dropped. Format: ENVELOPE.md.
/// Passphrases are brought to NFC, so that the same words open whatever keyboard typed them.
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/vault/envelope.h"

namespace kiosk::vault {

struct StaffMember {
    std::string name;
    std::string role;  ///< "reception" | "officer" | "head"
};

/// How dear one guess of a passphrase is.
struct PassphraseCost {
    unsigned passes = 4;
    unsigned memory_kib = 64 * 1024;
};

inline constexpr std::size_t passphrase_letters_min = 8;

/// Makes a new key pair and the file around it. `conflict` when the file exists. Yields the public key.
base::Result<PublicKey> make_key_file(const std::filesystem::path&, const StaffMember& first, const std::string& passphrase,
                                      const PassphraseCost& = {});
base::Result<std::vector<StaffMember>> staff_in(const std::filesystem::path&);
/// Asked when everything fits and before the file changes; its error is the answer, and the file stays as it was.
using BeforeChange = std::function<base::Result<void>()>;
/// Somebody who can already open adds the next. `conflict`: the name exists, or somebody else has this passphrase.
base::Result<void> add_staff(const std::filesystem::path&, const std::string& own_passphrase, const StaffMember&,
                             const std::string& passphrase, const PassphraseCost& = {}, const BeforeChange& = {});
/// The last slot stays: without it nobody could ever open a request again.
base::Result<void> remove_staff(const std::filesystem::path&, const std::string& own_passphrase, const std::string& name,
                                const BeforeChange& = {});

base::Result<std::unique_ptr<flow::KeyCabinet>> open_cabinet(const std::filesystem::path&);
/// For scripts, that know a passphrase but no name.
base::Result<std::unique_ptr<flow::Opener>> unlock_any(const std::filesystem::path&, const std::string& passphrase);

}  // namespace kiosk::vault
