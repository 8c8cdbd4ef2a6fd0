#pragma once
/// The staff's key file: the centre's one private key and each member's own signing key, locked for each member of staff by
/// their own passphrase. Keys are readable only inside SecretMemory, from unlock until the Opener is dropped. Format:
/// ENVELOPE.md. Passphrases are brought to NFC, so that the same words open whatever keyboard typed them. A file that others
/// than its owner may read or write is refused (invalid_input). Whoever changes a file holds it meanwhile: two changes at once
/// are one after the other. A file of format 1 is read as it is; each member's signing key is made when they unlock, and the
/// file is written as format
/// 2. Where it cannot be written (another's, marked read-only, held by somebody else) unlocking works and signing does not.
/// Leaves to its neighbour (record): which signing key is whose. What a file says is no proof; whoever adds a member tells the
/// record the key that is yielded here.
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

struct MadeKeyFile {
    PublicKey public_key{};   ///< to which requests are sealed
    PublicKey signing_key{};  ///< of the first member
};
/// Makes a new key pair and the file around it. `conflict` when the file exists.
base::Result<MadeKeyFile> make_key_file(const std::filesystem::path&, const StaffMember& first, const std::string& passphrase,
                                        const PassphraseCost& = {});
base::Result<std::vector<StaffMember>> staff_in(const std::filesystem::path&);
/// Asked when everything fits and before the file changes; its error is the answer, and the file stays as it was.
using BeforeChange = std::function<base::Result<void>()>;
/// As above, told the new member's public signing key.
using BeforeAdding = std::function<base::Result<void>(const PublicKey& signing_key)>;
/// Somebody who can already open adds the next. `conflict`: the name exists, or somebody else has this passphrase. Yields the
/// new member's public signing key.
base::Result<PublicKey> add_staff(const std::filesystem::path&, const std::string& own_passphrase, const StaffMember&,
                                  const std::string& passphrase, const PassphraseCost& = {}, const BeforeAdding& = {});
/// The last slot stays: without it nobody could ever open a request again.
base::Result<void> remove_staff(const std::filesystem::path&, const std::string& own_passphrase, const std::string& name,
                                const BeforeChange& = {});
/// Locks a member's two keys anew; the keys stay, and so does what other members hold. wrong_passphrase says nothing of
/// whether the name exists. `conflict`: somebody else has the new passphrase. A copy of the old file opens with the old one
/// for ever.
base::Result<void> change_passphrase(const std::filesystem::path&, const std::string& name, const std::string& old_passphrase,
                                     const std::string& new_passphrase, const PassphraseCost& = {}, const BeforeChange& = {});

/// Unlocks by the file as it is then; by the file as it was when it cannot be read any more.
base::Result<std::unique_ptr<flow::KeyCabinet>> open_cabinet(const std::filesystem::path&);
/// For scripts, that know a passphrase but no name.
base::Result<std::unique_ptr<flow::Opener>> unlock_any(const std::filesystem::path&, const std::string& passphrase);

}  // namespace kiosk::vault
