#include <doctest/doctest.h>

#include "kiosk/flow/envelope_header.h"

using namespace kiosk;
using base::ErrorKind;

namespace {
/// As vault/ENVELOPE.md lays it out, with nothing sealed in it: each key is named by its number.
base::Bytes laid_out(std::size_t keys, std::size_t padded_bytes)
{
    base::Bytes out(34 + keys * 88 + padded_bytes + 16);
    const base::Bytes front{'T', 'G', 'P', 'L', 1, static_cast<std::uint8_t>(keys)};
    std::copy(front.begin(), front.end(), out.begin());
    for (std::size_t i = 0; i < 4; ++i) out[6 + i] = static_cast<std::uint8_t>(padded_bytes >> (8 * i));
    for (std::size_t key = 0; key < keys; ++key) out[34 + key * 88 + 7] = static_cast<std::uint8_t>(key + 1);
    return out;
}
ErrorKind refusal_of(const base::Bytes& bytes)
{
    const auto header = flow::header_of(bytes);
    REQUIRE_FALSE(header);
    return header.error().kind;
}
}  // namespace

TEST_CASE("whoever cannot open an envelope still reads its keys, one to eight, and which of the four sizes it has")
{
    for (const std::size_t keys : {1u, 8u})
        for (const std::size_t padded_bytes : {4096u, 16384u, 65536u, 131072u}) {
            const auto header = flow::header_of(laid_out(keys, padded_bytes));
            REQUIRE(header);
            CHECK(header->padded_bytes == padded_bytes);
            REQUIRE(header->keys.size() == keys);
            for (std::size_t key = 0; key < keys; ++key) CHECK(header->keys[key][7] == key + 1);
        }
}

TEST_CASE("bytes of no, nine or too many keys, of another size, mark or length are no envelope, and a newer one is newer")
{
    for (const std::size_t keys : {0u, 9u}) CHECK(refusal_of(laid_out(keys, 4096)) == ErrorKind::corrupt);
    for (const std::size_t padded_bytes : {0u, 4095u, 4097u, 262144u})
        CHECK(refusal_of(laid_out(1, padded_bytes)) == ErrorKind::corrupt);
    for (std::size_t at = 0; at < 4; ++at) {
        auto other = laid_out(1, 4096);
        other[at] ^= 1;
        CHECK(refusal_of(other) == ErrorKind::corrupt);
    }
    auto longer = laid_out(1, 4096);
    longer.push_back(0);
    CHECK(refusal_of(longer) == ErrorKind::corrupt);
    for (const std::size_t size : {0u, 4u, 33u, 34u, 4233u}) {
        auto shorter = laid_out(1, 4096);
        shorter.resize(size);
        CHECK(refusal_of(shorter) == ErrorKind::corrupt);
    }
    auto newer = laid_out(1, 4096);
    newer[4] = 2;
    CHECK(refusal_of(newer) == ErrorKind::newer_version);
    newer[4] = 0;
    CHECK(refusal_of(newer) == ErrorKind::corrupt);
}
