#pragma once
/// The one key of a subject: made, wrapped for public keys, found again in an envelope; and the keys derived from it.
/// Leaves to its neighbours: what is sealed with it (envelope.h, later.h). Format: ENVELOPE.md.
#include <array>
#include <string_view>

#include "kiosk/flow/envelope_header.h"
#include "kiosk/vault/secret_memory.h"

namespace kiosk::vault {

using flow::KeyId;
using record::PublicKey;
using record::SubjectId;

/// Whose private key is at hand. Borrowed.
struct KeyPair {
    const PublicKey& public_half;
    const SecretMemory& private_half;
};

/// The first 8 bytes of BLAKE2b-256 of the key.
base::Result<KeyId> id_of(const PublicKey&);

/// 32 random bytes.
base::Result<SecretMemory> new_subject_key();
/// Keyed BLAKE2b-256 of the label, and of what else it is bound to: another label, another key.
base::Result<SecretMemory> derived_key(const SecretMemory& subject_key, std::string_view label, base::ByteView bound_to = {});

/// Writes envelope_slot_bytes. invalid_input: a public key that cannot be used.
base::Result<void> put_slot(const SecretMemory& subject_key, const PublicKey&, std::uint8_t* to);
/// Writes envelope_check_bytes: they tell whether a key is this subject's, to whoever has the key.
base::Result<void> put_check(const SecretMemory& subject_key, const SubjectId&, std::uint8_t* to);
/// corrupt: no envelope, not sealed to this key, or (from version 2 on) of another subject. newer_version as it is.
base::Result<SecretMemory> subject_key_in(base::ByteView envelope, const SubjectId&, const KeyPair&);
/// wrap_bytes, for with_wrap.
base::Result<base::Bytes> wrapped_for(const SecretMemory& subject_key, const PublicKey&);

}  // namespace kiosk::vault
