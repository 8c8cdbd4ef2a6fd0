#include <nlohmann/json.hpp>

#include "vault_folder.h"

using namespace kiosk;
using namespace kiosk::vault_test;
using base::ErrorKind;
using Json = nlohmann::json;

namespace {
Json content_of(const std::filesystem::path& file) { return Json::parse(vault::read_file(file).value()); }

base::Bytes random_challenge()
{
    base::Bytes out(flow::challenge_bytes);
    randombytes_buf(out.data(), out.size());
    return out;
}

bool verifies(const vault::PublicKey& key, const base::Bytes& signature, base::ByteView words)
{
    return signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(signature.data(), words.data(), words.size(), key.data()) == 0;
}

base::Bytes sealed_to(const vault::PublicKey& key, base::ByteView words)
{
    base::Bytes out(words.size() + crypto_box_SEALBYTES);
    REQUIRE(crypto_box_seal(out.data(), words.data(), words.size(), key.data()) == 0);
    return out;
}
}  // namespace

TEST_CASE("each member signs a challenge with a key of their own, which is the one that was told when they were added")
{
    const Folder folder;
    const auto made = vault::make_key_file(folder.file(), {"A", "head"}, head_words, cheap).value();
    vault::PublicKey told{};
    const auto added = vault::add_staff(folder.file(), head_words, {"B", "officer"}, reception_words, cheap,
                                        [&](const vault::PublicKey& key) -> base::Result<void> {
                                            told = key;
                                            return {};
                                        });
    REQUIRE(added);
    CHECK(*added == told);
    CHECK(*added != made.signing_key);
    const auto challenge = random_challenge();
    for (const auto& [words, key] : {std::pair{head_words, made.signing_key}, {reception_words, told}}) {
        const auto opener = folder.unlocked("staff.keys", words);
        CHECK(opener->signing_key() == key);
        const auto signature = opener->sign(challenge).value();
        CHECK(verifies(key, signature, flow::session_words(challenge)));
        CHECK_FALSE(verifies(key, signature, flow::session_words(random_challenge())));
        CHECK_FALSE(verifies(key == told ? made.signing_key : told, signature, flow::session_words(challenge)));
    }
}

TEST_CASE("a signature of a session is over no bare challenge, and nothing but a challenge is signed")
{
    const Centre centre;
    const auto challenge = random_challenge();
    const auto signature = centre.opener->sign(challenge).value();
    CHECK_FALSE(verifies(centre.made.signing_key, signature, challenge));
    base::Bytes written_out{'T', 'G', 'P', 'L', ' ', 's', 'e', 's', 's', 'i', 'o', 'n'};
    written_out.insert(written_out.end(), challenge.begin(), challenge.end());
    CHECK(verifies(centre.made.signing_key, signature, written_out));
    for (const std::size_t size : {0, 12, 31, 33, 44, 64})
        CHECK(centre.opener->sign(base::Bytes(size)).error().kind == ErrorKind::invalid_input);
}

TEST_CASE("a challenge is opened with the private key alone, and yields what was sealed")
{
    const Centre centre;
    const auto random = random_challenge();
    const auto sealed = sealed_to(centre.made.public_key, flow::challenge_words(random));
    CHECK(centre.opener->open_challenge(sealed).value() == random);
    CHECK(centre.recovery->open_challenge(sealed).error().kind == ErrorKind::corrupt);
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto changed = sealed;
        changed[i] ^= 1;
        CHECK(centre.opener->open_challenge(changed).error().kind == ErrorKind::corrupt);
        CHECK(centre.opener->open_challenge(base::ByteView{sealed}.first(i)).error().kind == ErrorKind::corrupt);
    }
}

TEST_CASE("the key of a subject is never given away to whoever asks for a challenge to be opened")
{
    const Centre centre;
    const auto at = context();
    const auto envelope = centre.sealer->seal(base::view_of("words"), at).value();
    const auto slot = base::ByteView{envelope}.subspan(flow::envelope_slots_at, flow::envelope_slot_bytes);
    CHECK(centre.opener->open_challenge(slot.subspan(sizeof(flow::KeyId))).error().kind == ErrorKind::corrupt);
    const auto bare = sealed_to(centre.made.public_key, random_challenge());
    CHECK(centre.opener->open_challenge(bare).error().kind == ErrorKind::corrupt);
    auto other_label = flow::challenge_words(random_challenge());
    other_label[5] ^= 0x20;
    CHECK(centre.opener->open_challenge(sealed_to(centre.made.public_key, other_label)).error().kind == ErrorKind::corrupt);
}

TEST_CASE("a key file of before gets each member's signing key when they unlock, and nobody else's slot changes")
{
    const Folder folder;
    const auto file = folder.old_file("staff.keys");
    const auto before = content_of(file);
    const auto cabinet = vault::open_cabinet(file).value();
    const auto head = std::move(cabinet->unlock(old_head, head_words).value());
    const auto challenge = random_challenge();
    CHECK(verifies(head->signing_key(), head->sign(challenge).value(), flow::session_words(challenge)));

    const auto after = content_of(file);
    CHECK(after["format"] == 2);
    CHECK(after["public_key"] == before["public_key"]);
    REQUIRE(after["staff"].size() == 2);
    CHECK(after["staff"][1] == before["staff"][1]);
    auto own = after["staff"][0];
    CHECK(own["signing_public"] == base::hex(head->signing_key()));
    for (const auto* name : {"signing_public", "signing_nonce", "signing_wrapped"}) own.erase(name);
    CHECK(own == before["staff"][0]);
    CHECK(std::filesystem::status(file).permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));

    CHECK(cabinet->unlock(old_head, head_words).value()->signing_key() == head->signing_key());
    CHECK(content_of(file) == after);
    const auto reception = folder.unlocked("staff.keys", reception_words);
    CHECK(reception->signing_key() != head->signing_key());
    CHECK(reception->signing_key() != vault::PublicKey{});
    CHECK(folder.unlocked("staff.keys", head_words)->signing_key() == head->signing_key());
}

TEST_CASE("a key file of before that cannot be written opens requests, and signs from the day it can be written")
{
    const Folder folder;
    const auto file = folder.old_file("staff.keys");
    const auto before = vault::read_file(file).value();
    const auto envelope = folder.old_envelope();
    const auto opens_but_does_not_sign = [&] {
        const auto head = folder.unlocked("staff.keys", head_words);
        CHECK(head->open(envelope, folder.old_context()));
        const auto signature = head->sign(random_challenge());
        REQUIRE_FALSE(signature);
        CHECK(signature.error().kind == ErrorKind::unavailable);
        CHECK(signature.error().detail.find("no signing key") != std::string::npos);
        CHECK(signature.error().detail.find(old_head) == std::string::npos);
        CHECK(head->signing_key() == vault::PublicKey{});
        CHECK(vault::read_file(file).value() == before);
    };
    REQUIRE(::chmod(file.c_str(), 0400) == 0);
    opens_but_does_not_sign();
    REQUIRE(::chmod(file.c_str(), 0600) == 0);
    std::filesystem::create_directory(folder.file("staff.keys.new"));  // as on a full or read-only disk
    opens_but_does_not_sign();
    std::filesystem::remove(folder.file("staff.keys.new"));
    {
        const auto held = vault::FileHold::of(file, vault::FileHold::When::now_or_never).value();
        CHECK(vault::FileHold::of(file, vault::FileHold::When::now_or_never).error().kind == base::ErrorKind::busy);
        opens_but_does_not_sign();
    }
    CHECK(folder.unlocked("staff.keys", head_words)->sign(random_challenge()));
}

TEST_CASE("a signing key that was exchanged in the file does not sign, and requests still open")
{
    const Folder folder;
    REQUIRE(vault::make_key_file(folder.file(), {"A", "head"}, head_words, cheap));
    REQUIRE(vault::add_staff(folder.file(), head_words, {"B", "officer"}, reception_words, cheap));
    const auto whole = content_of(folder.file());
    const auto with = [&](const std::function<void(Json&)>& change) {
        auto json = whole;
        change(json["staff"]);
        REQUIRE(vault::write_file(folder.file(), json.dump()));
        const auto opener = folder.unlocked("staff.keys", head_words);
        CHECK(opener->role() == "head");
        return opener->sign(random_challenge());
    };
    CHECK(with([](Json&) {}));
    for (const auto* part : {"signing_public", "signing_nonce", "signing_wrapped"})
        CHECK(with([&](Json& staff) { staff[0][part] = staff[1][part]; }).error().kind == ErrorKind::corrupt);
    CHECK(with([](Json& staff) {
              for (const auto* part : {"signing_public", "signing_nonce", "signing_wrapped"}) staff[0][part] = staff[1][part];
          })
              .error()
              .kind == ErrorKind::corrupt);
}
