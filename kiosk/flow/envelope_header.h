#pragma once
/// What stands readable before the sealed text of an envelope: for whoever takes envelopes in and cannot open them. Format:
/// vault/ENVELOPE.md, both versions. Leaves to its neighbour (vault): sealing and opening.
#include <array>
#include <vector>

#include "kiosk/base/bytes.h"
#include "kiosk/record/ids.h"

namespace kiosk::flow {

using base::Bytes;
using base::ByteView;
using base::Result;
using record::KeyId;

inline constexpr std::array<std::uint8_t, 4> envelope_magic{'T', 'G', 'P', 'L'};
/// What is written now. Version 1 is read for ever.
inline constexpr std::uint8_t envelope_version = 2;
inline constexpr std::size_t envelope_keys_max = 8;
/// What is sealed is padded to the smallest of these that holds it; version 1 knows the sizes from 4096 on.
inline constexpr std::array<std::size_t, 6> padded_sizes{256, 1024, 4096, 16384, 65536, 131072};
/// What a citizen hands in is never padded to less: a short text must look like a long one.
inline constexpr std::size_t citizen_padded_min = 4096;
inline constexpr std::size_t envelope_nonce_at = 10;
inline constexpr std::size_t envelope_slots_at = 34;
inline constexpr std::size_t envelope_slot_bytes = 88;   ///< key id, sealed key
inline constexpr std::size_t envelope_check_bytes = 32;  ///< after the slots of version 2: names the key of the subject
inline constexpr std::size_t envelope_tag_bytes = 16;
/// The key of a subject for one more public key: as a slot, standing alone.
inline constexpr std::array<std::uint8_t, 4> wrap_magic{'T', 'G', 'P', 'W'};
inline constexpr std::uint8_t wrap_version = 1;
inline constexpr std::size_t wrap_bytes = wrap_magic.size() + 1 + envelope_slot_bytes;

struct EnvelopeHeader {
    std::uint8_t version = 0;
    std::vector<KeyId> keys;       ///< whose private keys open it
    std::size_t padded_bytes = 0;  ///< one of the few sizes
};
/// Of a whole envelope of either version. `corrupt`: it is none, or not as long as it says; `newer_version` as it is.
Result<EnvelopeHeader> header_of(ByteView envelope);
/// As above, and `corrupt` for one that is padded to less than a citizen's: for doors at which citizens hand in.
Result<EnvelopeHeader> citizen_header_of(ByteView envelope);

/// Where the sealed text begins. Needs no envelope: for whoever writes one.
std::size_t envelope_text_at(std::uint8_t version, std::size_t keys);

/// The envelope with a wrap (Opener::wrap_for) as one more slot: opens with the private key that the wrap is for. What is
/// stored stays as it is; whoever reads puts the two together. `corrupt`: one of them is none; `too_large`: eight keys already.
Result<Bytes> with_wrap(ByteView envelope, ByteView wrap);

}  // namespace kiosk::flow
