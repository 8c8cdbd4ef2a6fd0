#include "kiosk/vault/later.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "kiosk/base/try.h"
#include "kiosk/flow/envelope_header.h"
#include "kiosk/vault/subject_key.h"

namespace kiosk::vault {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::array<std::uint8_t, 4> later_magic{'T', 'G', 'P', 'A'};
constexpr std::uint8_t later_version = 1;
constexpr std::size_t later_size_at = 5;
constexpr std::size_t later_nonce_at = 9;
constexpr std::size_t later_text_at = later_nonce_at + text_nonce_bytes;
constexpr std::string_view later_label = "TGPL later";

/// Each part with its length: no two contexts give the same bytes.
base::Bytes bound_to(const flow::LaterContext& context)
{
    std::array<std::uint8_t, 8> who{};
    for (std::size_t i = 0; i < who.size(); ++i)
        who[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(context.who) >> (8 * i));
    base::Bytes out;
    const std::array<base::ByteView, 6> parts{base::view_of(later_label), base::ByteView{&later_version, 1},
                                              context.subject.bytes,      base::view_of(context.kind),
                                              context.act.bytes,          who};
    for (const auto& part : parts) {
        std::array<std::uint8_t, 4> length{};
        put_u32(length.data(), part.size());
        out.insert(out.end(), length.begin(), length.end());
        out.insert(out.end(), part.begin(), part.end());
    }
    return out;
}
}  // namespace

base::Result<base::Bytes> sealed_later(base::ByteView text, const SecretMemory& subject_key, const flow::LaterContext& context)
{
    const auto padded = TRY(padded_size_of(text.size(), flow::padded_sizes.front()));
    const auto key = TRY(derived_key(subject_key, later_label));
    base::Bytes out(later_text_at + padded + text_tag_bytes);
    std::copy(later_magic.begin(), later_magic.end(), out.begin());
    out[later_magic.size()] = later_version;
    put_u32(out.data() + later_size_at, padded);
    randombytes_buf(out.data() + later_nonce_at, text_nonce_bytes);
    TRY(lock_text(text, padded, key, out.data() + later_nonce_at, bound_to(context), out.data() + later_text_at));
    return out;
}

base::Result<base::Bytes> opened_later(base::ByteView sealed, const SecretMemory& subject_key,
                                       const flow::LaterContext& context)
{
    const auto broken = [] {
        return failure(ErrorKind::corrupt, "these bytes were not sealed later with this key and context");
    };
    if (sealed.size() < later_text_at + text_tag_bytes || !std::equal(later_magic.begin(), later_magic.end(), sealed.begin()))
        return broken();
    if (sealed[later_magic.size()] > later_version)
        return failure(ErrorKind::newer_version, "what was sealed later is of a newer version");
    const auto padded = u32_at(sealed.data() + later_size_at);
    if (sealed[later_magic.size()] != later_version ||
        std::find(flow::padded_sizes.begin(), flow::padded_sizes.end(), padded) == flow::padded_sizes.end() ||
        sealed.size() != later_text_at + padded + text_tag_bytes)
        return broken();
    const auto key = TRY(derived_key(subject_key, later_label));
    return unlock_text(sealed.subspan(later_text_at), key, sealed.data() + later_nonce_at, bound_to(context));
}

}  // namespace kiosk::vault
