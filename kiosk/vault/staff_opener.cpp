#include "kiosk/vault/staff_opener.h"

#include <sodium.h>

#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/vault/later.h"

namespace kiosk::vault {

namespace {
using base::ErrorKind;
using base::failure;

class BoxOpener final : public flow::Opener {
public:
    BoxOpener(StaffMember member, const PublicKey& public_key, SecretMemory private_key, base::Result<SigningKey> signing)
        : member_(std::move(member)),
          public_key_(public_key),
          private_key_(std::move(private_key)),
          signing_(std::move(signing))
    {
    }

    base::Result<base::Bytes> open(base::ByteView envelope, const flow::SealContext& context) override
    {
        return opened(envelope, public_key_, private_key_, context);
    }
    base::Result<base::Bytes> seal_later(base::ByteView key_envelope, base::ByteView plain,
                                         const flow::LaterContext& context) override
    {
        const auto key = TRY(subject_key_in(key_envelope, context.subject, pair()));
        return sealed_later(plain, key, context);
    }
    base::Result<base::Bytes> open_later(base::ByteView key_envelope, base::ByteView sealed,
                                         const flow::LaterContext& context) override
    {
        const auto key = TRY(subject_key_in(key_envelope, context.subject, pair()));
        return opened_later(sealed, key, context);
    }
    base::Result<base::Bytes> wrap_for(base::ByteView key_envelope, const SubjectId& subject, const PublicKey& key) override
    {
        const auto subject_key = TRY(subject_key_in(key_envelope, subject, pair()));
        return wrapped_for(subject_key, key);
    }

    base::Result<base::Bytes> sign(base::ByteView challenge) override
    {
        const auto* pair = signing_ ? &*signing_ : nullptr;
        if (!pair) return tl::unexpected(signing_.error());
        if (challenge.size() != flow::challenge_bytes)
            return failure(ErrorKind::invalid_input, "a challenge of 32 bytes is expected");
        const auto words = flow::session_words(challenge);
        base::Bytes signature(crypto_sign_BYTES);
        crypto_sign_detached(signature.data(), nullptr, words.data(), words.size(), pair->private_half.data());
        return signature;
    }
    PublicKey signing_key() const override { return signing_ ? signing_->public_half : PublicKey{}; }

    base::Result<base::Bytes> open_challenge(base::ByteView sealed) override
    {
        const auto broken = [] { return failure(ErrorKind::corrupt, "these bytes are no challenge for this key"); };
        // Longer than the sealed key of a subject, which therefore never opens here.
        auto words = flow::challenge_words(base::Bytes(flow::challenge_bytes));
        const auto label = base::Bytes(words.begin(), words.end() - static_cast<std::ptrdiff_t>(flow::challenge_bytes));
        if (sealed.size() != words.size() + crypto_box_SEALBYTES ||
            crypto_box_seal_open(words.data(), sealed.data(), sealed.size(), public_key_.data(), private_key_.data()) != 0 ||
            !std::equal(label.begin(), label.end(), words.begin()))
            return broken();
        return base::Bytes(words.begin() + static_cast<std::ptrdiff_t>(label.size()), words.end());
    }

    std::string staff_name() const override { return member_.name; }
    std::string role() const override { return member_.role; }

private:
    KeyPair pair() const { return {public_key_, private_key_}; }

    StaffMember member_;
    PublicKey public_key_;
    SecretMemory private_key_;
    base::Result<SigningKey> signing_;
};
}  // namespace

std::unique_ptr<flow::Opener> make_opener(StaffMember member, const PublicKey& public_key, SecretMemory private_key,
                                          base::Result<SigningKey> signing)
{
    return std::make_unique<BoxOpener>(std::move(member), public_key, std::move(private_key), std::move(signing));
}

}  // namespace kiosk::vault
