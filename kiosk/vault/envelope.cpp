#include "kiosk/vault/envelope.h"

#include <sodium.h>

#include <algorithm>

#include "kiosk/base/try.h"

namespace kiosk::vault {

namespace {
using base::ErrorKind;
using base::failure;

constexpr auto& magic = flow::envelope_magic;
constexpr std::string_view content_label = "TGPL content";
static_assert(flow::envelope_slots_at == flow::envelope_nonce_at + text_nonce_bytes);

base::Bytes additional_data(std::uint8_t version, const flow::SealContext& context)
{
    base::Bytes out;
    out.reserve(magic.size() + 2 + context.id.bytes.size() + context.unit.size());
    for (const auto byte : magic) out.push_back(byte);
    out.push_back(version);
    out.insert(out.end(), context.id.bytes.begin(), context.id.bytes.end());
    out.push_back(static_cast<std::uint8_t>(context.unit.size()));
    out.insert(out.end(), context.unit.begin(), context.unit.end());
    return out;
}
}  // namespace

base::Result<base::Bytes> sealed(base::ByteView document, const std::vector<PublicKey>& keys, const flow::SealContext& context,
                                 std::size_t smallest)
{
    constexpr auto version = flow::envelope_version;
    if (keys.empty() || keys.size() > keys_max)
        return failure(ErrorKind::invalid_input, "one to eight public keys are expected");
    if (context.unit.size() > 255) return failure(ErrorKind::invalid_input, "a unit's code is too long");
    const auto padded = TRY(padded_size_of(document.size(), smallest));
    const auto subject_key = TRY(new_subject_key());
    const auto content_key = TRY(derived_key(subject_key, content_label));

    const auto text_at = flow::envelope_text_at(version, keys.size());
    base::Bytes out(text_at + padded + text_tag_bytes);
    std::copy(magic.begin(), magic.end(), out.begin());
    out[4] = version;
    out[5] = static_cast<std::uint8_t>(keys.size());
    put_u32(out.data() + 6, padded);
    auto* nonce = out.data() + flow::envelope_nonce_at;
    randombytes_buf(nonce, text_nonce_bytes);
    for (std::size_t i = 0; i < keys.size(); ++i)
        TRY(put_slot(subject_key, keys[i], out.data() + flow::envelope_slots_at + i * flow::envelope_slot_bytes));
    TRY(put_check(subject_key, record::subject_of(context.id), out.data() + text_at - flow::envelope_check_bytes));
    TRY(lock_text(document, padded, content_key, nonce, additional_data(version, context), out.data() + text_at));
    return out;
}

base::Result<base::Bytes> opened(base::ByteView envelope, const PublicKey& public_key, const SecretMemory& private_key,
                                 const flow::SealContext& context)
{
    const auto header = TRY(flow::header_of(envelope));
    auto key = TRY(subject_key_in(envelope, record::subject_of(context.id), {public_key, private_key}));
    // In version 1 the text is encrypted with the key of the subject itself.
    if (header.version > 1) key = TRY(derived_key(key, content_label));
    return unlock_text(envelope.subspan(flow::envelope_text_at(header.version, header.keys.size())), key,
                       envelope.data() + flow::envelope_nonce_at, additional_data(header.version, context));
}

}  // namespace kiosk::vault
