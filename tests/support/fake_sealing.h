#pragma once
/// Sealing in memory, for tests of what stands around it: nothing is encrypted, but envelopes have the true form (a door's look
/// at the header takes them), and nothing opens under another id, unit, subject, kind, act or person, or with the key of
/// another subject. Signatures and challenges prove themselves to the functions here and to nothing else.
#include <algorithm>
#include <map>

#include "kiosk/base/try.h"
#include "kiosk/flow/envelope_header.h"
#include "kiosk/flow/sealing.h"

namespace kiosk::support {

inline flow::KeyId made_up_key(std::uint8_t fill)
{
    flow::KeyId key;
    key.fill(fill);
    return key;
}

/// Bytes with the form of an envelope of today, to keys that are made up; all that is sealed is `fill`.
inline base::Bytes envelope_to(const std::vector<flow::KeyId>& keys, std::size_t padded = flow::citizen_padded_min,
                               std::uint8_t fill = 'e')
{
    base::Bytes out(flow::envelope_text_at(flow::envelope_version, keys.size()) + padded + flow::envelope_tag_bytes, fill);
    std::copy(flow::envelope_magic.begin(), flow::envelope_magic.end(), out.begin());
    out[4] = flow::envelope_version;
    out[5] = static_cast<std::uint8_t>(keys.size());
    for (std::size_t i = 0; i < 4; ++i) out[6 + i] = static_cast<std::uint8_t>(padded >> (8 * i));
    for (std::size_t i = 0; i < keys.size(); ++i)
        std::copy(keys[i].begin(), keys[i].end(),
                  out.begin() + static_cast<std::ptrdiff_t>(flow::envelope_slots_at + i * flow::envelope_slot_bytes));
    return out;
}

namespace fake {
inline void put_number(base::Bytes& out, std::uint64_t number)
{
    for (int i = 0; i < 8; ++i) out.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}
inline void put_part(base::Bytes& out, base::ByteView part)
{
    put_number(out, part.size());
    out.insert(out.end(), part.begin(), part.end());
}
/// Takes what `put_part` put from the front; none when it is not all there.
inline base::Result<base::ByteView> take_part(base::ByteView& from)
{
    const auto broken = [] { return base::failure(base::ErrorKind::corrupt, "not sealed so"); };
    if (from.size() < 8) return broken();
    std::uint64_t size = 0;
    for (std::size_t i = 8; i-- > 0;) size = size << 8 | from[i];
    if (size > from.size() - 8) return broken();
    const auto part = from.subspan(8, static_cast<std::size_t>(size));
    from = from.subspan(8 + static_cast<std::size_t>(size));
    return part;
}
inline base::Result<base::Bytes> opened(base::ByteView sealed, base::ByteView bound)
{
    const auto stands = TRY(take_part(sealed));
    const auto plain = TRY(take_part(sealed));
    if (!std::equal(stands.begin(), stands.end(), bound.begin(), bound.end()))
        return base::failure(base::ErrorKind::corrupt, "bound to something else");
    return base::Bytes(plain.begin(), plain.end());
}
inline base::Result<base::Bytes> padded(base::Bytes words, std::size_t smallest)
{
    const auto size = std::find_if(flow::padded_sizes.begin(), flow::padded_sizes.end(),
                                   [&](std::size_t each) { return each >= smallest && each >= words.size(); });
    if (size == flow::padded_sizes.end()) return base::failure(base::ErrorKind::too_large, "too large");
    words.resize(*size);
    return words;
}
inline base::Bytes bound_to(const flow::SealContext& context)
{
    base::Bytes out;
    put_part(out, context.id.bytes);
    put_part(out, base::view_of(context.unit));
    return out;
}
/// The check of a key envelope stands for the key of the subject: drawn anew for each envelope.
inline base::Result<base::ByteView> key_in(base::ByteView envelope, const record::SubjectId& subject)
{
    const auto header = TRY(flow::header_of(envelope));
    const auto text_at = flow::envelope_text_at(header.version, header.keys.size());
    auto text = envelope.subspan(text_at);
    auto bound = TRY(take_part(text));
    const auto id = TRY(take_part(bound));
    if (!std::equal(id.begin(), id.end(), subject.bytes.begin(), subject.bytes.end()))
        return base::failure(base::ErrorKind::corrupt, "the key of another subject");
    return envelope.subspan(text_at - flow::envelope_check_bytes, flow::envelope_check_bytes);
}
inline base::Result<base::Bytes> bound_to(base::ByteView key_envelope, const flow::LaterContext& context)
{
    const auto key = TRY(key_in(key_envelope, context.subject));
    base::Bytes out;
    put_part(out, key);
    put_part(out, context.subject.bytes);
    put_part(out, base::view_of(context.kind));
    put_part(out, context.act.bytes);
    put_number(out, static_cast<std::uint64_t>(context.who));
    return out;
}
}  // namespace fake

class FakeSealer final : public flow::Sealer {
public:
    std::vector<flow::KeyId> keys{made_up_key(1)};
    int sealed = 0;

    base::Result<base::Bytes> seal(base::ByteView plain, const flow::SealContext& context) override
    {
        return seal_from(plain, context, flow::citizen_padded_min);
    }
    base::Result<base::Bytes> seal_small(base::ByteView plain, const flow::SealContext& context) override
    {
        return seal_from(plain, context, flow::padded_sizes.front());
    }

private:
    base::Result<base::Bytes> seal_from(base::ByteView plain, const flow::SealContext& context, std::size_t smallest)
    {
        base::Bytes words;
        fake::put_part(words, fake::bound_to(context));
        fake::put_part(words, plain);
        const auto text = TRY(fake::padded(std::move(words), smallest));
        auto out = envelope_to(keys, text.size());
        const auto text_at = static_cast<std::ptrdiff_t>(flow::envelope_text_at(flow::envelope_version, keys.size()));
        std::copy(text.begin(), text.end(), out.begin() + text_at);
        const auto key = base::RequestId::random();
        std::copy(key.bytes.begin(), key.bytes.end(), out.begin() + text_at - flow::envelope_check_bytes);
        ++sealed;
        return out;
    }
};

inline record::PublicKey made_up_signing_key(std::uint8_t fill)
{
    record::PublicKey key;
    key.fill(fill);
    return key;
}

/// What FakeOpener's `sign` yields for this key: 64 bytes.
inline base::Bytes made_up_signature(const record::PublicKey& key, base::ByteView challenge)
{
    base::Bytes out(64, 's');
    std::copy(key.begin(), key.end(), out.begin());
    const auto words = flow::session_words(challenge);
    std::copy(words.end() - static_cast<std::ptrdiff_t>(std::min<std::size_t>(words.size(), 32)), words.end(),
              out.begin() + 32);
    return out;
}

/// What FakeOpener opens as a challenge.
inline base::Bytes made_up_challenge(base::ByteView random) { return flow::challenge_words(random); }

class FakeOpener : public flow::Opener {
public:
    explicit FakeOpener(std::string role = "head", std::string name = "Nông Văn Mẫu", std::uint8_t key = 7)
        : role_(std::move(role)), name_(std::move(name)), key_(made_up_signing_key(key))
    {
    }

    base::Result<base::Bytes> open(base::ByteView envelope, const flow::SealContext& context) override
    {
        const auto header = TRY(flow::header_of(envelope));
        return fake::opened(envelope.subspan(flow::envelope_text_at(header.version, header.keys.size())),
                            fake::bound_to(context));
    }
    base::Result<base::Bytes> seal_later(base::ByteView key_envelope, base::ByteView plain,
                                         const flow::LaterContext& context) override
    {
        const auto bound = TRY(fake::bound_to(key_envelope, context));
        base::Bytes words;
        fake::put_part(words, bound);
        fake::put_part(words, plain);
        return fake::padded(std::move(words), flow::padded_sizes.front());
    }
    base::Result<base::Bytes> open_later(base::ByteView key_envelope, base::ByteView sealed,
                                         const flow::LaterContext& context) override
    {
        const auto bound = TRY(fake::bound_to(key_envelope, context));
        return fake::opened(sealed, bound);
    }
    base::Result<base::Bytes> wrap_for(base::ByteView key_envelope, const record::SubjectId& subject,
                                       const record::PublicKey& key) override
    {
        TRY(fake::key_in(key_envelope, subject));
        base::Bytes out(flow::wrap_bytes, 'w');
        std::copy(flow::wrap_magic.begin(), flow::wrap_magic.end(), out.begin());
        out[flow::wrap_magic.size()] = flow::wrap_version;
        std::copy_n(key.begin(), sizeof(flow::KeyId), out.begin() + flow::wrap_magic.size() + 1);
        return out;
    }
    base::Result<base::Bytes> sign(base::ByteView challenge) override
    {
        if (challenge.size() != flow::challenge_bytes)
            return base::failure(base::ErrorKind::invalid_input, "a challenge of 32 bytes is expected");
        return made_up_signature(key_, challenge);
    }
    record::PublicKey signing_key() const override { return key_; }
    base::Result<base::Bytes> open_challenge(base::ByteView sealed) override
    {
        const auto label = flow::challenge_words({}).size();
        if (sealed.size() != label + flow::challenge_bytes)
            return base::failure(base::ErrorKind::corrupt, "no challenge for this key");
        return base::Bytes(sealed.begin() + static_cast<std::ptrdiff_t>(label), sealed.end());
    }
    std::string staff_name() const override { return name_; }
    std::string role() const override { return role_; }

private:
    std::string role_;
    std::string name_;
    record::PublicKey key_;
};

/// One passphrase for all.
class FakeCabinet final : public flow::KeyCabinet {
public:
    std::map<std::string, std::string> roles{{"Nông Văn Mẫu", "head"}};  ///< by name
    std::string passphrase = "bốn mùa xuân hạ";

    std::vector<std::string> names() const override
    {
        std::vector<std::string> out;
        for (const auto& [name, role] : roles) out.push_back(name);
        return out;
    }
    base::Result<std::unique_ptr<flow::Opener>> unlock(const std::string& name, const std::string& typed) override
    {
        const auto found = roles.find(name);
        if (found == roles.end() || typed != passphrase)
            return base::failure(base::ErrorKind::wrong_passphrase, "the passphrase does not open a key");
        const auto number = static_cast<std::uint8_t>(std::distance(roles.begin(), found));
        return std::make_unique<FakeOpener>(found->second, name, static_cast<std::uint8_t>(7 + number));
    }
};

}  // namespace kiosk::support
