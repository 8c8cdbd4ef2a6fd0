#pragma once
/// `public.keys`: to whom a terminal seals. Holds no secret.
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/vault/envelope.h"

namespace kiosk::vault {

/// In a data folder.
inline constexpr auto public_keys_file = "public.keys";

struct NamedKey {
    std::string role;  ///< "centre" | "recovery"
    PublicKey key{};
};

base::Result<std::vector<NamedKey>> read_public_keys(const std::filesystem::path& file);
/// As they stand in the headers of envelopes.
base::Result<std::vector<KeyId>> ids_in(const std::filesystem::path& file);
base::Result<void> write_public_keys(const std::filesystem::path& file, const std::vector<NamedKey>&);
/// The public half out of a key file, a `public.keys`-like file or a line of 64 hexadecimal digits.
base::Result<PublicKey> read_one_public_key(const std::filesystem::path& file);

base::Result<std::unique_ptr<flow::Sealer>> make_sealer(std::vector<NamedKey>);

}  // namespace kiosk::vault
