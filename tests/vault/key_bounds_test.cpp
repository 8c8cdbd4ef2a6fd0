#include <doctest/doctest.h>
#include <sodium.h>
#include <sys/stat.h>

#include <nlohmann/json.hpp>

#include "kiosk/vault/files.h"
#include "kiosk/vault/key_file.h"
#include "kiosk/vault/public_keys.h"
#include "tests/support/scratch_folder.h"

/// What a file of keys may hold, each bound from both sides.
using namespace kiosk;
using base::ErrorKind;
using nlohmann::json;

namespace {
constexpr vault::PassphraseCost lightest{1, 8};
const std::string spring = "bốn mùa xuân";

struct KeyFolder : support::ScratchFolder {
    std::filesystem::path file = path() / "staff.keys";
    std::filesystem::path written(const std::string& content) const
    {
        REQUIRE(vault::write_file(path() / "written", content));
        return path() / "written";
    }
    json made() const
    {
        REQUIRE(vault::make_key_file(file, {"A", "head"}, spring, lightest));
        return json::parse(vault::read_file(file).value());
    }
    ErrorKind refusal_of(const json& keys) const
    {
        const auto read = vault::staff_in(written(keys.dump()));
        REQUIRE_FALSE(read);
        return read.error().kind;
    }
};

json public_keys_of(std::size_t count)
{
    json keys{{"format", 1}, {"keys", json::array()}};
    for (std::size_t i = 0; i < count; ++i) keys["keys"].push_back({{"public_key", std::string(64, 'a')}});
    return keys;
}
}  // namespace

TEST_CASE("a key file written by the page opens with its passphrase")
{
    const KeyFolder folder;
    vault::PublicKey open_half{};
    base::Bytes private_half(32), salt(16, 5), nonce(24, 6), key(32), wrapped(48);
    crypto_box_keypair(open_half.data(), private_half.data());
    const std::string words = "correct horse";
    REQUIRE(crypto_pwhash(key.data(), key.size(), words.data(), words.size(), salt.data(), 2, 16 * 1024,
                          crypto_pwhash_ALG_ARGON2ID13) == 0);
    std::string data{"staff-key\0An\0officer\0", 21};
    data.append(open_half.begin(), open_half.end());
    crypto_aead_xchacha20poly1305_ietf_encrypt(wrapped.data(), nullptr, private_half.data(), private_half.size(),
                                               reinterpret_cast<const unsigned char*>(data.data()), data.size(), nullptr,
                                               nonce.data(), key.data());
    const json slot{
        {"name", "An"},     {"role", "officer"},       {"kdf", "argon2id13"},       {"passes", 2},
        {"memory_kib", 16}, {"salt", base::hex(salt)}, {"nonce", base::hex(nonce)}, {"wrapped", base::hex(wrapped)}};
    const auto file = folder.written(
        json{{"format", 1}, {"kind", "staff-keys"}, {"public_key", base::hex(open_half)}, {"staff", {slot}}}.dump());
    const auto opener = vault::unlock_any(file, words);
    REQUIRE(opener);
    const flow::SealContext at{base::RequestId::random(), "TT"};
    const auto envelope = vault::sealed(base::view_of("words"), {open_half}, at).value();
    CHECK(base::text_of((*opener)->open(envelope, at).value()) == "words");
}

TEST_CASE("a member of staff has a name of 1 to 200 bytes, one of three roles and a passphrase of eight letters")
{
    const KeyFolder folder;
    folder.made();
    const auto added = [&](const std::string& name, const std::string& role, const std::string& passphrase) {
        const auto done = vault::add_staff(folder.file, spring, {name, role}, passphrase, lightest);
        return done ? std::string{"added"} : std::string{done.error().kind == ErrorKind::invalid_input ? "refused" : "other"};
    };
    CHECK(added("", "officer", "đường xa quá") == "refused");
    CHECK(added("\x01", "officer", "đường xa quá") == "refused");
    CHECK(added("\xff", "officer", "đường xa quá") == "refused");
    CHECK(added(std::string(201, 'n'), "officer", "đường xa quá") == "refused");
    CHECK(added(std::string(200, 'n'), "officer", "đường xa quá") == "added");
    CHECK(added("B", "master", "núi cao sông dài") == "refused");
    CHECK(added("B", "officer", "đườngxa") == "refused");
    CHECK(added("B", "officer", "đường\xff\xff\xff") == "refused");
    CHECK(added("B", "officer", "đườngxaq") == "added");
    CHECK(added("C", "head", "một hai ba") == "added");
    CHECK(added("D", "reception", "bốn năm sáu") == "added");
}

TEST_CASE("a wrong own passphrase, a known name and an unknown one are each refused as what they are")
{
    const KeyFolder folder;
    folder.made();
    CHECK(vault::add_staff(folder.file, "a wrong one", {"B", "officer"}, "núi cao sông dài", lightest).error().kind ==
          ErrorKind::wrong_passphrase);
    CHECK(vault::add_staff(folder.file, spring, {"A", "officer"}, "núi cao sông dài", lightest).error().kind ==
          ErrorKind::conflict);
    CHECK(vault::remove_staff(folder.file, "a wrong one", "A").error().kind == ErrorKind::wrong_passphrase);
    CHECK(vault::remove_staff(folder.file, spring, "B").error().kind == ErrorKind::not_found);
    CHECK(vault::remove_staff(folder.file, spring, "A").error().kind == ErrorKind::denied);
    CHECK(vault::unlock_any(folder.file, "a wrong one").error().kind == ErrorKind::wrong_passphrase);
    CHECK(vault::unlock_any(folder.file, "\xff\xfe is no text").error().kind == ErrorKind::wrong_passphrase);
}

TEST_CASE("the cost of a passphrase lies between its bounds, or the file is refused before anything is tried")
{
    const KeyFolder folder;
    auto keys = folder.made();
    const auto reads = [&](const char* key, const json& value) {
        auto other = keys;
        other["staff"][0][key] = value;
        const auto read = vault::staff_in(folder.written(other.dump()));
        CHECK((read || read.error().kind == ErrorKind::corrupt));
        return read.has_value();
    };
    CHECK_FALSE(reads("passes", 0));
    CHECK(reads("passes", 1));
    CHECK(reads("passes", 64));
    CHECK_FALSE(reads("passes", 65));
    CHECK_FALSE(reads("memory_kib", 7));
    CHECK(reads("memory_kib", 8));
    CHECK(reads("memory_kib", 1024 * 1024));
    CHECK_FALSE(reads("memory_kib", 1024 * 1024 + 1));
    for (const auto& wrong : {json(-1), json("4"), json(1.5), json(nullptr)}) {
        CHECK_FALSE(reads("passes", wrong));
        CHECK_FALSE(reads("memory_kib", wrong));
    }
    for (const auto* key : {"name", "role", "salt", "nonce", "wrapped"}) CHECK_FALSE(reads(key, 1));
    for (const auto& [key, bytes] : {std::pair{"salt", 16}, std::pair{"nonce", 24}, std::pair{"wrapped", 48}}) {
        CHECK(reads(key, std::string(2 * bytes, 'a')));
        for (const int digits : {2 * bytes - 2, 2 * bytes + 2}) CHECK_FALSE(reads(key, std::string(digits, 'a')));
        CHECK_FALSE(reads(key, std::string(2 * bytes, 'g')));
    }
}

TEST_CASE("a key file lacks nothing and lists 1 to 200 members of staff")
{
    const KeyFolder folder;
    const auto keys = folder.made();
    for (const auto* key : {"kind", "public_key", "staff"}) {
        auto other = keys;
        other.erase(key);
        CHECK(folder.refusal_of(other) == ErrorKind::corrupt);
        other[key] = 7;
        CHECK(folder.refusal_of(other) == ErrorKind::corrupt);
    }
    auto other = keys;
    other["format"] = 3;
    CHECK(folder.refusal_of(other) == ErrorKind::newer_version);
    other = keys;
    other["staff"][0].erase("salt");
    CHECK(folder.refusal_of(other) == ErrorKind::corrupt);
    other["staff"] = json::array();
    CHECK(folder.refusal_of(other) == ErrorKind::corrupt);
    other["staff"] = {7};
    CHECK(folder.refusal_of(other) == ErrorKind::corrupt);
    other["staff"] = std::vector<json>(200, keys["staff"][0]);
    CHECK(vault::staff_in(folder.written(other.dump()))->size() == 200);
    other["staff"].push_back(keys["staff"][0]);
    CHECK(folder.refusal_of(other) == ErrorKind::corrupt);
}

TEST_CASE("a list of public keys names one to eight, each by 64 digits, and those without a role are the centre's")
{
    const KeyFolder folder;
    const auto read = [&](const json& keys) { return vault::read_public_keys(folder.written(keys.dump())); };
    for (const std::size_t count : {1u, 8u}) {
        const auto keys = read(public_keys_of(count));
        REQUIRE(keys);
        CHECK(keys->size() == count);
        CHECK(keys->front().role == "centre");
        CHECK(vault::ids_in(folder.path() / "written")->front() == vault::id_of(keys->front().key).value());
    }
    for (const std::size_t count : {0u, 9u}) CHECK(read(public_keys_of(count)).error().kind == ErrorKind::corrupt);
    auto keys = public_keys_of(1);
    keys["keys"][0]["role"] = "recovery";
    CHECK(read(keys)->front().role == "recovery");
    keys["format"] = 2;
    CHECK(read(keys).error().kind == ErrorKind::newer_version);
    for (const auto& wrong : {json(7), json(std::string(62, 'a')), json(std::string(66, 'a')), json(std::string(64, 'g'))}) {
        keys = public_keys_of(1);
        keys["keys"][0]["public_key"] = wrong;
        CHECK(read(keys).error().kind == ErrorKind::corrupt);
    }
    for (const auto* broken : {"", "{", "[]", "{}", R"({"format":1,"keys":{}})", R"({"format":1,"keys":[7]})"})
        CHECK(vault::read_public_keys(folder.written(broken)).error().kind == ErrorKind::corrupt);
    CHECK(vault::make_sealer({}).error().kind == ErrorKind::invalid_input);
    CHECK(vault::make_sealer({{"centre", {}}}));
}

TEST_CASE("one public key is read from a line of digits, a list of one or a key file, and from nothing else")
{
    const KeyFolder folder;
    const std::string digits(64, 'a');
    const auto key = [&](const std::string& content) { return vault::read_one_public_key(folder.written(content)); };
    for (const auto* end : {"", "\n", " \r\n"}) CHECK(base::hex(key(digits + end).value()) == digits);
    CHECK(base::hex(key(public_keys_of(1).dump()).value()) == digits);
    CHECK(base::hex(key(json{{"public_key", digits}}.dump()).value()) == digits);
    for (const auto& wrong : {std::string{}, std::string{" \n"}, digits + "a", digits + "aa", digits.substr(2),
                              public_keys_of(2).dump(), std::string{"{}"}})
        CHECK(key(wrong).error().kind == ErrorKind::invalid_input);
    CHECK(vault::read_one_public_key(folder.path() / "missing").error().kind == ErrorKind::not_found);
}

TEST_CASE("a private file is read up to 1 MiB, is its owner's alone and is never written through a link")
{
    const KeyFolder folder;
    const std::string largest(1024 * 1024, 'x');
    CHECK(vault::read_file(folder.written(largest)).value() == largest);
    CHECK(vault::read_file(folder.written(largest + "x")).error().kind == ErrorKind::too_large);
    CHECK(vault::read_file(folder.path() / "missing").error().kind == ErrorKind::not_found);
    CHECK(vault::read_file(folder.path()).error().kind == ErrorKind::io);
    struct stat about {};
    REQUIRE(::stat((folder.path() / "written").c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0600);
    CHECK(vault::write_file(folder.path() / "missing" / "file", "x").error().kind == ErrorKind::not_found);
    std::filesystem::create_symlink(folder.path() / "elsewhere", folder.path() / "linked.new");
    CHECK_FALSE(vault::write_file(folder.path() / "linked", "x"));
    CHECK_FALSE(std::filesystem::exists(folder.path() / "elsewhere"));
    std::filesystem::create_directory(folder.path() / "a_folder");
    CHECK_FALSE(vault::write_file(folder.path() / "a_folder", "x"));
}
