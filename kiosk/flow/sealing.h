#pragma once
/// Sealing and opening, as the use cases need it. How it is done, byte by byte: vault/ENVELOPE.md.
/// A subject (a request, a member of staff) has one key. It is made with the subject's first envelope and wrapped in it for
/// each public key; what staff write later is sealed with it. The "key envelope" of a later event is the newest one before it
/// that holds the subject's key: that of the first event, or of the first act after a change of keys (seal_with_new_key).
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
    /// Makes a new key, wraps it for every public key of the centre, pads to a few sizes from 4096 bytes on. Nobody without
    /// a private key can open it, the sealer included. too_large above 128 KiB.
    virtual Result<Bytes> seal(ByteView plain, const SealContext&) = 0;
    /// The same from 256 bytes on, for what no citizen wrote: the name of a member of staff.
    virtual Result<Bytes> seal_small(ByteView plain, const SealContext& context) { return seal(plain, context); }
};

/// Bound to what staff seal later with the key of a subject: under any other subject, kind, act or person it does not open.
struct LaterContext {
    record::SubjectId subject;
    std::string kind;
    record::ActId act;
    std::int64_t who = 0;
};

/// A challenge, and what is opened to prove that a private key is at hand.
inline constexpr std::size_t challenge_bytes = 32;
/// What a member signs to open a session: never the bare challenge, so that a signature serves nowhere else.
Bytes session_words(ByteView challenge);
/// What a door seals to the centre's public key (crypto_box_seal), 32 random bytes in it: never the bare bytes, for keys of
/// subjects are sealed so, and whoever opens challenges would open those for anybody who asks.
Bytes challenge_words(ByteView random);

/// One member's unlocked keys. Dropping it wipes them.
class Opener {
public:
    virtual ~Opener() = default;
    /// corrupt: another key, id or unit, or changed bytes.
    virtual Result<Bytes> open(ByteView envelope, const SealContext&) = 0;
    /// With the key of the subject. Padded to 256, 1024, 4096 …; whoever has no private key cannot make it. corrupt: the
    /// envelope is not this subject's, or not for this key.
    virtual Result<Bytes> seal_later(ByteView key_envelope, ByteView plain, const LaterContext&) = 0;
    /// corrupt: sealed with another key, bound to another context, or changed.
    virtual Result<Bytes> open_later(ByteView key_envelope, ByteView sealed, const LaterContext&) = 0;
    /// The key of the subject for one more public key, as bytes of its own: what a subject takes along when it leaves home.
    /// Opens put together with the envelope (envelope_header.h, with_wrap).
    virtual Result<Bytes> wrap_for(ByteView key_envelope, const record::SubjectId&, const record::PublicKey&) = 0;
    /// 64 bytes over session_words(challenge), with the member's own signing key. unavailable: the key file holds none for
    /// this member yet and cannot be written. corrupt: the one it holds does not open.
    virtual Result<Bytes> sign(ByteView challenge) = 0;
    virtual record::PublicKey signing_key() const = 0;  ///< zeros when `sign` fails
    /// Opens challenge_words that were sealed to the centre's public key and yields the 32 bytes: proves that the private one
    /// is at hand. corrupt: anything else.
    virtual Result<Bytes> open_challenge(ByteView sealed) = 0;
    virtual std::string staff_name() const = 0;
    virtual std::string role() const = 0;  ///< as the key file says; the record's counts
};

/// The first act of staff on a subject after the public keys were changed: its words, sealed later with the key of before,
/// inside an envelope with a new key for today's public keys. That envelope is the key envelope of what follows: whoever lost
/// their key reads no more, and whoever never had one cannot have made it. A holder's message is an envelope too and never one.
Result<Bytes> seal_with_new_key(Opener&, Sealer& to_new_keys, ByteView key_envelope, ByteView plain, const SealContext&,
                                const LaterContext&);
/// `key_envelope` is the one before. corrupt: it does not open, or the inner words were not sealed with the key of before; such
/// an envelope is no key envelope.
Result<Bytes> open_with_new_key(Opener&, ByteView key_envelope, ByteView sealed, const SealContext&, const LaterContext&);

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
