#include <doctest/doctest.h>
#include <sodium.h>

#include <nlohmann/json.hpp>

#include "kiosk/base/bytes.h"
#include "kiosk/vault/files.h"
#include "kiosk/vault/pack_signature.h"
#include "tests/support/scratch_folder.h"

using namespace kiosk;
using base::ErrorKind;
using nlohmann::json;

namespace {
struct SigningFolder : support::ScratchFolder {
    std::filesystem::path written(const std::string& content) const
    {
        REQUIRE(vault::write_file(path() / "written", content));
        return path() / "written";
    }
};
// The first test of RFC 8032, section 7.1: an empty text.
constexpr auto rfc_seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
constexpr auto rfc_public = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
constexpr auto rfc_signature =
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e"
    "7a100b";
}  // namespace

TEST_CASE("a pack is signed as RFC 8032 signs")
{
    const SigningFolder folder;
    const auto signature = vault::signed_by(folder.written(json{{"kind", "pack-signing-key"}, {"seed", rfc_seed}}.dump()), "");
    REQUIRE(signature);
    CHECK(signature->public_key == rfc_public);
    CHECK(signature->signature == rfc_signature);
    CHECK(vault::verifies(*signature, ""));
    CHECK_FALSE(vault::verifies(*signature, "x"));
    CHECK_FALSE(vault::verifies({rfc_public, std::string(128, '0')}, ""));
    CHECK_FALSE(vault::verifies({std::string{rfc_public}.substr(2), rfc_signature}, ""));
    CHECK_FALSE(vault::verifies({std::string{rfc_public} + "00", rfc_signature}, ""));
    CHECK_FALSE(vault::verifies({rfc_public, std::string{rfc_signature}.substr(2)}, ""));
    CHECK_FALSE(vault::verifies({rfc_public, std::string{rfc_signature} + "00"}, ""));
    CHECK_FALSE(vault::verifies({"no digits", rfc_signature}, ""));
    CHECK_FALSE(vault::verifies({rfc_public, "no digits"}, ""));
}

TEST_CASE("a signing key is made once, signs, and is never written over")
{
    const SigningFolder folder;
    const auto file = folder.path() / "sign.key";
    const auto made = vault::make_signing_key(file);
    REQUIRE(made);
    const auto signature = vault::signed_by(file, "words");
    REQUIRE(signature);
    CHECK(signature->public_key == made->public_key);
    CHECK(vault::verifies(*signature, "words"));
    CHECK(vault::make_signing_key(file).error().kind == ErrorKind::conflict);
    CHECK(vault::signed_by(file, "words")->public_key == made->public_key);
    CHECK(json::parse(vault::read_file(file).value())["format"] == 1);
}

TEST_CASE("a file that is no signing key signs nothing")
{
    const SigningFolder folder;
    const std::string seed = rfc_seed;
    for (const auto& wrong :
         {json(7), json::object(), json{{"kind", "staff-keys"}, {"seed", seed}}, json{{"kind", "pack-signing-key"}},
          json{{"kind", "pack-signing-key"}, {"seed", 7}}, json{{"kind", "pack-signing-key"}, {"seed", "no digits"}},
          json{{"kind", "pack-signing-key"}, {"seed", seed.substr(2)}},
          json{{"kind", "pack-signing-key"}, {"seed", seed + "00"}}})
        CHECK(vault::signed_by(folder.written(wrong.dump()), "words").error().kind == ErrorKind::corrupt);
    CHECK(vault::signed_by(folder.written("{"), "words").error().kind == ErrorKind::corrupt);
    CHECK(vault::signed_by(folder.path() / "missing", "words").error().kind == ErrorKind::not_found);
}

TEST_CASE("the fingerprint of a file is that of all its bytes, however many there are")
{
    const SigningFolder folder;
    for (const std::size_t size : {0u, 1u, 65536u, 65537u, 200'000u}) {
        const std::string content(size, 'c');
        std::array<std::uint8_t, 32> digest{};
        crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(content.data()), size, nullptr,
                           0);
        CHECK(vault::fingerprint_of(folder.written(content)).value() == base::hex(digest));
    }
    CHECK(vault::fingerprint_of(folder.path() / "missing").error().kind == ErrorKind::io);
    CHECK(vault::fingerprint_of(folder.path()).error().kind == ErrorKind::io);
}
