#pragma once
/// What stands readable before the sealed text of an envelope: for whoever takes envelopes in and cannot open them. Format:
/// vault/ENVELOPE.md. Leaves to its neighbour (vault): sealing and opening.
#include <array>
#include <vector>

#include "kiosk/flow/ports.h"

namespace kiosk::flow {

inline constexpr std::array<std::uint8_t, 4> envelope_magic{'T', 'G', 'P', 'L'};
inline constexpr std::uint8_t envelope_version = 1;
inline constexpr std::size_t envelope_keys_max = 8;
/// What a document is padded to.
inline constexpr std::array<std::size_t, 4> padded_sizes{4096, 16384, 65536, 131072};
inline constexpr std::size_t envelope_nonce_at = 10;
inline constexpr std::size_t envelope_slots_at = 34;
inline constexpr std::size_t envelope_slot_bytes = 88;  ///< key id, sealed content key
inline constexpr std::size_t envelope_tag_bytes = 16;

struct EnvelopeHeader {
    std::vector<KeyId> keys;       ///< whose private keys open it
    std::size_t padded_bytes = 0;  ///< one of the few sizes
};
/// Of a whole envelope. `corrupt`: it is none, or not as long as it says; `newer_version` as it is.
Result<EnvelopeHeader> header_of(ByteView envelope);

}  // namespace kiosk::flow
