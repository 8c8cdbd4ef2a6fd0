/// What ENVELOPE.md says, done a second time from the page alone: whoever loses this software still opens what it sealed.
#include <nlohmann/json.hpp>

#include "kiosk/base/utf8.h"
#include "vault_folder.h"

using namespace kiosk;
using namespace kiosk::vault_test;

namespace {
using Key = std::array<std::uint8_t, 32>;

struct PageReader {
    base::ByteView rest;
    base::ByteView take(std::size_t size)
    {
        REQUIRE(size <= rest.size());
        const auto part = rest.first(size);
        rest = rest.subspan(size);
        return part;
    }
    std::size_t number(std::size_t size)
    {
        const auto bytes = take(size);
        std::size_t out = 0;
        for (std::size_t i = size; i-- > 0;) out = out * 256 + bytes[i];
        return out;
    }
};

base::Bytes joined(const std::vector<base::ByteView>& parts)
{
    base::Bytes out;
    for (const auto& part : parts) out.insert(out.end(), part.begin(), part.end());
    return out;
}

Key derived_by_the_page(const Key& key, base::ByteView words)
{
    Key out{};
    REQUIRE(crypto_generichash(out.data(), 32, words.data(), words.size(), key.data(), 32) == 0);
    return out;
}

base::Bytes decrypted(base::ByteView text, base::ByteView nonce, const base::Bytes& bound, const Key& key)
{
    base::Bytes out(text.size() - 16);
    REQUIRE(crypto_aead_xchacha20poly1305_ietf_decrypt(out.data(), nullptr, nullptr, text.data(), text.size(), bound.data(),
                                                       bound.size(), nonce.data(), key.data()) == 0);
    return out;
}

std::string unpadded(const base::Bytes& padded)
{
    PageReader in{padded};
    const auto size = in.number(4);
    return base::text_of(in.take(size));
}

/// The private key of a key file's first slot, and the seed of its signing key when there is one.
struct Unlocked {
    Key public_key{}, private_key{}, seed{};
    Key signing_public{};
};
Key key_of(const base::Bytes& bytes)
{
    Key out{};
    REQUIRE(bytes.size() == out.size());
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return out;
}
Unlocked unlocked_by_the_page(const std::filesystem::path& file, std::string_view passphrase)
{
    const auto json = nlohmann::json::parse(vault::read_file(file).value());
    const auto& slot = json["staff"][0];
    const auto bytes = [](const nlohmann::json& hex) { return base::from_hex(hex.get<std::string>()).value(); };
    const auto words = base::nfc(passphrase).value();
    Key with{};
    REQUIRE(crypto_pwhash(with.data(), 32, words.data(), words.size(), bytes(slot["salt"]).data(), slot["passes"],
                          slot["memory_kib"].get<std::size_t>() * 1024, crypto_pwhash_ALG_ARGON2ID13) == 0);
    const auto who = slot["name"].get<std::string>() + '\0' + slot["role"].get<std::string>() + '\0';
    Unlocked out;
    out.public_key = key_of(bytes(json["public_key"]));
    out.private_key =
        key_of(decrypted(bytes(slot["wrapped"]), bytes(slot["nonce"]),
                         joined({base::view_of(std::string{"staff-key"} + '\0'), base::view_of(who), out.public_key}), with));
    if (!slot.contains("signing_public")) return out;
    out.signing_public = key_of(bytes(slot["signing_public"]));
    out.seed = key_of(decrypted(
        bytes(slot["signing_wrapped"]), bytes(slot["signing_nonce"]),
        joined({base::view_of(std::string{"staff-signing"} + '\0'), base::view_of(who), out.public_key, out.signing_public}),
        with));
    return out;
}

struct Subject {
    Key key{};
    std::string document;
};
Subject opened_by_the_page(const base::Bytes& envelope, const Unlocked& mine, const flow::SealContext& at)
{
    PageReader in{envelope};
    REQUIRE(base::text_of(in.take(4)) == "TGPL");
    const auto version = in.take(1);
    const auto keys = in.number(1);
    const auto padded = in.number(4);
    const auto nonce = in.take(24);
    Key name{};
    REQUIRE(crypto_generichash(name.data(), 32, mine.public_key.data(), 32, nullptr, 0) == 0);
    Subject out;
    bool found = false;
    for (std::size_t i = 0; i < keys; ++i) {
        const auto id = in.take(8);
        const auto box = in.take(80);
        if (!std::equal(id.begin(), id.end(), name.begin())) continue;
        found =
            crypto_box_seal_open(out.key.data(), box.data(), box.size(), mine.public_key.data(), mine.private_key.data()) == 0;
    }
    REQUIRE(found);
    auto content_key = out.key;
    if (version[0] == 2) {
        const auto check = in.take(32);
        const auto wanted = derived_by_the_page(out.key, joined({base::view_of("TGPL check"), at.id.bytes}));
        CHECK(std::equal(check.begin(), check.end(), wanted.begin()));
        content_key = derived_by_the_page(out.key, base::view_of("TGPL content"));
    }
    const base::Bytes unit_size{static_cast<std::uint8_t>(at.unit.size())};
    out.document = unpadded(decrypted(in.take(padded + 16), nonce,
                                      joined({base::view_of("TGPL"), version, at.id.bytes, unit_size, base::view_of(at.unit)}),
                                      content_key));
    CHECK(in.rest.empty());
    return out;
}

std::string opened_later_by_the_page(const base::Bytes& sealed, const Key& subject_key, const flow::LaterContext& at)
{
    PageReader in{sealed};
    REQUIRE(base::text_of(in.take(4)) == "TGPA");
    const auto version = in.take(1);
    REQUIRE(version[0] == 1);
    const auto padded = in.number(4);
    const auto nonce = in.take(24);
    base::Bytes who(8);
    for (std::size_t i = 0; i < 8; ++i) who[i] = static_cast<std::uint8_t>(at.who >> (8 * i));
    base::Bytes bound;
    for (const auto part : std::vector<base::ByteView>{base::view_of("TGPL later"), version, at.subject.bytes,
                                                       base::view_of(at.kind), at.act.bytes, who}) {
        bound.insert(bound.end(), {static_cast<std::uint8_t>(part.size()), 0, 0, 0});
        bound.insert(bound.end(), part.begin(), part.end());
    }
    return unpadded(
        decrypted(in.take(padded + 16), nonce, bound, derived_by_the_page(subject_key, base::view_of("TGPL later"))));
}
}  // namespace

TEST_CASE("a key file, an envelope and what was sealed later open by the page of the formats alone")
{
    const Centre centre;
    const auto at = context();
    const auto envelope = centre.sealer->seal(base::view_of("Đơn yêu cầu"), at).value();
    auto act = later(at.id);
    for (const std::int64_t who : {std::int64_t{0}, std::int64_t{3}, std::int64_t{-1}, std::int64_t{1} << 40}) {
        act.who = who;
        const auto sealed = centre.opener->seal_later(envelope, base::view_of("Đã gọi"), act).value();
        const auto mine = unlocked_by_the_page(centre.folder.file(), head_words);
        const auto subject = opened_by_the_page(envelope, mine, at);
        CHECK(subject.document == "Đơn yêu cầu");
        CHECK(opened_later_by_the_page(sealed, subject.key, act) == "Đã gọi");
    }
}

TEST_CASE("a signing key opens by the page alone, and signs what the page says")
{
    const Centre centre;
    const auto mine = unlocked_by_the_page(centre.folder.file(), head_words);
    CHECK(mine.signing_public == centre.made.signing_key);
    Key public_half{};
    std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> secret{};
    crypto_sign_seed_keypair(public_half.data(), secret.data(), mine.seed.data());
    CHECK(public_half == centre.made.signing_key);
    const base::Bytes challenge(32, 0x17);
    base::Bytes signature(64);
    const auto words = joined({base::view_of("TGPL session"), challenge});
    crypto_sign_detached(signature.data(), nullptr, words.data(), words.size(), secret.data());
    CHECK(centre.opener->sign(challenge).value() == signature);
}

TEST_CASE("files of version 1 open by the page alone")
{
    const Folder folder;
    const auto mine = unlocked_by_the_page(folder.old_file("staff.keys"), head_words);
    CHECK(opened_by_the_page(folder.old_envelope(), mine, folder.old_context()).document ==
          "Đơn yêu cầu trợ giúp, viết bằng chương trình cũ.");
}
