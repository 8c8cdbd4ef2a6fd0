#pragma once
/// Padding and encryption of one text: length (4 bytes), the text, zeros up to one of a few sizes, so that a size tells little.
/// Leaves to its neighbours (envelope.h, later.h): keys, and what the text is bound to. Format: ENVELOPE.md.
#include "kiosk/vault/secret_memory.h"

namespace kiosk::vault {

inline constexpr std::size_t document_bytes_max = 128 * 1024 - 4;
inline constexpr std::size_t text_key_bytes = 32;
inline constexpr std::size_t text_nonce_bytes = 24;
inline constexpr std::size_t text_tag_bytes = 16;

/// The smallest of the sizes, from `smallest` on, that holds so many bytes. too_large above 131,068.
base::Result<std::size_t> padded_size_of(std::size_t text_bytes, std::size_t smallest);

/// Writes padded + 16 bytes. `bound`: the additional data.
base::Result<void> lock_text(base::ByteView text, std::size_t padded_bytes, const SecretMemory& key, const std::uint8_t* nonce,
                             base::ByteView bound, std::uint8_t* to);
/// corrupt: another key or other additional data, changed bytes, or no padded text inside.
base::Result<base::Bytes> unlock_text(base::ByteView locked, const SecretMemory& key, const std::uint8_t* nonce,
                                      base::ByteView bound);

/// Little-endian, 4 bytes.
void put_u32(std::uint8_t* to, std::size_t value);
std::size_t u32_at(const std::uint8_t* from);

}  // namespace kiosk::vault
