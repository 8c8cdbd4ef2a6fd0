#include <functional>
#include <memory>

#include "hidden.h"
#include "kiosk/vault/key_slot.h"
#include "kiosk/vault/subject_key.h"
#include "vault_folder.h"

using namespace kiosk;
using namespace kiosk::vault_test;

namespace {
/// All secrets that are at work behind one Opener and one envelope, by the ways of this room.
std::vector<Hidden> secrets_of(const std::filesystem::path& file, base::ByteView envelope, const record::SubjectId& subject)
{
    std::vector<Hidden> out;
    const auto keys = vault::read_key_file(file).value();
    const auto with = vault::slot_key(keys.slots.front(), head_words).value();
    const auto private_key = vault::private_key_in(keys.slots.front(), keys.public_key, with).value();
    const auto signing = vault::signing_key_in(keys.slots.front(), keys.public_key, with).value();
    const auto subject_key = vault::subject_key_in(envelope, subject, {keys.public_key, private_key}).value();
    out.push_back(hidden("what the passphrase makes", with.view()));
    out.push_back(hidden("the private key", private_key.view()));
    out.push_back(hidden("the seed of the signing key", signing.private_half.view().first(32)));
    out.push_back(hidden("the key of the subject", subject_key.view()));
    for (const auto* label : {"TGPL content", "TGPL later"})
        out.push_back(hidden(label, vault::derived_key(subject_key, label).value().view()));
    auto scalar = vault::SecretMemory::of_size(64).value();
    crypto_hash_sha512(scalar.data(), signing.private_half.data(), 32);
    out.push_back(hidden("what a signature is made with", scalar.view()));
    return out;
}

/// Everything that an Opener does.
struct Use {
    const char* what;
    std::function<bool(flow::Opener&)> does;
};
std::vector<Use> uses(const Centre& centre, const base::Bytes& envelope, const flow::SealContext& at)
{
    const auto act = later(at.id);
    const auto sealed = std::make_shared<base::Bytes>();
    base::Bytes challenge(flow::challenge_words(base::Bytes(32)).size() + crypto_box_SEALBYTES);
    const auto words = flow::challenge_words(base::Bytes(32));
    crypto_box_seal(challenge.data(), words.data(), words.size(), centre.made.public_key.data());
    return {{"sign", [](flow::Opener& opener) { return opener.sign(base::Bytes(32)).has_value(); }},
            {"open", [=](flow::Opener& opener) { return opener.open(envelope, at).has_value(); }},
            {"seal later",
             [=](flow::Opener& opener) {
                 *sealed = opener.seal_later(envelope, base::view_of("words"), act).value();
                 return true;
             }},
            {"open later", [=](flow::Opener& opener) { return opener.open_later(envelope, *sealed, act).has_value(); }},
            {"wrap",
             [=](flow::Opener& opener) { return opener.wrap_for(envelope, act.subject, record::PublicKey{9}).has_value(); }},
            {"challenge", [=](flow::Opener& opener) { return opener.open_challenge(challenge).has_value(); }}};
}
}  // namespace

TEST_CASE("after an Opener is dropped no key that it worked with is left in memory" * doctest::skip(app::sanitized))
{
    Centre centre;
    centre.opener.reset();
    const auto at = context();
    const auto envelope = centre.sealer->seal(base::view_of("words"), at).value();
    const auto secrets = secrets_of(centre.folder.file(), envelope, record::subject_of(at.id));
    base::wipe_stack();
    for (const auto& secret : secrets) {
        auto kept = vault::SecretMemory::copy_of(secret.masked).value();
        for (std::size_t i = 0; i < kept.size(); ++i) kept.data()[i] ^= mask;
        CHECK_MESSAGE(places(secret) > 0, "what is there is found: ", secret.what);
    }
    auto opener = deep_down([&] { return centre.folder.unlocked("staff.keys", head_words); });
    // Its own two keys are where they belong, and no other is anywhere.
    const auto nothing_else = [&](const std::string& after) {
        for (std::size_t i = 0; i < secrets.size(); ++i)
            CHECK_MESSAGE(places(secrets[i]) == (i == 1 || i == 2 ? 1 : 0), after, ": ", secrets[i].what);
    };
    nothing_else("unlock");
    for (const auto& use : uses(centre, envelope, at)) {
        CHECK(deep_down([&] { return use.does(*opener); }));
        nothing_else(use.what);
    }
    opener.reset();
    for (const auto& secret : secrets) CHECK_MESSAGE(places(secret) == 0, "dropped: ", secret.what);
}

TEST_CASE("a key that was derived leaves neither itself nor what it came from on the stack" * doctest::skip(app::sanitized))
{
    base::Bytes masked(32);
    randombytes_buf(masked.data(), masked.size());
    auto key = vault::SecretMemory::copy_of(masked).value();
    for (std::size_t i = 0; i < key.size(); ++i) key.data()[i] ^= mask;
    const Hidden source{"the key", masked};
    const auto before = places(source);
    CHECK(before > 0);
    const auto made = deep_down([&] { return vault::derived_key(key, "TGPL later"); });
    REQUIRE(made);
    CHECK(places(source) == before);
}

TEST_CASE("a passphrase and what it makes are gone when a member was added or changed theirs" * doctest::skip(app::sanitized))
{
    Centre centre;
    const auto file = centre.folder.file();
    const Hidden words = hidden("a passphrase", base::view_of(reception_words));
    const auto found_before = places(words);  // the program's own text holds it
    for (int i = 0; i < 3; ++i) {
        auto typed = std::string{reception_words};
        auto other = std::string{recovery_words};
        REQUIRE(vault::add_staff(file, head_words, {"B", "officer"}, typed, cheap));
        REQUIRE(vault::change_passphrase(file, "B", typed, other, cheap));
        base::wipe(typed.data(), typed.size());
        base::wipe(other.data(), other.size());
        REQUIRE(vault::remove_staff(file, head_words, "B"));
    }
    CHECK(places(words) <= found_before);
    const auto keys = vault::read_key_file(file).value();
    const auto secret = hidden("what the passphrase makes", vault::slot_key(keys.slots.front(), head_words).value().view());
    CHECK(places(secret) == 0);
}
