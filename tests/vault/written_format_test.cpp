#include <doctest/doctest.h>
#include <sodium.h>

#include <algorithm>
#include <numeric>

#include "kiosk/vault/envelope.h"
#include "kiosk/vault/receipt_secret.h"

/// Envelopes and notes written and read here by the page alone (vault/ENVELOPE.md), without the room: whoever follows the page
/// opens what was sealed, and what was sealed years ago still opens.
using namespace kiosk;
using base::Bytes;
using base::ErrorKind;

namespace {
struct Keys {
    vault::PublicKey open_half{};
    vault::SecretMemory private_half = vault::SecretMemory::of_size(32).value();
    Keys() { crypto_box_keypair(open_half.data(), private_half.data()); }
};

void append(Bytes& to, base::ByteView bytes) { to.insert(to.end(), bytes.begin(), bytes.end()); }

void append_u32(Bytes& to, std::size_t value)
{
    for (const int shift : {0, 8, 16, 24}) to.push_back(static_cast<std::uint8_t>(value >> shift));
}

Bytes digest_of(base::ByteView bytes, std::size_t size)
{
    Bytes digest(32);
    crypto_generichash(digest.data(), digest.size(), bytes.data(), bytes.size(), nullptr, 0);
    digest.resize(size);
    return digest;
}

Bytes encrypted(const Bytes& plain, const Bytes& data, const Bytes& nonce, const Bytes& key)
{
    Bytes out(plain.size() + 16);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out.data(), nullptr, plain.data(), plain.size(), data.data(), data.size(),
                                               nullptr, nonce.data(), key.data());
    return out;
}

Bytes data_of(const flow::SealContext& context)
{
    Bytes data{'T', 'G', 'P', 'L', 1};
    append(data, context.id.bytes);
    data.push_back(static_cast<std::uint8_t>(context.unit.size()));
    append(data, base::view_of(context.unit));
    return data;
}

/// `plain` as it stands, be it right or wrong.
Bytes envelope_of(const Bytes& plain, const std::vector<const Keys*>& keys, const flow::SealContext& context)
{
    const Bytes content_key(32, 7), nonce(24, 9);
    Bytes out{'T', 'G', 'P', 'L', 1, static_cast<std::uint8_t>(keys.size())};
    append_u32(out, plain.size());
    append(out, nonce);
    for (const auto* one : keys) {
        append(out, digest_of(one->open_half, 8));
        Bytes slot(80);
        crypto_box_seal(slot.data(), content_key.data(), content_key.size(), one->open_half.data());
        append(out, slot);
    }
    append(out, encrypted(plain, data_of(context), nonce, content_key));
    return out;
}

/// A length, a text and what stands after it up to the size.
Bytes padded(std::size_t length, std::string_view text, std::size_t size, std::uint8_t after = 0)
{
    Bytes plain;
    append_u32(plain, length);
    append(plain, base::view_of(text));
    plain.resize(size, after);
    return plain;
}

Bytes note_of(const Bytes& plain, const std::string& secret, const base::RequestId& id)
{
    Bytes data{'n', 'o', 't', 'e'};
    append(data, id.bytes);
    const auto salt = digest_of(data, 16);
    Bytes key(32);
    REQUIRE(crypto_pwhash(key.data(), key.size(), secret.data(), secret.size(), salt.data(), 24, 4 * 1024 * 1024,
                          crypto_pwhash_ALG_ARGON2ID13) == 0);
    const Bytes nonce(24, 3);
    auto out = nonce;
    append(out, encrypted(plain, data, nonce, key));
    return out;
}
}  // namespace

TEST_CASE("an envelope written by the page opens with each of its eight keys")
{
    const std::vector<Keys> keys(8);
    std::vector<const Keys*> all;
    for (const auto& one : keys) all.push_back(&one);
    const flow::SealContext at{base::RequestId::random(), "TT"};
    const auto envelope = envelope_of(padded(5, "words", 4096), all, at);
    for (const auto* one : all) {
        const auto plain = vault::opened(envelope, one->open_half, one->private_half, at);
        REQUIRE(plain);
        CHECK(base::text_of(*plain) == "words");
    }
}

TEST_CASE("an envelope whose length leads past its text, or that hides anything after its document, is refused")
{
    const Keys centre;
    const flow::SealContext at{base::RequestId::random(), "TT"};
    const auto opens = [&](const Bytes& plain) {
        return vault::opened(envelope_of(plain, {&centre}, at), centre.open_half, centre.private_half, at);
    };
    CHECK(opens(padded(4092, "", 4096, 'x'))->size() == 4092);
    CHECK(opens(padded(4091, "", 4096))->size() == 4091);
    for (const std::size_t length : {4093u, 4096u, 0x01000000u, 0xffffffffu})
        CHECK(opens(padded(length, "words", 4096)).error().kind == ErrorKind::corrupt);
    auto at_once = padded(5, "words", 4096);
    at_once[9] = 1;
    CHECK(opens(at_once).error().kind == ErrorKind::corrupt);
    auto at_the_end = padded(5, "words", 4096);
    at_the_end.back() = 1;
    CHECK(opens(at_the_end).error().kind == ErrorKind::corrupt);
}

TEST_CASE("a request is sealed to one to eight keys and for a unit whose code fits its byte")
{
    const Keys centre;
    const flow::SealContext at{base::RequestId::random(), "TT"};
    const auto sealed_to = [&](std::size_t keys, const std::string& unit) {
        return vault::sealed(base::view_of("words"), std::vector<vault::PublicKey>(keys, centre.open_half), {at.id, unit});
    };
    CHECK(sealed_to(0, "TT").error().kind == ErrorKind::invalid_input);
    CHECK(sealed_to(1, std::string(255, 'u')));
    CHECK(sealed_to(1, std::string(256, 'u')).error().kind == ErrorKind::invalid_input);
    CHECK(sealed_to(8, "TT"));
    CHECK(sealed_to(9, "TT").error().kind == ErrorKind::invalid_input);
}

TEST_CASE("a key that nothing can be sealed to is refused, and no envelope without an end is made")
{
    CHECK(vault::sealed(base::view_of("words"), {vault::PublicKey{}}, {base::RequestId::random(), "TT"}).error().kind ==
          ErrorKind::invalid_input);
}

TEST_CASE("a note written by the page opens, and one is written as the page says")
{
    const auto notes = vault::make_note_cipher();
    const auto id = base::RequestId::random();
    CHECK(notes->open_note(note_of(padded(5, "words", 512), "K7M42QXD", id), "K7M42QXD", id).value() == "words");
    const std::string words(300, 'w');
    CHECK(notes->open_note(note_of(padded(300, words, 512), "K7M42QXD", id), "K7M42QXD", id).value() == words);
    for (const auto& [bytes, blocks] : {std::pair{0u, 1u}, std::pair{508u, 1u}, std::pair{509u, 2u}, std::pair{4000u, 8u}}) {
        const std::string note(bytes, 'n');
        const auto sealed = notes->seal_note(note, "K7M42QXD", id).value();
        CHECK(sealed.size() == 24 + blocks * 512 + 16);
        CHECK(notes->open_note(sealed, "K7M42QXD", id).value() == note);
    }
    CHECK(notes->seal_note(std::string(4001, 'n'), "K7M42QXD", id).error().kind == ErrorKind::too_large);
}

TEST_CASE("a note whose length leads past its text, or of a size that no note has, is refused")
{
    const auto notes = vault::make_note_cipher();
    const auto id = base::RequestId::random();
    const auto opens = [&](const Bytes& plain) { return notes->open_note(note_of(plain, "K7M42QXD", id), "K7M42QXD", id); };
    CHECK(opens(padded(508, "", 512))->size() == 508);
    CHECK(opens(padded(509, "", 512)).error().kind == ErrorKind::denied);
    CHECK(opens(padded(0x01000000, "", 512)).error().kind == ErrorKind::denied);
    CHECK(opens(padded(1, "n", 511)).error().kind == ErrorKind::denied);
    CHECK(opens(padded(1, "n", 8000)).value() == "n");
    CHECK(opens(padded(1, "n", 8001)).error().kind == ErrorKind::denied);
}

TEST_CASE("a receipt's verifier is as dear to guess as the page says, and one of many from a file is lighter")
{
    CHECK(vault::make_secret_maker()->make()->verifier.starts_with("$argon2id$v=19$m=4096,t=24,p=1$"));
    CHECK(vault::make_secret_maker(vault::SecretCost::light)->make()->verifier.starts_with("$argon2id$v=19$m=1024,t=2,p=1$"));
}
