#pragma once
/// Sealing and opening of one document. The format, byte by byte: ENVELOPE.md.
/// Leaves to its neighbours: what stands readable outside (flow/envelope_header.h), where keys come from (public_keys.h,
/// key_file.h).
#include <array>
#include <vector>

#include "kiosk/flow/envelope_header.h"
#include "kiosk/vault/secret_memory.h"

namespace kiosk::vault {

using PublicKey = std::array<std::uint8_t, 32>;
using flow::KeyId;

inline constexpr std::size_t document_bytes_max = 128 * 1024 - 4;
inline constexpr std::size_t keys_max = flow::envelope_keys_max;

base::Result<KeyId> id_of(const PublicKey&);

base::Result<base::Bytes> sealed(base::ByteView document, const std::vector<PublicKey>&, const flow::SealContext&);
/// `corrupt` for everything that does not open: wrong key, other id or unit, changed bytes. `newer_version` as it is.
base::Result<base::Bytes> opened(base::ByteView envelope, const PublicKey&, const SecretMemory& private_key,
                                 const flow::SealContext&);

}  // namespace kiosk::vault
