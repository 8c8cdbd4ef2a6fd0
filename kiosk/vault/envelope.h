#pragma once
/// Sealing and opening of a document with a key of its own, which becomes the key of its subject. The format, byte by byte:
/// ENVELOPE.md. Version 2 is written; version 1 still opens.
/// Leaves to its neighbours: what stands readable outside (flow/envelope_header.h), where keys come from (public_keys.h,
/// key_file.h), what staff seal later with the same key (later.h).
#include <vector>

#include "kiosk/flow/sealing.h"
#include "kiosk/vault/padded.h"
#include "kiosk/vault/subject_key.h"

namespace kiosk::vault {

inline constexpr std::size_t keys_max = flow::envelope_keys_max;

/// Padded to `smallest` or more, one of flow::padded_sizes.
base::Result<base::Bytes> sealed(base::ByteView document, const std::vector<PublicKey>&, const flow::SealContext&,
                                 std::size_t smallest = flow::citizen_padded_min);
/// `corrupt` for everything that does not open: wrong key, other id or unit, changed bytes. `newer_version` as it is.
base::Result<base::Bytes> opened(base::ByteView envelope, const PublicKey&, const SecretMemory& private_key,
                                 const flow::SealContext&);

}  // namespace kiosk::vault
