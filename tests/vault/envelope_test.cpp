#include <set>

#include "kiosk/vault/envelope.h"
#include "vault_folder.h"

using namespace kiosk;
using namespace kiosk::vault_test;
using vault::document_bytes_max;

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
    CHECK(header->version == 2);
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
    envelope[4] = 3;
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

TEST_CASE("an envelope that a program of version 1 wrote opens, with its header and for each of its keys")
{
    const Folder folder;
    const auto envelope = folder.old_envelope();
    folder.old_file("staff.keys");
    folder.old_file("recovery.keys");
    const auto keys = vault::ids_in(folder.old_file("public.keys"));
    const auto header = flow::header_of(envelope);
    REQUIRE(header);
    CHECK(header->version == 1);
    CHECK(header->keys == keys.value());
    CHECK(header->padded_bytes == 4096);
    for (const auto& [name, words] : {std::pair{"staff.keys", head_words}, {"recovery.keys", recovery_words}}) {
        const auto opener = folder.unlocked(name, words);
        CHECK(base::text_of(opener->open(envelope, folder.old_context()).value()) ==
              "Đơn yêu cầu trợ giúp, viết bằng chương trình cũ.");
        CHECK(opener->open(envelope, {folder.old_context().id, "CN1"}).error().kind == base::ErrorKind::corrupt);
    }
}

TEST_CASE("an envelope of one version that calls itself the other does not open")
{
    const Pair centre;
    const auto at = context();
    const auto envelope = vault::sealed(base::view_of("words"), {centre.open_half}, at).value();
    auto as_first = envelope;
    as_first[4] = 1;
    as_first.erase(as_first.begin() + static_cast<std::ptrdiff_t>(flow::envelope_text_at(1, 1)),
                   as_first.begin() + static_cast<std::ptrdiff_t>(flow::envelope_text_at(2, 1)));
    REQUIRE(flow::header_of(as_first));
    CHECK_FALSE(vault::opened(as_first, centre.open_half, centre.private_half, at));
}

TEST_CASE(
    "the text of an envelope is not encrypted with the key of the subject itself, and its check names no subject by itself")
{
    const Pair centre;
    const auto at = context();
    const auto subject = record::subject_of(at.id);
    const auto envelope = vault::sealed(base::view_of("words"), {centre.open_half}, at).value();
    const auto key = vault::subject_key_in(envelope, subject, {centre.open_half, centre.private_half}).value();
    const auto other = vault::sealed(base::view_of("words"), {centre.open_half}, at).value();
    const auto check_of = [](const base::Bytes& of) {
        const auto end = of.begin() + static_cast<std::ptrdiff_t>(flow::envelope_text_at(2, 1));
        return base::Bytes(end - flow::envelope_check_bytes, end);
    };
    CHECK(check_of(envelope) != check_of(other));
    base::Bytes plain(4096);
    for (const bool own_key : {true, false}) {
        const auto with = own_key ? vault::SecretMemory::copy_of(key.view()) : vault::derived_key(key, "TGPL content");
        base::Bytes bound{'T', 'G', 'P', 'L', 2};
        bound.insert(bound.end(), at.id.bytes.begin(), at.id.bytes.end());
        bound.insert(bound.end(), {2, 'T', 'T'});
        const auto text_at = flow::envelope_text_at(2, 1);
        CHECK((crypto_aead_xchacha20poly1305_ietf_decrypt(
                   plain.data(), nullptr, nullptr, envelope.data() + text_at, envelope.size() - text_at, bound.data(),
                   bound.size(), envelope.data() + flow::envelope_nonce_at, with->data()) == 0) == !own_key);
    }
}
