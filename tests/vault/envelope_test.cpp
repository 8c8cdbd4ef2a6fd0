#include <doctest/doctest.h>
#include <sodium.h>

#include <set>

#include "kiosk/vault/envelope.h"

using namespace kiosk;
using vault::document_bytes_max;

namespace {
struct Pair {
    vault::PublicKey open_half{};
    vault::SecretMemory private_half = vault::SecretMemory::of_size(32).value();
    Pair() { crypto_box_keypair(open_half.data(), private_half.data()); }
};
flow::SealContext context() { return {base::RequestId::random(), "TT"}; }
}  // namespace

TEST_CASE("a sealed request opens with the centre's key and with the recovery key")
{
    const Pair centre;
    const Pair recovery;
    const auto at = context();
    const std::string words = "Đơn yêu cầu trợ giúp";
    const auto envelope = vault::sealed(base::view_of(words), {centre.open_half, recovery.open_half}, at);
    REQUIRE(envelope);
    for (const auto* pair : {&centre, &recovery}) {
        const auto plain = vault::opened(*envelope, pair->open_half, pair->private_half, at);
        REQUIRE(plain);
        CHECK(base::text_of(*plain) == words);
    }
}

TEST_CASE("the header of an envelope says to whom it is sealed and how large it is, and only of a whole envelope")
{
    const Pair centre;
    const Pair recovery;
    const auto envelope = vault::sealed(base::view_of("words"), {centre.open_half, recovery.open_half}, context()).value();
    const auto header = flow::header_of(envelope);
    REQUIRE(header);
    CHECK(header->keys == std::vector{vault::id_of(centre.open_half).value(), vault::id_of(recovery.open_half).value()});
    CHECK(header->padded_bytes == 4096);
    for (std::size_t size = 0; size < envelope.size(); size += 97)
        CHECK_FALSE(flow::header_of(base::ByteView{envelope}.first(size)));
    auto longer = envelope;
    longer.push_back(0);
    CHECK_FALSE(flow::header_of(longer));
}

TEST_CASE("a sealed request does not open with another key, under another id or in another unit")
{
    const Pair centre;
    const Pair stranger;
    const auto at = context();
    const auto envelope = vault::sealed(base::view_of("words"), {centre.open_half}, at).value();
    CHECK_FALSE(vault::opened(envelope, stranger.open_half, stranger.private_half, at));
    CHECK_FALSE(vault::opened(envelope, centre.open_half, stranger.private_half, at));
    CHECK_FALSE(vault::opened(envelope, centre.open_half, centre.private_half, {base::RequestId::random(), "TT"}));
    CHECK_FALSE(vault::opened(envelope, centre.open_half, centre.private_half, {at.id, "CN1"}));
    CHECK(vault::opened(envelope, centre.open_half, centre.private_half, at));
}

TEST_CASE("a changed byte anywhere in an envelope is noticed")
{
    const Pair centre;
    const auto at = context();
    const auto envelope = vault::sealed(base::view_of("words"), {centre.open_half}, at).value();
    for (std::size_t i = 0; i < envelope.size(); i += i < 200 ? 1 : 97) {
        CAPTURE(i);
        auto changed = envelope;
        changed[i] ^= 0x10;
        CHECK_FALSE(vault::opened(changed, centre.open_half, centre.private_half, at));
    }
    for (const std::size_t size : {std::size_t{0}, std::size_t{5}, std::size_t{60}, envelope.size() - 1}) {
        auto cut = envelope;
        cut.resize(size);
        CHECK_FALSE(vault::opened(cut, centre.open_half, centre.private_half, at));
    }
}

TEST_CASE("a newer envelope is refused as newer, not as broken")
{
    const Pair centre;
    const auto at = context();
    auto envelope = vault::sealed(base::view_of("words"), {centre.open_half}, at).value();
    envelope[4] = 2;
    CHECK(vault::opened(envelope, centre.open_half, centre.private_half, at).error().kind == base::ErrorKind::newer_version);
}

TEST_CASE("requests of different length take only four sizes")
{
    const Pair centre;
    const auto at = context();
    std::set<std::size_t> sizes;
    for (const std::size_t length : {0, 1, 900, 4092, 4093, 9000, 16380, 16381, 65532, 65533, 131068}) {
        const base::Bytes document(length, 'a');
        const auto envelope = vault::sealed(document, {centre.open_half}, at);
        REQUIRE(envelope);
        CHECK(vault::opened(*envelope, centre.open_half, centre.private_half, at).value() == document);
        sizes.insert(envelope->size());
    }
    CHECK(sizes.size() == 4);
    CHECK(vault::sealed(base::Bytes(document_bytes_max + 1), {centre.open_half}, at).error().kind ==
          base::ErrorKind::too_large);
}

TEST_CASE("the same words sealed twice look different")
{
    const Pair centre;
    const auto at = context();
    CHECK(vault::sealed(base::view_of("words"), {centre.open_half}, at).value() !=
          vault::sealed(base::view_of("words"), {centre.open_half}, at).value());
}
