#pragma once
/// Sealing and opening, as the use cases need it. How it is done, byte by byte: vault/ENVELOPE.md.
/// Leaves to its neighbour (vault): keys, ciphers, passphrases. All calls block for milliseconds; all failures are Results.
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/base/bytes.h"
#include "kiosk/base/ids.h"
#include "kiosk/base/result.h"
#include "kiosk/record/ids.h"

namespace kiosk::flow {

using base::Bytes;
using base::ByteView;
using base::RequestId;
using base::Result;

/// Bound to the sealed bytes: an envelope opened under another id or unit does not open.
struct SealContext {
    RequestId id;
    std::string unit;
};

class Sealer {
public:
    virtual ~Sealer() = default;
    /// Pads to a few sizes, seals to every public key of the centre. Nobody without a private key can open it, the
    /// sealer included. too_large above 128 KiB.
    virtual Result<Bytes> seal(ByteView plain, const SealContext&) = 0;
};

/// Bound to what staff seal later with the key of a subject.
struct LaterContext {
    record::SubjectId subject;
    std::string kind;
    record::ActId act;
    std::int64_t who = 0;
};

/// One member's unlocked keys. Dropping it wipes them.
class Opener {
public:
    virtual ~Opener() = default;
    virtual Result<Bytes> open(ByteView envelope, const SealContext&) = 0;
    /// With the key of the subject, which the envelope of its first event holds for staff. corrupt: not sealed so, or bound
    /// to another context.
    virtual Result<Bytes> seal_later(ByteView first_envelope, ByteView plain, const LaterContext&) = 0;
    virtual Result<Bytes> open_later(ByteView first_envelope, ByteView sealed, const LaterContext&) = 0;
    /// 64 bytes, with the member's own signing key.
    virtual Result<Bytes> sign(ByteView challenge) = 0;
    virtual record::PublicKey signing_key() const = 0;
    /// Opens 32 bytes that were sealed to the centre's public key: proves that the private one is at hand.
    virtual Result<Bytes> open_challenge(ByteView sealed) = 0;
    virtual std::string staff_name() const = 0;
    virtual std::string role() const = 0;  ///< as the key file says; the record's counts
};

/// Staff keys, locked by passphrases.
class KeyCabinet {
public:
    virtual ~KeyCabinet() = default;
    virtual std::vector<std::string> names() const = 0;
    /// wrong_passphrase says nothing of whether the name exists. Dropping the Opener wipes the key.
    virtual Result<std::unique_ptr<Opener>> unlock(const std::string& name, const std::string& passphrase) = 0;
};

/// Code words of a receipt: 8 letters of an unambiguous alphabet, with the verifier the store keeps.
struct ReceiptSecret {
    std::string secret;
    std::string verifier;  ///< Argon2id, salted
};

class SecretMaker {
public:
    virtual ~SecretMaker() = default;
    virtual Result<ReceiptSecret> make() = 0;
};

/// A note of staff for the holder of a receipt, readable with the receipt's secret and by nobody else.
class NoteCipher {
public:
    virtual ~NoteCipher() = default;
    virtual Result<Bytes> seal_note(const std::string& note, const std::string& secret, const RequestId&) = 0;
    virtual Result<std::string> open_note(ByteView sealed, const std::string& secret, const RequestId&) = 0;
};

}  // namespace kiosk::flow
